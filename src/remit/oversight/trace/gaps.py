"""What nothing connects: paragraphs that nobody took up, actions that serve nothing."""

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from remit.conveyance.models import MandatePoint, PointAnswer, Referral
from remit.conveyance.rules import referral as referral_rules
from remit.followup.models import Measure
from remit.followup.queries.measure import measures
from remit.kernel.actor import Actor
from remit.kernel.roles import READERS
from remit.oversight.trace import links
from remit.papers.models import PaperRelation, PaperVersion, Passage, PassageText
from remit.papers.rules import version as version_rules
from remit.papers.rules.reading import in_bodies

GONE = ("not_applicable", "recalled")
ENDING = ("supersedes", "repeals")
ROW = ("body_id", "mandate_id", "point", "since_on")
OWN = ("version__paper__body_id", "point_id", "version__paper__issued_on")


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


def own(actor: Actor) -> QuerySet[Passage, Any]:
    """(body, paragraph, day of the paper or none) of every paragraph with words, in the present text of the papers that
    a body issued in which the actor reads, that no instruction asks anybody to take up, that no body answered, and that
    no requirement or action serves, as far as the actor may see. A paper that was superseded or repealed asks for
    nothing any more."""
    mine = in_bodies(actor, READERS, "version__paper__body")
    rows = version_rules.visible(actor, Passage.objects.filter(mine), "version__paper")
    later = PaperVersion.objects.filter(paper=OuterRef("version__paper"), number__gt=OuterRef("version__number"))
    ended = PaperRelation.objects.filter(other=OuterRef("version__paper"), kind__in=ENDING)
    said = PassageText.objects.filter(passage=OuterRef("pk")).exclude(text="")
    asked = MandatePoint.objects.filter(point=OuterRef("point"), mandate__state__in=("issued", "closed"))
    answered = PointAnswer.objects.filter(withdrawn_at=None, point=OuterRef("point"))
    served = links.serving(actor).filter(point=OuterRef("point")).order_by()
    done = links.measure_points(actor).filter(point=OuterRef("point")).exclude(measure__state="cancelled").order_by()
    rows = rows.filter(Exists(said), *(~Exists(each) for each in (later, ended, asked, answered, served, done)))
    return rows.order_by(
        F("version__paper__issued_on").desc(nulls_last=True), "version__paper", "position"
    ).values_list(*OWN)


def actions(actor: Actor) -> QuerySet[Measure]:
    """The actions led by bodies in which the actor reads that serve no paragraph, requirement or decision."""
    loose = measures(actor).filter(key_point=None, decision=None, points=None).exclude(state="cancelled")
    return loose.filter(in_bodies(actor, READERS, "body"))
