"""Every action has a rule, a test and a line in the reference."""

from importlib import import_module
from pathlib import Path

import pytest

from remit.ledger.action import ACTIONS
from tests.house.tree import ROOT, SOURCE, WITH_RECORDS


def _files() -> list[Path]:
    rooms = [SOURCE / app / "actions" for app in (*WITH_RECORDS, "intake", "oversight")]
    return sorted(path for room in rooms if room.exists() for path in room.rglob("*.py"))


@pytest.fixture(scope="module", autouse=True)
def _all_are_known() -> None:
    for path in _files():
        import_module("remit." + path.relative_to(SOURCE).with_suffix("").as_posix().replace("/", "."))


def test_a_verb_is_its_file_and_its_function() -> None:
    wrong = []
    for verb, registered in ACTIONS.items():
        module = registered.function.__module__
        word = verb.split(".", 1)[1]
        if registered.function.__name__.rstrip("_") != word.rstrip("_") or module.rsplit(".", 1)[-1].rstrip(
            "_"
        ) != word.rstrip("_"):
            wrong.append((verb, module, registered.function.__name__))
    assert wrong == []


def test_every_action_has_a_rule_of_its_room() -> None:
    strangers = [
        verb
        for verb, registered in ACTIONS.items()
        if not registered.allow.__name__.startswith("may_") or ".rules" not in registered.allow.__module__
    ]
    assert strangers == []


def test_every_action_has_a_test_of_its_name() -> None:
    names = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    missing = [
        verb for verb in ACTIONS if f"test_{verb.split('.', 1)[1]}".rstrip("_") not in {n.rstrip("_") for n in names}
    ]
    assert missing == []


def test_every_action_has_a_line_in_the_reference() -> None:
    reference = (ROOT / "docs" / "engineer" / "actions.md").read_text(encoding="utf-8")
    assert [verb for verb in sorted(ACTIONS) if f"`{verb}`" not in reference] == []
