"""The title and the breadcrumb of a page, as they stand on it."""

import re

from remit.intake.reader.found import Found, Span
from remit.intake.reader.page import Page

HOME = r"(?:Home(?:\s?page)?|Start(?:seite)?|Accueil|[网本]站首页|首\s?页|主页)"
STEP = r"[^>»›→＞\n.。，,;；:：]{1,40}"
CRUMB = re.compile(
    r"(?:(?:您?的?当前|现在|您)?(?:的)?位置\s*(?:是)?\s*[:：]?\s*|You are here\s*:?\s*)?"
    rf"(?P<crumb>{HOME}\s*(?:[>»›＞/→|\\·]+|\s[-:]+\s|-+>)[^\n]*|(?<=位置[:：])[^\n>»›＞]+[>»›＞][^\n]*"
    rf"|^\s*{STEP}(?:\s*[>»›→＞]+\s*{STEP}){{2,6}}$|(?<=You are here: )[^\n>»›＞]+[>»›＞/][^\n]*)",
    re.I,
)
MACHINE_DATE = re.compile(r"^\s*date\s+\d{4}-\d\d-\d\d\s*", re.I)
META = re.compile(
    r"(?:发布|发稿|更新|来源|时间|日期|作者|浏览|点击|阅读|字号|字体|编辑|打印|信息来源|published|posted|source|author|updated|issued|date"
    r"|time|place|venue"
    r"|location|present|attendance|by)\s*[:：]|^(?:published|posted|updated|issued|date)\s+(?:on\s+)?\w*\s?\d"
    r"|^\s*[\d\s:/.年月日-]+$",
    re.I,
)
BARE_DATE = re.compile(r"^\s*(?:\w{3,9}day,?\s+)?(?:\w+\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+\w+),?\s+\d{4}\s*$")
SENTENCE_END = re.compile(r"[。；;，,:：]$|[^.A-Z]\.$")
HEADING = re.compile(r"minutes|meeting|session|readout|会议|纪要|全会|大会|座谈会|学习会", re.I)
HEAD_LINES = 6


def breadcrumb(page: Page) -> Found | None:
    """The path of links at the head of the page."""
    for block in page.blocks[:HEAD_LINES]:
        match = CRUMB.search(page.flow, block.start, min(block.end, block.start + 600))
        if match and match.start() - block.start <= 60:
            return page.found(match.start("crumb"), match.end("crumb"), 0.9)
    return None


def title(page: Page) -> Found | None:
    """The headline: what the markup calls so, else the first line that is no sentence and no note about the page."""
    if page.hints.title:
        at = page.text.find(page.hints.title)
        if at >= 0:
            return page.found(at, at + len(page.hints.title), 0.95)
    lines = [span for block in page.blocks[:HEAD_LINES] if (span := _without_notes(page, block))]
    candidates = []
    for line in lines:
        if not _is_headline(page, line):
            break
        candidates.append(line)
    if not candidates or len(page.blocks) < 2:
        return None
    named = [line for line in candidates if HEADING.search(page.of(line))]
    best = named[0] if named else candidates[0]
    return page.found(best.start, best.end, 0.9 if named else 0.7)


def _without_notes(page: Page, block: Span) -> Span | None:
    """The block without a machine's date before it; None for a breadcrumb or a line about the page."""
    start = block.start
    match = MACHINE_DATE.match(page.flow[start : block.end])
    if match:
        start += match.end()
    line = page.flow[start : block.end]
    if CRUMB.search(line[:600]) or META.search(line[:60]) or BARE_DATE.match(line[:60]):
        return None
    return page.trimmed(start, block.end)


def _is_headline(page: Page, line: Span) -> bool:
    words = page.of(line)
    limit = 80 if re.search("[\u3400-\u9fff]", words) else 320
    return len(words) <= limit and not SENTENCE_END.search(words) and not re.search(r"。|[a-z]\. [A-Z]", words)
