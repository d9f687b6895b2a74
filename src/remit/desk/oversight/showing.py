"""What the page of a mandate at a body shows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.bodies.queries.tree_at import known_from, superiors_in
from remit.conveyance.models import Mandate
from remit.desk.oversight import words
from remit.desk.oversight.asked import Asked
from remit.desk.oversight.picture import picture
from remit.desk.oversight.spans import delay_words, took_words
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.oversight.definitions import meaning
from remit.oversight.queries.coverage import Coverage, children_of, coverage, kinds_of
from remit.oversight.queries.figures import Figures
from remit.oversight.queries.frozen import scoreboards
from remit.oversight.queries.look import Look, look
from remit.oversight.rules.scoreboard import may_freeze_at
from remit.web.pager import page_of

REPORTS = 12


@dataclass(frozen=True)
class Row:
    """One line of the table, and of the picture."""

    name: Text | str
    href: str
    figures: Figures | None
    light: dict[str, str]
    why: str
    change: str

    @classmethod
    def of(cls, name: Text | str, href: str, now: Figures | None, then: Figures | None, compared: bool) -> "Row":
        """With its words; what has changed only where there is something to compare with."""
        change = words.changed(now, then) if compared else ""
        return cls(name, href, now, words.light(now), words.why(now) if now else "", change)


@dataclass(frozen=True)
class Seen:
    """A mandate from a body on a day: what was counted, and for comparison what was counted on another day."""

    look: Look
    asked: Asked
    kind: str
    now: Coverage
    then: Coverage | None
    language: str

    def rows(self, children: Iterable[Body]) -> list[Row]:
        """The body itself where it was asked too, then those right below."""
        listed = []
        if self.kind in self.now.own:
            then = self.then.own.get(self.kind) if self.then else None
            listed.append(Row.of(_("The body itself"), "", self.now.own[self.kind], then, self.then is not None))
        for child in children:
            now = self.now.children.get(child.pk, {}).get(self.kind)
            then = self.then.children.get(child.pk, {}).get(self.kind) if self.then else None
            listed.append(Row.of(self.name(child), self._href(child, now), now, then, self.then is not None))
        return listed

    def total(self) -> Row:
        """All of them."""
        then = self.then.total.get(self.kind) if self.then else None
        return Row.of(_("All together"), "", self.now.total.get(self.kind), then, self.then is not None)

    def name(self, body: Body) -> Text:
        """As the body was called on that day."""
        return body.name_in(self.language, self.look.day) or body.name_in(self.language)

    def _href(self, child: Body, now: Figures | None) -> str:
        if now is None or not child.numchild or not self.look.sight.covers(child):
            return ""
        return address(self.look.mandate, child, self.asked)


def counted(actor: Actor, here: Look, asked: Asked, children: list[Body]) -> Seen:
    """Counted for the body as a whole, and for each of these right below."""
    kinds = kinds_of(here.mandate)
    kind = asked.kind if asked.kind in kinds else (kinds or [asked.kind])[0]
    then = coverage(look(actor, here.mandate, here.node, asked.since), children) if asked.since else None
    return Seen(here, asked, kind, coverage(here, children), then, actor.language)


def page(request: HttpRequest, actor: Actor, mandate: Mandate, node: Body, asked: Asked) -> dict[str, Any]:
    """The context of the page; the same number of queries whatever is below."""
    here = look(actor, mandate, node, asked.on)
    context = page_of(request, children_of(actor, here))
    children = list(context["rows"])
    shown = counted(actor, here, asked, children)
    rows, figures = shown.rows(children), shown.now.total.get(shown.kind)
    return context | {
        "mandate": mandate,
        "node": node,
        "node_name": shown.name(node),
        "asked": asked,
        "day": here.day,
        "there": here.there,
        "known": None if here.there else _known(here, asked),
        "kinds": [{"key": kind, "label": words.KINDS[kind]} for kind in kinds_of(mandate)],
        "kind": shown.kind,
        "told": [
            {"label": words.KINDS[kind], "words": words.sentence(shown.now.total.get(kind))}
            for kind in kinds_of(mandate)
        ],
        "rows": rows,
        "total": shown.total(),
        "figures": figures,
        "took": took_words(figures) if figures else "",
        "delay": delay_words(figures) if figures else "",
        "picture": picture(shown.name(node), rows) if rows else None,
        "above": _line(shown),
        "compared": asked.since,
        "meaning": meaning(),
        "may_freeze": bool(may_freeze_at(actor, mandate, node)),
        "reports": scoreboards(actor).filter(mandate=mandate, node=node)[:REPORTS],
    }


def _known(here: Look, asked: Asked) -> tuple[date, str] | None:
    """From which day on something is known, and the address of that day."""
    first = known_from(here.node)
    if first is None or first <= here.day:
        return None
    return first, address(here.mandate, here.node, replace(asked, on=first, since=None, wrong=False))


def _line(shown: Seen) -> list[dict[str, Any]]:
    above = [body for body in superiors_in(shown.look.calendars.tree, shown.look.node) if shown.look.sight.covers(body)]
    return [{"name": shown.name(body), "href": address(shown.look.mandate, body, shown.asked)} for body in above]


def address(mandate: Mandate, node: Body, asked: Asked) -> str:
    """Where the mandate is seen from the body."""
    return reverse("desk:oversight:node", args=[mandate.pk, node.pk]) + asked.query
