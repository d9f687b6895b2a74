"""The persons who took part, by name."""

import re

from remit.intake.reader.chinese import attendees, chair
from remit.intake.reader.chinese.people import people
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.story import Story

SPOKE = re.compile(
    r"(?:^|[，；：。])(?:会上|会议|期间|随后|首先|接着|学习会上|会前)?(?P<who>[^，。；：\n]{4,50}?)(?:同志)?(?:(?:就|围绕|结合|对|代表|从|分别|现场|集中|重点|首先)[^，。；]{0,30}?)?"
    r"(?:传达(?:了|会议|全)|领学了?|宣读(?:了|《)|作了?[^，。；]{0,6}?(?:汇报|发言|讲话|报告|辅导|总结|说明|通报|解读)|通报了|汇报了|介绍了|带领[^，。；]{0,4}学习|解读了|导读|进行了?[^，。；]{0,6}(?:汇报|发言|授课|辅导|解读|领学)|讲授了)"
)
NAMED = re.compile(
    r"^\s*(?:出\s*席|列\s*席|参\s*加|参会|与会|出席人员|列席人员|参会人员|参加人员|记\s*录(?:人)?)\s*[:：]\s*(?P<who>[^\n]{2,400})"
)
FIRST_SENTENCES = 12


def find(story: Story) -> list[Item]:
    """The chair, those said to have attended, those on the list, those who reported something."""
    found: list[Item] = []
    leader = chair.find(story)
    if leader:
        found.append(leader)
    blocks = [block for block in story.page.blocks if story.span.holds(block)]
    for block in [*blocks[:16], *blocks[16:][-6:]]:
        match = NAMED.match(story.of(block))
        if match and not match.group().lstrip().startswith("记"):
            found += _people(story, Span(block.start + match.start("who"), block.start + match.end("who")), True)
    for line in [*story.sentences[:FIRST_SENTENCES], *story.sentences[FIRST_SENTENCES:][-4:]]:
        for span in attendees.subjects(story, line):
            found += _people(story, span)
    for line in story.sentences:
        for match in SPOKE.finditer(story.of(line)):
            spoke = people(story.page, line.start + match.start("who"), line.start + match.end("who"))
            found += [one for one in spoke if one["role"]]
    return _once(found)


def _people(story: Story, span: Span, listed: bool = False) -> list[Item]:
    words = story.of(span)
    absent = re.search(r"(?:请假|缺席)\s*[:：]|\(请假\)", words)
    end = span.start + absent.start() if absent else span.end
    return people(story.page, span.start, end, listed)


def _once(found: list[Item]) -> list[Item]:
    """Each name once, with the role where any mention has it."""
    kept: dict[str, Item] = {}
    for one in found:
        name = one["name"]
        if isinstance(name, Found):
            known = kept.setdefault(name.value, one)
            if known["role"] is None and one["role"] is not None:
                kept[name.value] = {"name": known["name"], "role": one["role"]}
    return list(kept.values())
