"""The texts of the city's papers, and what the papers do to each other."""

from remit.cli.demo.data.texts import RELATIONS, TEXTS
from remit.cli.demo.shapes import Wording
from remit.cli.demo.world import World, both
from remit.papers import sheet
from remit.papers.actions import paper as paper_actions
from remit.papers.actions import version as version_actions
from remit.papers.models import Paper
from remit.papers.paragraphs.likeness import proposals
from remit.papers.paragraphs.split import Piece, split
from remit.papers.queries import version as queries


def word(world: World) -> None:
    """The texts stand, paragraph by paragraph in both languages; a later version keeps the addresses."""
    for told in TEXTS:
        _add(world, told)
    for relation in RELATIONS:
        paper = world.papers[relation.paper]
        paper_actions.relate(world.maker, paper, other=world.papers[relation.other], kind=relation.kind)


def _add(world: World, told: Wording) -> None:
    paper = world.papers[told.paper]
    pieces = {"en": split(told.english), "zh": split(told.chinese)}
    rows = [
        {"en": _wording(english), "zh": _wording(chinese)}
        for english, chinese in zip(pieces["en"].paragraphs, pieces["zh"].paragraphs, strict=True)
    ]
    addresses = _addresses(paper, rows)
    version_actions.add(
        world.maker,
        paper,
        paragraphs=[
            sheet.Paragraph(words=words, depth=piece.depth, address=address)
            for words, piece, address in zip(rows, pieces["en"].paragraphs, addresses, strict=True)
        ],
        preambles={language: piece.preamble for language, piece in pieces.items()},
        notes=both(told.note),
        issued_on=paper.issued_on if told.ago is None else world.ago(told.ago),
    )


def _wording(piece: Piece) -> sheet.Wording:
    return sheet.Wording(label=piece.label, text=piece.text.replace("\n", " "))


def _addresses(paper: Paper, rows: list[dict[str, sheet.Wording]]) -> list[int | None]:
    latest = queries.latest_version(paper)
    present = queries.passages(latest) if latest else []
    had = [(row.point.address, {text.language: text.text for text in row.texts.all()}) for row in present]
    return [each.address for each in proposals(had, [{lang: w.text for lang, w in row.items()} for row in rows])]
