"""The source as the house tests read it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "remit"

# From the ground up, as the import contracts have it.
FLOORS = (
    "kernel",
    "queue",
    "ledger",
    "bodies",
    "accounts",
    "papers",
    "meetings",
    "conveyance",
    "followup",
    "publication",
)
WITH_RECORDS = FLOORS[3:]
DOORS = ("desk", "portal", "api", "cli")
OUTWARD = ("exchange", "intake", "oversight", "search", "web")


@cache
def modules() -> dict[Path, ast.Module]:
    """Every module of the product but migrations, parsed."""
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCE.rglob("*.py"))
        if "migrations" not in path.parts
    }


def name_of(path: Path) -> str:
    """The path below the package, such as "bodies/actions/body/create.py"."""
    return path.relative_to(SOURCE).as_posix()


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Every call in a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))
