"""The verbs of a body."""

from remit.bodies.actions.body.create import create
from remit.bodies.actions.body.name import name
from remit.bodies.actions.body.rename import rename

__all__ = ["create", "name", "rename"]
