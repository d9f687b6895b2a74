"""Every sentence of the frames is there in Chinese."""

import re
from pathlib import Path

import polib  # type: ignore[import-untyped]

import remit.web

WEB = Path(remit.web.__file__).parent
SAID = re.compile(r"""\{% translate (["'])(.+?)\1""")
BLOCK = re.compile(r"\{% blocktranslate[^%]*%\}(.+?)(?:\{% plural %\}|\{% endblocktranslate %\})", re.S)


def test_every_sentence_of_the_templates_stands_in_the_chinese_catalogue() -> None:
    said: set[str] = set()
    for path in (WEB / "templates").rglob("*.html"):
        text = path.read_text()
        said |= {words for _, words in SAID.findall(text)}
        said |= {re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", words) for words in BLOCK.findall(text)}
    catalogue = polib.pofile(str(WEB / "locale/zh_Hans/LC_MESSAGES/django.po"))
    written = {entry.msgid for entry in catalogue if entry.translated()}
    assert sorted(said - written) == []
