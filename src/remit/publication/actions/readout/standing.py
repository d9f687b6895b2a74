"""What holds for all writing in a readout: parts of actions, not actions themselves."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.publication.choices import ReadoutState
from remit.publication.lifecycle import READOUT
from remit.publication.models import Paragraph, Readout

OPEN_STATES = frozenset({ReadoutState.DRAFT, ReadoutState.CHANGES_REQUESTED})


def check_open(readout: Readout) -> None:
    """Raises WrongState where the text is under review, approved or public."""
    if readout.state not in OPEN_STATES:
        raise WrongState(_("The text is not open for writing now: ask for changes, or correct it, first."))


def check_state(readout: Readout, verb: str) -> None:
    """Raises WrongState where the verb may not follow; asked first, so that a refusal leaves the record as it was."""
    if not READOUT.allows(readout.state, verb):
        raise WrongState(_("This cannot follow now: the state has moved on."))


def sign(actor: Actor, readout: Readout) -> None:
    """The actor is its author, as the one who wrote in it last, and the readout counts as changed: whoever read it
    before does not act on what it says now. Raises Conflict where somebody else wrote, or the state moved on, since."""
    if actor.account_id is not None and readout.author != actor.account_id:
        write.change(readout, author=actor.account_id)
    else:
        write.touch(readout)


def number(paragraphs: list[Paragraph]) -> None:
    """They stand in this order, from 1."""
    for position, paragraph in enumerate(paragraphs, start=1):
        write.change(paragraph, position=position)
