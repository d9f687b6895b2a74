"""Words broken into lines of a given width, because SVG breaks none."""

import re
import unicodedata
from collections.abc import Iterator

# Widths in parts of the size of the letters, on the generous side of the faces that desks have.
NARROW, CAPITAL, WIDE, USUAL = 0.34, 0.74, 0.9, 0.58
PIECES = re.compile(r"[^\W\d_]+[\w'’.,:;!?)\]”-]*|\d[\w.,:;%)\]-]*|\s+|.", re.S)


def width(text: str, size: float) -> float:
    """About how wide the text is."""
    return sum(_sign(sign) for sign in text) * size


def _sign(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    if sign in "iljtfrI.,:;'’|!()[] ·-":
        return NARROW
    if sign in "mwMW@%—":
        return WIDE
    return CAPITAL if sign.isupper() else USUAL


def lines(text: str, room: float, size: float, most: int) -> list[str]:
    """The text in at most so many lines, cut with "…" where there is more."""
    found, line = [], ""
    for piece in _pieces(text):
        if width(line + piece.rstrip(), size) <= room:
            line += piece
            continue
        if line.strip():
            found.append(line.strip())
        line = piece.lstrip()
        if len(found) > most:
            break
    if line.strip():
        found.append(line.strip())
    if len(found) <= most:
        return found
    kept = found[:most]
    last = kept[-1]
    while last and width(last + "…", size) > room:
        last = last[:-1]
    kept[-1] = last.rstrip() + "…"
    return kept


def _pieces(text: str) -> Iterator[str]:
    """Words with what follows them; each Chinese character for itself."""
    for found in PIECES.finditer(" ".join(text.split())):
        piece = found[0]
        if len(piece) > 14 or any(unicodedata.east_asian_width(sign) in "WF" for sign in piece):
            yield from piece
        else:
            yield piece
