"""Lists of papers, and who reads which."""

from collections.abc import Callable
from typing import Any

import pytest

from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.papers.models import Paper
from remit.papers.queries.paper import papers
from remit.papers.rules import paper as rules
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper, make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_costs_the_same_whatever_its_length(rows: int, django_assert_num_queries: Callable[..., Any]) -> None:
    for each in range(rows):
        office, register = make_body(f"Office {each}"), make_body(f"Register {each}")
        make_paper(f"Paper {each}", office, speaker=make_person(), received_by=register)
    with django_assert_num_queries(5):
        for paper in papers(SYSTEM):
            str(paper), str(paper.body), str(paper.speaker), str(paper.received_by)


def test_visible_and_reads_agree_on_every_paper_for_every_role(citizen: Actor) -> None:
    city = make_body("City")
    office, register = make_body("Office", superior=city), make_body("Register", superior=city)
    ann = make_person("Ann")
    for level in ("public", "internal", "body", "named"):
        audience = [ann] if level == "named" else []
        make_paper(level, office, confidentiality=level, audience=audience, received_by=register)
        make_paper(level, None, confidentiality=level, audience=audience)
    viewers = [citizen, SYSTEM, actor(Role.SITE_ADMINISTRATOR), actor(Role.MEMBER, body=city, person_id=ann.pk)]
    viewers += [actor(r, body=b, down=down) for r in Role for b in (city, office, register) for down in (False, True)]
    for who in viewers:
        assert {p.pk for p in Paper.objects.all() if rules.reads(who, p)} == {p.pk for p in papers(who)}, who
