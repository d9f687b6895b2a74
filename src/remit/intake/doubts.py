"""How much of a draft a clerk has to look at: what decides which of many is opened first."""

from typing import Any

DOUBTFUL = 0.7
REQUIRED = ("body_name", "held_on", "meeting_kind")
MISSING = 3
"""What every meeting has and the page did not give counts as three findings that are not certain."""


def doubts(read: dict[str, Any], part: int) -> int:
    """The findings of this meeting of the page that were derived or are not sure, and what is missing."""
    found = read["other_meetings"][part - 1] if part else read
    missing = sum(not found[key] for key in REQUIRED)
    unsure = {at for at, sure in read["sure"].items() if sure < DOUBTFUL} | set(read["inferred"])
    return missing * MISSING + sum(_part(at) == part for at in unsure)


def _part(pointer: str) -> int:
    """Which meeting of the page the pointer speaks of."""
    first, _slash, rest = pointer[1:].partition("/")
    return int(rest.partition("/")[0]) + 1 if first == "other_meetings" else 0
