"""Accounts and roles as the pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from remit.accounts.models import Account, RoleGrant
from remit.accounts.rules import role as rules
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.ledger.queries import histories
from remit.web.history import history_of, sentence


@dataclass(frozen=True)
class RoleRow:
    """One role over time; `last_on` is its last day."""

    pk: int
    role: str
    body: Text | None
    reaches_down: bool
    from_on: date
    last_on: date | None
    state: str
    may_end: bool


def role_rows(actor: Actor, grants: Iterable[RoleGrant]) -> list[RoleRow]:
    """Each role with what may be done about it."""
    return [_role_row(actor, grant) for grant in grants]


def _role_row(actor: Actor, grant: RoleGrant) -> RoleRow:
    over = grant.until_on is not None and grant.until_on <= actor.today
    return RoleRow(
        pk=grant.pk,
        role=grant.get_role_display(),
        body=grant.body.name_in(actor.language) if grant.body else None,
        reaches_down=grant.reaches_down,
        from_on=grant.from_on,
        last_on=grant.until_on - timedelta(days=1) if grant.until_on else None,
        state=pgettext("role", "over")
        if over
        else pgettext("role", "holds")
        if grant.holds_on(actor.today)
        else pgettext("role", "to come"),
        may_end=not over and bool(rules.may_end(actor, grant)),
    )


@dataclass(frozen=True)
class AccountRow:
    """One line of the list."""

    pk: int
    name: str
    email: str
    state: str
    roles: list[str]


def account_rows(actor: Actor, accounts: Iterable[Any]) -> list[AccountRow]:
    """Accounts with `roles_today`, as lines."""
    return [
        AccountRow(a.pk, a.name, a.email, state_of(a), [_held(actor, grant) for grant in a.roles_today])
        for a in accounts
    ]


def state_of(account: Account) -> str:
    """Closed, invited, or nothing to be said."""
    if not account.is_active:
        return pgettext("account", "closed")
    return "" if account.has_usable_password() else pgettext("account", "invited")


def history_rows(actor: Actor, account: Account, grants: Sequence[RoleGrant]) -> list[dict[str, object]]:
    """What was done with the account and with its roles, the newest first."""
    lines = history_of(account, reasons=True)
    for grant, line in histories(grants):
        text = _("%(sentence)s: %(role)s") % {"sentence": sentence(line), "role": _held(actor, grant)}
        lines.append({"at": line.at, "text": text, "reason": line.reason})
    return sorted(lines, key=lambda line: str(line["at"]), reverse=True)


def _held(actor: Actor, grant: RoleGrant) -> str:
    words = {"role": grant.get_role_display(), "body": str(grant.body.name_in(actor.language)) if grant.body else ""}
    return _("%(role)s, %(body)s") % words if grant.body else words["role"]
