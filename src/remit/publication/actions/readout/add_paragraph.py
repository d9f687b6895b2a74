"""Add a paragraph to a readout."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.actions.readout import standing
from remit.publication.models import Paragraph, ParagraphText, Readout
from remit.publication.queries.languages import paragraphs_of
from remit.publication.rules import readout as rules


@action("readout.add_paragraph", allow=rules.may_add_paragraph, says=_("added a paragraph"))
def add_paragraph(
    actor: Actor, readout: Readout, *, after: int | None = None, texts: Mapping[str, str] | None = None
) -> Readout:
    """A paragraph stands after the one with that id (None: at the end), with these words per language, or empty."""
    standing.check_open(readout)
    rows = paragraphs_of(readout)
    place = next((n for n, row in enumerate(rows, start=1) if row.pk == after), len(rows))
    new = write.insert(Paragraph(readout=readout, position=place + 1))
    standing.number([*rows[:place], new, *rows[place:]])
    for language, text in (texts or {}).items():
        if text.strip():
            write.insert(ParagraphText(paragraph=new, language=language, text=text.strip()))
    standing.sign(actor, readout)
    return readout
