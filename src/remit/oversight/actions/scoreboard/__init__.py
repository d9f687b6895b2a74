"""The one verb of a progress report: nothing changes it afterwards."""

from remit.oversight.actions.scoreboard.freeze import freeze

__all__ = ["freeze"]
