"""Who may grant and end roles."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.accounts.rules.account import ADMINISTRATORS
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role

IN_THE_BODY = _("Only an administrator of the body grants and ends roles in it.")
ONLY_SITE = _("Only a site administrator makes or ends a site administrator.")


def may_grant(actor: Actor, body: Place | None) -> Answer:
    """An administrator of the body; what needs no body (site administrator) only a site administrator."""
    if body is None:
        return when(actor.holds_anywhere(Role.SITE_ADMINISTRATOR), ONLY_SITE)
    return when(actor.holds(ADMINISTRATORS, body), IN_THE_BODY)


def may_reach_down(actor: Actor, body: Place) -> Answer:
    """A role for the bodies below as well is granted by whoever administers those too."""
    down = any(body.path.startswith(path) for path in actor.paths({Role.BODY_ADMINISTRATOR}))
    return when(
        down or actor.holds_anywhere(Role.SITE_ADMINISTRATOR),
        _("Only who administers the bodies below as well grants a role that reaches down to them."),
    )


def may_grant_to(actor: Actor, account: Any) -> Answer:
    """Nobody grants themselves a role, nor another account of theirs; but the site administrator, who may be the only
    one, and of whom the log tells."""
    return when(
        actor.holds_anywhere(Role.SITE_ADMINISTRATOR) or account.pk not in actor.account_ids,
        _("Nobody grants themselves a role; ask another administrator."),
    )


def may_grant_from(actor: Actor, day: date) -> Answer:
    """From today on; only the site administrator says of somebody that they held a role before."""
    return when(
        actor.holds_anywhere(Role.SITE_ADMINISTRATOR) or day >= actor.today,
        _("Only the site administrator grants a role from a day in the past."),
    )


def may_end(actor: Actor, grant: Any) -> Answer:
    """Whoever could grant it."""
    return may_grant(actor, grant.body)
