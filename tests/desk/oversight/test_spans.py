"""How long answers took: one or two are told one by one, more by halves and quarters."""

import pytest
from django.utils.translation import override

from remit.desk.oversight.spans import delay_words, took_sentence, took_words
from remit.oversight.queries.figures import Figures, Spread

NOTHING = dict.fromkeys(Figures.__slots__, 0) | {"took": None, "delay": None, "why": ()}


def _figures(finished: int, took: Spread, delay: Spread, finished_late: int) -> Figures:
    told = {"finished": finished, "took": took, "delay": delay, "finished_late": finished_late}
    return Figures(**(NOTHING | told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (
            _figures(1, Spread(1, 1, 1), Spread(0, 0, 0), 0),
            ("The answer took 1 working day.", "1 working day", "in time"),
        ),
        (
            _figures(1, Spread(9, 9, 9), Spread(2, 2, 2), 1),
            ("The answer took 9 working days.", "9 working days", "2 working days"),
        ),
        (
            _figures(2, Spread(3, 3, 8), Spread(0, 0, 4), 1),
            (
                "The two answers took 3 and 8 working days.",
                "3 and 8 working days",
                "at most 4 working days",
            ),
        ),
        (
            _figures(4, Spread(3, 5, 8), Spread(0, 1, 4), 2),
            (
                "Half of the answers took no longer than 5 working days.",
                "half within 5 working days, a quarter within 3, three quarters within 8",
                "half at most 1 working days, three quarters at most 4",
            ),
        ),
    ],
)
def test_it_is_told_as_people_say_it(found: Figures, told: tuple[str, str, str]) -> None:
    with override("en"):
        assert (took_sentence(found), took_words(found), delay_words(found)) == told


def test_of_no_answers_nothing_is_told() -> None:
    none = Figures(**NOTHING)  # type: ignore[arg-type]
    assert (took_sentence(none), took_words(none), delay_words(none)) == ("", "", "")
