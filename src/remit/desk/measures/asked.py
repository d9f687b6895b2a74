"""The paragraphs of what was asked of a body that an action serves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest

from remit.conveyance.models import Referral
from remit.conveyance.queries.referral import referrals
from remit.followup.models import Measure
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.papers.models import Passage, Point
from remit.papers.queries.version import versions
from remit.web.address import desk_address
from remit.web.door import found, number
from remit.web.templatetags.remit import CODES


@dataclass(frozen=True)
class Served:
    """What was asked, where it stands, and the paragraphs: label, words, code of the language."""

    referral: Referral
    points: list[Point]
    title: Text
    href: str
    paragraphs: list[tuple[str, str, str]]

    @property
    def due_on(self) -> date | None:
        """Until when the body is to implement it."""
        return next((track.due_on for track in self.referral.tracks.all() if track.kind == "implement"), None)

    @property
    def confidentiality(self) -> str:
        """As closed as what was asked; never public by itself."""
        level = self.referral.mandate.confidentiality
        return "internal" if level == "public" else level

    def arguments(self) -> dict[str, Any]:
        """As the action takes them."""
        return {"referral": self.referral, "points": self.points}


def of(request: HttpRequest, actor: Actor) -> Served | None:
    """The paragraph that the address names; None where it names none. Raises Http404 where the actor may not see it or
    the body is not asked to take it up."""
    if not request.GET.get("referral"):
        return None
    referral = found(referrals(actor), number(request.GET["referral"], 0, 10**9))
    address = number(request.GET.get("point"), 0, 10**6) if request.GET.get("point") else 0
    points = [row.point for row in referral.mandate.points.filter(point__address=address).select_related("point")]
    if not points:
        raise Http404
    return _served(actor, referral, points)


def served_by(actor: Actor, measure: Measure) -> Served | None:
    """What this action serves; None where the actor may not see what was asked."""
    referral = referrals(actor).filter(pk=measure.referral_id).first() if measure.referral_id else None
    if referral is None:
        return None
    return _served(actor, referral, [row.point for row in measure.points.select_related("point")])


def _served(actor: Actor, referral: Referral, points: list[Point]) -> Served:
    version = referral.mandate.version
    rows: Iterable[Passage] = []
    if version is not None and versions(actor, version.paper).filter(pk=version.pk).exists():
        rows = version.passages.filter(point__in=points).prefetch_related("texts")
    told = [(row.label_in(actor.language), row.text_in(actor.language)) for row in rows]
    return Served(
        referral=referral,
        points=points,
        title=referral.mandate.title_in(actor.language),
        href=f"{desk_address(referral)}#p{points[0].address}" if points else desk_address(referral),
        paragraphs=[(label.value, words.value, CODES[words.language or actor.language]) for label, words in told],
    )
