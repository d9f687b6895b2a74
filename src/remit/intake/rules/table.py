"""Who may bring in a table."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role

MAY = frozenset({Role.CLERK, Role.BODY_ADMINISTRATOR, Role.SITE_ADMINISTRATOR})


def may_import(actor: Actor, _nothing: None) -> Answer:
    """Clerks and administrators of any body; the rule of each row's own action is asked besides."""
    return when(actor.holds_anywhere(MAY), _("Only clerks and administrators bring in tables."))
