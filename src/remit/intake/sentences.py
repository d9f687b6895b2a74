"""What intake says to a clerk: why a page cannot be read, and what a derived value was derived from."""

import re
from collections.abc import Mapping

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from remit.kernel.dates import MONTHS

UNREADABLE = {
    "empty": gettext_noop("There is no text in it. Paste the page, or choose a file."),
    "missing": gettext_noop("There is no file of this name."),
    "binary": gettext_noop("This is not text: it holds bytes that no page has. Save the page as text and try again."),
    "encoding": gettext_noop("Its encoding cannot be read. Save it as UTF-8 and try again."),
    "too_large": gettext_noop("This is larger than %(limit_mb)s MB, which no page is. Split it and read in the parts."),
    "unknown_kind": gettext_noop(
        "Files of this kind cannot be read. Use .txt, .html, .md, .docx, .pdf or .mht, or paste the text."
    ),
    "damaged": gettext_noop("The file is damaged, or is not what its name says. Save it again and try once more."),
    "old_word": gettext_noop("This is in Word's old form. Save it as .docx and try again."),
    "macros": gettext_noop("This file holds macros. Save it as .docx without macros and try again."),
    "encrypted": gettext_noop("This is locked with a password. Save it without one and try again."),
    "scanned": gettext_noop("This holds pictures of pages and no text. Have its text recognised first, or paste it."),
    "too_many_pages": gettext_noop("This has more than %(limit)s pages, which no readout has. Read in the part meant."),
    "too_many_tags": gettext_noop("This page has more than %(limit)s HTML tags. Paste its text instead."),
    "bomb": gettext_noop("Unpacked this would be larger than %(limit_mb)s MB, so it was not unpacked."),
    "no_page": gettext_noop("There is no page in it."),
    "pile": gettext_noop("This holds several pages. Read it in under “Many pages”."),
    "not_a_pile": gettext_noop("This is no ZIP and no web archive (.zip, .warc, .warc.gz)."),
    "too_large_pile": gettext_noop("This is larger than %(limit_mb)s MB. Divide it and read in the parts."),
    "nested": gettext_noop("This is an archive inside an archive. Unpack it first."),
    "leads_out": gettext_noop("Its name leads out of the archive, so it was left alone."),
    "link": gettext_noop("This is a link, and links are not followed."),
    "too_many": gettext_noop("This holds more than %(limit)s files. Divide it and read in the parts."),
    "too_much_memory": gettext_noop(
        "Reading it would take more than %(limit_mb)s MB of memory. Paste its text instead."
    ),
    "too_slow": gettext_noop("Reading took longer than %(limit_s)s seconds and was given up. Try a shorter text."),
    "secret": gettext_noop("It bears a marking of secrecy. Nothing classified may be kept here, so it was not kept."),
    "failed": gettext_noop("The page could not be read. Nothing was kept. Paste its text without its markup."),
}
WHY = {
    "year from published_on": gettext_noop("Year from the page's date"),
    "year from published_on: the year before it": gettext_noop("The year before that of the page's date"),
    "yesterday, counted from published_on": gettext_noop("“Yesterday”, counted from the page's date"),
    "today, counted from published_on": gettext_noop("“Today”, counted from the page's date"),
    "from the page's markup": gettext_noop("From the page's markup"),
    "the day of the first meeting": gettext_noop("The day of the first meeting on the page"),
    "the meeting's name does not say enlarged": gettext_noop("The meeting's name does not say “enlarged”"),
    "the meeting's name does not say 扩大": gettext_noop("The meeting's name does not say “扩大”"),
}


NO_DAY = re.compile(r"(\d+) (\w+) (\d+) is no day")


def _written(number: str, month: str, year: str) -> str:
    """A day that there is not, as the language of the moment writes days."""
    if (get_language() or "").startswith("zh"):
        return f"{year}年{MONTHS.index(month) + 1 if month in MONTHS else month}月{number}日"
    return f"{number} {month} {year}"


def unreadable(code: str, values: Mapping[str, object]) -> str:
    """One sentence for why a page gives no draft, in the language of the moment."""
    return _(UNREADABLE.get(code, UNREADABLE["failed"])) % {"limit_mb": 2, "limit_s": 10, "limit": "", **values}


def why(told: str) -> str:
    """What the reader says a value was derived from, or why there is none, as a person reads it."""
    no_day = NO_DAY.fullmatch(told)
    if no_day:
        return _("%(day)s is no day: please enter the right one") % {"day": _written(*no_day.groups())}
    return _(WHY[told]) if told in WHY else _("Derived: %(why)s") % {"why": re.sub(r"[_/]", " ", told)}
