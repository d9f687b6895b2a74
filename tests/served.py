"""A real Remit, served: a data folder of its own, the ordinary command, a free port, and Chromium to look at it."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
# What keeps Chromium from speaking to anybody but the pages under test.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Site:
    """A running Remit: where it answers, and the folder that holds its data."""

    address: str
    home: Path

    def remit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What `remit …` says of this site's data."""
        return _run("-m", "remit.cli.main", *arguments, home=self.home)


def environment(home: Path, **more: str) -> dict[str, str]:
    """The variables under which the commands of this checkout work on that folder, and on no database but its own."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("REMIT_") and name != "DATABASE_URL"
    }
    return {
        **kept,
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "remit.config.settings",
        "REMIT_HOME": str(home),
        "REMIT_DEMO": "1",
        **more,
    }


def seeded(home: Path, module: str) -> None:
    """The folder holds what the module's `seed()` makes, in a process of its own, by the ordinary actions."""
    _run("-m", "remit.cli.main", "migrate", home=home).check_returncode()
    code = f"import django; django.setup(); from importlib import import_module; import_module({module!r}).seed()"
    done = _run("-c", code, home=home)
    assert done.returncode == 0, done.stderr


def kept(folder: Path, name: str, module: str) -> Path:
    """The folder `name` holds the module's seed; made by the first worker that asks, the others wait for it."""
    home = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "seeded").exists():
            seeded(home, module)
            (home / "seeded").touch()
    return home


@contextmanager
def served(home: Path) -> Iterator[Site]:
    """The data of this folder is served until the block is left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    log = home / "server.log"
    with log.open("w") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "remit.cli.main", "serve", "--port", str(port)],
            cwd=home,
            env=environment(home, REMIT_ADDRESS=address),
            stdout=told,
            stderr=told,
        )
        try:
            _await(address, process, log)
            yield Site(address, home)
        finally:
            process.terminate()
            process.wait(timeout=30)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium; the test that asks is skipped where there is none. No Django query may run inside the block."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


# Not for the session: while Playwright runs, Django takes the thread for an asynchronous one and refuses queries.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for the tests of one file."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def city(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample city, served to this worker from a copy of its own."""
    home = tmp_path_factory.mktemp("city") / "home"
    shutil.copytree(kept(shared_folder, "city", "remit.cli.demo.seed"), home)
    with served(home) as site:
        yield site


def _run(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    home.mkdir(parents=True, exist_ok=True)
    return subprocess.run(
        [sys.executable, *arguments], cwd=home, env=environment(home), capture_output=True, text=True, check=False
    )


def _await(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _try in range(300):
        assert process.poll() is None, f"The server ended:\n{log.read_text()[-2000:]}"
        try:
            with urlopen(f"{address}/account/sign-in/", timeout=20):
                return
        except (URLError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(f"The server does not answer:\n{log.read_text()[-2000:]}")
