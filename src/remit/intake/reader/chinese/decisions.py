"""What was resolved: 审议通过, 原则同意, 会议决定, 决议：, and the numbered lists after 议定."""

import re

from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|[(（]?[一二三四五六七八九十\d]{1,2}[)）]、?|\d{1,2}[.、．])\s*"
NUMBERED = re.compile(rf"^{NUMBER}")
WHO = r"(?:会议|会商|大会|全会|常委会(?:会议)?|支部|村民代表|与会[^，。；]{1,10}|大家|各方|双方)"
ADVERBS = r"(?:并|还|也|将|分别|充分|认真|一致|现场|研究|讨论|审议|表决|投票|当场|，)*"
AFTER_WHAT = r"(?:经[^，。；：]{2,16}|表决|随后|最后|最终|同时|会上)"
BEFORE = rf"(?:{NUMBER})?(?:{WHO}|{AFTER_WHAT})?[，：]?(?:会议)?{ADVERBS}"
DECIDED = re.compile(
    rf"^{BEFORE}(?:决定|议定|商定|明确|确定(?=[，：])|决议(?:事项|内容)?(?=[：，])|(?:同意|一致认为应)(?![^，。；]{{0,40}}《|该|其|上述|此|关于|以上|本)(?=：?[\u4e00-\u9fff]{{2}}))[，：]?(?P<what>.+)",
    re.S,
)
PASSED = re.compile(
    r"(?:^|[，；。、：])(?:\d{1,2}[.、]\s*)?(?:会议|常委会|大会)?(?:还|并|分别|经表决，?|现场)*(?P<what>(?:(?:一致|表决|投票|举手)?(?:(?:研究|审议|讨论|审定|表决|审查|听取|审核)"
    r"(?:、[^，。；]{2,4})?(?:并)?)?(?:原则上?|一致|表决|会议)?(?:通过|同意|批准)了?(?!会议|视频|率|\d+票))[^；]+)",
    re.S,
)
LISTED = re.compile(
    r"(?:决定|议定|明确|确定|决议|商定|同意)(?:事项)?(?:了)?(?:纪要)?(?:(?:以下|如下|下列)[^。]{0,12}[:：]?|(?:事项)?[:：])$"
)
CLAUSES = re.compile(
    r"；|，(?=(?:会议|并|还|同时)*(?:一致|表决|审议|原则|研究|讨论)*(?:决定|议定|同意|批准|通过)了?(?!后))|(?<=[》）])，(?=对)"
)
OPENING = re.compile(
    r"(?:要|必须|应当|需)(?:经|审议|通过|报)|通过[^，。；《]{0,20}(?:方式|形式|学习|视频|开展|交流|座谈|观看|渠道|平台|途径|手段)|提请[^，。；]{0,20}(?:审议|决定)"
    r"[^，。；]{0,4}$"
)
PUT_OFF = re.compile(
    r"缓议|暂缓|撤回|撤案|保留(?:意见)?$|下次[^，。；]{0,6}再|不作决定|未(?:获|能)?通过|不予(?:通过|采纳|同意)|否决|另行(?:研究|讨论)"
)
TAIL = re.compile(
    r"\s*\((?:责任|牵头|由|完成|承办|主办)|，(?:并|还|会议)?(?:研究了|听取|传达|学习|对|就|讨论了|部署)|，(?:由[^，。；]{2,24}?)?(?:牵头|负责|承办|组织实施)(?=[，。；]|$)"
    r"|，由[^，。；]{2,40}?(?:牵头|负责|承办)|，[^，。；]{2,20}(?:牵头|负责)(?=[，。；]|$)|[，。；]\s*(?:责任|牵头|承办|完成|办理)[^，。；：]{0,4}[:：]|，由[^，。；]{2,12}根据"
    r"|表决结果"
)
TOPIC = re.compile(r"^(?:会议)?(?:关于|听取|研究|审议|传达|学习|通报|讨论)")
LABEL = re.compile(r"^[(（【\[]?(?:责任|牵头|完成|承办|主办|配合|办理|时限)")


def find(story: Story) -> list[Found]:
    """The decisions as written, without 会议决定."""
    found: list[Found | None] = []
    listing = False
    for line in story.sentences:
        words = story.of(line)
        number = NUMBERED.match(words)
        if LISTED.search(words):
            listing = True
        elif listing and number and not _is_heading(words[number.end() :]):
            found.append(_item(story, Span(line.start + number.end(), line.end)))
        elif LABEL.match(words):
            continue
        else:
            listing = listing and number is not None
            found += _told(story, line)
    return once(found)


def _is_heading(words: str) -> bool:
    """一、关于海堤路改造: what was spoken of, not what came of it."""
    return TOPIC.match(words) is not None and not re.search("决定|同意|通过|议定|明确", words)


def _item(story: Story, span: Span) -> Found | None:
    """An entry of a list, without 决定 or 同意 at its head."""
    words = story.of(span)
    match = DECIDED.match(words)
    return _found(story, Span(span.start + match.start("what"), span.end) if match else span)


def _told(story: Story, line: Span) -> list[Found | None]:
    """The clauses of a sentence that resolve something; after 决定 each further clause goes on doing so."""
    found: list[Found | None] = []
    words, start, going_on = story.of(line), 0, False
    for cut in [*CLAUSES.finditer(words), None]:
        end = cut.start() if cut else len(words)
        clause = words[start:end]
        decided = DECIDED.match(clause)
        match = decided or PASSED.search(clause)
        if match and OPENING.search(match.group()):
            match = None
        if match:
            at = line.start + start + match.start("what")
            found.append(_found(story, Span(at, line.start + start + match.end("what"))))
        elif going_on:
            found.append(_found(story, Span(line.start + start, line.start + end)))
        going_on = (going_on or decided is not None) and cut is not None and cut.group() == "；"
        start = cut.end() if cut else end
    return found


def _found(story: Story, span: Span) -> Found | None:
    words = story.of(span)
    tail = TAIL.search(words)
    end = span.start + tail.start() if tail else span.end
    trimmed = story.page.trimmed(span.start, end, "，。；：")
    if trimmed is None or trimmed.end - trimmed.start < 4 or PUT_OFF.search(story.of(trimmed)):
        return None
    return story.page.found(trimmed.start, trimmed.end, 0.85)
