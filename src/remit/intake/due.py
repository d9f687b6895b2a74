"""The day by which something is asked, from a page's own words."""

import re
from datetime import date

from remit.kernel.dates import MONTHS

_EN = "|".join(MONTHS)
WHOLE = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_EN}),?(?: (?P<year>\d{{4}}))?"),
    re.compile(rf"(?P<month>{_EN}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?(?P<year>\d{{4}}))?"),
)


def due(told: str, after: str) -> str:
    """The ISO day that the words name: without a year, the first such day not before the ISO day `after`. The words
    as they
    are where they name none, for the clerk to mend."""
    for shape in WHOLE:
        match = shape.search(told)
        if match:
            return _day(match, after) or told
    return told


def _day(match: re.Match[str], after: str) -> str:
    month = match["month"]
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    try:
        since = date.fromisoformat(after) if after else None
        if match["year"]:
            return date(int(match["year"]), number, int(match["day"])).isoformat()
        if since is None:
            return ""
        same = date(since.year, number, int(match["day"]))
        return (same if same >= since else date(since.year + 1, number, int(match["day"]))).isoformat()
    except ValueError:
        return ""
