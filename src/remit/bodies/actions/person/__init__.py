"""The verbs of a person."""

from remit.bodies.actions.person.create import create
from remit.bodies.actions.person.edit import edit
from remit.bodies.actions.person.merge import merge
from remit.bodies.actions.person.unmerge import unmerge

__all__ = ["create", "edit", "merge", "unmerge"]
