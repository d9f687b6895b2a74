"""Whom to tell of what was entered."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery

from remit.accounts.choices import LettersChoice
from remit.accounts.models import RoleGrant
from remit.conveyance.models import Despatch, Mandate, Referral, Reminder, Track
from remit.kernel.roles import Role
from remit.notices.choices import NoticeKind
from remit.notices.models import Notice
from remit.queue.hold import batch

BATCH = 2_000
CLERKS = frozenset({Role.CLERK})
# Who decides on what comes back, and who prepares it.
ASKERS = frozenset({Role.CLERK, Role.ISSUER})

BACK = {"referral.send_back": NoticeKind.SENT_BACK, "referral.claim_not_applicable": NoticeKind.CLAIMED}


def note(verb: str, key: str, pk: int, by: int | None, today: date) -> None:
    """Whoever is to be told of the entry `key` has a notice of it, once, but for `by`, who did it. Noted in batches;
    what a killed worker had noted is not noted again."""
    match verb:
        case "mandate.go_out" | "referral.send_on":
            despatch = Despatch.objects.get(pk=pk)
            asked = Referral.objects.filter(mandate=despatch.mandate_id, despatch=despatch)
            _tell_bodies(key, NoticeKind.ASKED, asked, by, today)
        case "mandate.remind":
            reminder = Reminder.objects.get(pk=pk)
            late = Referral.objects.filter(mandate=reminder.mandate_id, reminded__reminder=reminder)
            _tell_bodies(key, NoticeKind.REMINDED, late, by, today)
        case "mandate.recall":
            mandate = Mandate.objects.get(pk=pk)
            open_ones = Referral.objects.filter(mandate=mandate, state="recalled", despatch__state="sent")
            _tell_bodies(key, NoticeKind.RECALLED, open_ones, by, today)
        case "referral.insist":
            _tell_bodies(key, NoticeKind.INSISTED, Referral.objects.filter(pk=pk), by, today)
        case "track.return_":
            track = Track.objects.select_related("referral").get(pk=pk)
            grants = holders(CLERKS, today).filter(body=track.body_id).exclude(account=by)
            _keep(key, NoticeKind.RETURNED, ((*held, track.referral_id, track.pk) for held in _told(grants)))
        case _:
            referral = Referral.objects.select_related("mandate", "despatch").get(pk=pk)
            asking = [referral.despatch.body_id, referral.mandate.received_by_id]
            grants = holders(ASKERS, today).filter(body__in=[body for body in asking if body]).exclude(account=by)
            _keep(key, BACK[verb], ((*held, referral.pk, None) for held in _told(grants)))


def holders(roles: frozenset[Role], today: date) -> QuerySet[RoleGrant]:
    """The grants of these roles that hold today, of open accounts to which letters come."""
    held = RoleGrant.objects.filter(Q(until_on=None) | Q(until_on__gt=today), role__in=roles, from_on__lte=today)
    return held.filter(account__is_active=True).exclude(account__letters=LettersChoice.NONE)


def _tell_bodies(key: str, kind: NoticeKind, referrals: QuerySet[Referral], by: int | None, today: date) -> None:
    """The clerks of each of these bodies: one query and one insertion a batch, of bodies with open accounts only."""
    last = Notice.objects.filter(occasion=key).aggregate(last=Max("grant"))["last"] or 0
    theirs = referrals.filter(body=OuterRef("body")).order_by().values("pk")[:1]
    grants = holders(CLERKS, today).exclude(account=by).annotate(referral=Subquery(theirs)).exclude(referral=None)
    while True:
        with batch():
            rows = grants.filter(pk__gt=last).order_by("pk").values_list("pk", "account_id", "referral")[:BATCH]
            found = [(*row, None) for row in rows]
            _keep(key, kind, found)
        if len(found) < BATCH:
            return
        last = found[-1][0]


def _told(grants: QuerySet[RoleGrant]) -> QuerySet[RoleGrant, tuple[int, int]]:
    return grants.order_by("pk").values_list("pk", "account_id")


def _keep(key: str, kind: NoticeKind, rows: Iterable[tuple[int, int, int, int | None]]) -> None:
    keep(Notice(occasion=key, kind=kind, grant=g, account_id=a, referral_id=r, track_id=t) for g, a, r, t in rows)


def keep(notices: Iterable[Notice]) -> None:
    """They stand, those that stood already once."""
    Notice.objects.bulk_create(notices, batch_size=BATCH, ignore_conflicts=True)
