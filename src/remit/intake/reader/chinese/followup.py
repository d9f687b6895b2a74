"""What is to be done by whom and by when: （责任单位：…；完成时限：…）, 由…牵头."""

import re

from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.story import Story

LABELS = re.compile(
    r"(?P<key>责任(?:单位|部门|人|处室|科室|领导)|牵头(?:单位|部门|人)?|承办单位|主办单位|落实单位|完成(?:时限|时间|期限)|办理时限|办结时限|时限要求|时间要求"
    r"|时限)\s*[:：]\s*(?P<value>[^；;()。\n]{2,60}?)(?=[；;)。\n]|，?(?:完成|责任|牵头|配合|办理|时限)|$)"
)
BY = re.compile(r"^(?P<lead>[^，。；]{0,6}?)由(?P<who>[^，。；]{2,40}?)(?:牵头|负责|具体负责)，?(?P<what>[^。；]*)")
DUE = re.compile(
    r"(?:于|在)?(?P<due>(?:(?:20\d\d|今|明|本)年)?(?:\d{1,2}月(?:\d{1,2}日|底|上旬|中旬|下旬|末)?|年底|[一二三四]季度末?|本周[五内]|月底)"
    r"(?:之?前|以前|内)?)(?=完成|前|办结|落实|提交|报送|形成|，|$)"
)
NUMBER = re.compile(r"^(?:[((]?[一二三四五六七八九十\d]+[)、.)]+\s*|[一二三四五六七八九十]是)")


def find(story: Story) -> list[Item]:
    """The follow-ups of the page, in its order."""
    found: list[Item] = []
    for line in story.sentences:
        for item in (*_labelled(story, line), _by(story, line)):
            if item and item["text"] and (item["responsible"] or item["due"]):
                found.append(item)
    return found


def _labelled(story: Story, line: Span) -> list[Item]:
    words = story.of(line)
    labels = list(LABELS.finditer(words))
    if not labels:
        return []
    values: Item = {"responsible": None, "due": None}
    for label in labels:
        key = "due" if re.search("时", label.group("key")) else "responsible"
        if values[key] is None:
            values[key] = story.page.found(line.start + label.start("value"), line.start + label.end("value"), 0.9)
    start, end = line.start, line.start + labels[0].start()
    text = _text(story, start, end) or _text_before(story, line)
    return [{"text": text, **values}]


def _text(story: Story, start: int, end: int) -> Found | None:
    trimmed = story.page.trimmed(start, end, "(，。；：、[【")
    if trimmed is None:
        return None
    number = NUMBER.match(story.of(trimmed))
    return story.page.found(trimmed.start + (number.end() if number else 0), trimmed.end, 0.85)


def _text_before(story: Story, line: Span) -> Found | None:
    """The brackets stand alone, after the full stop: the text is the sentence before them."""
    before = [other for other in story.sentences if other.end <= line.start]
    return _text(story, before[-1].start, before[-1].end) if before else None


def _by(story: Story, line: Span) -> Item | None:
    words = story.of(line)
    if LABELS.search(words):
        return None
    number = NUMBER.match(words)
    at = number.end() if number else 0
    match = BY.match(words[at:])
    if not match or not match.group("what").strip():
        return None
    at += line.start
    due = DUE.search(match.group("what"))
    offset = at + match.start("what")
    trimmed = story.page.trimmed(offset, at + match.end("what"), "，。；")
    return {
        "text": story.page.found(trimmed.start, trimmed.end, 0.8) if trimmed else None,
        "responsible": story.page.found(at + match.start("who"), at + match.end("who"), 0.85),
        "due": story.page.found(offset + due.start("due"), offset + due.end("due"), 0.85) if due else None,
    }
