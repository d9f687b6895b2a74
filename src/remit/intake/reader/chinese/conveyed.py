"""What the meeting conveyed or studied: meetings and papers of others, and who made them."""

import re

from remit.intake.reader.chinese.names import ANY_NAME, NAME
from remit.intake.reader.chinese.ordinals import number_in
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.numbers import CHINESE_NUMBER
from remit.intake.reader.story import Story

VERB = re.compile(
    r"(?:(?:集体|专题|集中|深入|认真|会议|重点|再次|跟进|及时|首先|一起|原文|全文|书面|分别|还|并|系统|组织)*(?:传达学习|学习传达|传达贯彻|传达|学习贯彻|学习领会|宣读|领学|导读|解读|重温|通报(?=了)|学习"
    r"(?!中心|会|教育|活动|型|强国|班|研讨|时|情况|氛围|并作|并讲|小组|，|\(|体会|成果|计划|笔记|方式|资料|内容|任务))(?:并传达|并讨论|和传达|贯彻|宣传贯彻|落实)?了?|以“?[^，。]{0,6}学习)"
)
SUBJECT = re.compile(
    r"^(?:[一二三四五六七八九十]是|会上|会议|随后|首先|接着|期间|其间|并|还|[^，。；：《》在对]{0,30}(?:主持|召开)[^，。；《》]{0,20}|(?![^，。；]*(?:关于|围绕|结合|要求))[^，。；：《》]{0,30}?)$"
)
"""What may stand in a clause before the verb: who did it, or nothing."""
OBLIGATION = re.compile(
    r"(?:^|[，；：、。])(?:[一二三四五六七八九十]?是?要|必须|应当?|着力|持续|坚持|不断|进一步|切实|坚决)|强调|指出|要求|认为|号召"
)
STOP = re.compile(
    r"，(?:并|还|并就)?(?:研究|审议|部署|安排|听取|讨论|通报|总结|分析|结合|开展|围绕|交流|就|对|推进|动员|提出|指出|强调|要求|进行|谋划|传达部署|观看|签订|集体|由|会议|切实"
    r"|不断|进一步|确保|全面|推动|以(?!及)|为)|，(?:会议)?(?:原则)?(?:通过|同意)|，[^，。；、]{0,30}?(?:主持|参加|出席|列席|讲话)|，(?=[一二三四五六七八九十]?要)"
)
HEADS = (
    ("speech", r"讲话|致辞|发言"),
    (
        "document",
        r"指示|批示|贺信|回信|决定|意见|通知|通报|公报|决议|纲要|方案|规划|文件|决策部署|文章|重要论述|贺电|要点|清单",
    ),
    ("regulation", r"条例|办法|规定|准则|规则|细则|法|规范|章程"),
    ("report", r"报告"),
    (
        "conference",
        r"工作会议|大会|座谈会|推进会|动员会|部署会|现场会|调度会|交流会|会商会|例会|电视电话会议|视频会议|工作会|研讨班|培训班|两会|党代会|代表大会|二十大|[一二三四五六七八九十]{1,3}大|工作推进会议|专题会议",
    ),
    ("meeting", r"全会|常委会(?:\(扩大\))?(?:会议|扩大会议)?|全体会议|中全会|常务会议|政治局会议|会议"),
)
ITEM = re.compile("|".join(f"(?:{words})" for _, words in HEADS))
PIECE_END = re.compile(
    r"(?:精神|会|方案|规划|案例|准则|通告|公告|讲话|条例》?|办法》?|规定》?|准则》?|》(?:等?(?:文件)?(?:精神)?)|会议|全会|大会|座谈会|通知|批示|指示|贺信|回信|决定|意见|报告|推进会|文章|论述|二十大|公报"
    r"|纲要|动员会|部署会|通报|工作会|研讨班|培训班|党代会)(?:等)?$"
)
SEPARATOR = re.compile(r"[，、]|(?<=》)(?=《)|以及|和(?!谐|平)|及(?!其|时)|，?并(?:传达|学习)(?:学习)?了?")
WRAP_END = re.compile(r"(?:的)?(?:主要|有关|重要|相关)?(?:精神实质|精神|内容|要求)(?:等)?$|等(?:文件|内容|会议)?$")
WRAP_START = re.compile(r"^(?:了|关于(?=《)|以及|和|及|并|全文|有关|近期|最新|贯彻|学习|传达|落实|中的|对)+")
SPOKEN = re.compile(r"(?<!工)作了?[^，。；]{0,4}(?:发言|讲话|报告|汇报)$")
GENERIC = re.compile(
    r"^(?:上级|有关|相关|近期|重要|最新|中央|系列|会议|的)*(?:文件|会议|讲话|指示|批示|通知|决策部署|工作会议)+$"
)
BARE_HALF = re.compile(r"^(?:系列)?重要(?:讲话|指示|批示|论述|文章|贺信|回信)+(?:精神)?$")
NUMBER = rf"(?P<n>{CHINESE_NUMBER})"
ORDINAL = re.compile(
    rf"第{NUMBER}次|(?<=届)(?P<n2>{CHINESE_NUMBER})(?:次|中)|(?<!第)(?<![\d一二三四五六七八九十])(?P<n3>{CHINESE_NUMBER})次(?=全"
    r"|会|党代)"
)
TERM = re.compile(rf"(?:第?{NUMBER}届)|(?:[委会协大府])(?P<n2>{CHINESE_NUMBER})届")
OWNER = re.compile(
    rf"^(?P<by>[^，。；《》“”在]{{0,24}}?(?:总书记|书记|主席|省长|市长|县长|区长|部长|厅长|局长|主任|同志|总理|会长|委员长)(?:{NAME}|{ANY_NAME}(?=在|关于|对|同志))?(?:同志)?)(?=近|最新"
    r"|系列|在|关于|对|重要|的|就|《|致|讲话|给|主持|调研)"
)
ISSUER = re.compile(
    r"党中央|中共中央|中央(?=办公厅|组织部|宣传部|统战部|政法委|纪委)|中央|国务院|中[办宣组]|国办|党委|党组|党工委|人大常委会|人大|政协|政府|纪委监委|纪委|监委|市委|省委|县委|区委|州委|地委|旗委|镇委"
    r"|办公厅|办公室|委员会|管委会|领导小组|指挥部|安委会|安委办|总工会|联合会|[部厅局署院]|(?<!常)委|集团(?:公司)?|公司|大学|学校|街道|[乡镇]"
)
NOT_FIRST = re.compile("全[国省市县区州镇校系](?!人大|政协|总工会|妇联|人民代表大会)|会议")
PART_OF = re.compile(
    r"^(?:办公厅|办公室|党组|党委|监委|安委[会办]|[^，。；《》]{0,12}(?:委员会|领导小组|指挥部)|(?:组织|宣传|统战|[^，。；《》人政]{2,8})(?:部|局|厅)|政法委|、[^，。；《》]{2,12}?(?:办公厅|办公室|[部局厅委]|政府|国务院|监委))$"
)
"""What belongs to the body named before it: 市委办公室, 省纪委、省监委; not 市委 and its 人大 conference."""
AFTER_ISSUER = re.compile(
    r"^(?:第|[\d一二三四五六七八九十]{1,3}届|[\d一二三四五六七八九十]{1,3}次|20\d\d年|关于|有关|印发|下发|制定|发布|出台|的|《|全体|全会|常委|常务|党组|党委|扩大|\(扩大\)|专题|工作会|会议|政治局|务虚|理论"
    r"|[^，。；《》]{2,16}(?:会议|大会|会|全会|班|通知|意见|通报|决定|条例|办法|规定|方案|规划|文件|指示|批示|贺信|讲话|要点|清单|公报|决议|报告)$)"
)
NOT_ISSUER = re.compile(
    r"^(?:全[国省市县区州镇校系](?!人大|政协|总工会|妇联|人民代表大会)|会议|各|有关|本|我|上级)|关于|[，。；：“”]|^(?:部|厅|局|委|署|院|乡|镇|办公室|委员会)$"
)


