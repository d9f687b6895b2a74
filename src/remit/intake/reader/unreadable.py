"""The one refusal of the reader: a code for the doors to translate, a sentence for everyone else."""

SENTENCES = {
    "empty": "Cannot read {name}: there is no text in it.",
    "missing": "Cannot read {name}: there is no such file.",
    "binary": "Cannot read {name}: it holds bytes that no text has.",
    "encoding": "Cannot read {name}: its encoding is unknown; save it as UTF-8 and try again.",
    "too_large": "Cannot read {name}: it is larger than {limit_mb} MB, which no page is.",
    "too_many_tags": "Cannot read {name}: it has more than {limit} HTML tags, which no page has.",
    "unknown_kind": "Cannot read {name}: it is not of a kind known here (.txt, .html, .md).",
    "too_slow": "Cannot read {name}: after {limit_s} seconds there was no end to it.",
}
"""English sentence for every code; the values in braces are in `Unreadable.values`."""


class Unreadable(Exception):
    """The input gives no draft record; `code` is a key of `SENTENCES`, `values` fills its blanks."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: dict[str, object] = {"name": "the input", **values}
        super().__init__(SENTENCES[code].format(**self.values))

    def __reduce__(self) -> tuple[object, ...]:
        """A worker may send it to another process."""
        return (_again, (self.code, self.values))


def _again(code: str, values: dict[str, object]) -> Unreadable:
    return Unreadable(code, **values)
