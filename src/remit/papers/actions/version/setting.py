"""How a version's text is set in rows, and what cannot be said of one. Part of the actions, not one itself."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from remit.kernel.errors import Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.papers.models import Paper, PaperVersion, Passage, PassageText, Point, VersionText
from remit.papers.paragraphs.split import DEEPEST
from remit.papers.sheet import Paragraph, Wording

Said = tuple[dict[str, str], list[tuple[int | None, int, dict[str, Wording]]]]


def refuse_nonsense(paper: Paper, paragraphs: Sequence[Paragraph], preambles: Mapping[str, str]) -> None:
    """Raises Refused, with `fields` such as "paragraph-3" (counted from 0), where the text cannot be the paper's."""
    if not paragraphs and not any(text.strip() for text in preambles.values()):
        raise Refused(_("The text is empty."), fields={"text": _("The text is empty.")})
    known = set(paper.points.values_list("address", flat=True))
    used = Counter(each.address for each in paragraphs)
    deepest = 0
    for place, each in enumerate(paragraphs):
        why: object = None
        if not _worded(each):
            why = _("A paragraph has a label or words.")
        elif each.address is not None and each.address not in known:
            why = _("The paper has no paragraph of this address.")
        elif each.address is not None and used[each.address] > 1:
            why = _("Two paragraphs cannot continue the same one.")
        elif not 0 <= each.depth <= min(deepest, DEEPEST):
            why = _("A paragraph stands at most one step below the one above it.")
        if why is not None:
            raise Refused(why, fields={f"paragraph-{place}": why})
        deepest = each.depth + 1


def told(paragraphs: Sequence[Paragraph], preambles: Mapping[str, str]) -> Said:
    """What a text says, to be compared with `says`."""
    rows = [(each.address, each.depth, _worded(each)) for each in paragraphs]
    return {lang: text.strip() for lang, text in preambles.items() if text.strip()}, rows


def says(version: PaperVersion) -> Said:
    """What a version says; three queries."""
    passages = version.passages.select_related("point").prefetch_related("texts")
    rows: list[tuple[int | None, int, dict[str, Wording]]] = [
        (row.point.address, row.depth, {t.language: Wording(label=t.label, text=t.text) for t in row.texts.all()})
        for row in passages
    ]
    return {row.language: row.preamble for row in version.texts.all() if row.preamble}, rows


def put_words(version: PaperVersion, preambles: Mapping[str, str], notes: Mapping[str, str]) -> None:
    """The version says this before its first paragraph, and this of what it changed."""
    have = {row.language: row for row in version.texts.all()}
    for language in LANGUAGES:
        values = {"preamble": preambles.get(language, "").strip(), "note": notes.get(language, "").strip()}
        if language in have and any(values.values()):
            write.change(have[language], **values)
        elif language in have:
            write.remove(have[language])
        elif any(values.values()):
            write.insert(VersionText(version=version, language=language, **values))


def put_paragraphs(version: PaperVersion, paragraphs: Sequence[Paragraph]) -> None:
    """The version has these paragraphs in this order, and no others."""
    points = {point.address: point for point in version.paper.points.all()}
    have = {row.point.address: row for row in version.passages.select_related("point").prefetch_related("texts")}
    for address in sorted(have.keys() - {each.address for each in paragraphs}):
        for text in have[address].texts.all():
            write.remove(text)
        write.remove(have[address])
    free = (version.paper.points.aggregate(last=Max("address"))["last"] or 0) + 1
    for position, each in enumerate(paragraphs, start=1):
        if each.address is None:
            point = write.insert(Point(paper=version.paper, address=free))
            free += 1
        else:
            point = points[each.address]
        _put(version, point, have.get(point.address), position, each)


def _put(version: PaperVersion, point: Point, row: Passage | None, position: int, told_: Paragraph) -> None:
    if row is None:
        row = write.insert(Passage(version=version, point=point, position=position, depth=told_.depth))
        have = {}
    else:
        write.change(row, position=position, depth=told_.depth)
        have = {text.language: text for text in row.texts.all()}
    wanted = _worded(told_)
    for language in LANGUAGES:
        words = wanted.get(language)
        if words is None and language in have:
            write.remove(have[language])
        elif words is not None and language in have:
            write.change(have[language], label=words.label, text=words.text)
        elif words is not None:
            write.insert(PassageText(passage=row, language=language, label=words.label, text=words.text))


def _worded(told_: Paragraph) -> dict[str, Wording]:
    tidy = {lang: Wording(label=words.label.strip(), text=words.text.strip()) for lang, words in told_.words.items()}
    return {language: words for language, words in tidy.items() if words}
