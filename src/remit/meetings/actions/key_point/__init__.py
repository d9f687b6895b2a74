"""The verbs of a requirement."""

from remit.meetings.actions.key_point.add import add
from remit.meetings.actions.key_point.serve import serve
from remit.meetings.actions.key_point.unserve import unserve

__all__ = ["add", "serve", "unserve"]
