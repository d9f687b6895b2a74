"""Grant a role."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.accounts.choices import RoleChoice
from remit.accounts.models import Account, RoleGrant
from remit.accounts.queries import overlapping
from remit.accounts.rules import role as rules
from remit.bodies.models import Body
from remit.bodies.queries.standing import check_stands
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import REACHING, Role
from remit.ledger import write
from remit.ledger.action import action


@action("role.grant", allow=rules.may_grant, says=_("granted the role"))
def grant(
    actor: Actor,
    body: Body | None,
    *,
    account: Account,
    role: str,
    from_on: date,
    until_on: date | None = None,
    reaches_down: bool = False,
) -> RoleGrant:
    """The account holds the role in the body from that day until the day before `until_on` (None: until it is ended);
    with `reaches_down` in every body below as well. Without a body: site administrator.

    Raises NotAllowed for a body's administrator who would grant themselves a role, or one from a day in the past;
    Refused where the role needs a body that stands, cannot reach down, or is held at that time already, and where the
    account is closed.
    """
    _refuse_misfit(body, role, reaches_down)
    _ask(actor, body, account, from_on, reaches_down)
    check_stands(body, from_on, "body")
    # The account waits until the act is done: two at once would not see each other's grant.
    if not Account.objects.select_for_update(no_key=True).get(pk=account.pk).is_active:
        raise Refused(_("The account is closed."))
    if overlapping(account, body, role, from_on, until_on).exists():
        raise Refused(_("The account holds this role in this body already."))
    return write.insert(
        RoleGrant(account=account, body=body, role=role, from_on=from_on, until_on=until_on, reaches_down=reaches_down)
    )


def _ask(actor: Actor, body: Body | None, account: Account, from_on: date, reaches_down: bool) -> None:
    answers = [rules.may_grant_to(actor, account), rules.may_grant_from(actor, from_on)]
    if reaches_down and body is not None:
        answers.append(rules.may_reach_down(actor, body))
    for answer in answers:
        if not answer:
            raise NotAllowed(answer.why)


def _refuse_misfit(body: Body | None, role: str, reaches_down: bool) -> None:
    if role not in RoleChoice.values:
        raise Refused(_("There is no such role."), fields={"role": _("There is no such role.")})
    if role == Role.SITE_ADMINISTRATOR and body is not None:
        why = _("The site administrator is one everywhere: leave the body empty.")
        raise Refused(why, fields={"body": why})
    if role != Role.SITE_ADMINISTRATOR and body is None:
        why = _("Every role but the site administrator's is held in a body.")
        raise Refused(why, fields={"body": why})
    if reaches_down and role not in REACHING:
        why = _("This role ends at its own body; supervisors, issuers and administrators can reach down.")
        raise Refused(why, fields={"reaches_down": why})
