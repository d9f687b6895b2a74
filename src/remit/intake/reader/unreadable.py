"""The one refusal of the reader: a code for the doors to translate, a sentence for everyone else."""

SENTENCES = {
    "empty": "There is no text in {name}.",
    "missing": "There is no file called {name}.",
    "binary": "{name} is not text: it holds bytes that no page has.",
    "encoding": "The encoding of {name} is not one that can be read; save it as UTF-8 and try again.",
    "too_large": "{name} is larger than {limit_mb} MB, which no page is; split it and read the parts.",
    "unknown_kind": "{name} is of a kind that cannot be read; use .txt, .html or .md.",
    "too_slow": "Reading {name} took longer than {limit_s} seconds and was given up.",
}
"""English sentence for every code; the values in braces are in `Unreadable.values`."""


class Unreadable(Exception):  # noqa: N818 - the word a clerk would use
    """The input gives no draft record; `code` is a key of `SENTENCES`, `values` fills its blanks."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: dict[str, object] = {"name": "the input", **values}
        sentence = SENTENCES[code].format(**self.values)
        super().__init__(sentence[0].upper() + sentence[1:])

    def __reduce__(self) -> tuple[object, ...]:
        """A worker may send it to another process."""
        return (_again, (self.code, self.values))


def _again(code: str, values: dict[str, object]) -> Unreadable:
    return Unreadable(code, **values)
