"""`visible()` and `outline()` are the only roads from a door to a record."""

import ast

from tests.house.tree import DOORS, modules, name_of

MANAGERS = {"objects", "_default_manager", "_base_manager"}

# Doors that need no actor's eyes: set-up, sample data and measurements run as the installation itself.
EXEMPT = ("cli/demo/", "cli/bench/", "cli/setup.py")


def test_no_door_reaches_for_a_table() -> None:
    found = [
        f"{name_of(path)}:{node.lineno} {ast.unparse(node)}"
        for path, tree in modules().items()
        if name_of(path).split("/")[0] in DOORS and not name_of(path).startswith(EXEMPT)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS
    ]
    assert found == []


def test_no_door_writes_sql() -> None:
    found = [
        name_of(path)
        for path, tree in modules().items()
        if name_of(path).split("/")[0] in DOORS and not name_of(path).startswith(EXEMPT)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"cursor", "raw", "extra"}
    ]
    assert found == []
