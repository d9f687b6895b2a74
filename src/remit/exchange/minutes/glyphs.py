"""Which characters can be printed, and with whose fonts: asked before setting, so that nothing is printed blank."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parents[1] / "fonts"
NOT_IN_XML = {"\ufffe", "\uffff"}
VARIATION = {*map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0100, 0xE01F0))}


@cache
def covered() -> frozenset[str]:
    """Every character that the shipped fonts have; read from a list, so that no font is opened for it (24 kB)."""
    return frozenset(FONTS.joinpath("covered.txt").read_text("utf-8"))


def printable(text: str) -> str:
    """The text without what has no shape of its own: control, direction and joining marks, variants of a form.

    Line breaks stay; a letter and its accent become one character where Unicode has one.
    """
    if text.isascii() and text.isprintable():
        return text
    if any(map(unicodedata.combining, text)):
        text = unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")
    return "".join(one for one in text if one == "\n" or not shapeless(one))


def shapeless(character: str) -> bool:
    """A mark that tells a program something and prints nothing."""
    return unicodedata.category(character) in ("Cc", "Cf") or character in VARIATION or character in NOT_IN_XML


def beyond(texts: Iterable[str]) -> set[str]:
    """The characters of the texts that the shipped fonts do not have."""
    return {one for text in texts for one in text} - covered() - {"\n"}


def without_glyph(characters: set[str], paths: Iterable[str]) -> set[str]:
    """Those of the characters that none of the font files has either; private characters mean nothing to others."""
    left = {ord(one) for one in characters if unicodedata.category(one) != "Co"}
    private = characters - set(map(chr, left))
    for path in sorted(set(paths), key=chinese_first):
        if not left:
            break
        for codes in characters_of(path):
            left -= codes
    return set(map(chr, left)) | private


def chinese_first(path: str) -> tuple[bool, str]:
    """Sorts the fonts that are likely to have what is missing before the others: each costs up to 50 ms to open."""
    name = Path(path).name.lower()
    return (not any(word in name for word in ("cjk", "sc", "song", "serif", "hei", "ext")), name)


def characters_of(path: str) -> Iterator[frozenset[int]]:
    """What the faces of a font file can print; nothing for a file that is not a font after all."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with open(path, "rb") as file:
            if file.read(4) == b"ttcf":
                # The faces of a collection share their characters; the first speaks for all.
                yield frozenset(TTFont(file, fontNumber=0, lazy=True).getBestCmap() or {})
            else:
                yield frozenset(TTFont(file, lazy=True).getBestCmap() or {})
    except (TTLibError, OSError):
        return


def unwritable(text: str) -> set[str]:
    """Halves of characters, left behind by a program that cut a text in the wrong place: no file can hold them."""
    return {one for one in text if unicodedata.category(one) == "Cs"}
