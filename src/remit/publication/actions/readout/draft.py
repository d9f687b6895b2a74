"""Draft the public account of a meeting from its record."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.choices import MeetingState
from remit.meetings.models import Meeting
from remit.papers.choices import Confidentiality
from remit.publication.drafting.draft import first_draft
from remit.publication.models import Paragraph, ParagraphText, Readout, ReadoutText
from remit.publication.rules import readout as rules

HELD = frozenset({MeetingState.HELD, MeetingState.CLOSED})
CLOSED = frozenset({Confidentiality.BODY, Confidentiality.NAMED})


@action("readout.draft", allow=rules.may_draft, says=_("drafted the meeting news"))
def draft(
    actor: Actor,
    meeting: Meeting,
    *,
    language: str,
    title: str | None = None,
    paragraphs: Sequence[str] | None = None,
) -> Readout:
    """A draft stands in that language, written from what is public of the meeting; words given are taken instead.

    Raises WrongState for a meeting that is not held, Refused for a closed one, for one that has an account already, and
    for an unknown language.
    """
    if meeting.state not in HELD:
        raise WrongState(_("Only a meeting that was held has a public account."))
    if language not in LANGUAGES:
        raise Refused(_("This language is not known."), fields={"language": _("This language is not known.")})
    if meeting.confidentiality in CLOSED:
        raise Refused(_("A closed meeting has no public account."))
    if Readout.objects.filter(meeting=meeting).exclude(state="withdrawn").exists():
        raise Refused(_("The meeting has a public account already."))
    first = first_draft(meeting, language)
    readout = write.insert(
        Readout(meeting=meeting, body=meeting.body, source_language=language, author=actor.account_id)
    )
    write.insert(ReadoutText(readout=readout, language=language, title=(title or first.title).strip()))
    texts = first.paragraphs if paragraphs is None else [text.strip() for text in paragraphs if text.strip()]
    for position, text in enumerate(texts, start=1):
        place = write.insert(Paragraph(readout=readout, position=position))
        write.insert(ParagraphText(paragraph=place, language=language, text=text))
    return readout
