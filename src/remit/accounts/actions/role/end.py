"""End a role."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.accounts.actions.role.another import check_another
from remit.accounts.models import RoleGrant
from remit.accounts.rules import role as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger import write
from remit.ledger.action import action


@action("role.end", allow=rules.may_end, says=_("ended the role"))
def end(actor: Actor, grant: RoleGrant, *, until_on: date, reason: str = "") -> RoleGrant:
    """The day before `until_on` is the role's last. Raises WrongState where it is over, Refused where it would end
    before it began, or nobody else who can sign in is site administrator from then on."""
    if grant.until_on is not None and grant.until_on <= actor.today:
        raise WrongState(_("This role is over already."))
    if until_on < grant.from_on:
        why = _("A role cannot end before it begins.")
        raise Refused(why, fields={"until_on": why})
    if grant.role == Role.SITE_ADMINISTRATOR:
        check_another(grant.account, max(until_on, actor.today), ended=grant)
    return write.change(grant, until_on=until_on)
