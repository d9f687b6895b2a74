"""What a body has said or done already that answers what is asked of it now."""

from django.db.models import QuerySet

from remit.conveyance.models import Conveyed, Mandate, Note, PointAnswer, Referral
from remit.conveyance.queries.conveyed import conveyed
from remit.kernel.actor import Actor


def conveyed_before(actor: Actor, referral: Referral) -> list[Conveyed]:
    """Where the body conveyed the paper that this hands down, the latest meeting first; only what the actor may see."""
    if referral.mandate.paper_id is None:
        return []
    rows = conveyed(actor).filter(paper=referral.mandate.paper_id, item__meeting__body=referral.body_id)
    return list(rows.exclude(item__meeting__held_on=None).order_by("-item__meeting__held_on", "-pk"))


def circulated_before(referral: Referral) -> list[Note]:
    """How the paper went round in the body, by this referral or another; the caller reads in the body."""
    rows = Note.objects.filter(referral__body=referral.body_id, kind="circulation")
    paper = referral.mandate.paper_id
    rows = rows.filter(referral__mandate__paper=paper) if paper else rows.filter(referral=referral)
    return list(rows.order_by("-noted_on", "-pk"))


def standing_answers(referral: Referral) -> dict[int, PointAnswer]:
    """From the id of each paragraph chosen to the body's standing answer, for whatever demand it was given."""
    points = referral.mandate.points.values("point")
    rows = PointAnswer.objects.filter(withdrawn_at=None, body=referral.body_id, point__in=points)
    return {row.point_id: row for row in rows.select_related("version", "body")}


def answer_to(referral: Referral, point_id: int) -> PointAnswer | None:
    """The body's standing answer to a paragraph."""
    rows = PointAnswer.objects.filter(withdrawn_at=None, body=referral.body_id, point=point_id)
    return rows.select_related("version", "body").first()


def cited_by(point_ids: list[int]) -> QuerySet[Mandate]:
    """The mandates that ask for one of these paragraphs to be taken up."""
    return Mandate.objects.filter(points__point__in=point_ids).distinct()
