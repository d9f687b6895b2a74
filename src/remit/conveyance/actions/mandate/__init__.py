"""The verbs of a mandate."""

from remit.conveyance.actions.mandate.close import close
from remit.conveyance.actions.mandate.discard import discard
from remit.conveyance.actions.mandate.draft import draft
from remit.conveyance.actions.mandate.edit import edit
from remit.conveyance.actions.mandate.extend import extend
from remit.conveyance.actions.mandate.go_out import go_out
from remit.conveyance.actions.mandate.issue import issue
from remit.conveyance.actions.mandate.recall import recall
from remit.conveyance.actions.mandate.register import register
from remit.conveyance.actions.mandate.remind import remind
from remit.conveyance.actions.mandate.stop import stop

__all__ = ["close", "discard", "draft", "edit", "extend", "go_out", "issue", "recall", "register", "remind", "stop"]
