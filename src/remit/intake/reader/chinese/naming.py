"""Where a Chinese page names its meeting, and where on the page one meeting ends and the next begins."""

import re
from collections.abc import Iterator

from remit.intake.reader.chinese.words import BODY_END, ENLARGED, HOLD, MEETING
from remit.intake.reader.dates import SHAPES
from remit.intake.reader.found import Span
from remit.intake.reader.page import Page
from remit.intake.reader.story import Naming, Story

LONGEST = 90
ACTIVE = re.compile(
    rf"{HOLD}了?(?P<meeting>[^，。；：、\n]{{0,50}}?(?:、[^，。；：、\n]{{0,30}}?)?{MEETING}(?:第[\d一二三四五六七八九十百]+次)?"
    r"(?:\(扩大\))?(?:会议|会)?|[^，。；：、\n]{2,40}会(?=[，。；\s]|$))"
)
PASSIVE = re.compile(
    rf"(?P<meeting>[^，。；：\n]{{2,60}}?{MEETING}(?:会议|会)?)(?:于[^，。；]{{2,30}}?|在[^，。；]{{2,30}}?|近日|日前|今天|昨天|今日|昨日"
    r"|上午|下午|顺利|隆重|正式|胜利)*(?:召开|举行|开幕|闭幕)"
)
HEADING = re.compile(
    rf"^(?P<meeting>[^，。；：\n]{{2,60}}?(?:{MEETING}|(?=纪要|会议纪要|会议记录|会议纪录)))(?:会议)?(?:纪要|记录|纪录|公报|要点|简报|侧记|综述)?$"
)
CHAIRED = re.compile(rf"主持(?P<meeting>[^，。；：、\n]{{0,50}}?{MEETING})")
LEAD_WORDS = re.compile(
    r"^(?:\s|近日|日前|近期|最近|昨天|昨日|今天|今日|当日|当天|同日|会前|随后|本报讯|本网讯|讯|\d{1,2}日(?!常)|(?:上午|下午|晚上|晚|中午|早上|清晨|傍晚)"
    r"|\d{1,2}[:：时点]\d{0,2}分?|星期[一二三四五六日天]|周[一二三四五六日]|\([^()]{1,12}\)|[，,]|为[^，]{2,60}，|根据[^，]{2,60}，"
    r"|按照[^，]{2,60}，|在[^，]{2,40}之际，|经[^，]{2,30}，)+"
)
TAIL_WORDS = re.compile(
    r"(?:近日|日前|昨天|昨日|今天|今日|及时|迅速|第一时间|再次|又|专题|专门|认真|精心|联合|组织|集中|在[^，。]{2,30}|于[^，。]{2,30}|以[^，。]{2,16}形式"
    r"|以视频[^，。]{0,8}|上午|下午|晚上?|率先|连续|继续|分别|随即|顺利|隆重|如期|快速|，|\s|已|将|也|共同|即|连夜|立即)$"
)
MEETING_TAIL = re.compile(
    rf"(?:会议|全会|(?<!代表)大会|座谈会|学习会|推进会|动员会|部署会|调度会|专题会|报告会|研讨会|[院校局区县市行主]长办公会|行政会|办公会|例会|生活会|(?<!代表大)会|{ENLARGED}|\(扩大\)|常务|全体|专题"
    r"|村民代表|居民代表|党员|紧急|临时|集体学习|集中学习|专题学习"
    r"|学习研讨|学习|年度|工作|办公|理论|民主|组织|第|次|(?:20\d\d|[零〇一二三四五六七八九]{4})年度?|[第\d一二三四五六七八九十百]+次|第?[\d一二三四五六七八九十]+届|扩大"
    r"|党组成员|扩\s?大|主题教育|领导班子|党纪学习教育|专项)$"
)
KIND_ENDS = re.compile(
    r"[管居村监工支]委会|党组|党委|常委会|理论学习中心组|中心组|党工委|主席团|常务委员会|委员会|董事会|理事会|全委会|校务会|院务会|党支部"
)
SAME_PAGE = re.compile(
    r"^(?:同日|当日|当天|随后|会后|(?:\d{1,2}月)?\d{1,2}日)(?:上午|下午|晚上?)?，?[^。；：]{2,60}?"
    rf"(?:{HOLD})[^。；：]{{0,60}}?{MEETING}"
)
NOTE = re.compile(r"(?:发布|时间|日期|来源|浏览)[:：]|[>»›]|^\s*\S{2,6}\s?[:：]")
"""Lines about the page, and lines such as 地点：, do not open a story."""

FIRST_SENTENCES = 4


def stories(page: Page, headline: Span | None) -> list[Story]:
    """The meetings that the page tells of, in its order; one at least, if only a blank one."""
    whole = Span(0, len(page.text))
    starts = [0, *_later_openings(page, headline)]
    told = []
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else whole.end
        own = headline if number == 0 else None
        part = Span(start, end)
        told.append(Story(page, part, tuple(_namings(page, part, own)), own))
    return told


