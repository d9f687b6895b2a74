"""`remit serve`."""

import os
import subprocess
import sys

import click

from remit.cli.django_start import give_up, start


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes.")
@click.option("--threads", type=click.IntRange(1, 64), default=8, show_default=True, help="Threads in each process.")
@click.option("--with-worker", is_flag=True, help="Run `remit worker` beside the pages.")
def command(host: str, port: int, workers: int, threads: int, with_worker: bool) -> None:
    """Serve the pages with gunicorn until told to stop (SIGTERM or Ctrl-C)."""
    start()
    serve(host, port, workers=workers, threads=threads, with_worker=with_worker)


def serve(host: str, port: int, *, workers: int = 1, threads: int = 8, with_worker: bool = False) -> None:
    """The pages are served until the process is told to stop; then the worker beside them is stopped too."""
    from django.core.wsgi import get_wsgi_application
    from gunicorn.app.base import BaseApplication

    from remit.cli.leave_demo import refuse_demo_data

    refuse_demo_data()
    _refuse_without_static_files()
    beside: list[subprocess.Popen[bytes]] = []

    class Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in {
                "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
                "worker_class": "gthread",
                "workers": workers,
                "threads": threads,
                "proc_name": "remit",
                "errorlog": "-",
                "loglevel": "warning",
                "control_socket_disable": True,
                "graceful_timeout": 20,
                "when_ready": lambda _server: beside.extend(_worker(with_worker)),
                "on_exit": lambda _server: _end(beside),
            }.items():
                self.cfg.set(name, value)

        def load(self) -> object:
            return get_wsgi_application()

    Server().run()


def _refuse_without_static_files() -> None:
    from django.conf import settings

    if settings.GATHERED and not (settings.STATIC_ROOT / "staticfiles.json").exists():
        give_up("The static files are not gathered yet. Run `remit collect` first.")


def _worker(wanted: bool) -> list[subprocess.Popen[bytes]]:
    if not wanted:
        return []
    arguments = [sys.executable, "-m", "remit.cli.main", "worker", "--parent", str(os.getpid())]
    return [subprocess.Popen(arguments)]  # noqa: S603 - our own command, no outside text


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        process.wait(timeout=30)
