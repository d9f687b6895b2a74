"""Every word that a person reads is there in Chinese, and says the same everywhere."""

import ast
import re
from collections import defaultdict
from functools import cache

import polib
from django.utils.translation.template import templatize

from tests.house.tree import SOURCE, modules, name_of

MARKERS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "gettext_noop"}
IN_TEMPLATE = re.compile(
    r"""(n|p|np)?gettext\((u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))(?:,\s*(u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")))?"""
)

Message = tuple[str | None, str]  # context, words


@cache
def catalogue() -> dict[Message, dict[str, set[str]]]:
    """Every translation by message: {(context, msgid): {msgstr: {files}}}."""
    found: dict[Message, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in SOURCE.rglob("locale/zh_Hans/LC_MESSAGES/django.po"):
        for entry in polib.pofile(str(path)):
            if entry.obsolete or entry.fuzzy:
                continue
            words = entry.msgstr or entry.msgstr_plural.get(0, "")
            if words:
                found[entry.msgctxt, entry.msgid][words].add(name_of(path))
    return found


def _in_python() -> set[tuple[str, Message]]:
    found = set()
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKERS):
                continue
            texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if texts:
                with_context = node.func.id.startswith("pgettext")
                found.add((name_of(path), (texts[0], texts[1]) if with_context else (None, texts[0])))
    return found


def _in_templates() -> set[tuple[str, Message]]:
    found = set()
    for path in SOURCE.rglob("templates/**/*"):
        if path.suffix not in {".html", ".txt", ".xml"}:
            continue
        for kind, first, second in IN_TEMPLATE.findall(templatize(path.read_text(encoding="utf-8"))):
            one = ast.literal_eval(first)
            message = (one, ast.literal_eval(second)) if kind == "p" and second else (None, one)
            found.add((name_of(path), message))
    return found


def _known_to_the_framework(words: str) -> bool:
    return words in {"English", "Chinese"}


def test_every_word_is_there_in_chinese() -> None:
    missing = sorted(
        f"{where}: {words!r}"
        for where, (context, words) in _in_python() | _in_templates()
        if (context, words) not in catalogue() and not _known_to_the_framework(words)
    )
    assert missing == []


def test_the_same_word_is_the_same_everywhere() -> None:
    assert {message: dict(words) for message, words in catalogue().items() if len(words) > 1} == {}


def test_placeholders_are_kept() -> None:
    marks = re.compile(r"%\((\w+)\)")
    wrong = [
        message
        for message, translations in catalogue().items()
        for words in translations
        if set(marks.findall(message[1])) != set(marks.findall(words))
    ]
    assert wrong == []


def test_every_catalogue_says_how_its_language_counts() -> None:
    """A header marked as not yet right is dropped when the words are compiled, and the plurals with it."""
    files = list(SOURCE.rglob("locale/zh_Hans/LC_MESSAGES/django.po"))
    wrong = [
        name_of(path)
        for path in files
        if (read := polib.pofile(str(path))).metadata_is_fuzzy
        or not read.metadata.get("Plural-Forms", "").startswith("nplurals=1")
    ]
    assert files
    assert wrong == []
