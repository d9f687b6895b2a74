"""What publication has to say when something below it is done. It is asked inside the same transaction: an error takes
the act back."""

import json
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.kernel.confidentiality import Confidentiality
from remit.kernel.errors import Refused
from remit.ledger.models import Entry
from remit.meetings.models import Meeting
from remit.publication.models import Readout
from remit.publication.queries.release import releases
from remit.publication.rules import readout as rules


def refuse_to_close_what_is_public(entry: Entry, record: object, **_more: Any) -> None:
    """Raises Refused where a correction closes a meeting, or an item of it, of which the public goes on reading."""
    if not isinstance(record, Meeting) or json.loads(entry.text)["verb"] != "meeting.correct":
        return
    readout = rules.published(Readout.objects.filter(meeting=record)).select_related("meeting").first()
    if readout is None or not _closes(readout.meeting):
        return
    told = [
        text
        for edition in readout.editions.all()
        for words in edition.content.values()
        for text in (words["title"], *words["paragraphs"])
    ]
    if releases(readout, told):
        raise Refused(
            _("The public reads this in the meeting news. Withdraw the news first; then the record can be closed.")
        )


def _closes(meeting: Meeting) -> bool:
    """Whether the meeting is closed now, or its latest correction closed an item."""
    if meeting.confidentiality != Confidentiality.PUBLIC:
        return True
    latest = meeting.corrections.order_by("-id").first()
    changes = latest.changes if latest is not None else []
    return any(
        change["what"].startswith("items.")
        and change["what"].endswith(".confidentiality")
        and change["now"] not in ("", Confidentiality.PUBLIC)
        for change in changes
    )
