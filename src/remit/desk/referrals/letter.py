"""What the text of a letter says by itself: its title, number, days and paragraphs, each with the words it was read
from. An empty field beats a wrong one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from remit.intake.reader.found import Span
from remit.intake.reader.language import language_of
from remit.intake.reader.letters.days import Day, day_at, days
from remit.intake.reader.letters.frame import NUMBER_LABEL, Frame, bare_name, frame
from remit.kernel.texts import LANGUAGES
from remit.papers.paragraphs.labels import at
from remit.papers.paragraphs.split import Piece, Split, split

AROUND = 24
HEADING = 30
"""A Chinese line of no more letters that ends in 。 may still be a heading (一、压实责任。)."""
WORKING_DAYS = re.compile(
    r"(\d{1,3})\s*(?:个)?工作日(?:之?内|以内)?|\b(?:within|in)\s+(\d{1,3})\s+working days", re.IGNORECASE
)
STUDY = re.compile(
    r"[^。；\n]*(?:传达学习|学习贯彻|组织学习|学习传达)[^。；\n]*|[^.;\n]*\bstud(?:y|ied)\b[^.;\n]*", re.IGNORECASE
)
PUBLICISE = re.compile(r"[^。；\n]*(?:宣传|公开发布)[^。；\n]*|[^.;\n]*\bpublici[sz]e[^.;\n]*", re.IGNORECASE)


@dataclass(frozen=True)
class Value:
    """A value, and the words of the letter that it was read from."""

    value: str
    source: str


@dataclass(frozen=True)
class Read:
    """What was read; what is not there was not found. `names`: who may have sent it, the surest first; `days`: every
    day named, the one by which something is asked first; `impossible`: the words for a day that there is not."""

    text: str
    language: str = "en"
    title: Value | None = None
    number: Value | None = None
    issued_on: Value | None = None
    due_on: Value | None = None
    working_days: Value | None = None
    study: Value | None = None
    publicise: Value | None = None
    names: tuple[str, ...] = ()
    days: tuple[Value, ...] = ()
    impossible: str = ""
    preamble: str = ""
    pieces: tuple[Piece, ...] = field(default=())


def read(text: str, today: date) -> Read:
    """The letter, read by its own words; nothing in it is kept."""
    text = text.replace("\r\n", "\n").strip()
    if not text:
        return Read("")
    language = language_of(text) or "en"
    framed = frame(text, lambda line: bool(at(line)))
    parts = _parts(text, framed)
    written = day_at(text, framed.own_date) if framed.own_date else None
    found = days(text, written or _last(text, today), today)
    asked = next((each for each in found if each.asked_by), None)
    issued = framed.own_date if written else next((d.span for d in reversed(found) if _past(d, today)), None)
    words = WORKING_DAYS.search(text)
    known = [each for each in found if each.day is not None]
    return Read(
        text=text,
        language=language if language in LANGUAGES else "en",
        title=_value(text, framed.title),
        number=_number(text, framed.number),
        issued_on=Value(str(day_at(text, issued)), text[issued.start : issued.end]) if issued else None,
        due_on=Value(str(asked.day), _told(text, asked.span)) if asked and asked.day else None,
        working_days=Value(words[1] or words[2], words[0].strip()) if words and not (asked and asked.day) else None,
        study=_matched(STUDY, text),
        publicise=_matched(PUBLICISE, text),
        names=tuple(bare_name(text[span.start : span.end]) for span in framed.names),
        days=tuple(Value(str(each.day), _told(text, each.span)) for each in known),
        impossible=text[asked.span.start : asked.span.end] if asked and asked.day is None else "",
        preamble=parts.preamble,
        pieces=parts.paragraphs,
    )


def heads_only(pieces: Sequence[Piece]) -> frozenset[int]:
    """The places of those that are headings without words of their own: what they head stands below them, or they have
    a few words and no sentence."""
    return frozenset(n for n, piece in enumerate(pieces) if piece.label and _is_heading(pieces, n, piece))


def _is_heading(pieces: Sequence[Piece], place: int, piece: Piece) -> bool:
    words = piece.text.strip()
    if not words:
        return True
    below = place + 1 < len(pieces) and bool(pieces[place + 1].label) and pieces[place + 1].depth > piece.depth
    if "\n" in words or len(words) > 4 * HEADING:
        return False
    if re.search(r"[\u4e00-\u9fff]", words):
        return below and len(words) <= HEADING and not re.search(r"[，；！？]|。.", words)
    return below and not re.search(r"[.;!?]", words.rstrip(".:")) and len(words.split()) <= 10


def _parts(text: str, framed: Frame) -> Split:
    """The numbered paragraphs, then what is asked at the end and the close, each as a paragraph without a number. A
    letter without numbers falls apart at its lines."""
    whole = split(text[: framed.body_end])
    rest = text[framed.body_end : framed.close_start], text[framed.close_start :]
    ends = tuple(Piece("", 0, part.strip(), part) for part in rest if part.strip())
    if whole.paragraphs:
        return replace(whole, paragraphs=(*whole.paragraphs, *ends))
    title_end = framed.title.end if framed.title else 0
    above, below = text[:title_end], text[title_end : framed.body_end]
    between = r"\n[ \t]*\n" if re.search(r"\n[ \t]*\n", below.strip()) else r"\n"
    bare = tuple(Piece("", 0, part.strip(), part) for part in re.split(between, below) if part.strip())
    return Split(above.strip(), (*bare, *ends) if bare or ends else (), above)


def _last(text: str, today: date) -> date | None:
    """Where no line is a date alone: the last whole day that is named and not still to come."""
    past = [each.day for each in days(text, None, today) if _past(each, today)]
    return next(iter(reversed(past)), None)


def _past(found: Day, today: date) -> bool:
    return not found.asked_by and found.day is not None and found.day <= today and found.whole


def _value(text: str, span: Span | None) -> Value | None:
    if span is None:
        return None
    words = " ".join(text[span.start : span.end].split())
    words = re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", words)
    return Value(words, words)


def _number(text: str, span: Span | None) -> Value | None:
    """As it is written, without the label before it."""
    found = _value(text, span)
    return Value(NUMBER_LABEL.sub("", found.value), found.source) if found else None


def _matched(pattern: re.Pattern[str], text: str) -> Value | None:
    found = pattern.search(text)
    return Value(found[0].strip(), found[0].strip()) if found else None


def _told(text: str, span: Span) -> str:
    """The day with the words around it, not past a stop."""
    before = re.split(r"[。；;\n]|\.\s", text[max(0, span.start - AROUND) : span.start])[-1]
    after = re.split(r"[。；;\n]|\.(?:\s|$)", text[span.end : span.end + AROUND])[0]
    if not re.search(r"[\u4e00-\u9fff]", before + after):  # no half words
        before = before if span.start - AROUND <= 0 or len(before) < AROUND else before.partition(" ")[2]
        after = after if len(after) < AROUND else after.rpartition(" ")[0]
    return (before + text[span.start : span.end] + after).strip()
