"""Accounts and the roles granted to them."""

from remit.accounts.models.account import Account
from remit.accounts.models.role_grant import RoleGrant

__all__ = ["Account", "RoleGrant"]
