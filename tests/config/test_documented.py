"""What an operator is told agrees with what is read."""

import re

from tests.house.tree import ROOT, SOURCE


def test_every_variable_that_is_read_is_documented_and_no_other() -> None:
    read = set(re.findall(r'env\.\w+\("(\w+)"', (SOURCE / "config" / "environment.py").read_text(encoding="utf-8")))
    page = (ROOT / "docs" / "operator" / "environment.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == read


def test_the_sample_settings_are_variables_that_exist() -> None:
    page = (ROOT / "docs" / "operator" / "environment.md").read_text(encoding="utf-8")
    sample = (ROOT / "deploy" / "environment.example").read_text(encoding="utf-8")
    assert [name for name in re.findall(r"^(\w+)=", sample, re.MULTILINE) if f"`{name}`" not in page] == []


def test_the_services_run_commands_that_exist() -> None:
    from remit.cli.main import COMMANDS

    units = [path.read_text(encoding="utf-8") for path in (ROOT / "deploy").glob("*.service")]
    assert sorted(re.findall(r"/bin/remit (\w+)", " ".join(units))) == ["serve", "worker"]
    assert {"serve", "worker"} <= set(COMMANDS)
