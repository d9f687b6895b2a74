"""Texts of papers for tests."""

from typing import Any

from remit.papers.actions import version as version_actions
from remit.papers.models import Paper, PaperVersion
from remit.papers.sheet import Paragraph, Wording
from tests.factories import SYSTEM


def paragraph(english: str = "", chinese: str = "", *, address: int | None = None, depth: int = 0) -> Paragraph:
    """A paragraph from "Article 1|words": what stands before the stroke is its label."""
    words = {}
    for language, told in (("en", english), ("zh", chinese)):
        label, _stroke, text = told.rpartition("|")
        if told:
            words[language] = Wording(label=label, text=text)
    return Paragraph(words=words, depth=depth, address=address)


def add(paper: Paper, *paragraphs: Paragraph, **more: Any) -> PaperVersion:
    """The paper, read anew, has this text."""
    return version_actions.add(SYSTEM, Paper.objects.get(pk=paper.pk), paragraphs=paragraphs, **more)


def told(version: PaperVersion) -> list[tuple[int, int, dict[str, str]]]:
    """Address, depth and words of each paragraph, as the database has them."""
    return [
        (row.point.address, row.depth, {t.language: f"{t.label}|{t.text}" for t in row.texts.order_by("language")})
        for row in PaperVersion.objects.get(pk=version.pk).passages.order_by("position")
    ]
