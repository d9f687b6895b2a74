"""A part of the tree, told in paths."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remit.bodies.models import Body
from remit.bodies.queries.subtree import Subtree
from tests.factories import make_body

STEPS = ("0001", "0002", "0003")
PATHS = [a + b + c for a in STEPS for b in ("", *STEPS) for c in ("", *STEPS) if b or not c]
MARKS = st.dictionaries(st.sampled_from(PATHS), st.booleans(), max_size=8)


def test_a_mark_that_says_nothing_new_is_left_out() -> None:
    marks = {"0001": True, "00010001": True, "00010002": False, "000100020001": False, "000100020002": True}
    assert Subtree.of(marks).marks == (("0001", True), ("00010002", False), ("000100020002", True))
    assert Subtree.of({"0001": False}) == Subtree()
    assert not Subtree.of({"0001": False})


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKS, st.sampled_from(PATHS))
def test_the_nearest_mark_decides(marks: dict[str, bool], path: str) -> None:
    above = [path[:end] for end in (4, 8, 12) if end <= len(path)]
    said = [marks[each] for each in above if each in marks]
    assert Subtree.of(marks).contains(path) == (said[-1] if said else False)


@pytest.mark.django_db
def test_the_condition_finds_what_is_contained() -> None:
    for top in range(3):
        root = make_body(f"City {top}")
        for middle in range(3):
            office = make_body(f"Office {middle}", superior=root)
            for below in range(3):
                make_body(f"Desk {below}", superior=office)
    paths = sorted(Body.objects.values_list("path", flat=True))
    assert paths == sorted(PATHS)

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(MARKS)
    def same(marks: dict[str, bool]) -> None:
        part = Subtree.of(marks)
        assert list(Body.objects.filter(part.q()).order_by("path").values_list("path", flat=True)) == [
            path for path in paths if part.contains(path)
        ]

    same()


def test_neighbours_make_one_range_so_that_many_new_bodies_make_no_long_condition() -> None:
    new = {f"0001{number:04d}": False for number in range(3, 10)}
    assert str(Subtree.of({"0001": True} | new).q()) == (
        "(OR: ('pk__in', []), (AND: ('path__range', ('0001', '0001ZZZZ')), "
        "(NOT (AND: ('path__range', ('00010003', '00010009ZZZZ'))))))"
    )
    assert "'0009', '000AZZZZ'" in str(Subtree.of({"0009": True, "000A": True}).q("body__"))
