"""Write on a referral as it goes round."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.conveyance.actions.conveyed.study import answer_demands
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.choices import NoteKind
from remit.conveyance.models import Note, Referral
from remit.conveyance.rules import note as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger import write as hand
from remit.ledger.action import action


@action("note.write", allow=rules.may_write, says=_("wrote on it"))
def write(
    actor: Actor,
    referral: Referral,
    *,
    kind: str,
    words: str = "",
    person: Person | None = None,
    noted_on: date | None = None,
) -> Note:
    """A proposal, an instruction, an assignment, a circulation or a mark of having read it stands on the referral.

    A circulation answers every open demand on the body to study the paper. `person` is who said it, to whom it was
    given, or who read it. Raises Refused where words or person are missing, or for a day to come.
    """
    own_mark = kind == NoteKind.READ and person is not None and person.pk in actor.person_ids
    if not own_mark and not rules.keeps(actor, referral):
        raise NotAllowed(_("Only the clerk, the chair or a head of the body writes this."))
    day = noted_on or actor.today
    _check(actor, kind, words.strip(), person, day)
    note = hand.insert(Note(referral=referral, kind=kind, person=person, words=words.strip(), noted_on=day))
    if kind == NoteKind.CIRCULATION:
        answer_demands(actor, referral, happened_on=day, shown=Evidence(note.record_kind(), note.pk, day))
    return note


def _check(actor: Actor, kind: str, words: str, person: Person | None, day: date) -> None:
    if kind in {NoteKind.PROPOSAL, NoteKind.INSTRUCTION} and not words:
        raise _beside("words", _("Write what is proposed or instructed."))
    if kind in {NoteKind.ASSIGNMENT, NoteKind.READ} and person is None:
        raise _beside("person", _("Name the person."))
    if kind == NoteKind.CIRCULATION and person is None and not words:
        raise _beside("words", _("Say among whom it went round."))
    if day > actor.today:
        raise _beside("noted_on", _("This day is still to come."))


def _beside(field: str, why: object) -> Refused:
    return Refused(why, fields={field: why})
