"""Questions about accounts."""

from remit.accounts.queries.actor import actor_of

__all__ = ["actor_of"]
