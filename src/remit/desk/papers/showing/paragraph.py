"""One paragraph: as it was cited, and as the present version has it."""

from typing import Any

from remit.desk.papers.showing.text import part, worded
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES
from remit.papers.models import PaperVersion, Passage, Point
from remit.papers.queries import version as queries


def of(actor: Actor, point: Point, told: list[PaperVersion], asked: PaperVersion | None) -> dict[str, Any] | None:
    """What the page of a paragraph shows. Without a version asked for, the last one that has it; None where the one
    asked for does not have it."""
    rows = {row.version_id: row for row in queries.passages_of(point)}
    having = [version for version in told if version.pk in rows]
    version = asked or (having[-1] if having else None)
    if version is None or version.pk not in rows:
        return None
    cited = queries.cited(actor, point, version)
    if cited is None or cited.then is None:
        return None
    then = cited.then
    return {
        "point": point,
        "version": version,
        "cited": cited,
        "label": then.label_in(actor.language),
        "then": worded(then, (actor.language,)),
        "now": worded(cited.now, (actor.language,)) if cited.now else None,
        "other": _other(then, actor.language),
        "through": [(each, part(rows[each.pk], (actor.language,), point.paper_id, "")) for each in having],
    }


def _other(row: Passage, language: str) -> Any:
    """The words in the other language, where both are there."""
    if len({text.language for text in row.texts.all()}) < len(LANGUAGES):
        return None
    return worded(row, tuple(each for each in LANGUAGES if each != language))
