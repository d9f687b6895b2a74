"""A page saved with its pictures in one file (.mht, .mhtml; RFC 2557): the HTML in it."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from remit.intake.reader.sources.decoding import decoded
from remit.intake.reader.unreadable import Unreadable

PAGES = ("text/html", "application/xhtml+xml")
MOST_PARTS = 5_000


def page_of(data: bytes, name: str) -> str:
    """The HTML of the saved page, decoded; raises `Unreadable` where there is none."""
    part = _page(data, name)
    try:
        words = part.get_payload(decode=True)
    except (ValueError, LookupError) as error:
        raise Unreadable("damaged", name=name) from error
    if not isinstance(words, bytes):
        raise Unreadable("damaged", name=name)
    return decoded(words, name, markup=True, charset=part.get_content_charset() or "")


def address_of(data: bytes, name: str) -> str:
    """Where the page was saved from; an empty string where the file does not say."""
    part = _page(data, name)
    whole = message_from_bytes(data[:8192], policy=policy.default)
    return next((str(told) for told in (part["Content-Location"], whole["Snapshot-Content-Location"]) if told), "")


def _page(data: bytes, name: str) -> EmailMessage:
    if data.count(b"\nContent-Type:") > MOST_PARTS:
        raise Unreadable("bomb", name=name, limit_mb=100)
    try:
        message = message_from_bytes(data, policy=policy.default)
        pages = [part for part in message.walk() if part.get_content_type() in PAGES]
    except (ValueError, LookupError, TypeError, RecursionError, AttributeError) as error:
        raise Unreadable("damaged", name=name) from error
    if not pages or not isinstance(pages[0], EmailMessage):
        raise Unreadable("no_page", name=name)
    return pages[0]
