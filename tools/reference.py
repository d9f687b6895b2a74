"""Write docs/engineer/actions.md: every action, who may do it, and what is true afterwards."""

import os
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
PAGE = ROOT / "docs" / "engineer" / "actions.md"
HEAD = """# Every action

Written by `make docs` from the code. An action is the only thing that writes records; each leaves one entry in the
ledger, and one for every action that it causes. The middle column is its rule.

| verb | who may | what is true afterwards |
|---|---|---|
"""


def first_line(thing: object) -> str:
    """The first sentence of a docstring, fit for a table."""
    text = (getattr(thing, "__doc__", "") or "").strip().split("\n\n")[0]
    return " ".join(text.split()).replace("|", "/")


def page() -> str:
    """The whole page."""
    import django

    django.setup()
    from remit.ledger.action import ACTIONS

    for path in sorted(SOURCE.glob("remit/*/actions/**/*.py")):
        import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"))
    rows = [
        f"| `{verb}` | {first_line(found.allow)} | {first_line(found.function)} |"
        for verb, found in sorted(ACTIONS.items())
    ]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(SOURCE))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "remit.config.settings")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
