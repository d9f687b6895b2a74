"""Questions about accounts and roles."""

from remit.accounts.queries.account import accounts, narrowed, own, stands_for
from remit.accounts.queries.actor import actor_of
from remit.accounts.queries.role import (
    administered,
    has_site_administrator,
    overlapping,
    roles_of,
    site_administrators_for_good,
)

__all__ = [
    "accounts",
    "actor_of",
    "administered",
    "has_site_administrator",
    "narrowed",
    "overlapping",
    "own",
    "roles_of",
    "site_administrators_for_good",
    "stands_for",
]
