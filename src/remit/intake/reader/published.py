"""When the page was published: said by its markup, or on a line that says so."""

import re
from datetime import date

from remit.intake.reader.dates import Mention, mentions, possible
from remit.intake.reader.found import Found, Span
from remit.intake.reader.page import Page

LABEL = re.compile(
    r"(?:(?:发布|发稿|更新|刊发|发表|公开|录入|印发|公告|公布|成文|发文|上传|生成)(?:时间|日期|于)?|^\s*(?:时间|日期))\s*[:：]?\s*$"
    r"|(?:\b(?:date\s+of\s+(?:publication|release|issue|posting)|(?:publication|publish|release|posting|issue)\s+(?:date|time)"
    r"|time\s+of\s+(?:release|publication)|(?:date|time)\s+(?:published|posted|released)|"
    r"(?:first\s+)?published|posted|released"
    r"|issued|circulated|last\s+updated|updated|press\s+release)(?:\s+by\s+[^.;:\d]{2,40}?)?,?(?:\s+(?:on|date|at))?\s*[:,]?\s*(?:\w{3,9}day,?\s*)?)$|"
    r"(?:^\s*date\s+)$",
    re.I,
)
ISSUED = re.compile(r"[^，。；：:\d\s]{2,24}(?:办公室|委员会|政府|局|院|校|集团|公司|中心|处)\s+(?=\d{4}年)")
NO_NEWS = re.compile(r"\bminutes\b|\bagenda\b|\bpresent\s*:|\blocation\s*:|\bvenue\s*:|纪要|记录|纪录|地点", re.I)
DATE_LINE = re.compile(r"\s*(?:date|time)\s*:", re.I)
NAME_AFTER = re.compile(r"\s*[|,·-]?\s*(?:[A-Z][\w.&']*\s*){1,5}$")
AFTER = re.compile(r"\s*印发")
NOISE = re.compile(
    r"来源|作者|编辑|点击|浏览|阅读|字号|字体|分享|打印|信息|稿件|记者|供稿|source|author|views?|editor|\bby\b|font|print|share|news\b|releases?\b",
    re.I,
)
MEETING_WORDS = re.compile(r"meeting|minutes|session|held|会议|召开|举行|纪要|时间|date", re.I)
MEETING_LABELS = re.compile(r"^\s*(?:会议)?(?:地点|主持人?|主持|出席|列席|参加|参会人员)\s*[:：]", re.M)
"""Beside these a line "时间：" tells when the meeting was."""

HEAD_LINES = 8


def find(page: Page) -> Found | None:
    """The ISO date of publication."""
    if page.hints.published_on:
        return _from_markup(page, page.hints.published_on)
    return _labelled(page) or _beside_issuer(page) or _bare(page) or _dateline(page) or _signed(page)


def _from_markup(page: Page, iso: str) -> Found:
    for mention in mentions(page.flow, 0, min(len(page.flow), 600)):
        if _iso(mention) == iso and (LABEL.search(_before(page, mention)) or _is_bare(page, mention)):
            return Found(iso, mention.span, 0.98)
    return Found(iso, None, 0.95, "from the page's markup")


def _labelled(page: Page) -> Found | None:
    for block in (*page.blocks[:HEAD_LINES], *page.blocks[-4:]):
        for mention in mentions(page.flow, block.start, min(block.end, block.start + 400)):
            iso = _iso(mention)
            if page.of(block)[:8].lstrip().startswith(("时间", "日期")) and MEETING_LABELS.search(page.flow[:600]):
                continue
            if iso and (LABEL.search(_before(page, mention)) or AFTER.match(page.flow, mention.span.end)):
                return Found(iso, mention.span, 0.95)
    return None


def _dateline(page: Page) -> Found | None:
    """ "Date: September 14, 2021", or a full date and a newspaper's name, in the head of a page that is no minutes."""
    if NO_NEWS.search(page.flow[:600]):
        return None
    for block in page.blocks[:HEAD_LINES]:
        words = page.of(block)
        match = DATE_LINE.match(words) if len(words) <= 60 else None
        mention = next(mentions(page.flow, block.start, block.end), None) if len(words) <= 60 else None
        first = (
            mention is not None
            and mention.span.start == block.start
            and NAME_AFTER.match(words[mention.span.end - block.start :])
        )
        iso = _iso(mention) if mention and (match or first) else None
        if mention and iso:
            return Found(iso, mention.span, 0.75)
    return None


def _signed(page: Page) -> Found | None:
    """Chinese minutes end with the office that issued them and the day, each on a line."""
    for block in page.blocks[-3:] if re.search("纪要|纪录|记录", page.flow[:400]) else ():
        mention = next(mentions(page.flow, block.start, block.end), None) if block.end - block.start <= 24 else None
        iso = _iso(mention) if mention else None
        if mention and iso and page.trimmed(block.start, block.end) == mention.span:
            return Found(iso, mention.span, 0.75)
    return None


def _beside_issuer(page: Page) -> Found | None:
    """Under the red head of Chinese minutes: the office that issued them, and the day."""
    for block in page.blocks[:HEAD_LINES]:
        match = ISSUED.match(page.of(block)) if block.end - block.start <= 60 else None
        mention = next(mentions(page.flow, block.start + match.end(), block.end), None) if match else None
        iso = _iso(mention) if mention and mention.span.end == block.end else None
        if mention and iso:
            return Found(iso, mention.span, 0.85)
    return None


def _before(page: Page, mention: Mention) -> str:
    start = max(page.flow.rfind("\n", 0, mention.span.start) + 1, mention.span.start - 40)
    return page.flow[start : mention.span.start]


def _bare(page: Page) -> Found | None:
    """A line of the head that holds a full date and little else, unless it may be the day of the meeting."""
    for block in page.blocks[:HEAD_LINES]:
        if block.end - block.start <= 160:
            for mention in mentions(page.flow, block.start, block.end):
                iso = _iso(mention)
                if iso and _is_bare(page, mention):
                    return Found(iso, mention.span, 0.8)
    return None


def _is_bare(page: Page, mention: Mention) -> bool:
    start = page.flow.rfind("\n", 0, mention.span.start) + 1
    end = page.flow.find("\n", mention.span.end)
    line = page.flow[start : end if end >= 0 else len(page.flow)]
    rest = page.flow[start : mention.span.start] + page.flow[mention.span.end : start + len(line)]
    rest = re.sub(r"\d{1,2}:\d\d(?::\d\d)?", "", rest)
    if MEETING_WORDS.search(rest):
        return False
    if NOISE.search(rest):
        return len(rest) <= 120 and not rest.rstrip().endswith(".")
    return not re.search(r"\w", rest) and _may_be_publication(page, mention, Span(start, start + len(line)))


def _may_be_publication(page: Page, mention: Mention, line: Span) -> bool:
    """Under the heading of minutes a bare date is the meeting's."""
    head = page.flow[: line.start]
    return not re.search(r"\bminutes\b|\bagenda\b|纪要|记录", head, re.I)


def _iso(mention: Mention) -> str | None:
    day = possible(mention.year, mention.month, mention.day)
    return day.isoformat() if day else None


def day(found: Found | None) -> date | None:
    """The date itself."""
    return date.fromisoformat(found.value) if found else None
