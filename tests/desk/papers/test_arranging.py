"""What the buttons of the editor do to its rows."""

from remit.desk.papers.arranging import arrange
from remit.desk.papers.editor import Row, beside
from remit.papers.paragraphs.split import split
from remit.papers.sheet import Wording


def rows() -> list[Row]:
    """Three paragraphs in English, two in Chinese."""
    return beside(
        {
            "en": split("1. Boats\n2. Rafts\n3. Ships").paragraphs,
            "zh": split("一、船\n二、轮船").paragraphs,
        }
    )


def shown(found: list[Row]) -> list[tuple[str, str]]:
    return [(f"{e.label} {e.text}".strip(), f"{z.label}{z.text}") for (_en, e), (_zh, z) in (r.cells() for r in found)]


def test_both_languages_stand_side_by_side_by_their_position() -> None:
    assert shown(rows()) == [("1. Boats", "一、船"), ("2. Rafts", "二、轮船"), ("3. Ships", "")]


def test_one_languages_words_are_pushed_down_and_pulled_up() -> None:
    pushed = arrange(rows(), "push-zh-1")
    assert shown(pushed) == [("1. Boats", "一、船"), ("2. Rafts", ""), ("3. Ships", "二、轮船")]
    assert shown(arrange(pushed, "pull-zh-2")) == shown(rows())
    assert shown(arrange(rows(), "push-en-2"))[2:] == [("", ""), ("3. Ships", "")]
    assert shown(arrange(rows(), "pull-en-0")) == shown(rows())


def test_a_row_is_joined_with_the_one_above_and_parted_at_the_empty_line() -> None:
    assert shown(arrange(rows(), "join-1")) == [("1. Boats\n2. Rafts", "一、船\n二、 轮船"), ("3. Ships", "")]
    row = Row({"en": Wording(label="1.", text="Boats\n \n2. Rafts\n\nand more")}, 1, "7")
    parted = arrange([row], "split-0")
    assert [(r.words["en"], r.depth, r.address) for r in parted] == [
        (Wording(label="1.", text="Boats"), 1, "7"),
        (Wording(label="2.", text="Rafts\n\nand more"), 1, ""),
    ]


def test_rows_move_and_are_added_and_what_is_no_button_does_nothing() -> None:
    assert [row[0] for row in shown(arrange(rows(), "down-0"))] == ["2. Rafts", "1. Boats", "3. Ships"]
    assert [row[0] for row in shown(arrange(rows(), "up-2"))] == ["1. Boats", "3. Ships", "2. Rafts"]
    assert [row[0] for row in shown(arrange(rows(), "below-0"))] == ["1. Boats", "", "2. Rafts", "3. Ships"]
    for nothing in ("up-0", "down-2", "join-0", "push-fr-1", "dance-1", "join-9", "show", "join-²", ""):
        assert shown(arrange(rows(), nothing)) == shown(rows())
