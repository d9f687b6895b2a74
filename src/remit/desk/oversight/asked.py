"""What an address asks for: the day, the day to compare with, and which thing asked."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from remit.conveyance.choices import TrackKind


@dataclass(frozen=True)
class Asked:
    """As chosen; what cannot be is left out, and `wrong` says that it was."""

    on: date | None
    since: date | None
    kind: str
    wrong: bool = False

    @classmethod
    def of(cls, query: QueryDict, today: date) -> "Asked":
        """From an address. A day to come is none."""
        on, since = _day(query.get("on", ""), today), _day(query.get("since", ""), today)
        wrong = any(query.get(name, "").strip() and not day for name, day in (("on", on), ("since", since)))
        kind = query.get("kind", "")
        return cls(None if on == today else on, since, kind if kind in TrackKind.values else TrackKind.IMPLEMENT, wrong)

    @property
    def query(self) -> str:
        """The same as part of an address, from its question mark on."""
        pairs = {"on": self.on, "since": self.since, "kind": "" if self.kind == TrackKind.IMPLEMENT else self.kind}
        found = {name: value for name, value in pairs.items() if value}
        return "?" + urlencode(found) if found else ""


def _day(text: str, today: date) -> date | None:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if date(1900, 1, 1) <= day <= today else None
