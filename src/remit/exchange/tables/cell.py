"""What a cell of a table holds."""

from datetime import date

Cell = object


def plain(cell: Cell) -> str | int | float:
    """A number as it is, nothing for None, a day as year-month-day, all else as its words."""
    if cell is None:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)
