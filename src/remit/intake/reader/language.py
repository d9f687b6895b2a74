"""Which language a page is written in."""

import re
from collections import Counter

HAN = re.compile("[\u3400-\u9fff]")
KANA = re.compile("[\u3040-\u30ff]")
HANGUL = re.compile("[\uac00-\ud7af]")
CYRILLIC = re.compile("[\u0400-\u04ff]")
WORD = re.compile(r"[^\W\d_]+")
FIRST = 20_000
"""So many characters tell the language."""

SMALL_WORDS = {
    "en": "the of and to in for that was is on by with at be were this from it has have as will",
    "de": "der die das und den des mit für auf ist im dem nicht ein eine wurde von zu sich werden",
    "fr": "le la les des et du en une est dans pour que qui par sur au aux avec été ce",
    "es": "el los las del y en que se por con para una fue es al su como no más lo",
    "it": "il di che e la per un in del con non della è sono le dei si da al nel",
    "pt": "o de que e do da em para um com não uma os no se na por mais as dos",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er werd door bij ook",
}


def language_of(text: str) -> str | None:
    """The ISO 639-1 code, or None where the text does not tell."""
    sample = text[:FIRST]
    han, kana = len(HAN.findall(sample)), len(KANA.findall(sample))
    letters = len(WORD.findall(sample))
    if kana > 5 and kana * 5 > han:
        return "ja"
    if len(HANGUL.findall(sample)) > max(han, 10):
        return "ko"
    if han >= 4 and han * 2 > letters:
        return "zh"
    if len(CYRILLIC.findall(sample)) > 20:
        return None
    return _by_small_words(sample)


def _by_small_words(sample: str) -> str | None:
    words = Counter(word.lower() for word in WORD.findall(sample))
    total = sum(words.values())
    scores = {code: sum(words[word] for word in small.split()) for code, small in SMALL_WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    others = max(score for code, score in scores.items() if code != best)
    if total < 4 or scores[best] * 8 < total or scores[best] <= others:
        return "en" if _looks_english(words, total) else None
    return best


def _looks_english(words: Counter[str], total: int) -> bool:
    """Minutes in note form have few small words; their own words tell."""
    own = "meeting minutes council board committee present absent motion carried chair approved resolved"
    return total >= 3 and sum(words[word] for word in own.split()) >= 2
