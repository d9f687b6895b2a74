"""`remit serve` and `remit worker`, as processes."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from remit.ledger.merkle import EMPTY

PYTHON = [sys.executable, "-m", "remit.cli.main"]


def _environment(home: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REMIT_", "DATABASE_URL"))}
    return kept | {"REMIT_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)} | more


def _run(home: Path, *arguments: str, text: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PYTHON, *arguments], env=_environment(home, **more), capture_output=True, text=True, input=text, timeout=120
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with its tables and one administrator: two entries, not sealed."""
    folder = tmp_path_factory.mktemp("home")
    told = _run(
        folder, "setup", "--email", "bo@example.org", "--name", "Bo", "--password-stdin", text="a long sentence here\n"
    )
    assert told.returncode == 0, told.stderr
    return folder


@pytest.fixture
def server(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Serving as in a demo, with the worker beside it."""
    port = _free_port()
    process = subprocess.Popen(
        [*PYTHON, "serve", "--port", str(port), "--with-worker"], env=_environment(home, REMIT_DEMO="1")
    )
    yield process, f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


def _wait_for(address: str) -> bytes:
    for _try in range(300):
        try:
            with urlopen(address, timeout=20) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")


def test_serving_answers_seals_beside_and_stops_at_once_when_told(
    home: Path, server: tuple[subprocess.Popen[bytes], str]
) -> None:
    process, address = server
    assert b"Sign in" in _wait_for(f"{address}/account/sign-in/")
    assert b"--ink" in _wait_for(f"{address}/static/remit/css/tokens.css")
    for _try in range(100):
        told = _run(home, "verify")
        if told.stdout.startswith("2 entries"):
            break
        time.sleep(0.2)
    assert told.stdout.splitlines()[0].endswith(", intact")
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0


def test_a_worker_ends_cleanly_when_told(home: Path) -> None:
    command = [*PYTHON, "worker", "--every", "0.2"]
    environment = _environment(home, PYTHONUNBUFFERED="1")
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "The worker is ready.\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0


def test_nothing_is_served_without_tables_or_static_files(tmp_path: Path, home: Path) -> None:
    bare, unready = _run(tmp_path, "serve"), _run(home, "serve")
    assert (bare.returncode, bare.stderr) == (2, "The database has no tables yet. Run `remit migrate` first.\n")
    assert (unready.returncode, unready.stderr) == (
        2,
        "The static files are not gathered yet. Run `remit collect` first.\n",
    )


def test_sample_data_is_served_in_a_demo_only(tmp_path: Path) -> None:
    _run(tmp_path, "migrate")
    (tmp_path / "demo").touch()
    told = _run(tmp_path, "serve")
    assert (told.returncode, "its passwords are public" in told.stderr) == (2, True)


def test_a_setting_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    told = _run(tmp_path, "verify", DATABASE_URL="oracle://somewhere")
    assert told.returncode == 2
    assert (
        told.stderr
        == "Remit cannot start with these settings: DATABASE_URL must begin with sqlite:// or postgresql://\n"
    )


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    told = _run(tmp_path, "verify", DATABASE_URL="postgresql://nobody@127.0.0.1:1/nowhere")
    assert told.returncode == 2
    assert told.stderr.startswith("The database does not answer: ")
    assert len(told.stderr.splitlines()) == 1


def test_an_empty_ledger_is_intact(tmp_path: Path) -> None:
    _run(tmp_path, "migrate")
    assert _run(tmp_path, "verify").stdout.startswith(f"0 entries, root {EMPTY.hex()}, intact\n")
