"""Mandates for tests: a small tree, a paper of three paragraphs, and what is asked of whom."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from remit.bodies.models import Body
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate, Referral, Track
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.papers.actions import version as version_actions
from remit.papers.models import Paper, PaperVersion
from remit.papers.sheet import Paragraph, Wording
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper

DUE = date(TODAY.year + 1, 3, 31)
IMPLEMENT = Asked("implement", due_on=DUE)
STUDY = Asked("study", due_on=DUE, reason="The report sets the year's course.")
PUBLICISE = Asked("publicise", due_on=DUE, reason="Residents are to know.")


@dataclass
class Tree:
    """A city with two districts; the northern one has two streets, the southern one none."""

    city: Body
    north: Body
    south: Body
    streets: list[Body]


def make_tree() -> Tree:
    """The bodies."""
    city = make_body("City Committee", "市委")
    north, south = make_body("North District", superior=city), make_body("South District", superior=city)
    streets = [make_body(f"Street {n}", superior=north) for n in (1, 2)]
    for body in (city, north, south, *streets):
        body.refresh_from_db()
    return Tree(city, north, south, streets)


def make_version(paper: Paper, paragraphs: int = 3) -> PaperVersion:
    """The paper's next version, of so many paragraphs."""
    last = paper.versions.count()
    there = set(paper.points.values_list("address", flat=True))
    words = [
        Paragraph(
            words={"en": Wording(label=f"{n}.", text=f"Paragraph {n}, text {last + 1}.")},
            address=n if n in there else None,
        )
        for n in range(1, paragraphs + 1)
    ]
    return version_actions.add(SYSTEM, paper, paragraphs=words)


def make_mandate(tree: Tree, *asks: Asked, points: int = 2, **more: Any) -> Mandate:
    """A draft of the city's: a public report, of which the first paragraphs are to be taken up."""
    if "version" not in more:
        more["version"] = make_version(make_paper("The report", tree.city, confidentiality="public"))
    chosen = list(more["version"].paper.points.all()[:points])
    return mandate_actions.draft(
        SYSTEM, tree.city, titles={"en": "Carry out the report"}, asks=asks or [IMPLEMENT], points=chosen, **more
    )


def issued(
    tree: Tree,
    *asks: Asked,
    who: Actor | None = None,
    selection: Any = None,
    happened_on: date | None = None,
    **more: Any,
) -> Mandate:
    """The same, issued to everybody below the city."""
    mandate = make_mandate(tree, *asks, **more)
    return mandate_actions.issue(
        who or SYSTEM, mandate, selection=selection or {"under": [tree.city.pk]}, happened_on=happened_on
    )


def referral_of(mandate: Mandate, body: Body) -> Referral:
    """What the mandate asks of the body."""
    return Referral.objects.select_related("mandate__body", "despatch__body", "body").get(mandate=mandate, body=body)


def track_of(mandate: Mandate, body: Body, kind: str = "implement") -> Track:
    """One of the things it asks."""
    found = Track.objects.select_related("mandate__body", "despatch__body", "referral", "body")
    return found.get(mandate=mandate, body=body, kind=kind)


def clerk(body: Body) -> Actor:
    """A clerk of the body."""
    return actor(Role.CLERK, body=body)
