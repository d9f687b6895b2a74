"""What kind of meeting a Chinese page tells of."""

import re

from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story

STUDY = re.compile(r"理论学习中心组|集体学习|集中学习|专题学习|学习会|学习研讨|中心组")
ENLARGED = re.compile(r"扩\s?大")
PLENARY = re.compile(r"全体会议|全会|全委会|全体\(扩大\)会议|[一二三四五六七八九十\d]中全会")
CONFERENCE = re.compile(r"工作会议|(?<!代表)大会|座谈会|动员会|推进会|部署会|协调会|调度会|报告会|联席会|现场会|交流会")
OTHER = re.compile(r"听证会|研讨会|生活会|宣讲会|论坛|紧急会|临时会|会商会")
ORDER = (("study", STUDY), ("enlarged", ENLARGED), ("plenary", PLENARY), ("conference", CONFERENCE), ("other", OTHER))


def find(story: Story) -> Found | None:
    """The kind, told by the meeting's own name (or its body's); ordinary where that says nothing else."""
    for kind, pattern in ORDER:
        hit = _first(story, pattern)
        if hit:
            return Found(kind, hit, 0.9)
    for naming in story.namings:
        return Found("ordinary", naming.meeting, 0.8)
    return None


def enlarged(story: Story) -> Found | None:
    """Whether it was 扩大; None where the page tells of no meeting."""
    hit = _first(story, ENLARGED)
    if hit:
        return Found(True, hit, 0.95)
    return Found(False, None, 0.9, "the meeting's name does not say 扩大") if story.namings else None


def _first(story: Story, pattern: re.Pattern[str]) -> Span | None:
    for naming in story.namings:
        for span in (naming.meeting, naming.body if pattern is STUDY else None):
            match = pattern.search(story.of(span)) if span else None
            if match and span:
                return Span(span.start + match.start(), span.start + match.end())
    return None
