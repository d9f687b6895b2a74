"""Correct how a text was split into paragraphs, or how it was typed."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.actions.version import setting
from remit.papers.models import PaperVersion
from remit.papers.queries.citation import is_cited
from remit.papers.rules import version as rules
from remit.papers.sheet import Paragraph


@action("version.correct", allow=rules.may_correct, says=_("corrected the paragraphs of the text"))
def correct(
    actor: Actor,
    version: PaperVersion,
    *,
    paragraphs: Sequence[Paragraph],
    preambles: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
    reason: str,
) -> PaperVersion:
    """The version has these paragraphs: joined, split, with other labels or words, continuing other addresses.

    A paragraph whose address is not given is new; an address that nothing continues any more is not given again.
    Raises WrongState where something cites the version or one of its paragraphs (then a new version says it),
    Refused as `version.add` does and without a reason.
    """
    if not reason.strip():
        why = _("Give the reason.")
        raise Refused(why, fields={"reason": why})
    if is_cited(version):
        raise WrongState(_("This text has been cited. What it says now, a new version says."))
    setting.refuse_nonsense(version.paper, paragraphs, preambles or {})
    write.touch(version)
    write.touch(version.paper)
    setting.put_words(version, preambles or {}, notes or {})
    setting.put_paragraphs(version, paragraphs)
    return version
