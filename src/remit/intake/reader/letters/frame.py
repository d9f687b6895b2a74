"""What stands around the words of an official letter: letterhead, number, title, addressee; request, contact,
signature and date at its end."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from remit.intake.reader.dates import mentions
from remit.intake.reader.found import Span

HEAD_LINES = 14
LONGEST_TITLE = 160
LONGEST_NAME = 80
NUMBER = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,12}\s?[〔\[【（(［]\s?(?:19|20)\d\d\s?[〕\]】）)］]\s?第?\s?\d{1,5}\s?号"
    r"|(?im:^(?:Our )?(?:Ref(?:erence)?(?: No)?|Number|No|Circular No)(?:\.:?|:)[ \t]*\S*\d\S*(?:[ \t]\d\S*)*[ \t]*$)"
    r"|(?:\bOur ref:?|\bRef\.?:|\bNo\.)\s*\S{2,40}",
)
NUMBER_LABEL = re.compile(
    r"^(?:Our )?(?:Ref(?:erence)?(?: No)?|Number|No|Circular No)(?:\.:?|:|\b)\s*(?=\S)", re.IGNORECASE
)
SUBJECT = re.compile(r"^(?:Re|Subject|Subj|In re|Concerning|事由|主题|标题)\s*[:：.]\s*(?P<title>\S.*)$", re.IGNORECASE)
GENRE = (
    r"(?:通知|通报|意见|函|请示|报告|决定|决议|批复|公告|通告|命令|方案|要点|办法|规定|提示|提醒)"
    r"(?:[（(][^）)]{1,12}[）)])?"
)
HAN_TITLE = re.compile(rf"^(?:[\u4e00-\u9fff（）()]{{2,40}})?关于.+{GENRE}$")
HAN_TITLE_BEGINS = re.compile(r"^(?:[\u4e00-\u9fff]{2,40})?关于[^。；，]+$")
HAN_TITLE_ENDS = re.compile(rf"^[^。；]{{0,60}}{GENRE}$")
RED_HEAD = re.compile(r"^(?P<name>[\u4e00-\u9fff（）()·]{3,40}?)(?:文件|函件|便函|公函|电报|（函）|\(函\))$")
HAN_BODY = re.compile(
    r"^[\u4e00-\u9fff（）()·]{2,38}(?:局|委|委员会|政府|办公室|办公厅|厅|部|院|会|署|处|中心|团|所|队|党组|公司)$"
)
BODY = re.compile(
    r"\b(?:Bureau|Office|Department|Ministry|Committee|Council|Commission|Authority|Agency|Administration|Government"
    r"|Board|Inspectorate|Secretariat|Service|Directorate|Institute|Court)\b"
)
ADDRESSED = re.compile(
    r"^(?:To\s*:?\s+\S|Dear\b|All\b[^.]{0,80}[:,]$|Attention\b|Cc\s*:|主送|抄送)|[:：]$"
    r"|^(?:From|Date|Dated|Tel|Phone|Your ref)\b\s*[.:]",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"^(?:密级|紧急程度|签发人|份号|特急|加急|平急|急件|秘密|内部|公开|Urgent|Confidential|Internal|Circular|Page \d+)"
    r"(?:\s*[:：].*)?$",
    re.IGNORECASE,
)
STREET = re.compile(
    r"^\d+[a-z]? [A-Z]|\b(?:Street|Road|Square|Avenue|Lane|P\.?\s?O\.? Box)\b|^(?:www\.|https?:)|@|邮编"
)
SENTENCE = re.compile(r"[。；.;:：]$")
CLOSING = re.compile(
    r"^(?:[（(]?(?:联\s?系\s?人|联系电话|联系方式|电\s?话|传\s?真|邮\s?箱|电子邮箱|地\s?址|附\s?件|抄\s?送|此件|印发|特此)"
    r"|(?:Contact|Tel(?:ephone)?|Phone|Fax|E-?mail"
    r"|Address|Encl(?:osures?|s)?|Annex(?:es)?|Attachments?|Cc|Copy to)\b[^a-z]?.{0,3}[:.]"
    r"|(?:Your contact|For (?:questions|enquiries))\b"
    r"|(?:Yours (?:faithfully|sincerely|truly)|(?:With )?(?:kind|best) regards"
    r"|Sincerely|Respectfully|Signed|Sealed|By order)\b)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"^(?:(?:Acting |Deputy )?(?:Director|Head|Chair|Secretary|Chief|Clerk|Mayor|Inspector)\b|局长|主任|处长)"
)
REQUEST = re.compile(
    r"^(?:请(?!示)|望|以上|务请|敬请|各[^，。]{1,16}(?:请|应|要|须|务必)?于"
    r"|Please\b|Kindly\b|We (?:ask|request|look forward|expect)\b"
    r"|(?:Your )?(?:Repl(?:y|ies)|Reports?|Answers?|Returns?|Responses?)\b"
    r"|You are (?:asked|requested)\b|(?:A )?Written\b)",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    r"^(?:Dated?|On|日期|成文日期)?\s*[:：,]?\s*$|^(?:[A-Z][a-z]+|[\u4e00-\u9fff]{2,6}),\s*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Frame:
    """The parts of a letter as spans of its text; `body_end` is where the request or the close begins, and the request
    lies between it and `close_start`. `names`: who may have sent it, the surest first."""

    title: Span | None = None
    number: Span | None = None
    names: tuple[Span, ...] = ()
    own_date: Span | None = None
    body_end: int = 0
    close_start: int = 0


def frame(text: str, labelled: Callable[[str], bool]) -> Frame:
    """How the letter is framed. `labelled` says whether a line begins a numbered paragraph."""
    lines = list(_lines(text))
    ending = _ending(text, lines, labelled)
    head = _head(text, lines, labelled)
    body_end, close_start = _ends(text, lines, ending, labelled)
    close = [line for line in lines if line.start >= close_start]
    signed = [line for line in close if _is_name(text, line) and not CLOSING.search(_of(text, line))]
    title = _title(text, head, {_of(text, line) for line in signed})
    above = [line for line in head if (title is None or line.start < title.start) and _is_name(text, line)]
    return Frame(
        title=title,
        number=_number(text, [line for line in head if line.start < (body_end or len(text))]),
        names=tuple(_unique(text, [*(_red(text, line) for line in above), *signed])),
        own_date=_own_date(text, close, head),
        body_end=body_end,
        close_start=close_start,
    )


def bare_name(words: str) -> str:
    """A body's name without what a letterhead adds to it (澜汀市应急管理局文件)."""
    match = RED_HEAD.match(words)
    return match["name"] if match else words.strip(" ,.，。（）()")


