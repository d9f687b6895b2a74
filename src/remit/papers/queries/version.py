"""Questions about the text of a paper: its versions, their paragraphs, and what became of a cited one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.papers.models import Paper, PaperVersion, Passage, Point
from remit.papers.paragraphs.likeness import same
from remit.papers.rules import version as rules


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph for a reader of one language: its address, how deep it stands, its label and its words."""

    address: int
    depth: int
    label: str
    text: Text


@dataclass(frozen=True)
class Cited:
    """A paragraph as the cited version has it, and as the present one does.

    `then` is None where the cited version has no such paragraph, `now` where the present one dropped it. `newer`:
    there is a newer version; `changed`: it says this paragraph differently, or no more.
    """

    point: Point
    version: PaperVersion
    latest: PaperVersion
    then: Passage | None
    now: Passage | None

    @property
    def newer(self) -> bool:
        """Whether there is a newer version than the cited one."""
        return self.latest.number > self.version.number

    @property
    def dropped(self) -> bool:
        """Whether the present version has no such paragraph any more."""
        return self.then is not None and self.now is None

    @property
    def changed(self) -> bool:
        """Whether the present version says it in other words."""
        return self.then is not None and self.now is not None and not agree(self.then, self.now)


def versions(actor: Actor, paper: Paper) -> QuerySet[PaperVersion]:
    """The versions of a paper that the actor may read, the first one first; two queries."""
    return rules.visible(actor, PaperVersion.objects.filter(paper=paper)).prefetch_related("texts")


def version_at(actor: Actor, paper: Paper, number: int) -> PaperVersion | None:
    """The version of that number, if the actor may read the paper."""
    return versions(actor, paper).select_related("paper").filter(number=number).first()


def latest_version(paper: Paper) -> PaperVersion | None:
    """The paper's present text; None where none was entered. The caller may read the paper."""
    return paper.versions.order_by("-number").first()


def passages(version: PaperVersion) -> list[Passage]:
    """The paragraphs of a version in their order, with their addresses and words; two queries. The caller may read
    the paper."""
    return list(version.passages.select_related("point").prefetch_related("texts"))


def text_of(version: PaperVersion, language: str) -> tuple[Shown, ...]:
    """The paragraphs for a reader of `language`; two queries. The caller may read the paper."""
    return tuple(
        Shown(row.point.address, row.depth, str(row.label_in(language)), row.text_in(language))
        for row in passages(version)
    )


def cited(actor: Actor, point: Point, version: PaperVersion) -> Cited | None:
    """The paragraph as the version has it, and what the present version makes of it; four queries. None where the
    actor may not read the paper, or the two are of different papers."""
    if point.paper_id != version.paper_id:
        return None
    present = versions(actor, version.paper).order_by("-number").first()
    if present is None:
        return None
    wanted = Passage.objects.filter(point=point, version__in={version.pk, present.pk})
    rows = wanted.select_related("point").prefetch_related("texts")
    by_version = {row.version_id: row for row in rows}
    return Cited(point, version, present, by_version.get(version.pk), by_version.get(present.pk))


def point_at(actor: Actor, paper: Paper, address: int) -> Point | None:
    """The paragraph at that address, if the actor may read the paper."""
    return rules.visible(actor, Point.objects.filter(paper=paper, address=address)).first()


def passages_of(point: Point) -> list[Passage]:
    """The paragraph in every version that has it; two queries. The caller may read the paper."""
    return list(point.passages.select_related("point").prefetch_related("texts"))


def agree(one: Passage, other: Passage) -> bool:
    """Whether both say the same, in every language that both have; a label that moved on is no change."""
    mine, theirs = _words(one), _words(other)
    return same(mine, theirs) or (not any(mine.values()) and not any(theirs.values()))


@dataclass(frozen=True, slots=True)
class Differences:
    """Addresses of the paragraphs that a later version words differently, no longer has, or has in addition."""

    changed: tuple[int, ...]
    dropped: tuple[int, ...]
    added: tuple[int, ...]


def differences(older: Iterable[Passage], newer: Iterable[Passage]) -> Differences:
    """What changed between two versions, each in its own order."""
    had: Mapping[int, Passage] = {row.point.address: row for row in older}
    has: Mapping[int, Passage] = {row.point.address: row for row in newer}
    return Differences(
        changed=tuple(key for key, row in has.items() if key in had and not agree(had[key], row)),
        dropped=tuple(key for key in had if key not in has),
        added=tuple(key for key in has if key not in had),
    )


def _words(row: Passage) -> dict[str, str]:
    return {text.language: text.text for text in row.texts.all()}


def points(actor: Actor) -> QuerySet[Point]:
    """Every paragraph of a paper that the actor may read."""
    return rules.visible(actor, Point.objects.all())
