"""What was resolved: 审议通过, 原则同意, 会议决定."""

import re

from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

DECIDED = re.compile(
    r"^(?:[一二三四五六七八九十\d]+[、.]\s*)?(?:会议|与会[^，。；]{1,10})?(?:经[^，。；]{2,12}，)?(?:一致)?(?:决定|议定|明确)[，：:]?"
    r"(?P<what>[^。]+)"
)
PASSED = re.compile(
    r"(?:^|[，；。、])(?:\d{1,2}[.、]\s*)?(?:会议)?(?:还|并|分别|经表决，?)*(?P<what>(?:一致|表决|投票)?(?:(?:研究|审议|讨论|审定|表决|审查|听取)"
    r"(?:、[^，。；]{2,4})?(?:并)?)?(?:原则|一致|表决|会议)?(?:通过|同意|批准)了?(?!会议)[^。；]+)"
)
LISTED = re.compile(r"(?:决定|议定|明确|确定)(?:了)?(?:以下|如下|下列)[^。]{0,12}[:：]?$")
NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|\(?[一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])\s*")
FURTHER = re.compile("，(?=(?:审议|表决|原则|一致)?(?:通过|批准|同意)了)")
OPENING = re.compile(
    r"(?:要|必须|应当)(?:经|审议|通过)|通过[^，。；《]{0,20}(?:方式|形式|学习|视频|开展|交流|座谈|观看|渠道)"
)


def find(story: Story) -> list[Found]:
    """The decisions as written, without 会议决定."""
    found: list[Found | None] = []
    listing = False
    for line in story.sentences:
        words = story.of(line)
        number = NUMBERED.match(words)
        if listing and number:
            found.append(_found(story, Span(line.start + number.end(), line.end)))
            continue
        listing = LISTED.search(words) is not None
        if listing:
            continue
        for shape in (DECIDED, PASSED):
            match = shape.search(words)
            if match and not OPENING.search(match.group()):
                start = line.start + match.start("what")
                for part in FURTHER.split(match.group("what")):
                    found.append(_found(story, Span(start, start + len(part))))
                    start += len(part) + 1
                break
    return once(found)


def _found(story: Story, span: Span) -> Found | None:
    words = story.of(span)
    label = re.search(r"\s*\((?:责任|牵头)|，(?:并|还|会议)?(?:研究了|听取|传达|学习|对|就|讨论了|部署)", words)
    end = span.start + label.start() if label else span.end
    trimmed = story.page.trimmed(span.start, end, "，。；：")
    return story.page.found(trimmed.start, trimmed.end, 0.85) if trimmed and trimmed.end - trimmed.start >= 4 else None
