"""Publish a readout."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, RefusedOnRecord
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.actions.readout import answering, standing
from remit.publication.lifecycle import READOUT
from remit.publication.models import Edition, Readout
from remit.publication.queries.languages import Stage, paragraphs_of, standings
from remit.publication.queries.release import releases
from remit.publication.rules import readout as rules


@action("readout.publish", allow=rules.may_publish, says=_("published the meeting news"))
def publish(
    actor: Actor,
    readout: Readout,
    *,
    changes: Mapping[str, str] | None = None,
    published_on: date | None = None,
) -> Readout:
    """The public reads a new edition, in every language that is finished and says what the source says now; open
    demands on the body to publicise what its meeting conveyed are answered.

    `changes` says per language what is new since the edition before; needed from the second on. Raises Refused where it
    is missing, or for a day to come; RefusedOnRecord where words or a link would release what is closed.
    """
    standing.check_state(readout, "publish")
    day, number = published_on or actor.today, readout.edition_number + 1
    content = _content(readout)
    if found := releases(readout, _texts(content)):
        told = " ".join(str(each.what) for each in found)
        raise RefusedOnRecord(_("This would release what is closed. %(what)s") % {"what": told})
    _check_day(readout, day, actor)
    told_changes = _changes(number, content, changes or {})
    first = readout.published_on or day
    write.advance(readout, READOUT, "publish", edition_number=number, published_on=first)
    write.insert(
        Edition(
            readout=readout,
            number=number,
            published_on=day,
            published_at=datetime.now(UTC),
            content=content,
            changes=told_changes,
        )
    )
    answering.answer_demands(actor, readout, day)
    return readout


def _content(readout: Readout) -> dict[str, Any]:
    rows = paragraphs_of(readout)
    stages = standings(readout, rows)
    if stages[readout.source_language].stage is not Stage.CURRENT:
        raise Refused(_("The title or a paragraph is still empty in the language that it is written in."))
    titles = {text.language: text.title for text in readout.texts.all()}
    finished = [language for language, standing in stages.items() if standing.stage is Stage.CURRENT]
    return {
        language: {
            "title": titles[language],
            "paragraphs": [text.text for row in rows for text in row.texts.all() if text.language == language],
        }
        for language in finished
    }


def _texts(content: dict[str, Any]) -> list[str]:
    return [text for each in content.values() for text in (each["title"], *each["paragraphs"])]


def _check_day(readout: Readout, day: date, actor: Actor) -> None:
    held = readout.meeting.held_on
    if day > actor.today or (held is not None and day < held):
        why = _("The day of publication is neither before the meeting nor still to come.")
        raise Refused(why, fields={"published_on": why})


def _changes(number: int, content: dict[str, Any], changes: Mapping[str, str]) -> dict[str, str]:
    if number == 1:
        return {}
    told = {language: changes.get(language, "").strip() for language in content}
    missing = {f"changes_{language}": _("Say what is new in this edition.") for language in told if not told[language]}
    if missing:
        raise Refused(_("A corrected text says what was changed."), fields=missing)
    return told
