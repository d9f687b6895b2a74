"""The list of actions, filtered."""

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from remit.bodies.queries.body import bodies
from remit.followup.choices import MeasureState
from remit.followup.models import Measure
from remit.followup.queries import measure as queries
from remit.followup.queries.lateness import light
from remit.followup.queries.listing import Line
from remit.followup.queries.listing import lines as plain_lines
from remit.kernel.actor import Actor
from remit.kernel.roles import READERS
from remit.web.door import number
from remit.web.templatetags.remit import day, words

SIZE = 50
CHOICES = (
    ("open", _("still to be done")),
    ("mine", _("mine")),
    ("late", _("late")),
    ("check", _("to be checked by me")),
    ("all", _("all")),
)
WHICH = tuple(key for key, _label in CHOICES)


@dataclass(frozen=True)
class Filter:
    """What was asked for; anything unknown means the first choice."""

    which: str
    state: str
    body: int

    @classmethod
    def of(cls, asked: QueryDict) -> "Filter":
        """From an address."""
        which, state = asked.get("which", ""), asked.get("state", "")
        return cls(
            which if which in WHICH else "open",
            state if state in MeasureState.values else "",
            number(asked.get("body"), 0, 10**9) if asked.get("body") else 0,
        )


def rows(actor: Actor, chosen: Filter) -> QuerySet[Measure]:
    """Those that the filter lets through."""
    found = _which(actor, chosen.which if not chosen.state or chosen.which != "open" else "all")
    if chosen.state:
        found = found.filter(state=chosen.state)
    return found.filter(body_id=chosen.body) if chosen.body else found


def _which(actor: Actor, which: str) -> QuerySet[Measure]:
    match which:
        case "mine":
            return queries.mine(actor)
        case "late":
            return queries.late(queries.seen(actor), actor.today)
        case "check":
            return queries.to_check(actor)
        case "all":
            return queries.seen(actor)
    return queries.still_open(queries.seen(actor))


# Filled here, because the four variables of five hundred lines cost a template as much as all the rest of the page.
LINE = (
    '<li class="row"><a class="what" href="{}{}/">{}</a><span class="why">{}</span><span class="when">{}</span></li>\n'
)


def lines(found: QuerySet[Measure], actor: Actor) -> SafeString:
    """The lines of the page, ready; empty where there are none."""
    labels = {state: str(label) for state, label in MeasureState.choices}
    here = reverse("desk:measures:index")
    when: dict[Any, str] = {}
    why: dict[Any, str] = {}
    shown = []
    for row in plain_lines(found, actor.language):
        dates = (row.state, row.due_on, row.done_on)
        if dates not in when:
            when[dates] = _when(row, actor.today)
        who = (row.body_id, row.owner, row.state)
        if who not in why:
            why[who] = escape(" · ".join(str(w) for w in (row.body, row.owner, labels[row.state]) if w))
        shown.append(LINE.format(here, row.pk, words(row.text), why[who], when[dates]))
    return mark_safe("".join(shown))  # noqa: S308 - every part of every line is escaped above


def _when(row: Line, today: date) -> str:
    lit = light(row, today)
    told = f' <span class="light {lit.name}">{escape(lit.words)}</span>' if lit else ""
    return f"{day(row.due_on)}{told}"


def own_bodies(actor: Actor) -> list[dict[str, Any]]:
    """The bodies that the filter offers: those in which the actor reads."""
    found = bodies(actor).filter(pk__in=actor.body_ids(READERS))
    return [{"pk": row.pk, "name": row.short_name_in(actor.language)} for row in found]
