"""The text of a page with its findings marked in place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from remit.desk.readin.marked import Mark, Piece, pieces


def test_offsets_are_code_points() -> None:
    assert pieces("𠮷野 met", [Mark(0, 2, "body")]) == [[Piece("𠮷野", "body", True, True), Piece(" met")]]


def test_a_finding_inside_another_has_its_own_words() -> None:
    text = "The Harbour Office met"
    assert [
        (piece.text, piece.name, piece.first, piece.last)
        for piece in pieces(text, [Mark(0, 22, "title"), Mark(4, 18, "body")])[0]
    ] == [
        ("The ", "title", True, False),
        ("Harbour Office", "body", True, True),
        (" met", "title", False, True),
    ]


def test_a_finding_over_two_paragraphs_is_marked_in_both() -> None:
    found = pieces("One two\n\nthree four", [Mark(4, 14, "point")])
    assert [[(piece.text, piece.name) for piece in paragraph] for paragraph in found] == [
        [("One ", ""), ("two", "point")],
        [("three", "point"), (" four", "")],
    ]


def test_a_finding_outside_the_text_is_passed_over() -> None:
    assert pieces("abc", [Mark(2, 9, "x"), Mark(-1, 2, "y"), Mark(2, 2, "z")]) == [[Piece("abc")]]


marks = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("abcde")), max_size=12)


@settings(deadline=None)
@given(text=st.text(alphabet="ab \n字𠮷", max_size=60), raw=marks)
def test_no_word_is_lost_or_doubled_whatever_overlaps(text: str, raw: list[tuple[int, int, str]]) -> None:
    found = pieces(text, [Mark(*each) for each in raw])
    assert ["".join(piece.text for piece in paragraph) for paragraph in found] == [
        line for line in text.split("\n") if line.strip()
    ]
    named = [piece for paragraph in found for piece in paragraph if piece.name]
    assert sum(piece.first for piece in named) == len({piece.name for piece in named})