def find(story: Story) -> list[Item]:
    """The items of the opening, the meeting's own sentences and the headline, each once."""
    kept: list[tuple[str, Item]] = []
    lines = [*(naming.clause for naming in story.namings), *story.sentences]
    for line in dict.fromkeys(lines):
        for span in _objects(story, line):
            words, item = story.of(span), _item(story, span)
            if item and not any(_same(words, other) and _kind_of(item) == _kind_of(old) for other, old in kept):
                kept.append((words, item))
    return [item for _, item in kept]


def _objects(story: Story, line: Span) -> list[Span]:
    """The titles in one sentence; none where it speaks of what ought to be studied."""
    words, spans = story.of(line), []
    verbs = _verbs(words)
    for number, verb in enumerate(verbs):
        end = len(words)
        if number + 1 < len(verbs):
            end = max(words.rfind(mark, 0, verbs[number + 1].start()) for mark in "，；：")
            end = end if end > verb.end() else verbs[number + 1].start()
        rest = words[verb.end() : end]
        stop = re.search("[。；]", rest)
        rest = rest[: stop.start()] if stop else rest
        stop = STOP.search(rest)
        rest = rest[: stop.start()] if stop else rest
        start = line.start + verb.end()
        spans += [_unwrapped(story, start + a, start + b) for a, b in _cut(rest)] if len(rest) >= 4 else []
    return [span for span in spans if span and ITEM.search(story.of(span))]


def _verbs(words: str) -> list[re.Match[str]]:
    """Where something is conveyed or studied; not within a title, nor after the sentence has begun to demand."""
    found: list[re.Match[str]] = []
    for verb in VERB.finditer(words):
        before = words[: verb.start()]
        if OBLIGATION.search(before + "，"[: not found]) or before.count("《") > before.count("》"):
            continue
        clause = before[max(before.rfind(mark) for mark in "，；：。") + 1 :]
        if not found or SUBJECT.match(clause):
            found.append(verb)
    return found


