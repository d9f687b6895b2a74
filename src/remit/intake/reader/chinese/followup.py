"""What is to be done by whom and by when: （责任单位：…；完成时限：…）, 由…牵头, and tables of tasks."""

import re

from remit.intake.reader.chinese.decisions import LISTED, NUMBER, NUMBERED, TOPIC
from remit.intake.reader.chinese.words import BODY_END
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.story import Story
from remit.intake.reader.table import tasks

LABELS = re.compile(
    r"(?P<key>责任(?:单位|部门|人|处室|科室|领导|主体)|牵头(?:单位|部门|人|处室|科室)?|承办(?:单位|部门)|主办(?:单位|部门)|落实(?:单位|部门)|负责(?:人|单位|部门)|完成(?:时限|时间|期限|日期)|办理(?:时限|期限)|办结(?:时限|时间)"
    r"|时限要求|时间要求|时间节点|时限)\s*[:：]\s*(?P<value>[^；;()。\n]{2,60}?)(?=[；;)。\n】\]]|，?(?:完成|责任|牵头|配合|办理|时限|承办)"
    r"|，(?=(?:20\d\d年)?\d{1,2}月)|\s{1,4}(?:完成|责任|牵头|配合|时限)|$)"
)
UNIT_END = rf"(?:{BODY_END}|委员|会计|书记|主任|局长|科长|处长|部门|单位|负责人|专班|小组|各[^，。；]{{1,8}})"
UNIT = rf"(?:[^，。；：、()由]{{1,18}}{UNIT_END}?(?:、[^，。；：、()]{{2,18}}){{0,4}})"
BY = re.compile(rf"(?:^|(?<=[，；：]))(?:[^，。；]{{0,6}})由(?P<who>{UNIT}?)(?:具体)?(?:牵头|负责)，?")
BY_UNIT = re.compile(
    rf"(?:^|(?<=[，；：]))由(?P<who>[^，。；：]{{1,16}}?{UNIT_END})(?=会同|联合|根据|于|在|尽快|尽早|按|抓紧|研究|制定|组织|提出|完成|印发|落实|另行|进一步|对|向|与|协调|统筹|汇总|结合|修改"
    r"|起草|编制|做好|拟定|安排|办理)"
)
LEADS = re.compile(
    rf"(?:^|(?<=[，；]))(?:由)?(?P<who>{UNIT}?)(?:牵头|负责)(?:落实|办理|实施|组织实施|督办)?(?=[，。；）)]|$)"
)
SUBJECT = re.compile(
    rf"^(?:{NUMBER})?(?P<who>[^，。；：由]{{2,18}}?{UNIT_END})(?:要|应|须|务必|负责)?(?:尽快|抓紧)?(?=于|在|按|对|将|抓|完成|制定|提出|做好|牵头|负责|会同|\d)"
)
DUE = re.compile(
    r"(?P<due>(?:(?:20\d\d|今|明|本)年)?(?:\d{1,2}月(?:\d{1,2}日|底|上旬|中旬|下旬|末|份)?|年底|[一二三四]季度末?|本周[一二三四五六日内]|下周[一二三四五六日]|月底|本月底|年内|近期)(?:之?前|以前|内)"
    r"|(?:(?:20\d\d|今|明|本)年)?(?:\d{1,2}月(?:\d{1,2}日|底|末)|年底|月底)(?=完成|办结|落实|提交|报送|形成|投用|竣工)|[一二两三四五六七八九十\d]{1,3}个(?:工作日|月|星期)(?:之?内|以内))"
)
REST = re.compile(
    rf"{DUE.pattern.replace('(?P<due>', '(?:')}|完成|办结|落实|[，。、于在]|[^，。；]{{2,30}}(?:配合|协助|参与)"
)
"""What is left of the words after the unit when the day and the helpers are taken away: the task, or nothing."""
OTHER_UNIT = re.compile(rf"，[^，。；]{{2,12}}?{UNIT_END}(?:要|做好|负责|配合|协助|提供|保障)")
RESOLVED = re.compile(r"决定|议定|同意|通过|明确|决议")
NUMBER_AT = re.compile(rf"^(?:{NUMBER}|[一二三四五六七八九十]是)")
HELPERS = re.compile(r"，?[^，。；]{2,30}(?:配合|协助|参与)$")
LEAD = re.compile(
    rf"^(?:{NUMBER})?(?:会议|经[^，。；]{{2,14}}|与会[^，。；]{{1,8}})?，?(?:一致|原则|研究)*(?:决定|议定|明确|同意|要求)[，：]?|^[^，。；：]{{2,10}}工作[：]"
)


