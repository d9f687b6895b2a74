"""Lines as a printer broke them, joined to paragraphs again."""

import re

CHINESE = re.compile("[\u3400-\u9fff，。；：、》」”）]")
ENDS = re.compile(r"[。！？!?…；;：:.][”’」』\"')）]*$")
FULL = 0.8
"""A line of so much of the usual width was broken by the margin."""
STARTS = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)]\s*\D|[-•●○■▪*·]\s)"
)


# Typesetters part Chinese from figures and Latin words by a hair, which comes out of the file as a blank.
HAIR = re.compile(r"(?<=[\u3400-\u9fff]) (?=[A-Za-z\d])|(?<=[A-Za-z\d]) (?=[\u3400-\u9fff])")


def joined(pages: list[list[str]]) -> str:
    """The text of pages given as lines: paragraphs apart by an empty line. A line runs on where it is nearly as long as
    the longest, ends in the middle of a sentence, and no numbered line follows."""
    lines = [HAIR.sub("", line) for page in pages for line in page if line.strip()]
    widths = sorted(_width(line) for line in lines)
    usual = widths[int(len(widths) * 0.9)] if widths else 0
    paragraphs: list[str] = []
    runs_on = False
    for line in lines:
        if runs_on and not STARTS.match(line):
            paragraphs[-1] = _glued(paragraphs[-1], line.strip())
        else:
            paragraphs.append(line.strip())
        runs_on = _width(line) >= FULL * usual and not ENDS.search(line)
    return "\n\n".join(paragraphs)


def _glued(before: str, after: str) -> str:
    if CHINESE.match(before[-1]) or CHINESE.match(after[0]):
        return before + after
    if before.endswith("-") and before[-2:-1].isalpha() and after[0].islower():
        return before[:-1] + after
    return f"{before} {after}"


def _width(line: str) -> int:
    """In half-width columns."""
    line = line.rstrip()
    return len(line) + len(CHINESE.findall(line))
