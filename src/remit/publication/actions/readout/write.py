"""Write a readout's title and paragraphs in one language."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write as ledger
from remit.ledger.action import action
from remit.publication.actions.readout import standing
from remit.publication.models import ParagraphText, Readout, ReadoutText
from remit.publication.queries.languages import TITLE, digest, paragraphs_of, source_texts
from remit.publication.rules import readout as rules

NOT_THERE = -1  # the revision of words that were not there when the page was opened


@dataclass(frozen=True)
class Seen:
    """What the writer had in view, by paragraph id (TITLE: the title): the revision of the words that are written
    over (not given: there were none), and the digest of the source text beside them."""

    revisions: Mapping[int, int] = field(default_factory=dict)
    sources: Mapping[int, str] = field(default_factory=dict)
    still_right: Collection[int] = ()


@action("readout.write", allow=rules.may_write, says=_("wrote the meeting news"))
def write(
    actor: Actor,
    readout: Readout,
    *,
    language: str,
    title: str | None = None,
    paragraphs: Mapping[int, str] | None = None,
    seen: Seen | None = None,
) -> Readout:
    """Title and paragraphs (by id) say this in that language; what is not given stays, an empty text is taken away.

    A translation keeps the digest of the source that it was made from; one that is unchanged though its source moved on
    stays outdated, unless it is `still_right`. Raises Conflict where somebody has changed the same words since they
    were `seen`; every door gives that. None compares nothing: for words that nobody else has in view.
    """
    standing.check_open(readout)
    if language not in LANGUAGES:
        raise Refused(_("This language is not known."))
    rows = paragraphs_of(readout)
    source = source_texts(readout, rows)
    given = {place: text.strip() for place, text in (paragraphs or {}).items()}
    if unknown := set(given) - {row.pk for row in rows}:
        raise Refused(_("A paragraph is not there any more: somebody removed it."), fields={str(min(unknown)): ""})
    if title is not None:
        _say(_title_row(readout, language), "title", TITLE, title.strip(), readout, source, seen)
    for row in rows:
        if row.pk in given:
            text = next((t for t in row.texts.all() if t.language == language), None)
            words = text or ParagraphText(paragraph=row, language=language)
            _say(words, "text", row.pk, given[row.pk], readout, source, seen)
    standing.sign(actor, readout)
    return Readout.objects.get(pk=readout.pk)


def _title_row(readout: Readout, language: str) -> ReadoutText:
    row = ReadoutText.objects.filter(readout=readout, language=language).first()
    return row or ReadoutText(readout=readout, language=language)


def _say(
    row: ReadoutText | ParagraphText,
    column: str,
    place: int,
    words: str,
    readout: Readout,
    source: Mapping[int, str],
    seen: Seen | None,
) -> None:
    here = row.pk is not None
    if seen is not None and getattr(row, column) != words:
        _compare(row, place, seen)
    seen = seen or Seen()
    made_from = ""
    if row.language != readout.source_language and words:
        moved = not here or getattr(row, column) != words or place in seen.still_right
        made_from = seen.sources.get(place, digest(source[place])) if moved else row.made_from
    if here and words:
        ledger.change(row, **{column: words, "made_from": made_from})
    elif here and not (isinstance(row, ReadoutText) and row.withdrawal):
        ledger.remove(row)
    elif words:
        setattr(row, column, words)
        row.made_from = made_from
        ledger.insert(row)


def _compare(row: ReadoutText | ParagraphText, place: int, seen: Seen) -> None:
    now = NOT_THERE if row.pk is None else row.revision
    if seen.revisions.get(place, NOT_THERE) != now:
        raise Conflict(
            _("Somebody else has written here since you opened it. Nothing was lost: compare and choose."), row
        )