def _lines(text: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", text):
        words = match[0]
        if words.strip():
            start = match.start() + len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


def _of(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _head(text: str, lines: list[Span], labelled: Callable[[str], bool]) -> list[Span]:
    """The lines before the salutation, the first numbered paragraph and the first sentence."""
    head = []
    for line in lines[:HEAD_LINES]:
        words = _of(text, line)
        subject = SUBJECT.match(words) or NUMBER_LABEL.match(words)
        if not subject and labelled(words) and not _is_date(text, line):
            break
        head.append(line)
    return head


def _title(text: str, head: list[Span], signed: set[str]) -> Span | None:
    """What the letter calls its subject; else 关于…的通知; else its first line that is nothing else."""
    for line in head:
        match = SUBJECT.match(_of(text, line))
        if match:
            return Span(line.start + match.start("title"), line.end)
    for n, line in enumerate(head):
        words = _of(text, line)
        if HAN_TITLE.match(words):
            return line
        if HAN_TITLE_BEGINS.match(words) and len(words) <= 40:
            for last in head[n + 1 : n + 3]:
                if HAN_TITLE_ENDS.match(_of(text, last)):
                    return Span(line.start, last.end)
    plain = [line for line in head if _may_be_title(text, line)]
    named = [line for line in plain if not (_is_name(text, line) or bare_name(_of(text, line)) in signed)]
    return next(iter(named or [line for line in plain if not RED_HEAD.match(_of(text, line))]), None)


def _may_be_title(text: str, line: Span) -> bool:
    words = _of(text, line)
    nothing_else = not (ADDRESSED.search(words) or ABOUT.match(words) or STREET.search(words) or SENTENCE.search(words))
    return len(words) <= LONGEST_TITLE and nothing_else and not _is_number(words) and not _is_date(text, line)


def _number(text: str, head: list[Span]) -> Span | None:
    for line in head:
        if SUBJECT.match(_of(text, line)):
            continue
        match = NUMBER.search(_of(text, line))
        if match:
            return Span(line.start + match.start(), line.start + len(_of(text, line)[: match.end()].rstrip()))
    return None


def _is_number(words: str) -> bool:
    return bool(NUMBER.match(words)) or "签发人" in words


def _is_date(text: str, line: Span) -> bool:
    """A line that is a date and nothing more."""
    found = next(mentions(text, line.start, line.end), None)
    if found is None or found.days_back is not None:
        return False
    return (
        bool(DATE_LINE.match(text[line.start : found.span.start]))
        and text[found.span.end : line.end].strip(" .。") == ""
    )


def _is_name(text: str, line: Span) -> bool:
    words = _of(text, line)
    if len(words) > LONGEST_NAME or SENTENCE.search(words) or _is_number(words) or SUBJECT.match(words):
        return False
    if HAN_TITLE.match(words) or ADDRESSED.search(words):
        return False
    return bool(RED_HEAD.match(words) or HAN_BODY.match(words)) or (
        bool(BODY.search(words)) and words[:1].isupper() and all(w[0].isupper() or w in LINKS for w in words.split())
    )


LINKS = frozenset(("of", "the", "for", "and", "on", "in", "to", "&", "–", "-"))


def _red(text: str, line: Span) -> Span:
    match = RED_HEAD.match(_of(text, line))
    return Span(line.start, line.start + match.end("name")) if match else line


def _unique(text: str, spans: list[Span]) -> Iterator[Span]:
    seen: set[str] = set()
    for span in spans:
        if _of(text, span) not in seen:
            seen.add(_of(text, span))
            yield span


def _ending(text: str, lines: list[Span], labelled: Callable[[str], bool]) -> int:
    """From which line on there is nothing but contact, signature and date; the number of lines where there is none."""
    at = len(lines)
    while at > 1 and _closes(text, lines[at - 1], labelled):
        at -= 1
    return at


def _closes(text: str, line: Span, labelled: Callable[[str], bool]) -> bool:
    words = _of(text, line)
    if CLOSING.search(words) or _is_date(text, line) or (OFFICE.match(words) and len(words) <= LONGEST_NAME):
        return True
    return not labelled(words) and _is_name(text, line)


def _ends(text: str, lines: list[Span], ending: int, labelled: Callable[[str], bool]) -> tuple[int, int]:
    """Where the body of the letter ends, and where its close begins: between them stands what is asked last."""
    close = lines[ending].start if ending < len(lines) else len(text)
    for back in range(1, 4):
        at = ending - back
        if at < 1 or labelled(_of(text, lines[at])):
            break
        whole = (
            bool(re.search(r"[。；！？.;:!?：]$", _of(text, lines[at - 1])))
            or "\n\n" in text[lines[at - 1].end : lines[at].start]
        )
        if REQUEST.match(_of(text, lines[at])) and (whole or labelled(_of(text, lines[at - 1]))):
            return lines[at].start, close
    return close, close


def _own_date(text: str, close: list[Span], head: list[Span]) -> Span | None:
    """The line at the end, else at the head, that is a date and nothing more."""
    return next((line for line in (*reversed(close), *head) if _is_date(text, line)), None)
