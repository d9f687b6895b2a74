"""Files and functions stay short; every room has a name of its own."""

import ast
from statistics import median, quantiles

from tests.house.tree import SOURCE, modules, name_of

VAGUE = {"utils", "helpers", "common", "misc", "core", "base"}
LONGEST = 400
# Data, not code.
DATA = ("cli/demo/data/",)


def _lines() -> dict[str, int]:
    return {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules()
        if not name_of(path).startswith(DATA)
    }


def test_files_are_short() -> None:
    lines = _lines()
    assert {name: count for name, count in lines.items() if count > LONGEST} == {}
    counts = sorted(count for count in lines.values() if count > 1)
    assert median(counts) <= 80
    assert quantiles(counts, n=20)[-1] <= 300


def test_long_functions_are_rare() -> None:
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path, tree in modules().items()
        if not name_of(path).startswith(DATA)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert sum(length > 50 for length in lengths) <= 0.01 * len(lengths)


def test_no_room_has_a_vague_name() -> None:
    names = {part for path in SOURCE.rglob("*.py") for part in (*path.relative_to(SOURCE).parts[:-1], path.stem)}
    assert names & VAGUE == set()


def test_every_module_says_what_it_is() -> None:
    silent = [name_of(path) for path, tree in modules().items() if tree.body and not ast.get_docstring(tree)]
    assert silent == []
