"""Why an instruction was recalled."""

from remit.conveyance.models import Mandate
from remit.ledger.queries import history


def why_recalled(mandate: Mandate) -> str:
    """The reason given, for those who were asked; empty where it was not recalled. The caller has made sure that the
    actor may see the mandate. Two queries, none where it was not recalled."""
    if mandate.recalled_at is None:
        return ""
    return next((line.reason for line in history(mandate) if line.verb == "mandate.recall"), "")
