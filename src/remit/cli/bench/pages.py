"""`remit bench pages`: processor time per request, against a bare Django page of the same bytes and queries; and the
memory of a worker."""

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import click

from remit.cli.bench.report import Report, Row, Skipped, bench_command

WARM = 5
AIM_KEPT_MS = 1.2
AIM_LIST_MS = 15.0
AIM_MEMORY_MIB = 110.0
AIM_START_S = 2.0
Application = Callable[[dict[str, Any], Callable[..., Any]], Any]
WORKER = """
import resource, sys, time
begun = time.perf_counter()
from remit.config.wsgi import application
ready = time.perf_counter() - begun
from remit.cli.bench.pages import ask
for path in sys.argv[1:]:
    for _ in range(20):
        ask(application, path)
print(ready, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(requests: int, actions: int) -> Report:
    """Public pages, the desk's first page and a long list, in an SQLite database of the bench's own."""
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder:
        # Before Django starts, so that the installation's own database is never touched.
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'pages.sqlite3'}"
        os.environ["REMIT_HOME"], os.environ["REMIT_DEMO"] = folder, "1"
        from remit.cli.commands.migrate import migrate
        from remit.cli.django_start import start

        start(tables=False)
        migrate()
        return _measured(requests, actions)


def _measured(requests: int, actions: int) -> Report:
    from django.conf import settings
    from django.utils import timezone

    from remit.cli.bench import pages_sample
    from remit.kernel.actor import installation

    sample = pages_sample.make(installation(timezone.localdate()), actions)
    cookie = _signed_in(sample.account)
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    kept, anew, peers = _applications()
    readout, meeting = f"/en/readouts/{sample.readout}", f"/en/meetings/{sample.meeting}"
    rows = [
        _kept("public readout page, from memory", kept, readout, requests * 5),
        _kept("public meeting page, from memory", kept, meeting, requests * 5),
        _beside("public readout page, made anew", anew, peers, readout, "", requests),
        _beside("public meeting page, made anew", anew, peers, meeting, "", requests),
        _beside("the desk's waiting for me", anew, peers, "/desk/", cookie, requests),
        _long_list(sample, requests, actions),
        *_worker([readout, meeting, "/en/", "/zh/"]),
    ]
    return Report("pages", rows, [Skipped("static files by nginx", "they come with the exporter, in a later release")])


def _signed_in(account: int) -> str:
    """The cookie of a session of that account."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from remit.accounts.models import Account

    session = SessionStore()
    session[SESSION_KEY] = str(account)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = Account.objects.get(pk=account).get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def _applications() -> tuple[Application, Application, Application]:
    """The product; the same without its memory; and the peer behind the same middlewares."""
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler
    from django.test.utils import override_settings

    bare = [each for each in settings.MIDDLEWARE if "portal.cache" not in each]
    kept = WSGIHandler()
    with override_settings(MIDDLEWARE=bare):
        anew, peers = WSGIHandler(), WSGIHandler()

    def at_the_peer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        with override_settings(ROOT_URLCONF="remit.cli.bench.pages_peer"):
            return peers(environ, start_response)

    return kept, anew, at_the_peer


def ask(application: Application, path: str, cookie: str = "") -> bytes:
    """The page. Raises RuntimeError where it is not there."""
    status: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_ACCEPT_LANGUAGE": "en",
        "wsgi.input": io.BytesIO(),
        "wsgi.url_scheme": "http",
        "wsgi.errors": sys.stderr,
    } | ({"HTTP_COOKIE": cookie} if cookie else {})
    answer = application(environ, lambda told, _headers, *_more: status.append(told))
    body = b"".join(answer)
    answer.close()
    if not status[0].startswith("200"):
        raise RuntimeError(f"{path} answered {status[0]}")
    return body


def _ms(work: Callable[[], object], times: int) -> float:
    """Milliseconds of processor time each, the best of three rounds."""
    for _each in range(WARM):
        work()
    rounds = []
    for _round in range(3):
        begun = process_time()
        for _each in range(times):
            work()
        rounds.append((process_time() - begun) / times)
    return round(min(rounds) * 1000, 3)


def _kept(what: str, application: Application, path: str, times: int) -> Row:
    ours = _ms(lambda: ask(application, path), times)
    return Row(what, ours, "ms CPU", "", None, f"≤ {AIM_KEPT_MS} ms from the app", aimed=AIM_KEPT_MS)


def _beside(what: str, ours: Application, peers: Application, path: str, cookie: str, times: int) -> Row:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ask(ours, path, cookie)
    with CaptureQueriesContext(connection) as asked:
        size = len(ask(ours, path, cookie))
    with CaptureQueriesContext(connection) as of_the_frame:
        ask(peers, "/peer/0/1000", cookie)
    queries = len(asked) - len(of_the_frame)
    peer = f"/peer/{queries}/{size}"
    took = _ms(lambda: ask(ours, path, cookie), times)
    bare = _ms(lambda: ask(peers, peer, cookie), times)
    against = f"a bare Django page of {size / 1000:.0f} kB and {queries} queries"
    return Row(what, took, "ms CPU", against, bare, "≤ 2 × the bare page", 2.0)


def _long_list(sample: Any, times: int, actions: int) -> Row:
    from django.test import RequestFactory
    from django.urls import resolve
    from django.utils import timezone

    from remit.accounts.models import Account
    from remit.accounts.queries import actor_of

    request = RequestFactory().get("/desk/measures/", {"which": "all"})
    # By its address, because doors do not import each other; its page is made as long as the yardstick wants.
    index = resolve(request.path).func
    listing = sys.modules[index.__module__.replace("views", "listing")]
    request.user = Account.objects.get(pk=sample.account)
    request.actor = actor_of(request.user, timezone.localdate())  # type: ignore[attr-defined]
    listing.SIZE = actions  # type: ignore[attr-defined]
    took = _ms(lambda: index(request), max(5, times // 10))
    return Row(f"a list of {actions} actions", took, "ms CPU", "", None, f"≤ {AIM_LIST_MS:g} ms", aimed=AIM_LIST_MS)


def _worker(paths: list[str]) -> list[Row]:
    """A process of its own that serves the pages: how soon it is ready, and its memory at the most."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", WORKER, *paths], capture_output=True, text=True, check=True, env=os.environ | _source()
    )
    ready, memory = (float(figure) for figure in done.stdout.split()[-2:])
    return [
        Row("memory of a worker", round(memory, 1), "MiB", "", None, "≤ 110 MiB", aimed=AIM_MEMORY_MIB),
        Row("start of a worker", round(ready, 2), "s", "", None, "≤ 2 s", aimed=AIM_START_S),
    ]


def _source() -> dict[str, str]:
    import remit

    return {"PYTHONPATH": str(Path(remit.__file__).parents[1])}


command = bench_command(
    "pages",
    measure,
    click.Option(["--requests"], type=click.IntRange(10, 100_000), default=100, show_default=True),
    click.Option(["--actions"], type=click.IntRange(10, 10_000), default=500, show_default=True),
)
