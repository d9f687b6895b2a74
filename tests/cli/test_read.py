"""`remit read`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from remit.cli.main import remit
from tests.intake.reader import made
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


def _pile(folder: Path) -> Path:
    return made.written(folder / "pile", {"a.txt": PAGE.encode(), "b.docx": made.word(), "c.pdf": b"rubbish"})


def test_a_folder_is_read_page_by_page_with_a_line_each(tmp_path: Path) -> None:
    told = CliRunner().invoke(remit, ["read", "--folder", str(_pile(tmp_path))])
    assert (told.exit_code, told.stderr) == (0, "2 of 3 pages were read.\n")
    assert told.stdout.splitlines() == [
        "a.txt: 2023-12-29 Harbour Office",
        "b.docx: 2024-05-08 市外事办",
        "Cannot read c.pdf: the file is damaged, or is not what its name says.",
    ]


def test_a_zip_is_read_as_lines_of_json_and_as_files(tmp_path: Path) -> None:
    pile = tmp_path / "pile.zip"
    pile.write_bytes(made.zipped({"a.txt": PAGE.encode(), "b/../c.txt": b"x"}))
    told = CliRunner().invoke(remit, ["read", "--folder", str(pile), "--json", "--out", str(tmp_path / "out")])
    good, bad = (json.loads(line) for line in told.stdout.splitlines())
    assert (good["page"], good["record"]["held_on"]) == ("a.txt", "2023-12-29")
    assert bad == {
        "page": "b/../c.txt",
        "unreadable": {"code": "leads_out", "sentence": "Cannot read b/../c.txt: its name leads out of the archive."},
    }
    (file,) = (tmp_path / "out").iterdir()
    assert json.loads(file.read_text("utf-8")) == good["record"]


@pytest.mark.parametrize(
    ("arguments", "why"), [([], "--folder"), (["--folder"], "damaged")], ids=["as a page", "as a pile"]
)
def test_a_pile_that_cannot_be_read_is_one_sentence(tmp_path: Path, arguments: list[str], why: str) -> None:
    pile = tmp_path / "pile.zip"
    pile.write_bytes(b"PK rubbish")
    told = CliRunner().invoke(remit, ["read", str(pile), *arguments])
    assert (told.exit_code, told.stdout, why in told.stderr) == (2, "", True)
    assert len(told.stderr.strip().splitlines()) == 1


def test_word_and_pdf_are_read_in_a_child_under_limits(tmp_path: Path) -> None:
    made.written(tmp_path, {"a.docx": made.word(), "b.pdf": made.pdf(), "c.pdf": made.scanned()})
    days = [CliRunner().invoke(remit, ["read", str(tmp_path / name), "--json"]) for name in ("a.docx", "b.pdf")]
    assert [json.loads(told.stdout)["held_on"] for told in days] == ["2024-05-08"] * 2
    told = CliRunner().invoke(remit, ["read", str(tmp_path / "c.pdf")])
    assert (told.exit_code, "pictures of pages" in told.stderr) == (2, True)
