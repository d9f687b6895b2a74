"""Readouts that wait for somebody, as plain values."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from remit.bodies.queries.names import body_names
from remit.bodies.queries.prepared import Row, ask
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.kernel.texts import Text
from remit.publication.lifecycle import READOUT
from remit.publication.models import Readout, ReadoutText
from remit.publication.models.readout import titled
from remit.publication.rules import readout as rules

COLUMNS = ("pk", "state", "author", "body_id")
MOST = 400


@dataclass(frozen=True, slots=True)
class Waiting:
    """One of them: its title and the short name of its body, for the reader."""

    pk: int
    state: str
    author: int | None
    body_id: int
    title: Text
    body: Text


def waiting(actor: Actor) -> list[Waiting]:
    """Those that wait for the actor to review, publish or mend them, and those that the actor wrote and others are to
    review, the latest first; at most three queries."""
    rows = ask(_waiting, actor)
    return _worded(rows, actor.language) if rows else []


def _waiting(actor: Actor) -> QuerySet[Readout, Any]:
    asked = (
        _kind(actor, "in_review", READOUT.roles("approve")) & ~Q(author__in=actor.account_ids)
        | _kind(actor, "approved", READOUT.roles("publish"))
        | _kind(actor, "changes_requested", rules.WRITERS)
        | Q(state="in_review", author__in=[actor.account_id])
    )
    return rules.visible(actor, Readout.objects.filter(asked)).order_by("-id").values_list(*COLUMNS)[:MOST]


def _kind(actor: Actor, state: str, roles: frozenset[Role]) -> Q:
    return Q(state=state, body_id__in=actor.body_ids(roles))


def _worded(rows: list[Row], language: str) -> list[Waiting]:
    names = body_names({row[3] for row in rows}, language)
    texts: dict[int, list[ReadoutText]] = {row[0]: [] for row in rows}
    for text in ReadoutText.objects.filter(readout__in=texts):
        texts[text.readout_id].append(text)
    return [
        Waiting(pk, state, author, body, titled(texts[pk], language), names[body][1])
        for pk, state, author, body in rows
    ]
