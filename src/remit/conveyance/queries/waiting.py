"""What is asked of one's bodies, as plain rows for the desk's first page."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery

from remit.conveyance.models import MandateText, Referral, Track
from remit.conveyance.queries.inbox import ENDED, UNSIGNED
from remit.conveyance.queries.lateness import OPEN
from remit.kernel.texts import Text, pick

# Referral, state, the day due, its mandate, the issuer, the path of the body, whether an answer came back, the body.
Plain = tuple[int, str, Any, int, int, str, bool, int]
COLUMNS = ("pk", "state", "due", "mandate_id", "mandate__body_id", "body__path", "returned", "body_id")
ENDED_HERE = (*ENDED, "sent_back", "claimed_not_applicable")


def open_to(bodies: tuple[int, ...], limit: int = 101) -> QuerySet[Referral, Any]:
    """Those of which something is still open for these bodies, or that they have to sign for; the earliest due first.
    The caller works in these bodies."""
    tracks = Track.objects.filter(referral=OuterRef("pk"), state__in=OPEN).order_by()
    due = tracks.values("referral").annotate(due=Min("due_on")).values("due")
    rows = Referral.objects.filter(body__in=bodies, despatch__state="sent").exclude(state__in=ENDED_HERE)
    rows = rows.annotate(due=Subquery(due), returned=Exists(tracks.filter(state="returned")), is_open=Exists(tracks))
    rows = rows.filter(Q(is_open=True) | Q(state__in=UNSIGNED))
    return rows.order_by(F("due").asc(nulls_last=True), "pk").values_list(*COLUMNS)[:limit]


def titles(mandates: Iterable[int], language: str) -> dict[int, Text]:
    """From each mandate's id to its title for a reader of `language`; one query."""
    texts: dict[int, list[MandateText]] = {}
    for row in MandateText.objects.filter(mandate__in=set(mandates)):
        texts.setdefault(row.mandate_id, []).append(row)
    return {pk: pick(rows, "title", language) for pk, rows in texts.items()}
