"""The paragraphs that are to be taken up, as the document has them, each with what the body says of it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from remit.conveyance.choices import PointOutcome
from remit.conveyance.models import PointAnswer, Referral
from remit.conveyance.queries.answered import checked_points
from remit.followup.queries.serving import serving
from remit.kernel.actor import Actor
from remit.papers.models import Passage
from remit.papers.queries import version as versions
from remit.web.address import desk_address
from remit.web.templatetags.remit import CODES, ONLY_IN, text


@dataclass(frozen=True)
class Answered:
    """A standing answer in words; `elsewhere`: it was given before this was asked, or of another version; `checked`:
    somebody has checked it, and it stays."""

    outcome: Any
    words: str
    rhythm_months: int | None
    on: Any
    elsewhere: bool
    shown: str
    pk: int
    checked: bool


@dataclass(frozen=True)
class Part:
    """One paragraph: language code, label and words, the mark of words in the other language, its address, its page,
    the answer, the actions that serve it, and whether a newer version says it differently."""

    code: str
    label: str
    words: str
    mark: Any
    address: int
    depth: int
    href: str
    asked: bool
    answer: Answered | None
    measures: list[tuple[str, str, str]]
    changed: bool


def of(actor: Actor, referral: Referral, answers: dict[int, PointAnswer]) -> list[Part]:
    """The paragraphs chosen, or, where none were, the whole text; none where the actor may not read the paper."""
    version = referral.mandate.version
    if version is None or not versions.versions(actor, version.paper).filter(pk=version.pk).exists():
        return []
    rows = versions.passages(version)
    asked = set(referral.mandate.points.values_list("point_id", flat=True))
    latest = versions.latest_version(version.paper)
    changed = set()
    if latest is not None and latest.pk != version.pk:
        since = versions.differences(rows, versions.passages(latest))
        changed = {*since.changed, *since.dropped}
    wanted = [row for row in rows if not asked or row.point_id in asked]
    served = serving(actor, referral, [row.point_id for row in wanted])
    checked = checked_points(referral.body_id, answers)
    return [_part(actor, referral, row, answers, served, changed, asked, checked) for row in wanted]


def _part(
    actor: Actor,
    referral: Referral,
    row: Passage,
    answers: dict[int, PointAnswer],
    served: dict[int, list[Any]],
    changed: set[int],
    asked: set[int],
    checked: set[int],
) -> Part:
    here = {each.language: each for each in row.texts.all()}
    shown = actor.language if actor.language in here else next(iter(here), actor.language)
    words = here.get(shown)
    answer = answers.get(row.point_id)
    return Part(
        code=CODES[shown],
        label=words.label if words else "",
        words=words.text if words else "",
        mark=ONLY_IN[shown] if words and shown != actor.language else "",
        address=row.point.address,
        depth=min(row.depth, 5),
        href=reverse("desk:papers:point", args=[row.point.paper_id, row.point.address]),
        asked=row.point_id in asked,
        answer=_answer(referral, answer, checked) if answer else None,
        measures=[
            (desk_address(each), text(each.text_in(actor.language)), each.get_state_display())
            for each in served.get(row.point_id, [])
        ],
        changed=row.point.address in changed,
    )


def _answer(referral: Referral, answer: PointAnswer, checked: set[int]) -> Answered:
    before = referral.despatch.sent_at is not None and answer.entered_at < referral.despatch.sent_at
    return Answered(
        outcome=PointOutcome(answer.outcome).label,
        words=answer.words,
        rhythm_months=answer.rhythm_months,
        on=answer.happened_on,
        elsewhere=before or answer.version_id != referral.mandate.version_id,
        shown=answer.evidence_kind,
        pk=answer.pk,
        checked=answer.point_id in checked,
    )
