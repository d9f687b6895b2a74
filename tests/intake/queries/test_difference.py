"""The difference between two texts."""

from remit.intake.queries.difference import Piece, difference


def test_paragraphs_stand_side_by_side() -> None:
    pairs = difference("Same.\n\nOld words here.\nGone.", "Same.\nNew words here.")
    assert [
        (pair.fate, "".join(p.text for p in pair.before), "".join(p.text for p in pair.after)) for pair in pairs
    ] == [
        ("same", "Same.", "Same."),
        ("changed", "Old words here.", "New words here."),
        ("gone", "Gone.", ""),
    ]


def test_only_what_differs_is_marked() -> None:
    (pair,) = difference("会议要求抓好落实", "会议强调抓好落实")
    assert pair.before == [Piece("会议"), Piece("要求", "gone"), Piece("抓好落实")]
    assert pair.after == [Piece("会议"), Piece("强调", "added"), Piece("抓好落实")]


def test_long_lines_do_not_hang() -> None:
    assert difference("甲" * 50_000, "乙" * 50_000)[0].fate == "changed"
