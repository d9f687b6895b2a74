"""What the page of a piece of meeting news shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from remit.desk.readouts.forms import PublishForm, ReasonForm, WithdrawForm
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES
from remit.publication.actions import readout as actions
from remit.publication.choices import ReadoutState
from remit.publication.models import Paragraph, Readout
from remit.publication.queries.languages import TITLE, Stage, Standing
from remit.publication.queries.readout import next_verbs
from remit.publication.rules import readout as rules

CODES = {"en": "en", "zh": "zh-Hans"}
NAMES = {"en": _("English"), "zh": _("Chinese")}
WRITE = {"en": _("Write the English text"), "zh": _("Write the Chinese text")}
STAGES = {
    Stage.NONE: _("not written yet"),
    Stage.UNFINISHED: _("not finished"),
    Stage.OUTDATED: _("outdated: the source has moved on"),
    Stage.CURRENT: _("up to date"),
}


@dataclass(frozen=True)
class Verb:
    """One verb at its door: its button, what follows, the action, and its form (None: a button)."""

    label: Any
    then: Any
    action: Callable[..., Readout]
    form: Any = None
    danger: bool = False


VERBS = {
    "submit": Verb(_("Ask for a review"), _("Another person then reads it."), actions.submit),
    "approve": Verb(_("Approve it"), _("It can then be published."), actions.approve),
    "publish": Verb(_("Publish it"), _("Everybody can then read it."), actions.publish, PublishForm),
    "request_changes": Verb(
        _("Ask for changes"), _("The text is then open for writing again."), actions.request_changes, ReasonForm
    ),
    "correct": Verb(
        _("Correct it"), _("The public goes on reading the last edition until the next."), actions.correct, ReasonForm
    ),
    "withdraw": Verb(
        _("Withdraw it"),
        _("The public then finds your words instead, and no edition any more."),
        actions.withdraw,
        WithdrawForm,
        danger=True,
    ),
}
LINE = (
    ReadoutState.DRAFT,
    ReadoutState.IN_REVIEW,
    ReadoutState.APPROVED,
    ReadoutState.PUBLISHED,
)


def address_of(verb: str) -> str:
    """The verb as it stands in an address."""
    return verb.replace("_", "-")


BY_ADDRESS = {address_of(verb): verb for verb in VERBS}


def states(readout: Readout) -> list[dict[str, Any]]:
    """The line of states with today's step marked."""
    state = ReadoutState(readout.state)
    if state == ReadoutState.WITHDRAWN:
        return [
            {"label": ReadoutState.PUBLISHED.label, "step": "past", "on": readout.published_on},
            {"label": state.label, "step": "current", "on": readout.withdrawn_on},
        ]
    line = [ReadoutState.CHANGES_REQUESTED, *LINE[1:]] if state == ReadoutState.CHANGES_REQUESTED else list(LINE)
    here = line.index(state)
    return [
        {"label": each.label, "step": "past" if n < here else "current" if n == here else "to-come"}
        for n, each in enumerate(line)
    ]


def offered(actor: Actor, readout: Readout, stages: dict[str, Standing]) -> list[dict[str, Any]]:
    """What this actor may do next, the one obvious step first: write what is missing before asking for a review."""
    allowed = next_verbs(actor, readout)
    steps = [_verb_step(readout, verb) for verb in VERBS if verb in allowed]
    writing = [_write_step(readout, stages[language]) for language in writable(actor, readout)]
    if any(stages[language].stage is not Stage.CURRENT for language in writable(actor, readout)):
        return [*sorted(writing, key=lambda step: step["done"]), *steps]
    return [*steps, *writing]


def writable(actor: Actor, readout: Readout) -> list[str]:
    """The languages in which the actor may write now, the source first."""
    if readout.state not in {ReadoutState.DRAFT, ReadoutState.CHANGES_REQUESTED}:
        return []
    if not rules.may_write(actor, readout):
        return []
    return sorted(LANGUAGES, key=lambda each: each != readout.source_language)


def _verb_step(readout: Readout, verb: str) -> dict[str, Any]:
    href = reverse("desk:readouts:act", args=[readout.pk, address_of(verb)])
    return {"label": VERBS[verb].label, "then": VERBS[verb].then, "href": href, "post": VERBS[verb].form is None}


def _write_step(readout: Readout, standing: Standing) -> dict[str, Any]:
    return {
        "label": WRITE[standing.language],
        "then": STAGES[standing.stage],
        "href": reverse("desk:readouts:write", args=[readout.pk, standing.language]),
        "post": False,
        "done": standing.stage is Stage.CURRENT,
    }


def languages(actor: Actor, readout: Readout, stages: dict[str, Standing]) -> list[dict[str, Any]]:
    """Each language and how far it is."""
    return [
        {
            "name": NAMES[language],
            "stage": STAGES[stages[language].stage],
            "source": language == readout.source_language,
            "published": language in _published(readout),
        }
        for language in LANGUAGES
    ]


def _published(readout: Readout) -> set[str]:
    present = readout.editions.filter(number=readout.edition_number).first()
    return set(present.content) if present else set()


def beside(readout: Readout, paragraphs: list[Paragraph], stages: dict[str, Standing]) -> list[dict[str, Any]]:
    """Title and paragraphs, the source language first, each with whether its translation is missing or outdated."""
    order = sorted(LANGUAGES, key=lambda each: each != readout.source_language)
    titles = {row.language: row.title for row in readout.texts.all()}
    rows = [_pair(TITLE, 0, titles, order, stages)]
    for number, paragraph in enumerate(paragraphs, start=1):
        texts = {row.language: row.text for row in paragraph.texts.all()}
        rows.append(_pair(paragraph.pk, number, texts, order, stages))
    return rows


def _pair(
    place: int, number: int, texts: dict[str, str], order: list[str], stages: dict[str, Standing]
) -> dict[str, Any]:
    return {
        "number": number,
        "texts": [
            {
                "code": CODES[language],
                "text": texts.get(language, ""),
                "outdated": place in stages[language].outdated,
            }
            for language in order
        ],
    }
