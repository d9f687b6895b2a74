"""The verbs of a table."""

from remit.intake.actions.table.import_ import import_

__all__ = ["import_"]
