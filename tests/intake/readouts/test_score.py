"""The score counts as its rule says, and the reader does not fall behind what it has reached."""

import pytest

from tests.intake.readouts.score import Tally, likeness, mean, normal, score, tally


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The Harbour Board", "harbour board.", True),
        ("《防汛条例》", "防汛条例", True),
        ("要压实责任，按月调度", "二要压实责任，按月调度", True),
        ("要压实责任，按月调度", "要培训全体教师", False),
        ("approve the minutes", "approve the minutes of February 6 as they were circulated to all members", False),
    ],
)
def test_texts_are_alike_by_their_pairs_of_characters(one: str, other: str, alike: bool) -> None:
    assert (likeness(one, other) >= 0.75) is alike


def test_case_quotes_and_articles_are_set_aside() -> None:
    assert normal("The “Net Sizes” Act.") == "net sizes act"


def test_each_value_is_matched_once() -> None:
    assert tally("decisions", ["buy a crane"], ["buy a crane", "buy a crane"]) == Tally(1, 2, 1, 1)


def test_strict_asks_for_the_role_too() -> None:
    who = {"name": "Ida Moss", "role": "Clerk"}
    assert tally("persons", [who], [{**who, "role": None}]) == Tally(1, 1, 0, 1)
    assert tally("chaired_by", who, None) == Tally(1, 0, 0, 0)


def test_nothing_to_find_and_nothing_read_does_not_count() -> None:
    assert tally("term", None, None).f1(0) is None


@pytest.mark.parametrize(("half", "floor"), [("dev", 0.98), ("kept", 0.85)])
def test_the_reader_keeps_what_it_has_reached(half: str, floor: float) -> None:
    assert mean(score(half)["all"]) >= floor
