"""Every kind of page is valid HTML, as the W3C's checker sees it."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.judges.conftest import ROLES, Visit
from tests.judges.kinds import Sample
from tests.served import ROOT

pytestmark = pytest.mark.judge
JAR = ROOT / "tools/judges/node_modules/vnu-jar/build/dist/vnu.jar"


def invalid(pages: list[Path]) -> list[str]:
    """What the checker finds in these files; skipped where it or Java is not here."""
    java = shutil.which("java")
    if java is None or not JAR.exists():
        pytest.skip("vnu is not on this machine: tools/judges/install.sh (needs npm and Java)")
    told = subprocess.run(
        [java, "-Xss4m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", *pages],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{unquote(Path(one['url']).stem)}, line {one.get('lastLine')}: {one['message']} {one.get('extract', '')!r}"
        for one in json.loads(told.stdout)["messages"]
        if one["type"] in {"error", "non-document-error"} or one.get("subType") == "warning"
    ]


def test_every_page_is_valid(visit: Visit, samples: list[Sample], tmp_path: Path) -> None:
    pages = []
    for language in ("en", "zh"):
        for role in ROLES:
            mine = [one for one in samples if one.role == role]
            visitor = visit(role, language) if mine else None
            for number, sample in enumerate(mine):
                assert visitor is not None
                address = sample.address.replace("/en/", f"/{language}/", 1)
                page = tmp_path / f"{language} {role} {number} {sample.kind.replace(':', '.').replace('?', '+')}.html"
                page.write_bytes(visitor.get(address).content)
                pages.append(page)
    found = invalid(pages)
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_the_judge_fails_a_page_with_a_list_in_a_paragraph_and_an_id_twice(tmp_path: Path) -> None:
    page = tmp_path / "broken.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head>'
        '<body><p id="a">one<ul id="a"><li>two</ul></p></body></html>'
    )
    assert len(invalid([page])) >= 2
