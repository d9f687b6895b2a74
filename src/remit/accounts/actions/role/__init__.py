"""The verbs of a role."""

from remit.accounts.actions.role.end import end
from remit.accounts.actions.role.grant import grant

__all__ = ["end", "grant"]
