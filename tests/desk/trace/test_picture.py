"""The picture of a trace: no line runs behind a box."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from django.test import Client
from lxml import html

from remit.desk.trace.showing.picture import Picture, picture
from remit.kernel.roles import Role
from remit.oversight.trace.gather import trace
from remit.oversight.trace.node import Kind
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM
from tests.oversight.trace.chain import make_chain
from tests.oversight.trace.test_onward import make_passed

pytestmark = pytest.mark.django_db
STEP = re.compile(r"([MCHV])([-\d. ]+)")


def points(way: str) -> Iterator[tuple[float, float]]:
    """Points along a way, two pixels apart or nearer."""
    x = y = 0.0
    for letter, numbers in STEP.findall(way):
        to = [float(each) for each in numbers.split()]
        begin = (x, y)
        if letter == "C":
            x1, y1, x2, y2, x, y = to
            bends = [begin, (x1, y1), (x2, y2), (x, y)]
        else:
            x, y = (to[0], y) if letter == "H" else (x, to[0]) if letter == "V" else (to[0], to[1])
            bends = [(x, y) if letter == "M" else begin, (x, y)]
        for n in range(401):
            yield _at(bends, n / 400)


def _at(bends: list[tuple[float, float]], part: float) -> tuple[float, float]:
    while len(bends) > 1:
        bends = [(a + (c - a) * part, b + (d - b) * part) for (a, b), (c, d) in pairwise(bends)]
    return bends[0]


def behind(found: Picture, ways: tuple[str, ...]) -> list[tuple[str, str]]:
    """The ways that run behind a box, with its name."""
    return [
        (way, box.label)
        for way in ways
        for box in found.boxes
        if any(box.x + 1 < x < box.x + 125 and box.y + 1 < y < box.y + box.height - 1 for x, y in points(way))
    ]


@pytest.mark.parametrize("focus", ["paper", "meeting"])
def test_no_line_runs_behind_a_box(focus: str) -> None:
    chain, passed = make_chain(), make_passed()
    for part in (chain, passed):
        paper = chain.report.pk if part is chain else passed.mandate.paper_id
        found = picture(trace(SYSTEM, Kind(focus), paper if focus == "paper" else part.meeting.pk))
        assert behind(found, found.ways) == []
        assert all(0 < y < found.height for way in found.ways for _x, y in points(way))
    # And a line straight across would be found.
    box = next(box for box in found.boxes if box.x > 0)
    assert behind(found, (f"M0 {box.y + 9}H{box.x + 200}",)) != []


def test_a_wide_picture_says_that_it_slides_and_where_the_list_is(client: Client) -> None:
    chain = make_chain()
    sign_in(client, chain.office, Role.CLERK)
    page = html.fromstring(client.get(f"/desk/trace/meeting/{chain.meeting.pk}/").content)
    assert page.xpath("//p[contains(@class, 'slide')]/a/@href") == ["#as-a-list"]
    assert page.xpath("//*[@id='as-a-list']//ul[@class='traced']")
