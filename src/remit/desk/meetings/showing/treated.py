"""The papers that a meeting had before it or issued, as ready values."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.meetings.choices import PaperRole
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting_paper import meeting_papers
from remit.web.address import desk_address

SAID = {PaperRole.ISSUED: _("issued by the meeting"), PaperRole.CONSIDERED: _("before the meeting")}


@dataclass(frozen=True)
class Treated:
    """One paper: where it is shown, its title and number, what the meeting did with it, at which item (may be empty),
    and the day it was issued on."""

    pk: int
    href: str
    title: Text
    number: str
    said: Any
    item: Text | None
    issued_on: date | None


def papers(actor: Actor, meeting: Meeting) -> list[Treated]:
    """First those that it issued."""
    rows = sorted(meeting_papers(actor, meeting), key=lambda row: row.role != PaperRole.ISSUED)
    return [
        Treated(
            pk=row.pk,
            href=desk_address(row.paper),
            title=row.paper.title_in(actor.language),
            number=row.paper.number,
            said=SAID[PaperRole(row.role)],
            item=row.item.title_in(actor.language) if row.item else None,
            issued_on=row.paper.issued_on,
        )
        for row in rows
    ]
