"""The full name of a meeting in each language, from its body, kind, number and term. Plain rules, no tables."""

import re
from dataclasses import dataclass

from remit.kernel.ordinals import chinese, ordinal

# In English: the words before and after "(Enlarged)", and whether a number above nine is written out (Twelfth, 12th).
_ENGLISH = {
    "plenary": ("Plenary", "Session", True),
    "conference": ("", "Conference", True),
    "study": ("Study", "Session", False),
    "ordinary": ("Ordinary", "Meeting", False),
    "enlarged": ("", "Enlarged Meeting", False),
    "other": ("", "Meeting", False),
}
# In Chinese: the words before and after （扩大）.
_CHINESE = {
    "plenary": ("全体", "会议"),
    "conference": ("工作", "会议"),
    "study": ("集体学习", "会"),
    "ordinary": ("", "会议"),
    "enlarged": ("扩大", "会议"),
    "other": ("", "会议"),
}
# The organ within a Chinese name, before which the term stands: 海港市第九届 + 纪律检查委员会.
_ORGAN = re.compile(
    r"(人民代表大会常务委员会|人民代表大会|(?:[一-鿿]{2}(?:检查|监察))委员会|常务委员会|学术委员会|委员会|"
    r"代表大会|理事会|董事会|监事会|议会)$"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a name is made of; `body` is the body's name in the language asked for (empty: said where the body is
    plain), `term` the term's number."""

    body: str
    kind: str = "other"
    enlarged: bool = False
    ordinal: int | None = None
    term: int | None = None


def full_name(parts: Parts, language: str) -> str:
    """ "Fourth Plenary (Enlarged) Session of the Ninth City Committee"; 海港市第九届委员会第四次全体（扩大）会议."""
    return _chinese(parts) if language == "zh" else _english(parts)


def _english(parts: Parts) -> str:
    before, after, written = _ENGLISH.get(parts.kind, _ENGLISH["other"])
    if parts.enlarged and parts.kind in ("ordinary", "other"):
        before, after = "", "Enlarged Meeting"
    elif parts.enlarged and parts.kind != "enlarged":
        before = f"{before} (Enlarged)".strip()
    number = _number(parts.ordinal, written) if parts.ordinal else ""
    what = " ".join(word for word in (number, before, after) if word)
    body = re.sub(r"^the\s+", "", parts.body.strip(), flags=re.IGNORECASE)
    if not body:
        return f"{what}, {ordinal(parts.term, 'en')} Term" if parts.term else what
    return f"{what} of the {ordinal(parts.term, 'en')} {body}" if parts.term else f"{what} of the {body}"


def _number(number: int, written: bool) -> str:
    if written or number < 10:
        return ordinal(number, "en")
    import num2words

    return str(num2words.num2words(number, to="ordinal_num"))


def _chinese(parts: Parts) -> str:
    before, after = _CHINESE.get(parts.kind, _CHINESE["other"])
    body = parts.body.strip()
    if parts.enlarged and parts.kind != "enlarged":
        before = f"{before}（扩大）" if before or parts.ordinal else "扩大"
    if parts.kind == "ordinary" and not parts.ordinal and not parts.enlarged:
        before, after = "", "例会"
    if body.endswith("委") and parts.term:
        # What everybody says of a committee by its short name: 市委九届四次全体会议.
        number = f"{chinese(parts.ordinal)}次" if parts.ordinal else ""
        return f"{body}{chinese(parts.term)}届{number}{before}{after}"
    number = f"{ordinal(parts.ordinal, 'zh')}次" if parts.ordinal else ""
    return f"{_with_term(body, parts.term)}{number}{before}{after}"


def _with_term(body: str, term: int | None) -> str:
    if not term:
        return body
    words = f"{ordinal(term, 'zh')}届"
    organ = _ORGAN.search(body)
    return f"{body[: organ.start()]}{words}{organ[0]}" if organ else body + words
