"""`remit read`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from remit.cli.main import remit
from tests.shared import shared

PAGE = """The Harbour Office held a party group (enlarged) meeting
2024-01-03
On December 29, the Harbour Office held a party group (enlarged) meeting to convey and study the spirit of the \
Economic Work Conference of the Municipal Party Committee. The meeting was chaired by Lin Wei, director of the office.
The meeting stressed that it is necessary to mend the quay before the summer.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_json_is_the_whole_record_and_nothing_else(page: Path) -> None:
    told = CliRunner().invoke(remit, ["read", str(page), "--json"])
    record = json.loads(told.stdout)
    assert (told.exit_code, told.stderr) == (0, "")
    assert (record["published_on"], record["held_on"]) == ("2024-01-03", "2023-12-29")


def test_a_person_reads_lines_with_what_was_inferred(page: Path) -> None:
    told = CliRunner().invoke(remit, ["read", str(page)])
    assert told.exit_code == 0
    assert "Held:            2023-12-29 (year" in told.stdout
    assert "Economic Work Conference" in told.stdout
    assert "Requirements:" in told.stdout


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\xff\xfe" * 200])
def test_bad_input_is_one_sentence_on_stderr_and_status_2(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    told = CliRunner().invoke(remit, ["read", str(path), "--json"])
    assert (told.exit_code, told.stdout) == (2, "")
    assert len(told.stderr.strip().splitlines()) == 1


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    told = CliRunner().invoke(remit, ["read", str(tmp_path / "nowhere.txt")])
    assert (told.exit_code, "nowhere.txt" in told.stderr) == (2, True)
    assert len(told.stderr.strip().splitlines()) == 1


def test_the_page_that_the_product_began_with_is_read() -> None:
    told = CliRunner().invoke(remit, ["read", str(shared("source", "readout.txt"))])
    assert told.exit_code == 0
    assert "Municipal Foreign Affairs Office" in told.stdout
