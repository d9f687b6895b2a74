"""What the text of a letter says by itself: its title, number, days and paragraphs, each with the words it was read
from. An empty field beats a wrong one."""

import re
from dataclasses import dataclass, field
from datetime import date

from remit.intake.reader.dates import Mention, day_of, mentions
from remit.intake.reader.language import language_of
from remit.kernel.texts import LANGUAGES
from remit.papers.paragraphs.split import Piece, split

LONGEST_TITLE = 120
FIRST_LINES = 12
AROUND = 24
NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}[〔\[（(](?:19|20)\d\d[〕\]）)]\s*第?\s*\d{1,5}\s*号"
    r"|\b(?:No\.|Ref\.?:?|Our ref:?)\s*\S{2,40}"
)
UNTIL = re.compile(
    r"(?:\b(?:by|before|until|no later than|not later than|due|deadline)\b[^.;]{0,20}$"
    r"|(?:于|在|截至|截止)[^。；]{0,6}$)",
    re.IGNORECASE,
)
UNTIL_AFTER = re.compile(r"^\s*(?:之?前|以前|底前|止)")
WORKING_DAYS = re.compile(r"(\d{1,3})\s*(?:个)?工作日|\b(?:within|in)\s+(\d{1,3})\s+working days", re.IGNORECASE)
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
    """What was read; what is not there was not found."""

    text: str
    language: str = "en"
    title: Value | None = None
    number: Value | None = None
    issued_on: Value | None = None
    due_on: Value | None = None
    working_days: Value | None = None
    study: Value | None = None
    publicise: Value | None = None
    preamble: str = ""
    pieces: tuple[Piece, ...] = field(default=())


def read(text: str, today: date) -> Read:
    """The letter, read by its own words; nothing in it is kept."""
    text = text.replace("\r\n", "\n").strip()
    if not text:
        return Read("")
    language = language_of(text) or "en"
    parts = split(text)
    days = list(mentions(text))
    due = next((m for m in days if _is_due(text, m)), None)
    issued = _issued(text, [m for m in days if m is not due], today)
    words = WORKING_DAYS.search(text)
    return Read(
        text=text,
        language=language if language in LANGUAGES else "en",
        title=_title(text),
        number=_matched(NUMBER, text),
        issued_on=issued,
        due_on=_due(text, due, issued, today) if due else None,
        working_days=Value(words[1] or words[2], words[0].strip()) if words and not due else None,
        study=_matched(STUDY, text),
        publicise=_matched(PUBLICISE, text),
        preamble=parts.preamble,
        pieces=parts.paragraphs,
    )


def _title(text: str) -> Value | None:
    """The first line that is short and no sentence; a number above it is none."""
    for line in [each.strip() for each in text.split("\n") if each.strip()][:FIRST_LINES]:
        if len(line) <= LONGEST_TITLE and not NUMBER.fullmatch(line) and not line.endswith((":", "：", ".", "。")):
            return Value(line, line)
    return None


def _matched(pattern: re.Pattern[str], text: str) -> Value | None:
    found = pattern.search(text)
    return Value(found[0].strip(), found[0].strip()) if found else None


def _is_due(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.span.start - AROUND) : mention.span.start]
    after = text[mention.span.end : mention.span.end + 4]
    return mention.days_back is None and bool(UNTIL_AFTER.match(after) or UNTIL.search(before))


def _due(text: str, mention: Mention, issued: Value | None, today: date) -> Value | None:
    """A day without its year is the first such day from the letter's own on."""
    told = text[max(0, mention.span.start - AROUND) : mention.span.end + 4].replace("\n", " ").strip()
    if mention.year is not None:
        found = day_of(mention, None)
        return Value(str(found.value), told) if found else None
    start = date.fromisoformat(issued.value) if issued else today
    for year in (start.year, start.year + 1):
        found = day_of(Mention(mention.span, year, mention.month, mention.day), None)
        if found and date.fromisoformat(str(found.value)) >= start:
            return Value(str(found.value), told)
    return None


def _issued(text: str, others: list[Mention], today: date) -> Value | None:
    """The last full date that is no due date and not still to come: a letter is dated at its end."""
    for mention in reversed(others):
        found = day_of(mention, None) if mention.year is not None else None
        if found and date.fromisoformat(str(found.value)) <= today:
            return Value(str(found.value), text[mention.span.start : mention.span.end])
    return None
