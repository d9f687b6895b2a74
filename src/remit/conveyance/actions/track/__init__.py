"""The verbs of a track."""

from remit.conveyance.actions.track.answer import answer
from remit.conveyance.actions.track.return_ import return_
from remit.conveyance.actions.track.take_back import take_back
from remit.conveyance.actions.track.verify import verify

__all__ = ["answer", "return_", "take_back", "verify"]