def _later_openings(page: Page, headline: Span | None) -> list[int]:
    """Paragraphs after the first meeting's that open a further one: "同日下午，……召开……会议"."""
    after, told, found = headline.end if headline else 0, False, []
    for block in page.blocks:
        if block.start < after or block.end - block.start <= 40 or NOTE.search(page.of(block)[:60]):
            continue
        opens = SAME_PAGE.match(page.flow[block.start : block.start + 200].lstrip()) is not None
        if opens and told:
            found.append(block.start)
        told = told or opens or bool(re.search(HOLD, page.of(block)[:160]))
    return found


def _namings(page: Page, part: Span, headline: Span | None) -> Iterator[Naming]:
    """The opening sentences' namings, then the headline's."""
    start, count = headline.end if headline else part.start, 0
    for sentence in page.told(part):
        if sentence.start < start or NOTE.search(page.of(sentence)[:60]):
            continue
        naming = naming_in(page, sentence)
        if naming:
            yield naming
        count += 1
        if count >= FIRST_SENTENCES:
            break
    if headline:
        naming = naming_in(page, headline)
        if naming:
            yield naming


def naming_in(page: Page, sentence: Span) -> Naming | None:
    """The naming in one sentence or heading."""
    words = page.of(sentence)
    spirit = re.search(r"传达学习|学习传达|学习贯彻|传达|精神", words)
    match = ACTIVE.search(words) or CHAIRED.search(words)
    if match and not (spirit and spirit.start() < match.start()):
        meeting = _span(page, sentence, match)
        body = body_before(page, sentence.start, sentence.start + match.start()) or body_in_name(page, meeting)
        return Naming(sentence, meeting, body)
    match = PASSIVE.search(words) or HEADING.match(words)
    if match and not (spirit and spirit.start() < match.end("meeting")):
        meeting = _without_lead(page, _span(page, sentence, match))
        return Naming(sentence, meeting, body_in_name(page, meeting))
    return None


def _span(page: Page, sentence: Span, match: re.Match[str]) -> Span:
    return Span(sentence.start + match.start("meeting"), sentence.start + match.end("meeting"))


def _without_lead(page: Page, span: Span) -> Span:
    """Without the time, and words such as "recently", at its beginning."""
    start = span.start
    while start < span.end:
        words = page.flow[start : span.end]
        match = LEAD_WORDS.match(words) or next((hit for shape in SHAPES if (hit := shape.match(words))), None)
        if not match or not match.end():
            break
        start += match.end()
    return Span(start, span.end)


def body_before(page: Page, start: int, end: int) -> Span | None:
    """The body that is the subject of what comes next; None where a person is."""
    span = _without_lead(page, Span(start, end))
    words = page.of(span)
    clause = max(words.rfind(mark) for mark in "，。；：") if "主持" in words else -1
    if "主持" in words or (clause >= 0 and words[clause + 1 :].strip()):
        words, span = words[clause + 1 :], Span(span.start + clause + 1, span.end)
    span = _without_lead(page, span)
    words = page.of(span)
    while match := TAIL_WORDS.search(words):
        words = words[: match.start()]
    return checked(page, span.start, span.start + len(words))


def body_in_name(page: Page, meeting: Span) -> Span | None:
    """The body whose name begins the meeting's: 市政府第23次常务会议 → 市政府."""
    meeting = _without_lead(page, meeting)
    words = page.of(meeting)
    numbered = re.search(
        r"第?[\d一二三四五六七八九十]+届(?!人民代表|人大|委员会)[^，。]*?(?:次|会议|全会)|(?:20\d\d年)?度?第[\d一二三四五六七八九十百]+次|20\d\d年|\d{3,4}学年",
        words,
    )
    if numbered and numbered.start() > 1:
        words = words[: numbered.start()]
    while (match := MEETING_TAIL.search(words)) and not KIND_ENDS.search(
        words[match.start() - 4 : match.end()] if match.group() == "会" else ""
    ):
        words = words[: match.start()]
    return checked(page, meeting.start, meeting.start + len(words))


BAD = re.compile(
    r"[，。；：、\s]|主持|传达|学习(?!中心组)|精神|召开|^(?:会议|本次|此次|全体|常务|扩大|专题|工作)|(?:书记|主任|局长|市长|主席|院长|校长)|通知|^(?:党组|党委|党支部"
    r"|中心组|理论学习中心组|党组理论学习中心组)$"
)


def checked(page: Page, start: int, end: int) -> Span | None:
    """The span, where it looks like a body's name."""
    span = page.trimmed(start, end, '“”"')
    if span is None or not 2 <= span.end - span.start <= 40:
        return None
    term = re.match(r"第?[\d一二三四五六七八九十]{1,3}届(?=.{2})", page.of(span))
    span = Span(span.start + term.end(), span.end) if term else span
    words = page.of(span)
    return span if re.search(rf"{BODY_END}$", words) and not BAD.search(words) else None
