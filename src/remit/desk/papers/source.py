"""The text of an uploaded file."""

from remit.intake import sentences
from remit.intake.reader.sources.decoding import decoded
from remit.intake.reader.unreadable import Unreadable
from remit.kernel.errors import Refused
from remit.papers.media import TEXT, kind_of, words_of


def text_in(data: bytes, name: str, field: str) -> str:
    """The words of a plain text or a text document. Raises Refused, beside `field`, where there are none."""
    kind = kind_of(data, name)
    try:
        if kind not in {None, TEXT} and not words_of(data, str(kind)).strip():
            raise Unreadable("binary")
        return words_of(data, str(kind)) if kind not in {None, TEXT} else decoded(data, name)
    except Unreadable as error:
        why = sentences.unreadable(error.code, error.values)
        raise Refused(why, fields={field: why}) from error
