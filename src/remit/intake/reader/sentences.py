"""Blocks (paragraphs, soft line breaks undone) and sentences, as spans of a smoothed text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from remit.intake.reader.found import Span

LONGEST = 1200
"""No sentence is longer: a text that never ends one is cut, so that no pattern sees more at a time."""

CHINESE = re.compile("[\u3400-\u9fff]")
ENDS = '.。!?！？:：;；…”"』」)]'
OPEN_WORDS = re.compile(r"(?:^|\s)(?:the|of|and|to|a|an|in|for|by|on|with|at|from|that|or|as|its|their)$|,$")
END = re.compile(r"[。！？]+[”’」』\")]*|[.!?]+[\"”')\]]*(?=\s)")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|Cr|Hon|Rev|St|Mt|No|Nos|Art|Sec|Gen|Prof|Jr|Sr|vs|etc|approx|Dept|Ref|Ord|Res"
    r"|Inc|Ltd|Co"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|pp?|[A-Za-z])|\b[ap]\.m|^\s*\(?\d{1,3}(?:\.\d{1,2})*)\.$"
)


def blocks_of(flow: str) -> Iterator[Span]:
    """The blocks of the text: lines, or runs of lines that were only wrapped."""
    group: list[Span] = []
    for line in _lines(flow):
        if not flow[line.start : line.end].strip():
            yield from _joined(flow, group)
            group = []
        else:
            group.append(line)
    yield from _joined(flow, group)


def _lines(flow: str) -> Iterator[Span]:
    start = 0
    while start <= len(flow):
        end = flow.find("\n", start)
        end = len(flow) if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _joined(flow: str, group: list[Span]) -> Iterator[Span]:
    if not group:
        return
    wrapped = _is_wrapped(flow, group)
    start = group[0].start
    for before, after in pairwise(group):
        if not wrapped and not _runs_on(flow[before.start : before.end].rstrip(), flow[after.start : after.end]):
            yield Span(start, before.end)
            start = after.start
    yield Span(start, group[-1].end)


def _is_wrapped(flow: str, group: list[Span]) -> bool:
    """Three lines or more, all but the last about equally long, some of them ending in the middle of a sentence."""
    if len(group) < 3:
        return False
    lengths = [len(flow[line.start : line.end].rstrip()) for line in group[:-1]]
    least = 25 if CHINESE.search(flow, group[0].start, group[0].end) else 55
    running = sum(flow[line.start : line.end].rstrip()[-1] not in ENDS for line in group[:-1])
    return min(lengths) >= least and max(lengths) <= 110 and running * 2 >= len(lengths)


def _runs_on(before: str, after: str) -> bool:
    if len(before) < 40 or before[-1] in ENDS or CHINESE.search(before[-1]):
        return False
    return after.lstrip()[:1].islower() or OPEN_WORDS.search(before[-12:]) is not None


def sentences_of(flow: str, block: Span) -> Iterator[Span]:
    """The sentences of one block, with their end marks, without blanks around them."""
    start = block.start
    for match in END.finditer(flow, block.start, block.end):
        if match.group()[0] == "." and ABBREVIATION.search(flow[max(start, match.start() - 12) : match.start() + 1]):
            continue
        if match.group()[0] in ".!?" and flow[match.end() : match.end() + 2].strip()[:1].islower():
            continue
        yield from _cut(flow, start, match.end())
        start = match.end()
    yield from _cut(flow, start, block.end)


def _cut(flow: str, start: int, end: int) -> Iterator[Span]:
    while start < end and flow[start].isspace():
        start += 1
    while end > start and flow[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        comma = max(flow.rfind(mark, start, start + LONGEST) for mark in ",，;；、 ")
        at = comma + 1 if comma > start else start + LONGEST
        yield Span(start, at)
        start = at
    if start < end:
        yield Span(start, end)
