"""The reader is right, in every field, on ten pages in the manner of real ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from remit.intake.reader import read_file

PAGES = Path(__file__).parent / "pages"
TRUTHS = sorted(PAGES.glob("*.truth.json"))
BESIDE = ("spans", "inferred", "sure", "text", "sha256")


def page_of(truth: Path) -> Path:
    """The page that a truth tells of."""
    name = truth.name.removesuffix(".truth.json")
    return next(page for page in PAGES.glob(f"{name}.*") if page.suffix != ".json")


def read(truth: Path) -> dict[str, Any]:
    """What was read, without what the truths leave open."""
    record = read_file(page_of(truth))
    return {key: value for key, value in record.items() if key not in BESIDE}


def test_there_are_five_pages_in_each_language() -> None:
    languages = [json.loads(truth.read_text("utf-8"))["language"] for truth in TRUTHS]
    assert sorted(languages) == ["en"] * 5 + ["zh"] * 5


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.name.removesuffix(".truth.json"))
def test_the_page_is_read_as_a_person_reads_it(truth: Path) -> None:
    assert read(truth) == json.loads(truth.read_text("utf-8"))
