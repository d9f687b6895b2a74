"""The one refusal of the reader: a code for the doors to translate, a sentence for everyone else."""

SENTENCES = {
    "empty": "Cannot read {name}: there is no text in it.",
    "missing": "Cannot read {name}: there is no such file.",
    "binary": "Cannot read {name}: it holds bytes that no text has.",
    "encoding": "Cannot read {name}: its encoding is unknown; save it as UTF-8 and try again.",
    "too_large": "Cannot read {name}: it is larger than {limit_mb} MB, which no page is.",
    "too_many_tags": "Cannot read {name}: it has more than {limit} HTML tags, which no page has.",
    "unknown_kind": "Cannot read {name}: it is not of a kind known here (.txt, .html, .md, .docx, .pdf, .mht).",
    "damaged": "Cannot read {name}: the file is damaged, or is not what its name says.",
    "old_word": "Cannot read {name}: it is in Word's old form; save it as .docx and try again.",
    "macros": "Cannot read {name}: it holds macros; save it as .docx without them and try again.",
    "encrypted": "Cannot read {name}: it is locked with a password; save it without one and try again.",
    "scanned": "Cannot read {name}: it holds pictures of pages and no text; have its text recognised first.",
    "too_many_pages": "Cannot read {name}: it has more than {limit} pages, which no readout has.",
    "bomb": "Cannot read {name}: unpacked it would be larger than {limit_mb} MB.",
    "no_page": "Cannot read {name}: there is no page in it.",
    "too_large_pile": "Cannot read {name}: it is larger than {limit_mb} MB; divide it.",
    "pile": "Cannot read {name} as one page: it holds several; read it with --folder.",
    "not_a_pile": "Cannot read {name} as a pile: it is no folder, ZIP or web archive.",
    "nested": "Cannot read {name}: it is an archive inside an archive; unpack it first.",
    "leads_out": "Cannot read {name}: its name leads out of the archive.",
    "link": "Cannot read {name}: it is a link, and links are not followed.",
    "too_many": "Cannot read {name}: it holds more than {limit} files; divide it.",
    "too_much_memory": "Cannot read {name}: reading it would take more than {limit_mb} MB of memory.",
    "failed": "Cannot read {name}: the reader failed on it.",
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
