"""What a mandate says, and what it cannot ask: part of the actions, not one itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Ask, Mandate, MandatePoint, MandateText
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.errors import Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.papers.models import Paper, PaperVersion, Point
from remit.papers.rules import paper as paper_rules


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: by a day, within working days, or standing and looked at every so many months."""

    kind: str
    due_on: date | None = None
    working_days: int | None = None
    rhythm_months: int | None = None
    reason: str = ""


def check_paper(actor: Actor, version: PaperVersion | None) -> None:
    """Raises Refused where the paper is not open to the actor."""
    if version is not None and not paper_rules.visible(actor, Paper.objects.filter(pk=version.paper_id)).exists():
        raise _beside("version", _("This is not there, or not for you to choose."))


def put_words(mandate: Mandate, titles: Mapping[str, str], words: Mapping[str, str]) -> None:
    """The mandate has these words in each language that has a title. Raises Refused where none has."""
    wanted = {lang: titles.get(lang, "").strip() for lang in LANGUAGES}
    if not any(wanted.values()):
        raise _beside("titles", _("Enter the title in at least one language."))
    have = {row.language: row for row in mandate.texts.all()}
    for language, title in wanted.items():
        said = words.get(language, "").strip()
        if said and not title:
            raise _beside("titles", _("Words need a title in the same language."))
        if language in have and title:
            write.change(have[language], title=title, words=said)
        elif language in have:
            write.remove(have[language])
        elif title:
            write.insert(MandateText(mandate=mandate, language=language, title=title, words=said))


def put_points(mandate: Mandate, points: list[Point]) -> None:
    """Exactly these paragraphs are chosen. Raises Refused where one is not in the version handed down."""
    there = set(mandate.version.passages.values_list("point_id", flat=True)) if mandate.version else set()
    wanted = {point.pk: point for point in points}
    if wanted.keys() - there:
        raise _beside("points", _("This paragraph is not in the version that is handed down."))
    have = {row.point_id: row for row in mandate.points.all()}
    for key in sorted(have.keys() - wanted.keys()):
        write.remove(have[key])
    for key in sorted(wanted.keys() - have.keys()):
        write.insert(MandatePoint(mandate=mandate, point=wanted[key]))


def put_asks(actor: Actor, mandate: Mandate, asks: list[Asked], *, as_received: bool = False) -> None:
    """Exactly this is asked for. Raises Refused where it cannot be."""
    check_asks(actor, mandate, asks, as_received=as_received)
    for row in mandate.asks.all():
        write.remove(row)
    for asked in asks:
        write.insert(
            Ask(
                mandate=mandate,
                kind=asked.kind,
                due_on=asked.due_on,
                working_days=asked.working_days,
                rhythm_months=asked.rhythm_months,
                reason=asked.reason.strip(),
            )
        )


def check_asks(actor: Actor, mandate: Mandate, asks: list[Asked], *, as_received: bool = False) -> None:
    """Raises Refused, with the field of the kind, where what is asked for cannot be asked. A demand `as_received` from
    outside is a fact: it may be past its day already."""
    if not asks:
        raise _beside("asks", _("Say what is asked for: to implement, to study or to publicise."))
    for asked in asks:
        if asked.kind != TrackKind.IMPLEMENT and not asked.reason.strip():
            raise _beside(f"{asked.kind}_reason", _("Say why study or publicity is asked for."))
        if asked.due_on is not None and asked.due_on < actor.today and not as_received:
            raise _beside(f"{asked.kind}_due_on", _("This day is past."))
        if asked.kind == TrackKind.PUBLICISE and not _public(mandate):
            raise _beside("publicise", _("What is not public cannot be asked to be publicised."))


def _public(mandate: Mandate) -> bool:
    return mandate.paper is None or mandate.paper.confidentiality == Confidentiality.PUBLIC


def _beside(field: str, why: object) -> Refused:
    return Refused(why, fields={field: why})
