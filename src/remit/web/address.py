"""The address of every record, on the desk and on the portal."""

from functools import cache

from django.db.models import Model
from django.urls import get_script_prefix, get_urlconf, reverse

DESK = {
    "bodies.body": "desk:bodies:body",
    "bodies.calendar": "desk:bodies:calendar",
    "bodies.person": "desk:people:person",
    "papers.paper": "desk:papers:paper",
    "meetings.meeting": "desk:meetings:meeting",
    "conveyance.mandate": "desk:mandates:mandate",
    "conveyance.referral": "desk:referrals:referral",
    "followup.measure": "desk:measures:measure",
    "publication.readout": "desk:readouts:readout",
    "intake.draft": "desk:readin:draft",
    "accounts.account": "desk:office:account",
}
SOME_ID = 9_876_543_210
PORTAL = {
    "bodies.body": "portal:body",
    "papers.paper": "portal:paper",
    "meetings.meeting": "portal:meeting",
    "publication.readout": "portal:readout",
}


def desk_address(record: Model) -> str:
    """Where those who work here find the record. Raises KeyError for a kind without a page."""
    return desk_address_of(record._meta.label_lower, record.pk)


def desk_address_of(kind: str, pk: int) -> str:
    """The same from a kind's name and an id, for lists of plain values."""
    before, after = _around(DESK[kind], get_script_prefix(), get_urlconf())
    return f"{before}{pk}{after}"


@cache
def _around(name: str, _prefix: str, _urlconf: str | None) -> tuple[str, str]:
    """What stands before and after the id: lists have hundreds of addresses, and each `reverse` costs as much as a
    row."""
    before, _id, after = reverse(name, args=[SOME_ID]).rpartition(str(SOME_ID))
    return before, after


def public_address(record: Model, language: str) -> str:
    """Where citizens find the record in this language ("en", "zh"). Raises KeyError for a kind without a page."""
    return public_address_of(record._meta.label_lower, record.pk, language)


def public_address_of(kind: str, pk: int, language: str) -> str:
    """The same from a kind's name and an id."""
    return reverse(PORTAL[kind], args=[language, pk])
