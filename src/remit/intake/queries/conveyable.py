"""The papers and meetings that something conveyed could be: suggestions, never choices."""

from remit.intake.content import Content
from remit.intake.naming import CITED
from remit.intake.queries.candidates import Candidate
from remit.intake.queries.likeness import alike
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.meetings.choices import MeetingKind
from remit.meetings.queries import meeting as meetings
from remit.meetings.queries import naming
from remit.papers.queries import paper as papers

RECENT = 3000


def suggest(actor: Actor, content: Content, limit: int = 3) -> dict[str, list[Candidate]]:
    """For each conveyed row and each document named, by its path, the records it could be, the likest first."""
    rows = [(f"conveyed-{row['key']}", row) for row in content["conveyed"]]
    rows += [(f"documents-{row['key']}", {**row, "kind": "document"}) for row in content["documents"]]
    found: dict[str, list[Candidate]] = {}
    known_papers = _papers(actor) if any(row["kind"] not in CITED for _path, row in rows) else []
    known_meetings = _meetings(actor) if any(row["kind"] in CITED for _path, row in rows) else []
    for path, row in rows:
        known = known_meetings if row["kind"] in CITED else known_papers
        scored = [(_score(row, names, numbers), choice, label) for choice, label, names, numbers in known]
        ranked = sorted((each for each in scored if each[0] >= 60), key=lambda each: (-each[0], each[1]))[:limit]
        found[path] = [Candidate(choice, label, score) for score, choice, label in ranked]
    return found


Known = tuple[str, Text, list[str], tuple[str, str]]


def _score(row: dict[str, str], names: list[str], numbers: tuple[str, str]) -> int:
    score = max((alike(row["title"], name) for name in names), default=0)
    told = (row.get("ordinal", ""), row.get("term", ""))
    if not any(told) or not any(numbers):
        return score
    if any(a and b and a != b for a, b in zip(told, numbers, strict=True)):
        return 0  # the fourth session is not the third, however alike their names
    return min(99, score + 10) if score >= 50 and told == numbers else score


def _papers(actor: Actor) -> list[Known]:
    rows = papers.papers(actor)[:RECENT]
    return [
        (f"paper:{row.pk}", row.title_in(actor.language), [text.title for text in row.texts.all()], ("", ""))
        for row in rows
    ]


def _meetings(actor: Actor) -> list[Known]:
    rows = meetings.meetings(actor).exclude(kind=MeetingKind.STUDY)[:RECENT]
    return [
        (
            f"meeting:{row.pk}",
            naming.name(row, actor.language),
            [naming.name(row, language).value for language in ("en", "zh")],
            (str(row.ordinal or ""), str(row.term.ordinal if row.term else "")),
        )
        for row in rows
    ]
