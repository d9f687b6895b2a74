"""Add a version of a paper's text."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.actions.version import setting
from remit.papers.models import Paper, PaperVersion
from remit.papers.queries.version import latest_version
from remit.papers.rules import version as rules
from remit.papers.sheet import Paragraph


@action("version.add", allow=rules.may_add, says=_("added a version of the text"))
def add(
    actor: Actor,
    paper: Paper,
    *,
    paragraphs: Sequence[Paragraph],
    preambles: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
    issued_on: date | None = None,
    reason: str = "",
) -> PaperVersion:
    """The paper has this text from now on; the earlier ones stay.

    A paragraph either continues the one at its address or gets the next free address, in the order of the text.
    `preambles` stand before the first paragraph, `notes` say what changed. Raises Refused, with `fields`, where it
    says nothing, nothing new, the same address twice, or an address that the paper does not have.
    """
    last = latest_version(paper)
    setting.refuse_nonsense(paper, paragraphs, preambles or {})
    _refuse_day(actor, issued_on, (last.issued_on if last else None) or paper.issued_on)
    if last is not None and setting.says(last) == setting.told(paragraphs, preambles or {}):
        raise Refused(_("Nothing differs from the text that the paper has already."))
    write.touch(paper)
    version = PaperVersion(paper=paper, number=last.number + 1 if last else 1, issued_on=issued_on)
    write.insert(version)
    setting.put_words(version, preambles or {}, notes or {})
    setting.put_paragraphs(version, paragraphs)
    return version


def _refuse_day(actor: Actor, issued_on: date | None, earliest: date | None) -> None:
    if issued_on is None:
        return
    if issued_on > actor.today:
        why = _("This day is still to come.")
        raise Refused(why, fields={"issued_on": why})
    if earliest is not None and issued_on < earliest:
        why = _("This is before the day of the text that it follows.")
        raise Refused(why, fields={"issued_on": why})
