"""Settings of a real installation."""

import os
import subprocess
import sys
from pathlib import Path


def _remit(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REMIT_", "DATABASE_URL"))}
    environment = kept | {
        "REMIT_HOME": str(home),
        "REMIT_ADDRESS": "https://remit.example.org",
        "REMIT_HOSTS": "remit.example.org",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.run(
        [sys.executable, "-m", "remit.cli.main", *arguments],
        env=environment | more,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_real_installation_passes_the_checks_for_going_live(tmp_path: Path) -> None:
    told = _remit(tmp_path, "check")
    assert (told.returncode, "no issues" in told.stdout) == (0, True), told.stderr


def test_one_that_speaks_plain_http_or_debugs_does_not(tmp_path: Path) -> None:
    for name, value in (("REMIT_SECURE", "false"), ("REMIT_DEBUG", "true")):
        told = _remit(tmp_path, "check", **{name: value})
        assert (told.returncode, "security." in told.stderr) == (1, True)


def test_the_key_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    _remit(tmp_path, "check")
    key = tmp_path / "secret_key"
    first = key.read_text()
    _remit(tmp_path, "check")
    assert (key.read_text(), len(first) > 60, key.stat().st_mode & 0o077) == (first, True, 0)


def test_static_files_are_gathered_under_names_of_their_content(tmp_path: Path) -> None:
    assert _remit(tmp_path, "collect").returncode == 0
    assert (tmp_path / "static" / "staticfiles.json").exists()
    assert list((tmp_path / "static" / "remit" / "css").glob("tokens.*.css.gz"))
