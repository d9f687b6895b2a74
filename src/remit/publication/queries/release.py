"""What a readout would release that is closed: by its words, or by a link."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from remit.conveyance.models import Conveyed
from remit.followup.models import Measure
from remit.meetings.models import Meeting
from remit.papers.choices import Confidentiality
from remit.papers.models import Paper
from remit.publication.models import Readout

LINK = re.compile(r"/(meetings|papers|readouts)/(\d{1,18})\b")
SENTENCE = re.compile(r"[.;!?。；！？\n]+")
CHINESE = re.compile(r"[\u3400-\u9fff]")
# Shorter words are said everywhere: "Personnel" gives nothing away.
LEAST_CHINESE, LEAST_OTHER = 4, 10


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
    return [Release(what) for what in dict.fromkeys([*found, *_links(told)])]


def plain(text: str) -> str:
    """Letters and figures only, so that a comma or a capital hides nothing."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def needles(words: str) -> list[str]:
    """What gives the words away: the whole, and each sentence that is long enough to be nobody else's."""
    parts = [plain(part) for part in (words, *SENTENCE.split(words))]
    return [part for part in parts if len(part) >= (LEAST_CHINESE if CHINESE.search(part) else LEAST_OTHER)]


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


def _closed_papers(meeting: Meeting) -> Iterable[tuple[str, str]]:
    conveyed = Conveyed.objects.filter(item__meeting=meeting).select_related("paper", "meeting")
    for row in conveyed.prefetch_related("paper__texts", "meeting__texts"):
        source = row.paper or row.meeting
        if source is not None and source.confidentiality != Confidentiality.PUBLIC:
            which = _("Something that the meeting conveyed is not open to the public.")
            yield from ((which, text.title) for text in source.texts.all())


def _open_words(meeting: Meeting) -> Iterable[str]:
    for item in meeting.items.filter(confidentiality=Confidentiality.PUBLIC).prefetch_related("texts"):
        yield from (text.title for text in item.texts.all())
    yield from (text.title for text in meeting.texts.all())


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
    return Readout.objects.filter(pk=pk, edition_number__gt=0).exists()
