"""What the meeting required, one requirement each, without the words that lead in."""

import re

from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

LEAD = re.compile(
    r"^(?P<lead>(?:[^，。；：]{0,40}?(?:讲了|作出|提出|讲)[^，。；：]{0,14}(?:意见|要求|安排|部署|强调)[，：:]|[^，。；：]{0,30}?(?:强调|要求|指出|提出|号召)(?:了?以下)?(?:[一二三四五六七八九十\d]+[点条]?(?:要求|意见))?|就[^，。；]{2,60}|对"
    r"(?:此|于)?[^，。；]{0,40}|围绕[^，。；]{2,40}|下一步|结合[^，。；]{2,40})[，：:])+"
)
MARK = re.compile(
    r"(?:^|[，：:；、。”])\s*(?:[(（]?[一二三四五六七八九十\d][)）]?[、.]?\s*(?:是)?|首先|其次|同时|还|特别是|各[^，。；]{1,24}?"
    r"|全[市县区省校局院体镇乡村社系][^，。；]{0,16}?|我们|大家|[^，。；]{1,16}?(?:局|委|办|府|院|校|部门|单位|支部|干部|党员|组织|同志|处室|街道))?(?:都|也|均|就"
    r"|更)?(?:要(?!求|点|素"
    r"|闻|件|么|领)|必须|应当|应(?![对急用届到邀出参由有])|须|务必)"
)
TOLD = re.compile(
    r"^会议(?:传达|学习|听取|审议|研究|集体|专题)[^。；]{0,200}?，(?:会议)?(?:并)?(?:强调|指出|要求)[，：:]?(?=要|必须|[一二三]要)"
)
FIRST_IS = re.compile(r"^[一二三四五六七八九十]是")
ASKED = re.compile(r"(?:强调|要求|提出[^，。；]{0,10}(?:要求|意见))[，：:]")
SPLIT = re.compile(r"；|，(?=[二三四五六七八九十](?:是?要|是))")
ANY_SUBJECT = re.compile(
    r"^[^，。；：“”《》]{1,20}?(?<![重需主只不将想首纪摘概提就简扼紧若再])(?:要(?!求|点|素|闻|件|么|领|害|职|塞|道)|必须|应当|务必)"
)
"""Once something has been demanded, whoever comes next may be its addressee."""
DECIDED = re.compile(r"审议(?:并)?(?:原则)?通过|会议决定|会议同意|责任单位|牵头单位|完成时限")


def find(story: Story) -> list[Found]:
    """The requirements in the order of the page, each as written."""
    opening = {naming.clause for naming in story.namings}
    found: list[Found] = []
    asked, block_end = False, 0
    for line in story.sentences:
        words = story.of(line)
        going_on = asked and (line.start < block_end or FIRST_IS.match(words) is not None)
        asked = bool(ASKED.search(words)) or going_on
        block_end = max([block_end, *(block.end for block in story.page.blocks if block.holds(line))])
        if line not in opening and not DECIDED.search(words):
            for span in _required(story, line, asked):
                point = story.page.found(span.start, span.end, 0.8)
                if point and len(point.value) >= 5:
                    found.append(point)
    return once(found)


def _required(story: Story, line: Span, asked: bool) -> list[Span]:
    """The parts of one sentence that ask for something, cut at semicolons before a further 要 or 二是."""
    words = story.of(line)
    lead = LEAD.match(words) or TOLD.match(words)
    start = line.start + (lead.end() if lead else 0)
    words = story.page.flow[start : line.end]
    cuts = [0]
    for match in SPLIT.finditer(words):
        following = words[match.end() :]
        clause = re.split("；", following, maxsplit=1)[0]
        if MARK.match(clause) or (asked and (FIRST_IS.match(clause) or ANY_SUBJECT.match(clause))):
            cuts.append(match.end())
    spans = (Span(start + a, start + b) for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True))
    return [piece for span in spans if (piece := _trimmed(story, span, asked))]


def _trimmed(story: Story, span: Span, asked: bool) -> Span | None:
    trimmed = story.page.trimmed(span.start, span.end, "。；，：")
    if trimmed is None:
        return None
    words = story.of(trimmed)
    required = MARK.search(words) or (asked and (FIRST_IS.match(words) or ANY_SUBJECT.match(words)))
    return trimmed if required and not re.match(r"^会议(?:传达|听取|审议|学习)", words) else None
