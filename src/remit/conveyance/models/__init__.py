"""The records of conveyance: one file each."""

from remit.conveyance.models.conveyed import Conveyed

__all__ = ["Conveyed"]
