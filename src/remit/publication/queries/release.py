"""What a readout would release that is closed: by its words, or by a link."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from remit.conveyance.models import Conveyed
from remit.followup.models import Measure
from remit.meetings.models import Meeting
from remit.papers.choices import Confidentiality
from remit.papers.models import Paper
from remit.publication.models import Readout
from remit.publication.rules import readout as rules

LINK = re.compile(r"/(meetings|papers|readouts)/(\d{1,18})\b")
SENTENCE = re.compile(r"[.;!?。；！？\n]+")
CHINESE = re.compile(r"[\u3400-\u9fff]")
# Shorter words are said everywhere: "Personnel" gives nothing away.
LEAST_CHINESE, LEAST_OTHER = 4, 10
# A number shorter than that is a figure, not a document's.
LEAST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Release:
    """Which closed record would be released; never the words themselves, because this is entered in the ledger."""

    what: str


def releases(readout: Readout, texts: Iterable[str]) -> list[Release]:
    """What these texts would tell the public of that is closed; empty where nothing is."""
    meeting = readout.meeting
    if meeting.confidentiality != Confidentiality.PUBLIC:
        return [Release(_("The meeting itself is not open to the public."))]
    told = list(texts)
    said = [plain(text) for text in told]
    allowed = [plain(text) for text in _open_words(meeting)]
    found = [
        what
        for what, words in _closed_words(meeting)
        if any(_told(needle, said) and not _told(needle, allowed) for needle in needles(words))
    ]
    found += [what for what, number in _closed_numbers(meeting) if any(_numbered(number, text) for text in told)]
    return [Release(what) for what in dict.fromkeys([*found, *_links(told)])]


def plain(text: str) -> str:
    """Letters and figures only, so that a comma or a capital hides nothing."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def needles(words: str) -> list[str]:
    """What gives the words away: the whole, and each sentence that is long enough to be nobody else's."""
    parts = [plain(part) for part in (words, *SENTENCE.split(words))]
    return [part for part in parts if len(part) >= (LEAST_CHINESE if CHINESE.search(part) else LEAST_OTHER)]


def _numbered(number: str, text: str) -> bool:
    """Whether the text gives the number of a document, however its parts are divided; a mere figure is none."""
    signs = plain(unicodedata.normalize("NFKC", number))
    if len(signs) < LEAST_NUMBER or not any(sign.isdigit() for sign in signs):
        return False
    parts = r"[\W_]{0,3}".join(re.escape(sign) for sign in signs)
    found = re.search(rf"(?<![0-9a-z]){parts}(?![0-9])", unicodedata.normalize("NFKC", text).casefold())
    return found is not None


def _told(needle: str, texts: list[str]) -> bool:
    return any(needle in text for text in texts)


def _closed_words(meeting: Meeting) -> Iterable[tuple[str, str]]:
    """(which record, its words) of all that is closed at this meeting."""
    items = meeting.items.prefetch_related("texts")
    closed = {item.pk: item for item in items if item.confidentiality != Confidentiality.PUBLIC}
    names = {pk: _("Item %(number)s of the meeting is closed.") % {"number": i.position} for pk, i in closed.items()}
    for item in closed.values():
        yield from ((names[item.pk], words) for text in item.texts.all() for words in (text.title, text.outcome_text))
    for rows in (meeting.key_points, meeting.decisions):
        for row in rows.filter(item_id__in=closed).prefetch_related("texts"):
            yield from ((names[row.item_id or 0], text.text) for text in row.texts.all())
    yield from _closed_papers(meeting)
    for measure in Measure.objects.filter(meeting=meeting).prefetch_related("texts"):
        if measure.confidentiality != Confidentiality.PUBLIC:
            which = _("An action that came from the meeting is not open to the public.")
            yield from ((which, text.text) for text in measure.texts.all())
            yield which, measure.result


def _closed_papers(meeting: Meeting) -> Iterable[tuple[str, str]]:
    for source in _closed_sources(meeting):
        which = _("Something that the meeting conveyed is not open to the public.")
        yield from ((which, words) for text in source.texts.all() for words in (text.title, text.summary))


def _closed_numbers(meeting: Meeting) -> Iterable[tuple[str, str]]:
    for source in _closed_sources(meeting):
        if isinstance(source, Paper):
            yield _("Something that the meeting conveyed is not open to the public."), source.number


def _closed_sources(meeting: Meeting) -> list[Paper | Meeting]:
    conveyed = Conveyed.objects.filter(item__meeting=meeting).select_related("paper", "meeting")
    rows = [row.paper or row.meeting for row in conveyed.prefetch_related("paper__texts", "meeting__texts")]
    return [row for row in rows if row is not None and row.confidentiality != Confidentiality.PUBLIC]


def _open_words(meeting: Meeting) -> Iterable[str]:
    """What the public record says anyway: an action is often called by the very words of what the meeting asked."""
    for item in meeting.items.filter(confidentiality=Confidentiality.PUBLIC).prefetch_related("texts"):
        yield from (words for text in item.texts.all() for words in (text.title, text.outcome_text))
    for rows in (meeting.key_points, meeting.decisions):
        for row in rows.exclude(item__in=_closed_items(meeting)).prefetch_related("texts"):
            yield from (text.text for text in row.texts.all())
    yield from (text.title for text in meeting.texts.all())


def _closed_items(meeting: Meeting) -> Any:
    return meeting.items.exclude(confidentiality=Confidentiality.PUBLIC)


def _links(texts: list[str]) -> list[str]:
    linked = {pair for text in texts for pair in LINK.findall(text)}
    return [
        _("A link leads to a record that is not open to the public.")
        for kind, number in sorted(linked)
        if not _is_public(kind, int(number))
    ]


def _is_public(kind: str, pk: int) -> bool:
    if kind == "meetings":
        return Meeting.objects.filter(pk=pk, confidentiality=Confidentiality.PUBLIC).exists()
    if kind == "papers":
        return Paper.objects.filter(pk=pk, confidentiality=Confidentiality.PUBLIC).exists()
    return rules.published(Readout.objects.filter(pk=pk)).exists()
