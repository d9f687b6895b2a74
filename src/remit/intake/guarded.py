"""Reading that answers or gives up within ten seconds, whatever the page is."""

from typing import Any

from remit.intake import children, sentences
from remit.intake.reader import Unreadable
from remit.intake.reader.sources import most_bytes
from remit.kernel.errors import Refused

SECONDS = children.SECONDS
SOURCES = children.SOURCES


def read(data: bytes, name: str) -> tuple[dict[str, Any], str]:
    """What the reader finds in a file of that name (its ending says the kind), as `draft-record.md` has it, and the
    address that the page was saved from, where the file says.

    Raises Refused with one sentence where it cannot be read, is too large, or takes longer than ten seconds.
    """
    limit = most_bytes("." + name.rpartition(".")[2] if "." in name else "")
    if len(data) > limit:
        raise refusal("too_large", limit_mb=limit // 1_000_000)
    if not data.strip():
        raise refusal("empty")
    with children.Child(seconds=SECONDS, sources=SOURCES) as child:
        try:
            return child.read(data, name)
        except Unreadable as refused:
            raise refusal(refused.code, **refused.values) from refused


def refusal(code: str, **values: object) -> Refused:
    """The sentence for a code of the reader, beside the field of the page."""
    return Refused(sentences.unreadable(code, values), fields={"page": sentences.unreadable(code, values)})
