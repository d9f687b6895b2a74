"""What nothing connects: paragraphs that nobody took up, actions that serve nothing."""

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from remit.conveyance.models import PointAnswer, Referral
from remit.conveyance.rules import referral as referral_rules
from remit.followup.models import Measure
from remit.followup.queries.measure import measures
from remit.kernel.actor import Actor
from remit.kernel.roles import READERS
from remit.oversight.trace import links
from remit.papers.rules.reading import in_bodies

GONE = ("not_applicable", "recalled")
ROW = ("body_id", "mandate_id", "point", "since_on")


def paragraphs(actor: Actor) -> QuerySet[Referral, Any]:
    """(body, mandate, paragraph, since when) of every paragraph handed down to a body in which the actor reads that
    no answer of the body, requirement of one of its meetings or action of its own takes up, as far as the actor may
    see."""
    asked = referral_rules.visible(actor, Referral.objects.exclude(state__in=GONE)).filter(mandate__state="issued")
    rows = asked.annotate(point=F("mandate__points__point")).filter(point__isnull=False)
    answered = PointAnswer.objects.filter(withdrawn_at=None, point=OuterRef("point"), body=OuterRef("body"))
    served = links.serving(actor).filter(point=OuterRef("point"), key_point__meeting__body=OuterRef("body"))
    done = links.measure_points(actor).filter(point=OuterRef("point"), measure__body=OuterRef("body"))
    done = done.exclude(measure__state="cancelled").order_by()
    left = rows.filter(~Exists(answered), ~Exists(served.order_by()), ~Exists(done))
    found: QuerySet[Referral, Any] = left.order_by("since_on", "mandate_id", "body__path", "point").values_list(*ROW)
    return found


def actions(actor: Actor) -> QuerySet[Measure]:
    """The actions led by bodies in which the actor reads that serve no paragraph, requirement or decision."""
    loose = measures(actor).filter(key_point=None, decision=None, points=None).exclude(state="cancelled")
    return loose.filter(in_bodies(actor, READERS, "body"))
