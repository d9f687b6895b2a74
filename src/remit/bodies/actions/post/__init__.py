"""The verbs of a post."""

from remit.bodies.actions.post.abolish import abolish
from remit.bodies.actions.post.create import create
from remit.bodies.actions.post.edit import edit

__all__ = ["abolish", "create", "edit"]
