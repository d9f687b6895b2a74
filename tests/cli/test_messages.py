"""`remit messages`."""

import gettext
from pathlib import Path

import pytest
from click.testing import CliRunner

from remit.cli.commands import messages
from remit.cli.main import remit

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

msgid "meeting"
msgstr "会议"

#, fuzzy
msgid "paper"
msgstr "纸"

msgctxt "role"
msgid "over"
msgstr "已终止"
"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One room's translations, not compiled yet."""
    path = tmp_path / "desk" / "office" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(messages, "PACKAGE", tmp_path)
    return path


def test_what_was_translated_is_said_and_what_is_unsure_is_not(catalogue: Path) -> None:
    told = CliRunner().invoke(remit, ["messages"])
    assert told.output == "1 translation file compiled.\n"
    with catalogue.with_suffix(".mo").open("rb") as file:
        words = gettext.GNUTranslations(file)
    assert words.gettext("meeting") == "会议"
    assert words.gettext("paper") == "paper"
    assert words.pgettext("role", "over") == "已终止"


def test_only_what_changed_is_compiled_again(catalogue: Path) -> None:
    assert (messages.compile_stale(), messages.compile_stale(), messages.compile_stale(every=True)) == (1, 0, 1)
    catalogue.with_suffix(".mo").unlink()
    assert messages.compile_stale() == 1
