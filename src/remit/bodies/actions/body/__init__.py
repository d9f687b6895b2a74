"""The verbs of a body."""

from remit.bodies.actions.body.create import create
from remit.bodies.actions.body.create_several import create_several
from remit.bodies.actions.body.dissolve import dissolve
from remit.bodies.actions.body.edit import edit
from remit.bodies.actions.body.merge import merge
from remit.bodies.actions.body.move import move
from remit.bodies.actions.body.name import name
from remit.bodies.actions.body.rename import rename
from remit.bodies.actions.body.unmerge import unmerge

__all__ = ["create", "create_several", "dissolve", "edit", "merge", "move", "name", "rename", "unmerge"]
