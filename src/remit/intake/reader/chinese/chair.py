"""Who was in the chair: before 主持, after 会议由, or on a line 主持人：…."""

import re

from remit.intake.reader.chinese.people import person
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.story import Story

BY = re.compile(r"(?:会议|大会|座谈会|学习会|会)由(?P<who>[^。；]{2,60}?)(?:同志)?(?:主持|召集)")
BEFORE = re.compile(r"(?P<who>[^。；：\n]{2,80}?)(?:同志)?(?:现场|亲自|出席并)?(?:主持|召集并主持)")
LABEL = re.compile(r"^\s*(?:会议)?主\s*(?:持\s*人?|席)\s*[:：]\s*(?P<who>[^。；\n]{2,50}?)(?=\s{2,}|\s+[记纪]录|$)")
PLACE = re.compile(r"(?:在|于)[^，。；]{2,30}$")
FIRST_SENTENCES = 8


def find(story: Story) -> Item | None:
    """The chair, in the first sentences; the headline where they are silent."""
    lines = [line for line in story.sentences[:FIRST_SENTENCES] if "主" in story.of(line)]
    blocks = [block for block in story.page.blocks if story.span.holds(block)][:12]
    for block in blocks:
        match = LABEL.match(story.of(block))
        who = (
            person(story.page, block.start + match.start("who"), block.start + match.end("who"), True)
            if match
            else None
        )
        if who:
            return who
    for line in [*lines, *([story.headline] if story.headline else [])]:
        who = _in(story, line)
        if who:
            return who
    return None


def _in(story: Story, line: Span) -> Item | None:
    words = story.of(line)
    match = BY.search(words)
    if match:
        return person(story.page, line.start + match.start("who"), line.start + match.end("who"))
    match = BEFORE.search(words)
    if not match:
        return None
    start, end = line.start + match.start("who"), line.start + match.end("who")
    place = PLACE.search(story.page.flow[start:end])
    end = start + place.start() if place else end
    for cut in _starts(story.page.flow[start:end]):
        who = person(story.page, start + cut, end)
        if who and _role_is_clean(who["role"]):
            return who
    return None


def _starts(words: str) -> list[int]:
    """Where the role may begin, longest first: after a comma, a date or a time of day."""
    cuts = [match.end() for match in re.finditer(r"[，]|[日号]|(?:上午|下午|晚上?|近日|日前|昨天|今天)[，]?", words)]
    return [cuts[-1] if cuts else 0, *([0] if cuts else [])]


def _role_is_clean(role: Found | None) -> bool:
    return role is None or not re.search(r"召开|举行|会议|\d月|传达", role.value)
