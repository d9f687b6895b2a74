"""Somebody administers the site, whatever is ended."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account, RoleGrant
from remit.accounts.queries import site_administrators_for_good
from remit.kernel.errors import Refused
from remit.kernel.roles import Role


def check_another(account: Account, on: date, *, ended: RoleGrant | None = None) -> None:
    """Refuses if nobody could sign in as site administrator from that day on, for good, once this grant has ended
    (None: once the account is closed). Part of an action, not one itself.

    All such grants wait until the act is done: two who end each other's would each count on the other.
    """
    rows = RoleGrant.objects.select_for_update(no_key=True).filter(role=Role.SITE_ADMINISTRATOR)
    theirs = [grant for grant in rows.order_by("pk") if grant.account_id == account.pk]
    over = [ended] if ended is not None else theirs
    if all(grant.until_on is not None and grant.until_on <= on for grant in over):
        return
    if not site_administrators_for_good(on).exclude(pk__in=[grant.pk for grant in over]).exists():
        raise Refused(_("This is the only site administrator; make another one first."))
