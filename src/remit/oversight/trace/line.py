"""Where something comes from, in one line: the first words, the paper and the paragraph. One query."""

from typing import Any, NamedTuple

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from remit.bodies.queries.prepared import ask
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.oversight.trace import links
from remit.papers.models import Paper, PaperText, PassageText
from remit.papers.rules import paper as paper_rules


class Source(NamedTuple):
    """A paper that led here; with the address of a paragraph (0: none) and its label."""

    pk: int
    title: Text
    address: int = 0
    label: str = ""


def of_meeting(actor: Actor, meeting: int) -> list[Source]:
    """The paper that the meeting's requirements serve, or that it conveyed, and the one that it carries on: the first
    word first; as far as the actor may read them."""
    return _told(ask(_of_meeting, actor, meeting), actor.language)


def of_requirement(actor: Actor, key_point: int, meeting: int) -> list[Source]:
    """The same of one requirement of a meeting."""
    return _told(ask(_of_requirement, actor, key_point, meeting), actor.language)


def _told(rows: list[Any], language: str) -> list[Source]:
    if not rows:
        return []
    pk, own, any_, address, label, earlier, earlier_own, earlier_any = rows[0]
    found = [Source(pk, _text(own, any_, language), address or 0, label or "")]
    if earlier:
        found.insert(0, Source(earlier, _text(earlier_own, earlier_any, language)))
    return found


def _text(own: str | None, other: str | None, language: str) -> Text:
    if own:
        return Text(own, language)
    return Text(other or "", next(each for each in LANGUAGES if each != language), False)


def _of_meeting(actor: Actor, meeting: int) -> QuerySet[Paper, Any]:
    return _line(actor, Q(key_point__meeting=meeting), meeting)


def _of_requirement(actor: Actor, key_point: int, meeting: int) -> QuerySet[Paper, Any]:
    return _line(actor, Q(key_point=key_point), meeting)


def _line(actor: Actor, asked: Q, meeting: int) -> QuerySet[Paper, Any]:
    serving = links.serving(actor).filter(asked, point__paper=OuterRef("pk")).order_by("point__address")
    conveyed = links.conveyed(actor).filter(item__meeting=meeting, paper=OuterRef("pk")).order_by()
    carried = links.relations(actor).filter(paper=OuterRef("pk"), kind="follows").order_by("pk")
    label = PassageText.objects.filter(
        passage__point__paper=OuterRef("pk"), passage__point__address=OuterRef("served"), language=actor.language
    ).order_by("-passage__version__number")
    rows = paper_rules.visible(actor, Paper.objects.all()).annotate(
        served=Subquery(serving.values("point__address")[:1]),
        told=Exists(conveyed),
        earlier=Subquery(carried.values("other_id")[:1]),
    )
    rows = rows.filter(Q(served__isnull=False) | Q(told=True))
    other = next(each for each in LANGUAGES if each != actor.language)
    rows = rows.annotate(
        own=_title("pk", actor.language),
        any_=_title("pk", other),
        label=Coalesce(Subquery(label.values("label")[:1]), Value(""), output_field=CharField()),
        earlier_own=_title("earlier", actor.language),
        earlier_any=_title("earlier", other),
    )
    rows = rows.order_by(F("served").asc(nulls_last=True), F("issued_on").asc(nulls_last=True), "pk")
    columns = ("pk", "own", "any_", "served", "label", "earlier", "earlier_own", "earlier_any")
    found: QuerySet[Paper, Any] = rows.values_list(*columns)[:1]
    return found


def _title(paper: str, language: str) -> Subquery:
    return Subquery(PaperText.objects.filter(paper=OuterRef(paper), language=language).values("title")[:1])
