"""The paragraphs that an action serves, and how it answers them: part of the actions, not one itself."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.actions import by_itself
from remit.conveyance.actions import point_answer as answers
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.models import PointAnswer, Referral
from remit.conveyance.queries.answered import is_checked
from remit.followup.choices import MeasureState
from remit.followup.models import Measure, MeasurePoint
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.papers.models import Point

OVER = [MeasureState.STRUCK_OFF, MeasureState.CANCELLED]


def check(home: Body, referral: Referral | None, points: list[Point]) -> list[Point]:
    """The paragraphs, if `referral` asks the body to take them up. Raises Refused."""
    if referral is None and not points:
        return []
    if referral is None or referral.body_id != home.pk:
        raise Refused(_("This was asked of another body."))
    asked = set(referral.mandate.points.values_list("point_id", flat=True))
    if any(point.pk not in asked for point in points):
        raise Refused(_("Your body is not asked to take up this paragraph."))
    return points


def answer(actor: Actor, measure: Measure) -> None:
    """Each paragraph that it serves is answered "done" by the last action that was finished for it, where none is left
    to be done and the body has not answered it yet."""
    if measure.referral is None or measure.referral.mandate.version is None:
        return
    body, version = measure.referral.body, measure.referral.mandate.version
    for row in measure.points.select_related("point"):
        serving = Measure.objects.filter(points__point=row.point_id, referral__body=body.pk)
        last = serving.filter(state=MeasureState.STRUCK_OFF).order_by("-done_on", "-pk").first()
        given = PointAnswer.objects.filter(body=body, point=row.point_id, withdrawn_at=None)
        if last is None or serving.exclude(state__in=OVER).exists() or given.exists():
            continue
        answers.give(
            by_itself.speaker(actor, body),
            body,
            point=row.point,
            version=version,
            outcome="done",
            happened_on=last.done_on,
            evidence=Evidence(last.record_kind(), last.pk, last.done_on),
        )


def take_back(actor: Actor, measure: Measure, reason: str) -> None:
    """The answers that this action, or another that served the same paragraph, gave by itself stand no more; those that
    were checked since stay."""
    if measure.referral is None:
        return
    points = MeasurePoint.objects.filter(measure=measure).values("point")
    given = PointAnswer.objects.filter(
        body=measure.referral.body_id, point__in=points, withdrawn_at=None, evidence_kind=measure.record_kind()
    )
    for each in given.select_related("body"):
        if is_checked(each):
            continue
        answers.withdraw(by_itself.speaker(actor, each.body), each, reason=reason)
