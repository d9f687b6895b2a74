"""Numbers and ordinals as pages write them: digits, Chinese numerals, English words."""

import re
from functools import cache

CHINESE_DIGITS = "零〇○一二三四五六七八九十百千两廿卅"
CHINESE_NUMBER = rf"(?:\d{{1,4}}|[{CHINESE_DIGITS}]{{1,7}})"
HIGHEST = 130


def chinese_number(written: str) -> int | None:
    """12, 十二 and 一二 as 12; None for what is no number."""
    if written.isascii() and written.isdigit():
        return int(written)
    import cn2an

    try:
        value = cn2an.cn2an(written.replace("○", "〇"), "smart")
    except (ValueError, KeyError, IndexError):
        return None
    return int(value)


@cache
def _english_words() -> dict[str, int]:
    from num2words import num2words

    words = {num2words(number, to="ordinal").replace(" and ", " "): number for number in range(1, HIGHEST)}
    return words | {num2words(number).replace(" and ", " "): number for number in range(1, HIGHEST)}


TENS = (
    "twent(?:y|ieth)|thirt(?:y|ieth)|fort(?:y|ieth)|fift(?:y|ieth)|sixt(?:y|ieth)|sevent(?:y|ieth)|eight(?:y"
    "|ieth)|ninet(?:y|ieth)"
)
ONES = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    "|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
)
ENGLISH_ORDINAL = (
    rf"(?:\d{{1,2}},?\d{{3}}(?:st|nd|rd|th)|\d{{1,4}}\s?(?:st|nd|rd|th)|(?:(?:{TENS})[- ])?(?:{ONES})|twentieth"
    r"|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth)\b"
)


def english_number(written: str) -> int | None:
    """4, 4th, fourth and Forty-Fourth as numbers; None for what is no number."""
    digits = re.match(r"([\d,]+)", written)
    if digits:
        return int(digits.group(1).replace(",", ""))
    word = re.sub(r"\s+", "-", written.strip().lower()).replace("hundred-", "hundred ")
    return _english_words().get(word)
