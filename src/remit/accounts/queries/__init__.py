"""Questions about accounts and roles."""

from remit.accounts.queries.account import accounts, narrowed, own
from remit.accounts.queries.actor import actor_of
from remit.accounts.queries.role import (
    administered,
    has_site_administrator,
    only_site_administrator,
    overlapping,
    roles_of,
)

__all__ = [
    "accounts",
    "actor_of",
    "administered",
    "has_site_administrator",
    "narrowed",
    "only_site_administrator",
    "overlapping",
    "own",
    "roles_of",
]
