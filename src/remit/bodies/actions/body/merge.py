"""Say that two bodies are one."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("body.merge", allow=rules.may_merge, says=_("merged the body into another one"))
def merge(actor: Actor, body: Body, *, kept: Body, reason: str = "") -> Body:
    """The body is the same as `kept`: it leaves the lists, and its page leads to the one that is kept.

    Nothing that refers to it is rewritten, so that `unmerge` takes all back. Raises WrongState where it was merged
    before, Refused where the two are one row, bodies still stand under it, or others were merged into it: a merger
    leads to the body that is kept in one step.
    """
    answer = rules.may_merge(actor, kept)
    if not answer:
        raise NotAllowed(answer.why)
    lock_tree()
    rows = {row.pk: row for row in Body.objects.select_for_update().filter(pk__in=[body.pk, kept.pk]).order_by("pk")}
    if body.merged_into_id is not None:
        raise WrongState(_("The body was merged already."))
    why: object = None
    if body.pk == kept.pk:
        why = _("Choose another body than this one.")
    elif rows[kept.pk].merged_into_id is not None:
        why = _("This one was itself merged into another. Choose the one that is kept.")
    if why is not None:
        raise Refused(why, fields={"kept": why})
    if body.merged.exists():
        raise Refused(
            _("Others were merged into this one. Take those mergers back first, or keep this one instead of the other.")
        )
    if body.subordinations.filter(until_on=None, body__merged_into=None).exists():
        raise Refused(_("Bodies still stand under it. Move or merge them first."))
    return write.change(body, merged_into=kept)
