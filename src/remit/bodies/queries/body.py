"""Questions about bodies."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q, QuerySet

from remit.bodies.models import Body, BodyName, Parentage
from remit.bodies.queries.dated import held_on
from remit.bodies.queries.merged import kept_id, merged_ids
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor


def bodies(actor: Actor) -> QuerySet[Body]:
    """The bodies that the actor may see, in the order of the tree, merged ones left out; names come along in one
    query."""
    return every_body(actor).filter(merged_into=None)


def every_body(actor: Actor) -> QuerySet[Body]:
    """The same with those that were merged into another: for their own pages only."""
    return rules.visible(actor, Body.objects.all()).prefetch_related("names").order_by("path")


def find(
    actor: Actor,
    *,
    text: str = "",
    classification: str = "",
    dissolved: bool | None = False,
    external: bool | None = None,
) -> QuerySet[Body]:
    """Bodies with the text in a name: of any language, borne formerly, or of a body that was merged into it; of this
    classification; dissolved or not, known by name only or not (None: both)."""
    return _narrow(bodies(actor), text.strip(), classification, dissolved, external)


def children(
    actor: Actor, body: Body | None, *, text: str = "", classification: str = "", dissolved: bool | None = False
) -> QuerySet[Body]:
    """The bodies right below, as the tree is today, filtered as in `find`; None: those at the top that work here."""
    rows = bodies(actor)
    if body is None:
        return _narrow(rows.filter(depth=1), text.strip(), classification, dissolved, external=False)
    below = rows.filter(depth=body.depth + 1, path__startswith=body.path)
    return _narrow(below, text.strip(), classification, dissolved, external=None)


def _narrow(
    rows: QuerySet[Body], text: str, classification: str, dissolved: bool | None, external: bool | None
) -> QuerySet[Body]:
    if text:
        named = BodyName.objects.filter(Q(name__icontains=text) | Q(short_name__icontains=text))
        rows = rows.filter(Q(pk__in=named.values("body")) | Q(pk__in=named.values("body__merged_into")))
    if classification:
        rows = rows.filter(classification=classification)
    if dissolved is not None:
        rows = rows.filter(dissolved_on__isnull=not dissolved)
    if external is not None:
        rows = rows.filter(external=external)
    return rows


def superiors(body: Body) -> QuerySet[Body]:
    """The bodies above, from the root down, as the tree is today."""
    paths = [body.path[: n * Body.steplen] for n in range(1, body.depth)]
    return Body.objects.filter(path__in=paths).prefetch_related("names").order_by("path")


def superiors_right_above(actor: Actor, rows: Iterable[Body]) -> dict[int, Body]:
    """From each body's id to the body right above it today; those at the top are left out; two queries for a list."""
    listed = list(rows)
    above = {body.path[: -Body.steplen] for body in listed if body.depth > 1}
    found = {body.path: body for body in every_body(actor).filter(path__in=above)}
    return {body.pk: found[p] for body in listed if (p := body.path[: -Body.steplen]) in found}


def superiors_on(body: Body, day: date) -> list[Body]:
    """The bodies above on that day, from the root down, by the dated parentage; one query per level, and one for the
    names."""
    ids: list[int] = []
    at: int | None = body.pk
    while at is not None:
        at = (
            held_on(Parentage.objects.filter(body=at, withdrawn_at=None), day)
            .values_list("superior", flat=True)
            .first()
        )
        if at is not None:
            ids.append(at)
    rows = Body.objects.prefetch_related("names").in_bulk(ids)
    return [rows[pk] for pk in reversed(ids)]


def stood(body: Body) -> QuerySet[Parentage]:
    """Under which bodies it stood and stands, the first one first, with their names; what was withdrawn is left out."""
    rows = body.parentages.filter(withdrawn_at=None).select_related("superior")
    return rows.prefetch_related("superior__names").order_by(F("from_on").asc(nulls_first=True), "pk")


def resolve_merged(body: Body) -> Body:
    """The body that is kept: itself, unless it was merged into another; one query per merger."""
    while body.merged_into is not None:
        body = body.merged_into
    return body


def one_and_same(body: Body) -> list[int]:
    """Ids of the body and of all that were merged into it, one into the other; one query per step."""
    ids, last = [body.pk], [body.pk]
    while last:
        last = list(Body.objects.filter(merged_into__in=last).values_list("pk", flat=True))
        ids += last
    return ids


def called(actor: Actor, names: Iterable[str]) -> QuerySet[Body]:
    """The bodies that bear exactly one of these names today, in whatever language."""
    return bodies(actor).filter(pk__in=BodyName.objects.filter(name__in=list(names), until_on=None).values("body"))


def called_otherwise(actor: Actor, names: Iterable[str]) -> list[Body]:
    """The bodies that bore exactly one of these names formerly, and those into which one that bears it was merged."""
    bore = BodyName.objects.filter(name__in=list(names))
    gone = bore.exclude(until_on=None).values("body")
    merged = every_body(actor).filter(pk__in=bore.values("body")).exclude(merged_into=None)
    return [*bodies(actor).filter(pk__in=gone), *(resolve_merged(body) for body in merged)]


def aliases(actor: Actor) -> list[tuple[str, int]]:
    """Every name that leads to a body: present, former, short, and those of bodies merged into it, each with the id of
    the body that is kept; two queries whatever the number of bodies. For suggestions."""
    into = merged_ids(Body)
    pairs: list[tuple[str, int]] = []
    rows = BodyName.objects.filter(body__in=rules.visible(actor, Body.objects.all()))
    for pk, name, short in rows.values_list("body", "name", "short_name"):
        kept = kept_id(into, pk)
        pairs += [(words, kept) for words in (name, short) if words]
    return pairs
