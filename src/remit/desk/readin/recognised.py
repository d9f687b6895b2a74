"""What is known of a page already, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk.readin import labels
from remit.desk.readin.fields import Field
from remit.intake.models import Draft
from remit.intake.queries import recognition
from remit.intake.queries.recognition import Known, recognise
from remit.kernel.actor import Actor
from remit.meetings.queries import naming
from remit.web.address import desk_address


@dataclass(frozen=True)
class Sentence:
    """One thing known, where it is, and where the difference is shown."""

    text: str
    name: str
    href: str
    difference: str = ""


def sentences(actor: Actor, draft: Draft) -> list[Sentence]:
    """A sentence for each meeting and draft that the page is, or is very like."""
    return [_sentence(actor, draft, known) for known in recognise(actor, draft)[:5]]


def _sentence(actor: Actor, draft: Draft, known: Known) -> Sentence:
    told = {
        recognition.SAME_TEXT: _("This very page has been read in before."),
        recognition.SAME_ADDRESS: _("The page at this address has been read in before."),
        recognition.LIKE_TEXT: _("A page that is %(percent)s %% the same has been read in before.")
        % {"percent": known.alike},
        recognition.SAME_MEETING: _("A meeting of the same body, day and kind is recorded already."),
    }[known.why]
    if known.draft is not None:
        href = reverse("desk:readin:draft", args=[known.draft])
        return Sentence(told, _("Another draft of yours"), href, _difference("draft", draft, known.draft))
    if known.meeting is None:
        raise ValueError("something known is a draft or a meeting")
    name = str(naming.name(known.meeting, actor.language))
    href = desk_address(known.meeting)
    return Sentence(told, name, href, _difference("page", draft, known.source) if known.source else "")


def _difference(what: str, draft: Draft, other: int) -> str:
    return reverse(f"desk:readin:difference_{what}", args=[draft.pk, other])


def another(draft: Draft, errors: Mapping[str, object]) -> Field:
    """The switch that says that the same page tells of another meeting."""
    return labels.field(draft.content, "meeting-another", errors)
