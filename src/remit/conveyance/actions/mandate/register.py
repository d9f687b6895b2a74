"""Enter what was asked from outside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.actions import placing
from remit.conveyance.actions.answers import take_answers
from remit.conveyance.actions.mandate import contents
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.choices import MandateState, Origin
from remit.conveyance.models import Despatch, Mandate
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.actions import file as file_actions
from remit.papers.actions import paper as paper_actions
from remit.papers.actions import version as version_actions
from remit.papers.models import Paper, PaperVersion, Point
from remit.papers.sheet import Paragraph


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What came: its paragraphs, which of them (by place, from 0) are to be taken up, what stands before them, and the
    scan or file (name, bytes)."""

    paragraphs: tuple[Paragraph, ...] = ()
    taken_up: frozenset[int] = frozenset()
    preambles: Mapping[str, str] | None = None
    file: tuple[str, bytes] | None = None


@action("mandate.register", allow=rules.may_register, says=_("entered what was asked from outside"))
def register(
    actor: Actor,
    body: Body,
    *,
    issuer: Body,
    titles: Mapping[str, str],
    asks: Iterable[Asked],
    letter: Letter | None = None,
    words: Mapping[str, str] | None = None,
    number: str = "",
    authority: str = "",
    issued_on: date | None = None,
    received_on: date | None = None,
    confidentiality: str = Confidentiality.INTERNAL,
) -> Mandate:
    """What `issuer` asked of the body on paper, by mail or elsewhere stands in the body's register, with the paper that
    came; the body has its referral, as if it had been issued here. Working days count from the day it was received.

    Raises Refused, with `fields`, where it is the body itself that asks, where a day is still to come, where nothing is
    asked for or by a day before the letter's own, or study or publicity without a reason. A day due may be past: that
    is a fact.
    """
    received = received_on or actor.today
    asked = list(asks)
    _check(actor, body, issuer, issued_on, received, asked)
    paper, version = None, None
    if letter is not None and (letter.paragraphs or letter.file):
        paper = paper_actions.register(
            actor,
            issuer,
            titles=titles,
            number=number,
            issued_on=issued_on,
            received_by=body,
            confidentiality=confidentiality,
        )
        version = _enter(actor, paper, letter)
    mandate = write.insert(
        Mandate(
            body=issuer,
            origin=Origin.OUTSIDE,
            state=MandateState.ISSUED,
            version=version,
            paper=paper,
            number=number.strip(),
            authority=authority.strip(),
            issued_on=issued_on or received,
            received_by=body,
            received_on=received,
            confidentiality=confidentiality,
        )
    )
    contents.put_words(mandate, titles, words or {})
    contents.put_points(mandate, _taken_up(version, letter))
    contents.put_asks(actor, mandate, asked, as_received=True)
    _hand_down(actor, mandate, body, received)
    return mandate


def wrong_days(
    today: date, issued_on: date | None, received_on: date, due: Mapping[str, date | None]
) -> dict[str, object]:
    """A sentence for each day that cannot be, by field; `due` by kind of track. A day due may be past, but not before
    the letter's own day."""
    found: dict[str, object] = {}
    if received_on > today:
        found["received_on"] = _("This day is still to come.")
    if issued_on is not None and issued_on > received_on:
        found["issued_on"] = _("It cannot be issued after it was received.")
    for kind, day in due.items():
        if day is not None and issued_on is not None and day < issued_on:
            found[f"{kind}_due_on"] = _("This day is before the letter's own date.")
    return found


def _check(
    actor: Actor, body: Body, issuer: Body, issued_on: date | None, received: date, asks: Iterable[Asked]
) -> None:
    found: dict[str, object] = {}
    if issuer.pk == body.pk:
        found["issuer"] = _("Choose the body that asks; it cannot be the one that is asked.")
    found |= wrong_days(actor.today, issued_on, received, {asked.kind: asked.due_on for asked in asks})
    if found:
        raise Refused(next(iter(found.values())), fields=found)


def _enter(actor: Actor, paper: Paper, letter: Letter) -> PaperVersion | None:
    version = None
    if letter.paragraphs:
        version = version_actions.add(
            actor, paper, paragraphs=letter.paragraphs, preambles=letter.preambles, issued_on=paper.issued_on
        )
    if letter.file:
        name, data = letter.file
        file_actions.attach(actor, paper, data=data, name=name)
    return version


def _taken_up(version: PaperVersion | None, letter: Letter | None) -> list[Point]:
    if version is None or letter is None:
        return []
    rows = version.passages.select_related("point").order_by("position")
    return [row.point for place, row in enumerate(rows) if place in letter.taken_up]


def _hand_down(actor: Actor, mandate: Mandate, body: Body, received: date) -> None:
    despatch = write.insert(
        Despatch(
            mandate=mandate,
            body=mandate.body,
            sent_on=received,
            selection={"bodies": [body.pk], "take_answers": True},
            expected=1,
        )
    )
    placing.place_referrals(despatch, Body.objects.filter(pk=body.pk))
    placing.place_all_tracks(despatch, list(mandate.asks.all()))
    placing.send(actor, despatch)
    take_answers(actor, despatch)
