"""The command itself."""

import subprocess
import sys
from importlib import import_module
from time import perf_counter

import pytest
from click.testing import CliRunner

from remit.cli.commands.bench import BENCHES
from remit.cli.main import COMMANDS, remit


def test_help_names_every_command() -> None:
    told = CliRunner().invoke(remit, ["--help"])
    assert told.exit_code == 0
    assert [name for name in COMMANDS if f"  {name} " not in told.output] == []


def test_every_command_and_every_bench_is_there() -> None:
    for module, _line in [*COMMANDS.values(), *BENCHES.values()]:
        assert import_module(module).command.callback is not None or module.endswith("commands.bench")


def test_an_unknown_command_is_one_sentence_and_status_2() -> None:
    told = CliRunner().invoke(remit, ["obey"])
    assert told.exit_code == 2
    assert "No such command 'obey'" in told.output


def test_help_starts_neither_django_nor_the_reader_and_is_quick() -> None:
    script = (
        "import sys; sys.argv = ['remit', '--help']\n"
        "from remit.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted(name for name in sys.modules if name in {'django', 'remit.intake', 'gunicorn', 'rich'}))"
    )
    begun = perf_counter()
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30)
    assert told.stdout.splitlines()[-1] == "[]"
    # Three tenths of a second on a quiet machine; ten times that is a fault on any.
    assert perf_counter() - begun < 3


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    told = CliRunner().invoke(remit, [name, "--help"])
    assert (told.exit_code, told.output.startswith("Usage: remit " + name)) == (0, True)
