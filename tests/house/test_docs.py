"""Every page of the documentation can be found, and every link in it leads somewhere."""

import re
from pathlib import Path

from tests.house.tree import ROOT

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")


def _pages() -> list[Path]:
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]


def test_every_link_leads_to_a_file() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in _pages()
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def test_every_page_is_linked_from_an_index() -> None:
    linked = {
        (index.parent / link).resolve()
        for index in DOCS.rglob("README.md")
        for link in LINK.findall(index.read_text(encoding="utf-8"))
    }
    lost = [f"{page.relative_to(DOCS)}" for page in sorted(DOCS.rglob("*.md")) if page.resolve() not in linked]
    assert [page for page in lost if page != "README.md"] == []


def test_the_readme_says_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [command for command in ("make demo", "make test") if f"\n{command} " not in readme] == []
