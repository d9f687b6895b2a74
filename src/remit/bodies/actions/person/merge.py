"""Say that two persons are one."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.bodies.rules import person as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("person.merge", allow=rules.may_merge, says=_("merged the person into another one"))
def merge(actor: Actor, person: Person, *, kept: Person, reason: str = "") -> Person:
    """The person is the same as `kept`: it leaves the lists, and its page leads to the one that is kept.

    Nothing that refers to it is rewritten, so that `unmerge` takes all back. Raises WrongState where it was merged
    before, Refused where the two are one row, or others were merged into it: a merger leads to the person who is kept
    in one step.
    """
    answer = rules.may_merge(actor, kept)
    if not answer:
        raise NotAllowed(answer.why)
    both = Person.objects.select_for_update().filter(pk__in=[person.pk, kept.pk]).order_by("pk")
    rows = {row.pk: row for row in both}
    if person.merged_into_id is not None:
        raise WrongState(_("The person was merged already."))
    why: object = None
    if person.pk == kept.pk:
        why = _("Choose another person than this one.")
    elif rows[kept.pk].merged_into_id is not None:
        why = _("This one was itself merged into another. Choose the one that is kept.")
    if why is not None:
        raise Refused(why, fields={"kept": why})
    if person.merged.exists():
        raise Refused(
            _("Others were merged into this one. Take those mergers back first, or keep this one instead of the other.")
        )
    return write.change(person, merged_into=kept)
