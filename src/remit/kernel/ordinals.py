"""Ordinals as each language writes them: Fourth, 4th; 第四."""

from functools import lru_cache


@lru_cache(maxsize=1024)
def ordinal(number: int, language: str) -> str:
    """`4` becomes "Fourth" (en) or "第四" (zh). Numbers from 1; above 99 English uses figures (112th).

    Raises ValueError for a number below 1.
    """
    if number < 1:
        raise ValueError("an ordinal begins at 1")
    if language == "zh":
        return "第" + chinese(number)
    import num2words

    if number > 99:
        return str(num2words.num2words(number, to="ordinal_num"))
    words = str(num2words.num2words(number, to="ordinal"))
    return "-".join(part.capitalize() for part in words.split("-"))


def chinese(number: int) -> str:
    """`12` becomes "十二"."""
    import cn2an

    words = str(cn2an.an2cn(str(number)))
    return words[1:] if words.startswith("一十") else words
