"""Corrections in words."""

from dataclasses import dataclass
from datetime import date

from remit.desk.meetings.showing import labels
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries.corrections import corrections


@dataclass
class Change:
    """What was, and what is; `was_hidden` where what was is not for this reader."""

    label: str
    was: str
    now: str
    was_hidden: bool


@dataclass
class Mended:
    """One correction."""

    on: date
    reason: str
    changes: list[Change]
    hidden: int


def mended(actor: Actor, meeting: Meeting, positions: dict[int, int]) -> list[Mended]:
    """The corrections that the actor may see, the newest first."""
    return [
        Mended(
            each.on,
            each.reason,
            [
                Change(
                    labels.part(c.what, positions),
                    labels.value(actor, c.what, c.was),
                    labels.value(actor, c.what, c.now),
                    c.was_hidden,
                )
                for c in each.changes
            ],
            each.hidden,
        )
        for each in corrections(actor, meeting)
    ]
