"""Why a document was not made, in a sentence that a clerk can act on."""

from collections.abc import Iterable

from remit.exchange.minutes.document import Language


class MissingGlyphs(ValueError):
    """No font on this machine has these characters; nothing was printed rather than printing them blank."""

    def __init__(self, characters: Iterable[str]) -> None:
        """`characters` are single characters, named in the order of their code points."""
        self.characters = tuple(sorted(set(characters)))
        super().__init__(self.characters)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.sentence("en")

    def sentence(self, language: Language) -> str:
        """The one sentence to show, naming every character and its code point."""
        names = [f"{shown(one)} (U+{ord(one):04X})" for one in self.characters]
        if language == "zh":
            return f"本机没有任何字体包含以下字符：{'、'.join(names)}。请安装含有这些字符的字体，或改用其他写法。"
        return (
            f"No font on this machine has {', '.join(names)}. Install a font that has "
            f"{'it' if len(names) == 1 else 'them'}, or write the text another way."
        )


class TemplateRefused(ValueError):
    """The office's own DOCX template cannot be filled; `reason` says what is wrong in it."""

    def __init__(self, english: str, chinese: str) -> None:
        """One whole sentence in each language."""
        self.sentences: dict[Language, str] = {"en": english, "zh": chinese}
        super().__init__(english, chinese)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.sentences["en"]

    def sentence(self, language: Language) -> str:
        """The one sentence to show."""
        return self.sentences[language]


def shown(character: str) -> str:
    """The character itself, unless showing it would break the sentence or the terminal."""
    return character if character.isprintable() else "?"
