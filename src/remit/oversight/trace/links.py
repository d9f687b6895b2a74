"""Which record led to which, as pairs of ids: one query each, and only what the actor may see of both ends."""

from collections.abc import Collection
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet
from django.db.models.functions import Substr

from remit.bodies.models import Body
from remit.conveyance.models import Conveyed, Mandate, MandatePoint, PointAnswer, Referral
from remit.conveyance.rules import conveyed as conveyed_rules
from remit.conveyance.rules import mandate as mandate_rules
from remit.conveyance.rules import point_answer as answer_rules
from remit.conveyance.rules import referral as referral_rules
from remit.followup.models import Measure, MeasurePoint
from remit.followup.rules import measure as measure_rules
from remit.kernel.actor import Actor
from remit.meetings.models import Decision, KeyPoint, KeyPointServes, MeetingPaper
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import key_point as key_point_rules
from remit.meetings.rules import meeting_paper as paper_rules
from remit.papers.models import PaperRelation, Point
from remit.papers.rules import version as version_rules
from remit.publication.models import Readout
from remit.publication.rules import readout as readout_rules

Ids = Collection[int]
NOT_YET = ("draft", "issuing")


def relations(actor: Actor) -> QuerySet[PaperRelation]:
    """What papers do to each other, where both are open to the actor."""
    return version_rules.visible(
        actor, version_rules.visible(actor, PaperRelation.objects.order_by("from_on", "pk")), "other"
    )


def serving(actor: Actor) -> QuerySet[KeyPointServes]:
    """Which requirement serves which paragraph."""
    rows = key_point_rules.visible_serving(actor, KeyPointServes.objects.all())
    return rows.order_by("key_point__meeting__held_on", "key_point__position", "pk")


def conveyed(actor: Actor) -> QuerySet[Conveyed]:
    """What was conveyed at which item, the earliest meeting first."""
    rows = conveyed_rules.visible(actor, Conveyed.objects.all())
    return rows.order_by("item__meeting__held_on", "item__meeting_id", "position", "pk")


def meeting_papers(actor: Actor) -> QuerySet[MeetingPaper]:
    """Which meeting considered or issued which paper."""
    return paper_rules.visible(actor, MeetingPaper.objects.all()).order_by("meeting__held_on", "pk")


def mandates(actor: Actor) -> QuerySet[Mandate]:
    """Those that were issued, the earliest first."""
    rows = mandate_rules.visible(actor, Mandate.objects.exclude(state__in=NOT_YET))
    return rows.order_by("issued_on", "pk")


def mandate_points(actor: Actor) -> QuerySet[MandatePoint]:
    """The paragraphs that issued mandates ask to be taken up."""
    return MandatePoint.objects.filter(mandate__in=mandates(actor)).order_by("mandate__issued_on", "point__address")


def referrals(actor: Actor, mandates: Ids) -> QuerySet[Referral]:
    """Those whose state the actor may know."""
    return referral_rules.outlined(actor, Referral.objects.filter(mandate__in=mandates))


def asked(actor: Actor) -> QuerySet[Referral]:
    """The same, of all mandates."""
    return referral_rules.outlined(actor, Referral.objects.all())


def branches(actor: Actor, mandates: Ids) -> QuerySet[Any, Any]:
    """(mandate, path of the body right below its issuer, state, number) of such referrals."""
    below = Substr("body__path", 1, (F("mandate__body__depth") + 1) * Body.steplen)
    rows = referrals(actor, mandates).annotate(branch=below).values("mandate_id", "branch", "state")
    return rows.annotate(n=Count("pk")).order_by("mandate_id", "branch", "state")


def requirements(actor: Actor) -> QuerySet[KeyPoint]:
    """What meetings asked for, the earliest first."""
    rows = item_rules.visible_points(actor, KeyPoint.objects.all())
    return rows.order_by("meeting__held_on", "meeting_id", "position", "pk")


def decisions(actor: Actor) -> QuerySet[Decision]:
    """What meetings decided."""
    return item_rules.visible_points(actor, Decision.objects.all()).order_by("meeting__held_on", "position", "pk")


def measures(actor: Actor) -> QuerySet[Measure]:
    """What is to be done."""
    return measure_rules.visible(actor, Measure.objects.all()).order_by(F("due_on").asc(nulls_last=True), "pk")


def measure_points(actor: Actor) -> QuerySet[MeasurePoint]:
    """Which action serves which paragraph, where both are open to the actor."""
    rows = MeasurePoint.objects.filter(measure__in=measure_rules.visible(actor, Measure.objects.all()))
    return version_rules.visible(actor, rows, "point__paper").order_by("measure__due_on", "pk")


def answers(actor: Actor, points: Ids) -> QuerySet[PointAnswer]:
    """What bodies answered to paragraphs, as it stands."""
    rows = PointAnswer.objects.filter(withdrawn_at=None, point__in=points)
    return answer_rules.visible(actor, rows).order_by("happened_on", "pk")


def answers_counted(actor: Actor, points: Ids) -> QuerySet[Any, Any]:
    """(paragraph, outcome, number, latest day) of such answers."""
    rows = answers(actor, points).order_by().values("point_id", "outcome")
    return rows.annotate(n=Count("pk"), latest=Max("happened_on")).order_by("point_id", "outcome")


def readouts(actor: Actor, meetings: Ids) -> QuerySet[Readout]:
    """The news of meetings that everybody can read, and what the actor's bodies have in hand."""
    told = Readout.objects.filter(meeting__in=meetings)
    mine = readout_rules.visible(actor, told).exclude(state="withdrawn")
    public = readout_rules.published(told)
    return told.filter(Q(pk__in=mine.values("pk")) | Q(pk__in=public.values("pk"))).order_by("published_on", "pk")


def readouts_by_id(actor: Actor, pk: int) -> QuerySet[Readout]:
    """That piece of news, where the actor may read its draft or everybody its edition."""
    told = Readout.objects.filter(pk=pk)
    mine, public = readout_rules.visible(actor, told), readout_rules.published(told)
    return told.filter(Q(pk__in=mine.values("pk")) | Q(pk__in=public.values("pk")))


def points(actor: Actor, ids: Ids) -> QuerySet[Point]:
    """Paragraphs of papers that are open to the actor, in the order of their addresses."""
    return version_rules.visible(actor, Point.objects.filter(pk__in=ids)).order_by("paper_id", "address")


def drafts(actor: Actor, ids: Ids) -> QuerySet[Readout]:
    """Of these, those whose drafts the actor reads."""
    return readout_rules.visible(actor, Readout.objects.filter(pk__in=ids))
