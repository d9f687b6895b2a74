"""What is recorded of a referral, under the marks by which a superior's own form asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from remit.bodies.queries.calendar_at import calendar_of
from remit.conveyance.choices import PointOutcome, TrackKind
from remit.conveyance.models import PointAnswer, Referral, Track
from remit.conveyance.queries import reused
from remit.desk.referrals.showing import paragraphs, tracks
from remit.followup.models import Measure
from remit.followup.queries.serving import serving
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.kernel.dates import day
from remit.kernel.texts import LANGUAGES
from remit.papers.queries.paper import papers

# As either language writes them; those of a paragraph are followed by the number that stands beside it.
WHOLE = {
    "title": "标题",
    "number": "文号",
    "asked": "交办内容",
    "paper": "文件",
    "authority": "依据",
    "issuer": "交办单位",
    "body": "承办单位",
    "issued on": "交办日期",
    "received on": "收到日期",
    "signed for on": "签收日期",
    "due on": "办理期限",
    "state": "办理状态",
    "done on": "办结日期",
    "summary": "总体情况",
    "answers": "逐条办理情况",
    "conveyed": "传达学习情况",
    "published": "宣传情况",
    "filled in on": "填表日期",
    "filled in by": "填表人",
}
EACH = {
    "paragraph": "条目",
    "outcome": "办理结果",
    "answer": "办理情况",
    "answered on": "完成日期",
    "actions": "工作任务",
}


@dataclass(frozen=True)
class Known:
    """From each mark, of either language, to what it stands for now, in the language of the mark; and the numbers of
    the paragraphs that were to be taken up."""

    values: dict[str, str]
    numbers: list[int]

    def listed(self, language: str) -> list[tuple[str, str]]:
        """The marks of one language as a form writes them, each with its value now; of paragraphs only the first."""
        named = [_named(mark, language) for mark in WHOLE]
        if self.numbers:
            named += [_named(mark, language, self.numbers[0]) for mark in EACH]
        return [(f"{{{{ {mark} }}}}", self.values[mark]) for mark in named]


def of(actor: Actor, referral: Referral) -> Known:
    """All of it that the actor may see; what is not recorded is empty."""
    values: dict[str, str] = {}
    numbers: list[int] = []
    for language in LANGUAGES:
        with override("zh-hans" if language == "zh" else "en"):
            reader = replace(actor, language=language)
            told = dict(_whole(reader, referral))
            lines: list[str] = []
            numbers = []
            for number, line, each in _paragraphs(reader, referral):
                numbers.append(number)
                lines += [line] if line else []
                values |= {_named(mark, language, number): each[mark] for mark in EACH}
            told["answers"] = "\n".join(lines)
            values |= {_named(mark, language): told[mark] for mark in WHOLE}
    return Known(values, numbers)


def _named(mark: str, language: str, number: int | None = None) -> str:
    names = WHOLE if number is None else EACH
    word = names[mark] if language == "zh" else mark
    return word if number is None else f"{word} {number}"


def _whole(actor: Actor, referral: Referral) -> Iterator[tuple[str, str]]:
    mandate, language = referral.mandate, actor.language
    paper = papers(actor).filter(pk=mandate.paper_id).first() if mandate.paper_id else None
    track = next((each for each in referral.tracks.all() if each.kind == TrackKind.IMPLEMENT), None)
    shown = _shown(actor, referral)
    yield "title", str(mandate.title_in(language))
    yield "number", mandate.number
    yield "asked", str(mandate.words_in(language))
    yield "paper", str(paper.title_in(language)) if paper else ""
    yield "authority", mandate.authority
    yield "issuer", str(mandate.body.name_in(language))
    yield "body", str(referral.body.name_in(language))
    yield "issued on", day(mandate.issued_on, language)
    yield "received on", day(mandate.received_on or referral.despatch.sent_on, language)
    yield "signed for on", day(max((row.signed_on for row in referral.receipts.all()), default=None), language)
    yield "due on", day(track.due_on if track else None, language)
    yield "state", str(track.get_state_display()) if track else ""
    yield "done on", day(_done_on(track), language)
    yield "summary", shown.get(TrackKind.IMPLEMENT, "")
    yield "conveyed", shown.get(TrackKind.STUDY, "")
    yield "published", shown.get(TrackKind.PUBLICISE, "")
    yield "filled in on", day(actor.today, language)
    yield "filled in by", actor.name


def _done_on(track: Track | None) -> date | None:
    return track.answered_on if track and track.state in {"answered", "verified"} else None


def _shown(actor: Actor, referral: Referral) -> dict[str, str]:
    days = calendar_of([referral.body], Cutoff.end_of(actor.today, get_current_timezone()))[referral.body_id]
    rows = tracks.of(actor, referral, days, unanswered=0)
    return {row.kind: "\n".join(words for words, _href in row.shown) for row in rows}


def _paragraphs(actor: Actor, referral: Referral) -> Iterator[tuple[int, str, dict[str, str]]]:
    """The number of each paragraph that was to be taken up, its answer in a line (may be empty), and its values."""
    answers = reused.standing_answers(referral)
    chosen = referral.mandate.points.select_related("point").order_by("point__address")
    asked = {row.point.address: row.point_id for row in chosen}
    served = serving(actor, referral, asked.values())
    for part in paragraphs.of(actor, referral, answers):
        if part.address not in asked:
            continue
        point = asked[part.address]
        answer = answers.get(point)
        values = _answered(answer, actor.language) | {
            "paragraph": f"{part.label} {part.words}".strip(),
            "actions": "\n".join(_action(each, actor.language) for each in served.get(point, [])),
        }
        told = _("%(paragraph)s %(outcome)s (%(day)s)") % {
            "paragraph": part.label or f"p{part.address}",
            "outcome": values["outcome"],
            "day": values["answered on"],
        }
        line = _("%(told)s: %(words)s") % {"told": told, "words": values["answer"]} if values["answer"] else told
        yield part.address, line if answer else "", values


def _answered(answer: PointAnswer | None, language: str) -> dict[str, str]:
    if answer is None:
        return {"outcome": "", "answer": "", "answered on": ""}
    return {
        "outcome": str(PointOutcome(answer.outcome).label),
        "answer": answer.words,
        "answered on": day(answer.happened_on, language),
    }


def _action(measure: Measure, language: str) -> str:
    told = {"action": str(measure.text_in(language)), "state": measure.get_state_display()}
    return _("%(action)s (%(state)s)") % told
