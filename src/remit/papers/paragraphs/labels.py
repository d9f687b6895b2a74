"""Labels of paragraphs as papers print them: 第三条, 一、, （一）, 1., Article 3, § 4, I., (a), (i), 1.1."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

HAN = "零〇一二三四五六七八九十百"
_BLANK = r"[ \t\u3000\xa0]"
_AFTER = rf"(?={_BLANK}|$)"
# After an English word and number the paragraph begins: with a stop, with a capital, or on the next line. "Article 3 of
# the Charter" cites one.
_BEGINS = rf"(?:[.:：]{_AFTER}|(?={_BLANK}+[^\sa-z]|{_BLANK}*$))"
# After 第三条 a citation goes on with one of these.
_CITED = r"(?![的、，,；;。）)和与或及至到规中所])(?!第[一二三四五六七八九十\d]+[款项])"
_DIGITS: dict[str, int] = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)} | {"零": 0, "〇": 0}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: `series` is what it is counted with, `value` its number in it.

    `weak`: so short that it could be anything ("A.", "I.", "a)"); it counts where its series goes on.
    """

    shown: str
    series: str
    value: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    pattern: re.Pattern[str]
    value: Callable[[str], int]
    weak: bool = False


def chinese(number: str) -> int:
    """`二十三` → 23; figures are read too. What is none gives 0."""
    if number.isdecimal():
        return int(number)
    total = part = 0
    for sign in number:
        if sign in "十百":
            total += (part or 1) * (10 if sign == "十" else 100)
            part = 0
        else:
            part = _DIGITS.get(sign, 0)
    return total + part


def roman(number: str) -> int:
    """`xiv` → 14; 0 where no Roman number is written so."""
    values = [_ROMAN[sign] for sign in number.lower()]
    total = sum(-v if v < nxt else v for v, nxt in zip(values, [*values[1:], 0], strict=True))
    return total if _written(total) == number.lower() else 0


def _written(number: int) -> str:
    words = ""
    for value, sign in (
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        words += sign * (number // value)
        number %= value
    return words


def _letter(sign: str) -> int:
    return ord(sign.lower()) - ord("a") + 1


def _last(number: str) -> int:
    return int(re.split(r"[.．]", number.rstrip(".．"))[-1])


def _circled(sign: str) -> int:
    return ord(sign) - ord("①") + 1


def _of(name: str, pattern: str, value: Callable[[str], int], *, weak: bool = False) -> _Series:
    return _Series(name, re.compile(pattern), value, weak)


_NUMBER = rf"(?P<n>[{HAN}]{{1,6}}|\d{{1,3}})"
SERIES = (
    *(_of(name, rf"第{_NUMBER}{name}(?:之[{HAN}]+)?{_CITED}[:：]?", chinese) for name in "编章节条"),
    _of("一、", rf"(?P<n>[{HAN}]{{1,4}})、", chinese),
    _of("（一）", rf"[（(](?P<n>[{HAN}]{{1,4}})[）)]、?", chinese),
    _of("①", r"(?P<n>[①-⑳])", _circled),
    *(
        _of(name, rf"(?:{words})\s+(?P<n>\d{{1,3}})[a-z]?{_BEGINS}", int)
        for name, words in (
            ("Part", "Part|PART"), ("Chapter", "Chapter|CHAPTER"), ("Section", "Section|SECTION|Sec\\."),
            ("Article", "Article|ARTICLE|Art\\."), ("Rule", "Rule|RULE"),
        )
    ),
    *(
        _of(f"{name} I", rf"(?:{name}|{name.upper()})\s+(?P<n>[IVXLC]{{1,7}}){_BEGINS}", roman)
        for name in ("Part", "Title", "Chapter", "Article")
    ),
    _of("§", rf"§\s?(?P<n>\d{{1,3}})[a-z]?{_BEGINS}", int),
    _of("1.1.1", rf"(?P<n>\d{{1,3}}[.．]\d{{1,2}}[.．]\d{{1,2}})[.．]?{_AFTER}", _last),
    _of("1.1", rf"(?P<n>\d{{1,3}}[.．]\d{{1,2}})[.．]?{_AFTER}", _last),
    _of("1.", rf"(?P<n>\d{{1,3}})(?:[．、]|\.(?={_BLANK}|$|[\u3400-\u9fff“《]))", int),
    _of("(1)", r"[（(](?P<n>\d{1,3})[）)]", int),
    _of("1)", rf"(?P<n>\d{{1,3}})[）)]{_AFTER}", int, weak=True),
    _of("I.", rf"(?P<n>[IVXLC]{{1,7}})\.{_AFTER}", roman, weak=True),
    _of("A.", rf"(?P<n>[A-Z])\.{_AFTER}", _letter, weak=True),
    _of("(i)", rf"\((?P<n>[ivxlc]{{1,7}})\){_AFTER}", roman),
    _of("(a)", rf"\((?P<n>[a-z])\){_AFTER}", _letter),
    _of("(A)", rf"\((?P<n>[A-Z])\){_AFTER}", _letter),
    _of("i.", rf"(?P<n>[ivxlc]{{1,7}})\.{_AFTER}", roman, weak=True),
    _of("a.", rf"(?P<n>[a-z])\.{_AFTER}", _letter, weak=True),
    _of("a)", rf"(?P<n>[a-z])\){_AFTER}", _letter, weak=True),
)  # fmt: skip
HEADINGS = {
    series: rank
    for rank, names in enumerate(
        (
            ("编", "Part", "Part I", "Title I"),
            ("章", "Chapter", "Chapter I"),
            ("节", "Section"),
            ("条", "Article", "Article I", "§", "Rule"),
        )
    )
    for series in names
}
"""Series that always stand above the others, and in which order among themselves."""
DECIMAL = frozenset({"1.1", "1.1.1"})


def at(line: str) -> list[Label]:
    """What the label at the start of a line could be: none, one, or two where "(i)" is a letter or a number."""
    return list(_at(line))


def _at(line: str) -> Iterator[Label]:
    for series in SERIES:
        found = series.pattern.match(line)
        if found is None or len(found.group()) > LONGEST:
            continue
        value = series.value(found["n"])
        if value > 0:
            yield Label(found.group(), series.name, value, series.weak)
