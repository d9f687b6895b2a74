"""What an action can refuse. Each says in one sentence what happened; nothing has changed when one is raised."""

from collections.abc import Mapping


class RemitError(Exception):
    """Any refusal. `why` is the sentence for the person (a lazy translation is kept as it is)."""

    def __init__(self, why: object, *, fields: Mapping[str, object] | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.fields: dict[str, object] = dict(fields or {})

    def __str__(self) -> str:
        return str(self.why)


class NotAllowed(RemitError):
    """The actor may not do this."""


class WrongState(RemitError):
    """The record's state does not allow this verb."""


class Refused(RemitError):
    """What was asked cannot be: `fields` names the sentences beside the fields."""


class RefusedOnRecord(Refused):
    """A refusal that the rules want kept: it is entered in the ledger after the rollback."""


class Conflict(RemitError):
    """Somebody else changed the record since it was read. `record` is the row as the caller had it."""

    def __init__(self, why: object, record: object) -> None:
        super().__init__(why)
        self.record = record