def find(story: Story) -> list[Item]:
    """The follow-ups of the page, in its order."""
    found: list[Item] = [*tasks(story.page, story.span)]
    minutes = re.search("纪要|纪录|议定", story.page.flow[story.span.start : story.span.start + 600]) is not None
    listing = False
    for line in story.sentences:
        words = story.of(line)
        number = NUMBERED.match(words)
        opens = LISTED.search(words) is not None
        listing = opens or (listing and (number is not None or LABELS.search(words) is not None))
        resolved = (listing and not opens) or RESOLVED.search(words) is not None
        found += _labelled(story, line) or _told(story, line, resolved, (listing or minutes) and number is not None)
    return [item for item in found if item["text"] and (item["responsible"] or item["due"])]


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
    due = DUE.search(words, labels[-1].end("value")) if values["due"] is None else None
    if due:
        values["due"] = story.page.found(line.start + due.start("due"), line.start + due.end("due"), 0.85)
    start, end = line.start, line.start + labels[0].start()
    text = _text(story, start, end) or _text_before(story, line)
    return [{"text": text, **values}]


def _text(story: Story, start: int, end: int) -> Found | None:
    trimmed = story.page.trimmed(start, end, "(，。；：、[【")
    if trimmed is None:
        return None
    words = story.of(trimmed)
    lead = LEAD.match(words) or NUMBER_AT.match(words)
    return story.page.found(trimmed.start + (lead.end() if lead else 0), trimmed.end, 0.85)


def _text_before(story: Story, line: Span) -> Found | None:
    """The brackets stand alone, after the full stop: the text is the sentence before them."""
    before = [other for other in story.sentences if other.end <= line.start]
    return _text(story, before[-1].start, before[-1].end) if before else None


def _told(story: Story, line: Span, resolved: bool, listed: bool) -> list[Item]:
    """由甲局牵头，于…前完成…; where something was resolved also 由甲局修改后印发 and 甲局于…前…."""
    words = story.of(line)
    if TOPIC.match(words[NUMBERED.match(words).end() :] if NUMBERED.match(words) else words):  # type: ignore[union-attr]
        return []
    found: list[Item] = []
    start = 0
    for end in [*(mark.start() for mark in re.finditer("；", words)), len(words)]:
        item = _clause(story, Span(line.start + start, line.start + end), resolved, listed)
        found += [item] if item else []
        start = end + 1
    return found


def _clause(story: Story, clause: Span, resolved: bool, listed: bool) -> Item | None:
    words = story.of(clause).rstrip("。")
    due = DUE.search(words)
    match = LEADS.search(words)
    before = words[: match.start()] if match else ""
    rest = REST.sub("", words[match.end() :]) if match else ""
    if match and len(rest) >= 4 and DUE.search(words, match.end()) and not OTHER_UNIT.match(words, match.end()):
        return _made(story, clause, match, due, match.end(), len(words))
    if match and len(before.strip("，。 ")) >= 6 and (resolved or due):
        return _made(story, clause, match, due, 0, match.start())
    match = BY.search(words) or (BY_UNIT.search(words) if due else None)
    if match:
        rest = words[match.end() :]
        helpers = HELPERS.search(rest)
        end = match.end() + (helpers.start() if helpers else len(rest))
        return _made(story, clause, match, due, match.end(), end)
    match = SUBJECT.match(words) if listed and due else None
    return _made(story, clause, match, due, match.end("who"), len(words)) if match else None


def _made(story: Story, clause: Span, who: re.Match[str], due: re.Match[str] | None, start: int, end: int) -> Item:
    at = clause.start
    return {
        "text": _text(story, at + start, at + end),
        "responsible": story.page.found(at + who.start("who"), at + who.end("who"), 0.85),
        "due": story.page.found(at + due.start("due"), at + due.end("due"), 0.85) if due else None,
    }