def _cut(words: str) -> list[tuple[int, int]]:
    """The list cut where a piece is whole: it ends as titles end, and no bracket is open."""
    pieces: list[tuple[int, int]] = []
    begin = 0
    for match in SEPARATOR.finditer(words):
        if _is_whole(words[begin : match.start()], words[match.end() :]):
            pieces.append((begin, match.start()))
            begin = match.end()
    if PIECE_END.search(words[begin:].rstrip()) or ITEM.search(words[begin:]):
        pieces.append((begin, len(words)))
    return pieces


def _is_whole(piece: str, rest: str) -> bool:
    """Whether a list may be cut here.

    在甲会议上和在乙考察时的讲话 is one item: its first half ends in no title; 重要讲话、重要指示精神 is one too.
    """
    closed = piece.count("《") == piece.count("》") and piece.count("“") == piece.count("”")
    half = BARE_HALF.match(re.split("[，、和]", rest, maxsplit=1)[0])
    return closed and not half and PIECE_END.search(piece.strip()) is not None and ITEM.search(rest) is not None


def _unwrapped(story: Story, start: int, end: int) -> Span | None:
    words = story.page.flow[start:end]
    head = WRAP_START.match(words)
    tail = WRAP_END.search(words)
    begin, stop = start + (head.end() if head else 0), start + (tail.start() if tail else len(words))
    span = story.page.trimmed(begin, stop, "，、：")
    if span is None or not 2 <= span.end - span.start <= 160:
        return None
    words = story.of(span)
    if GENERIC.match(words) or SPOKEN.search(words):
        return None
    title = re.fullmatch(
        r"(?P<by>[^《》]{0,40})《(?P<title>[^《》]*(?:〈[^〈〉]*〉[^《》]*)?)》(?:\(.{2,12}\))?", words
    )
    if title and (
        not title.group("by") or _issuer(title.group("by") + "《") or re.search("[的布发定台]$", title.group("by"))
    ):
        return Span(span.start + title.start("title"), span.start + title.end("title"))
    return span


def _item(story: Story, span: Span) -> Item | None:
    words = story.of(span)
    kind, head = _kind(words)
    if kind is None or head is None:
        return None
    numbered = kind in ("meeting", "conference")
    ordinal, term = (ORDINAL.search(words), TERM.search(words)) if numbered else (None, None)
    return {
        "title": story.page.found(span.start, span.end, 0.85),
        "kind": Found(kind, Span(span.start + head.start(), span.start + head.end()), 0.9),
        "by": _by(story, span, words),
        "ordinal": number_in(ordinal, span.start) if ordinal else None,
        "term": number_in(term, span.start) if term else None,
    }


def _kind(words: str) -> tuple[str | None, re.Match[str] | None]:
    """By the last head of the title: 在全市经济工作会议上的讲话 is a speech."""
    hits = [
        (match.end(), len(match.group()), kind, match)
        for kind, pattern in HEADS
        for match in re.finditer(pattern, words)
    ]
    if not hits:
        return None, None
    _, _, kind, match = max(hits, key=lambda hit: hit[:2])
    return kind, match


def _by(story: Story, span: Span, words: str) -> Found | None:
    if story.page.flow[span.start - 1 : span.start] == "《":
        return _before_marks(story, span.start - 1)
    match = OWNER.match(words)
    end = match.end("by") if match else _issuer(words)
    if not end or NOT_FIRST.match(words):
        return None
    return story.page.found(span.start, span.start + end, 0.75)


def _before_marks(story: Story, at: int) -> Found | None:
    """The body that stands right before 《, after the verb or the item before it."""
    before = story.page.flow[max(0, at - 40) : at]
    cut = max([0, *(match.end() for match in re.finditer(rf"[，。；：、》了]|和|以及|{VERB.pattern}", before))])
    end = _issuer(before[cut:] + "《")
    return story.page.found(at - len(before) + cut, at - len(before) + cut + end, 0.75) if end else None


def _issuer(words: str) -> int:
    """Where the longest body's name at the head of a title ends; 0 where none stands there."""
    ends = [match.end() for match in ISSUER.finditer(words) if match.end() <= 24]
    good = [end for end in ends if AFTER_ISSUER.match(words[end:]) and not NOT_ISSUER.search(words[:end])]
    best = good[0] if good else 0
    for end in good[1:]:
        best = end if PART_OF.match(words[best:end]) else best
    return best


def _kind_of(item: Item) -> object:
    kind = item["kind"]
    return kind.value if kind else None


def _same(one: str, other: str) -> bool:
    first, second = (re.sub(r"[《》“”\s]", "", words) for words in (one, other))
    return first in second or second in first
