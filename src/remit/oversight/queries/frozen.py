"""The figures of a progress report, as plain values to be frozen."""

from dataclasses import asdict
from typing import Any

from django.db.models import QuerySet

from remit.bodies.models import Body
from remit.conveyance.queries.mandate import mandates
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES
from remit.oversight.models import Scoreboard
from remit.oversight.queries.coverage import children_of, coverage
from remit.oversight.queries.figures import Figures
from remit.oversight.queries.look import Look
from remit.oversight.rules import scoreboard as rules

CHANGES = ("asked", "finished", "checked", "late", "long_overdue")


def scoreboards(actor: Actor) -> QuerySet[Scoreboard]:
    """Those that the actor may read, the latest day first, with their mandates."""
    known = mandates(actor).prefetch_related(None).order_by().values("pk")
    found = rules.visible(actor, Scoreboard.objects.filter(mandate__in=known)).select_related("previous", "mandate")
    return found.order_by("-stands_on", "-pk")


def figures_of(actor: Actor, look: Look, previous: Scoreboard | None, *, league: bool) -> dict[str, Any]:
    """`titles` and `names` by language, `kinds`: the figures by kind, `change` since the previous one, and `children`
    where `league` is on. Share is what a reader works out; nothing is counted but what was asked, finished and checked,
    and how late."""
    children = list(children_of(actor, look)) if league else []
    told = coverage(look, children)
    found: dict[str, Any] = {
        "titles": {text.language: text.title for text in look.mandate.texts.all()},
        "names": _names(look.node, look),
        "kinds": {kind: plain(each) for kind, each in told.total.items()},
        "change": _change(told.total, previous),
    }
    if league:
        found["children"] = [
            {
                "body": child.pk,
                "names": _names(child, look),
                "kinds": {kind: plain(each) for kind, each in told.children[child.pk].items()},
            }
            for child in children
        ]
    return found


def plain(found: Figures) -> dict[str, Any]:
    """As JSON holds it."""
    return asdict(found) | {"why": dict(found.why)}


def _change(total: dict[str, Figures], previous: Scoreboard | None) -> dict[str, dict[str, int]]:
    if previous is None:
        return {}
    before = previous.figures["kinds"]
    return {
        kind: {name: getattr(found, name) - before[kind][name] for name in CHANGES}
        for kind, found in total.items()
        if kind in before
    }


def _names(body: Body, look: Look) -> dict[str, str]:
    told = {language: body.name_in(language, look.day) or body.name_in(language) for language in LANGUAGES}
    return {language: text.value for language, text in told.items() if text.asked}
