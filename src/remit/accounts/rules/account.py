"""Who may do what with an account."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role

ADMINISTRATORS = frozenset({Role.BODY_ADMINISTRATOR, Role.SITE_ADMINISTRATOR})
ONLY_SITE = _("Only the site administrator may do this.")
NOT_ALL_THEIRS = _(
    "Only the site administrator may do this, or the administrator of all bodies in which the account works."
)


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """One's own account; for a body's administrator those that hold or held a role there; for the site's, all."""
    if actor.system or Role.SITE_ADMINISTRATOR in actor.everywhere:
        return queryset
    seen = Q(pk=actor.account_id)
    seen |= Q(grants__body_id__in=actor.body_ids({Role.BODY_ADMINISTRATOR}))
    for path in sorted(actor.paths({Role.BODY_ADMINISTRATOR})):
        seen |= Q(grants__body__path__startswith=path)
    return queryset.filter(seen).distinct()


def may_create(actor: Actor, _nothing: None) -> Answer:
    """The installation itself, at set-up: the first administrator, and the sample accounts of a demo."""
    return when(actor.system, _("Accounts are made by invitation."))


def may_invite(actor: Actor, body: Place | None) -> Answer:
    """An administrator of the body; without a body the site administrator."""
    if body is None:
        return when(actor.holds_anywhere(Role.SITE_ADMINISTRATOR), ONLY_SITE)
    return when(actor.holds(ADMINISTRATORS, body), _("Only an administrator of the body invites people to it."))


def may_stand_for(actor: Actor, bodies: Sequence[Place], *, known: bool, taken: bool) -> Answer:
    """For whom an account stands decides what its owner reads: a body's administrator says it only of who was entered
    in (`known`), belongs and ever belonged to their own bodies alone (`bodies`), and has no account yet (`taken`).
    That somebody belongs to a body proves nothing by itself: its administrator could say so today of anybody."""
    own = known and bool(bodies) and all(actor.holds(ADMINISTRATORS, body) for body in bodies)
    return when(
        actor.holds_anywhere(Role.SITE_ADMINISTRATOR) or (own and not taken),
        _("Only the site administrator says that the account stands for this person."),
    )


def may_invite_again(actor: Actor, account: Any) -> Answer:
    """Whoever manages the account."""
    return _manages(actor, account)


def may_edit(actor: Actor, account: Any) -> Answer:
    """Whoever manages the account, and its owner."""
    if actor.account_id is not None and actor.account_id == account.pk:
        return Answer(allowed=True)
    return _manages(actor, account)


def may_deactivate(actor: Actor, account: Any) -> Answer:
    """Whoever manages the account; nobody their own."""
    if actor.account_id is not None and actor.account_id == account.pk:
        return when(False, _("Nobody closes their own account; ask another administrator."))
    return _manages(actor, account)


def may_reactivate(actor: Actor, account: Any) -> Answer:
    """Whoever manages the account."""
    return _manages(actor, account)


def may_choose_language(actor: Actor, account: Any) -> Answer:
    """The owner alone."""
    return when(
        actor.system or (actor.account_id is not None and actor.account_id == account.pk),
        _("Everybody chooses their own language."),
    )


def may_choose_letters(actor: Actor, account: Any) -> Answer:
    """The owner alone."""
    return when(
        actor.system or (actor.account_id is not None and actor.account_id == account.pk),
        _("Everybody chooses for themselves whether letters come."),
    )


def _manages(actor: Actor, account: Any) -> Answer:
    """The site administrator; or who administers every body in which the account holds a role."""
    if actor.holds_anywhere(Role.SITE_ADMINISTRATOR):
        return Answer(allowed=True)
    if not actor.holds_anywhere(Role.BODY_ADMINISTRATOR):
        return when(False, ONLY_SITE)
    bodies = [grant.body for grant in account.grants.select_related("body") if grant.holds_on(actor.today)]
    theirs = bool(bodies) and all(body is not None and actor.holds(ADMINISTRATORS, body) for body in bodies)
    return when(theirs, NOT_ALL_THEIRS)
