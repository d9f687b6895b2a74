"""The same page again: which meeting it became, or which draft it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from remit.intake.choices import DraftState
from remit.intake.fingerprint import words_of
from remit.intake.models import Draft
from remit.intake.queries.draft import drafts, source_pages
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries import meeting as meetings

LATEST = 300
VERY_LIKE = 85

SAME_TEXT, SAME_ADDRESS, LIKE_TEXT, SAME_MEETING = "same_text", "same_address", "like_text", "same_meeting"


@dataclass(frozen=True)
class Known:
    """Something that the page is, or is very like: `why` is one of the four words above, `alike` 0 to 100. One of
    `draft`, `source` (the page kept with a meeting) or `meeting` alone is given; `source` comes with its meeting."""

    why: str
    alike: int
    draft: int | None = None
    source: int | None = None
    meeting: Meeting | None = None


def recognise(actor: Actor, draft: Draft) -> list[Known]:
    """What is known of this page already, as far as the actor may see it, the surest first; each thing once."""
    found: dict[tuple[int | None, int | None], Known] = {}
    for known in (*_pages(actor, draft), *_drafts(actor, draft), *_meetings(actor, draft)):
        key = (known.meeting.pk if known.meeting else None, known.draft)
        if key not in found or found[key].alike < known.alike:
            found[key] = known
    return sorted(found.values(), key=lambda known: -known.alike)


def _pages(actor: Actor, draft: Draft) -> Iterator[Known]:
    for page in source_pages(actor).filter(part=draft.part)[:LATEST]:
        why, alike = _likeness(draft, page.fingerprint, page.address, page.text)
        if why:
            yield Known(why, alike, source=page.pk, meeting=page.meeting)


def _drafts(actor: Actor, draft: Draft) -> Iterator[Known]:
    rows = drafts(actor).filter(state=DraftState.IN_CONFIRMATION, part=draft.part).exclude(pk=draft.pk)
    for other in rows[:LATEST]:
        why, alike = _likeness(draft, other.fingerprint, other.address, other.text)
        if why:
            yield Known(why, alike, draft=other.pk)


def _likeness(draft: Draft, fingerprint: str, address: str, text: str) -> tuple[str, int]:
    if draft.fingerprint == fingerprint:
        return SAME_TEXT, 100
    short, long = sorted((len(draft.text), len(text)))
    likely = short > 0.6 * long
    alike = int(fuzz.ratio(words_of(draft.text), words_of(text), score_cutoff=VERY_LIKE)) if likely else 0
    if draft.address and draft.address == address:
        return SAME_ADDRESS, max(90, alike)
    return (LIKE_TEXT, alike) if alike else ("", 0)


def _meetings(actor: Actor, draft: Draft) -> Iterator[Known]:
    """A meeting of the same body, day and kind, entered by hand or from another page."""
    told = draft.content["meeting"]
    try:
        held_on = date.fromisoformat(told["held_on"])
    except ValueError:
        return
    own = meetings.meetings(actor).filter(held_on=held_on, kind=told["kind"] or "ordinary")
    chosen = next((row["choice"] for row in draft.content["names"] if row["name"] == told["body"]), "")
    body = int(chosen.removeprefix("body:")) if chosen.startswith("body:") else draft.body_id
    for meeting in own.filter(body_id=body):
        yield Known(SAME_MEETING, 80, meeting=meeting)
