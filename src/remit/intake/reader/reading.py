"""From a file or a text to the draft record."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from remit.intake.reader import chinese, english, headline, published
from remit.intake.reader.deadline import Deadline
from remit.intake.reader.found import Finding, Found
from remit.intake.reader.language import language_of
from remit.intake.reader.mending import mended, put_back
from remit.intake.reader.page import Hints, Page, page_of
from remit.intake.reader.record import Record, blank_meeting, blank_record, write
from remit.intake.reader.smooth import clean
from remit.intake.reader.sources import most_bytes, text_of
from remit.intake.reader.sources.decoding import LIMIT
from remit.intake.reader.story import Story
from remit.intake.reader.unreadable import Unreadable

Grammars = Mapping[str, Callable[[Story], Finding]]
LANGUAGES = {"en": english, "zh": chinese}


def read_file(source: str | Path | bytes, filename: str | None = None) -> Record:
    """The draft record of a page: a path, its bytes with a file name, or "-" for standard input.

    The name's ending says of what kind it is (.txt, .md, .html, .docx, .pdf, .mht); none, and "-", mean plain text.
    Raises `Unreadable` for what is no page.
    """
    name = filename or (str(source) if isinstance(source, str | Path) else "the input")
    shown = "standard input" if name == "-" else "".join(filter(str.isprintable, Path(name).name))
    suffix, deadline = Path(name).suffix, Deadline()
    try:
        text, hints = text_of(_bytes_of(source, shown, most_bytes(suffix)), suffix, shown, deadline)
    except Unreadable as refusal:
        raise Unreadable(refusal.code, **{**refusal.values, "name": shown}) from None
    return read_text(text, hints=hints, name=shown, deadline=deadline)


def _bytes_of(source: str | Path | bytes, name: str, limit: int) -> bytes:
    if isinstance(source, bytes):
        return source
    if str(source) == "-":
        return sys.stdin.buffer.read(limit + 1)
    path = Path(source)
    if not path.is_file():
        raise Unreadable("missing", name=name)
    with path.open("rb") as file:
        return file.read(limit + 1)


def read_text(
    text: str, *, hints: Hints | None = None, name: str = "the input", deadline: Deadline | None = None
) -> Record:
    """The draft record of a text; every key is there, null or [] where the text is silent.

    Raises `Unreadable` where there is no text, too much of it, or its reading takes too long.
    """
    if len(text) > LIMIT:
        raise Unreadable("too_large", name=name, limit_mb=LIMIT // 1_000_000)
    text = clean(text)
    if not text.strip():
        raise Unreadable("empty", name=name)
    try:
        whole = mended(text)
        record = _record_of(page_of(whole.text, hints, deadline or Deadline()), text)
        put_back(record, whole)
        return record
    except Unreadable as refusal:
        raise Unreadable(refusal.code, **{**refusal.values, "name": name}) from None


def _record_of(page: Page, text: str) -> Record:
    record = blank_record(text)
    language = language_of(page.flow)
    if language:
        write(record, "language", Found(language, None, 0.95))
    day = published.find(page)
    title = headline.title(page)
    for key, found in (("published_on", day), ("title", title), ("breadcrumb", headline.breadcrumb(page))):
        write(record, key, found)
    if language in LANGUAGES:
        _write_meetings(record, page, LANGUAGES[language], title, day)
    return record


def _write_meetings(record: Record, page: Page, language: object, title: Found | None, day: Found | None) -> None:
    grammars: Grammars = language.GRAMMARS  # type: ignore[attr-defined]
    stories = language.stories(page, title.span if title else None)  # type: ignore[attr-defined]
    for number, story in enumerate(stories):
        first = record["held_on"] if number else None
        dated = replace(story, published_on=published.day(day), first_held_on=first)
        meeting = number - 1 if number else None
        if meeting is not None:
            record["other_meetings"].append(blank_meeting())
        for key, grammar in grammars.items():
            page.deadline.check()
            write(record, key, grammar(dated), meeting)
