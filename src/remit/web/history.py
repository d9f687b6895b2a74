"""A record's history in words."""

from django.utils.translation import gettext as _

from remit.ledger.models import Record
from remit.ledger.queries import Line, history


def history_of(record: Record, limit: int = 50, *, reasons: bool = False) -> list[dict[str, object]]:
    """What `remit/_history.html` shows, the newest first. The caller has made sure that the actor may see the
    record, and gives `reasons` to those who keep it: a reason may speak of what others may not read."""
    return [
        {"at": line.at.replace(microsecond=0), "text": sentence(line), "reason": line.reason if reasons else ""}
        for line in history(record, limit)
    ]


def sentence(line: Line) -> str:
    """ "Ann Clerk renamed the body"."""
    words = {"who": line.by or _("somebody whose name was erased"), "did": str(line.says)}
    if line.refused:
        return _("%(who)s was refused: %(did)s") % words
    return _("%(who)s %(did)s") % words
