"""The records of oversight."""

from remit.oversight.models.scoreboard import Scoreboard

__all__ = ["Scoreboard"]
