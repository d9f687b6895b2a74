"""Answers to instructions that the actor is to check."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from remit.conveyance.queries import waiting
from remit.conveyance.queries.checking import waiting_to_be_checked
from remit.desk.waiting.row import Row
from remit.kernel.actor import Actor
from remit.kernel.roles import Role

SHOWN = 100


def answers_to_check(actor: Actor) -> Iterator[Row]:
    """One line for each instruction, with how many answers wait and since when; no query for who checks nowhere, at
    most two else."""
    if not actor.holds_anywhere(Role.VERIFIER):
        return
    found = list(waiting_to_be_checked(actor)[:SHOWN])
    titles = waiting.titles((mandate for mandate, _n, _oldest in found), actor.language) if found else {}
    for mandate, n, oldest in found:
        yield Row(
            what=titles[mandate],
            href=reverse("desk:mandates:check", args=[mandate]),
            why=ngettext("%(n)s answer is to be checked", "%(n)s answers are to be checked", n) % {"n": n},
            since_on=oldest,
        )
