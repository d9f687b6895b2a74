"""The rows of the ledger, and the base of every record."""

from remit.ledger.models.entry import Entry
from remit.ledger.models.private import Private
from remit.ledger.models.record import Record
from remit.ledger.models.seal import Leaf, Seal
from remit.ledger.models.set_row import SetRow
from remit.ledger.models.touch import Touch

__all__ = ["Entry", "Leaf", "Private", "Record", "Seal", "SetRow", "Touch"]
