"""Groups who took part without being named one by one: 局党组成员、机关各处室负责人参加会议."""

import re
from itertools import pairwise

from remit.intake.reader.chinese.people import person
from remit.intake.reader.chinese.words import ROLE_END
from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story

VERB = re.compile(
    r"(?:分别|一同|一并|共同|全程|现场|应邀|通过视频(?:形式)?|以视频形式|在(?:主会场|分会场|现场|线上|各地)[^，。；]{0,8}?)?(?:参加|出席|列席|与会|参会|旁听)(?:了)?"
    r"(?:此次|本次|这次|会[议商]|活动|调研|培训|研讨|交流|视频会|学习"
    r"|座谈|大会|或|列席|。|，|；|$|并|主会场|分会场)"
)
LABEL = re.compile(r"^\s*(?:参会|出席|列席|参加|与会)(?:人员|单位|范围|对象)?\s*[:：]\s*(?P<who>[^。\n]{2,300})")
COLLECTIVE = re.compile(
    r"(?:成员|干部|负责人|负责同志|负责人员|班子|党员|代表|人员|职工|员工|委员|同志|领导|护士长|书记|主任|局长|校长|院长|处长|科长|教师|教职工|骨干|中层|主席|村长|群众|专家|学员|委员会主任"
    r"|党小组组长|组长|议员|学生|负责|支委|科室长|股长|组员|队员|[校园]长|代表团|人士|处级以上干部|以上干部|全体)(?:\([^()]*\))?$"
)
BRACKETED = re.compile(r"\([^()]{1,8}\)(?=.)")
COUNT = re.compile(r"(?:等)?(?:共计?)?\d+余?[人名]$")
UNITS = re.compile(r"(?:单位|部门|街道|乡镇|企业)(?:\([^()]*\))?$")
ROLE = re.compile(rf"{ROLE_END}$")
CHAIRED = re.compile(r"主持[^，。；]{0,16}，|(?:请假|缺席|未参加会议|未出席)[^，。；]{0,8}，")
SEPARATOR = re.compile(r"以及|等(?=[区市县各机全校院局班]|相关负责)|[，、；]|和(?!谐)|及(?!其|时)|与(?!会)")
LEAD = re.compile(r"^(?:，|会议|会上|其中|此外|另外|由|[^，。]{0,20}主持会议，|[^，。]{0,30}主持并讲话，|\s)+")
HAS_VERB = re.compile(r"召开|举行|主持|传达|强调|指出|会议|讲话|围绕|作了|开展|邀请|进行|听取|汇报|发言|要求|精神")
FIRST_SENTENCES = 10


def find(story: Story) -> list[Found]:
    """The groups, as written, each once."""
    found: list[Found] = []
    for line in [*story.sentences[:FIRST_SENTENCES], *story.sentences[-4:]]:
        for span in subjects(story, line):
            found += [group for group in _groups(story, span) if group.value not in [other.value for other in found]]
    return found


def subjects(story: Story, line: Span) -> list[Span]:
    """What stands before 参加会议 in its clause, or after 参会人员：."""
    words = story.of(line)
    label = LABEL.match(words)
    if label:
        return [Span(line.start + label.start("who"), line.start + label.end("who"))]
    spans, at = [], 0
    for match in VERB.finditer(words):
        begin = max(at, *(words.rfind(mark, 0, match.start()) + 1 for mark in "。；："))
        begin = max([begin, *(other.end() for other in CHAIRED.finditer(words, begin, match.start()))])
        spans.append(Span(line.start + begin, line.start + match.start()))
        at = match.end()
    return spans


def _groups(story: Story, span: Span) -> list[Found]:
    """The list cut at its marks; a piece that ends in no collective noun belongs to the one after it."""
    words = story.of(span)
    marks = [match.span() for match in SEPARATOR.finditer(words) if not _bracketed(words, match.start())]
    cuts = [(0, 0), *marks, (len(words), len(words))]
    spans: list[Span] = []
    begin: int | None = None
    for (_, start), (end, _) in pairwise(cuts):
        lead = LEAD.match(words[start:end])
        start += lead.end() if lead else 0
        count = COUNT.search(words, start, end)
        end = count.start() if count else end
        if start >= end:
            continue
        whole = start if begin is None else begin
        begin = None
        if person(story.page, span.start + start, span.start + end):
            spans = _without_roles(story, spans, span.start + whole)
        elif not HAS_VERB.search(words[start:end]):
            last = end == len(words) and UNITS.search(words[whole:end])
            if COLLECTIVE.search(BRACKETED.sub("", words[whole:end])) or last:
                spans.append(Span(span.start + whole, span.start + end))
            else:
                begin = whole
    found = [story.page.found(group.start, group.end, 0.8) for group in spans if group.end - group.start >= 3]
    return [group for group in found if group]


def _bracketed(words: str, at: int) -> bool:
    return words.count("(", 0, at) > words.count(")", 0, at)


def _without_roles(story: Story, spans: list[Span], person_at: int) -> list[Span]:
    """党组成员、副主任陆明远: what stands right before a person's own role is a further role of that person."""
    while spans and person_at - spans[-1].end <= 1 and ROLE.search(story.of(spans[-1])):
        person_at = spans.pop().start
    return spans
