"""What intake says to a clerk: why a page cannot be read, and what a derived value was derived from."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

UNREADABLE = {
    "empty": gettext_noop("There is no text in it. Paste the page, or choose a file."),
    "missing": gettext_noop("There is no file of this name."),
    "binary": gettext_noop("This is not text: it holds bytes that no page has. Save the page as text and try again."),
    "encoding": gettext_noop("Its encoding cannot be read. Save it as UTF-8 and try again."),
    "too_large": gettext_noop("This is larger than %(limit_mb)s MB, which no page is. Split it and read in the parts."),
    "unknown_kind": gettext_noop("Files of this kind cannot be read. Use .txt, .html or .md, or paste the text."),
    "too_slow": gettext_noop("Reading took longer than %(limit_s)s seconds and was given up. Try a shorter text."),
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


def unreadable(code: str, values: Mapping[str, object]) -> str:
    """One sentence for why a page gives no draft, in the language of the moment."""
    return _(UNREADABLE.get(code, UNREADABLE["failed"])) % {"limit_mb": 2, "limit_s": 10, **values}


def why(told: str) -> str:
    """What the reader says a value was derived from, as a person reads it."""
    return _(WHY[told]) if told in WHY else _("Derived: %(why)s") % {"why": re.sub(r"[_/]", " ", told)}
