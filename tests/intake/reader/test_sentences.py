"""Blocks and sentences."""

import pytest

from remit.intake.reader.page import page_of
from remit.intake.reader.sentences import LONGEST


def sentences(text: str) -> list[str]:
    """The sentences of a text, smoothed."""
    page = page_of(text)
    return [page.of(span) for span in page.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met. It ended.", ["It met.", "It ended."]),
        ("Mr. J. Pell met Cllr. Ode at 7 p.m. in St. Ives.", ["Mr. J. Pell met Cllr. Ode at 7 p.m. in St. Ives."]),
        ("会议召开。会议结束！", ["会议召开。", "会议结束！"]),
        ("他说：“要办好。”会议结束。", ["他说：“要办好。”", "会议结束。"]),
        ("Costs rose 3.5 per cent. Fees did not.", ["Costs rose 3.5 per cent.", "Fees did not."]),
        ("1. Minutes\n2. Fees", ["1. Minutes", "2. Fees"]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_lines_that_were_only_wrapped_are_one_block() -> None:
    wrapped = "The board talked at length about the state of the moorings in the\nouter basin and asked for a report."
    assert sentences(wrapped) == [wrapped.replace("\n", " ")]


def test_a_text_that_never_ends_a_sentence_is_cut() -> None:
    page = page_of("要，" * 5000)
    assert max(span.end - span.start for span in page.sentences) <= LONGEST
    assert "".join(page.of(span) for span in page.sentences) == page.flow
