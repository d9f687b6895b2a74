"""From the bytes of a file to rows."""

import pytest

from remit.intake.tables.columns import BODIES, PEOPLE
from remit.intake.tables.reading import read
from remit.kernel.errors import Refused

EXPECTED = [(2, {"name_en": "Harbour Office", "name_zh": "港口办公室"}), (4, {"name_zh": "土地办"})]


def _why(content: bytes, kind: object = BODIES) -> str:
    with pytest.raises(Refused) as refusal:
        read(kind, content)  # type: ignore[arg-type]
    assert list(refusal.value.fields) == ["file"]
    return str(refusal.value)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_delimiters_are_recognised(delimiter: str, encoding: str, end: str) -> None:
    lines = ["Name_EN ,name_zh", "Harbour  Office,港口办公室", ",", ",土地办", ""]
    text = end.join(lines).replace(",", delimiter)
    assert [(row.line, row.cells) for row in read(BODIES, text.encode(encoding))] == EXPECTED


def test_quoted_cells_keep_their_delimiters_and_doubled_quotes() -> None:
    rows = read(BODIES, b'name_en,superior\n"Ports, Land and ""Sea""",\n')
    assert [row.cells for row in rows] == [{"name_en": 'Ports, Land and "Sea"'}]


def test_a_row_with_too_many_cells_says_so() -> None:
    assert [row.why for row in read(BODIES, b"name_en\nA,b\nC,\n")] == ["The row has more cells than the head.", ""]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The file is empty."),
        (b" \r\n,,\n", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"name_en,name_zh\n", "The table has a head, but no rows."),
        (b"\x00\x01\x02", "The file is not text in UTF-8 or GB18030."),
        (bytes(range(256)), "The file is not text in UTF-8 or GB18030."),
        ("name_en\nA".encode("utf-16"), "The file is not text in UTF-8 or GB18030."),
        (b"PK\x03\x04rest", "This is a workbook. Save it as CSV first."),
        (b"x" * (2 * 1024 * 1024 + 1), "The file is larger than 2 MB. Divide it."),
        (b"name_en\n" + b"A\n" * 1001, "The table has more than 1000 rows. Divide it."),
        (b"name_en,name_en\nA,B\n", "The column “name_en” stands there twice."),
        (b"superior\nA\n", "The column name_en or name_zh is missing."),
        (b'name_en\n"' + b"A" * 200_000, "The file is not a table of text: its cells cannot be told apart."),
    ],
)
def test_what_is_no_such_table_is_refused_in_one_sentence(content: bytes, why: str) -> None:
    assert _why(content) == why


def test_an_unknown_column_is_named_and_a_missing_one_too() -> None:
    assert _why(b"name_en,colour\nA,red\n").startswith("The column “colour” is not known. The columns are: name_en,")
    assert _why(b"name_en,\nA,\n").startswith("The column “–” is not known.")
    assert _why(b"name_en\nA\n", PEOPLE) == "The column body is missing."
