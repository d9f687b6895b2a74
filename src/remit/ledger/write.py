"""The only hand that writes records: insert, change, touch, advance, remove. Each notes in the act what it did."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import CharField, TextField
from django.utils.translation import gettext_lazy as _

from remit.kernel import classified
from remit.kernel.errors import Conflict, Refused, WrongState
from remit.kernel.lifecycle import Lifecycle
from remit.ledger import act, digest, text
from remit.ledger.models.record import Record

R = TypeVar("R", bound=Record)


def insert(record: R, *, by: Callable[..., Any] | None = None) -> R:
    """The row exists. `by` is the library's own way of placing it (a tree's `add_child`), called with
    `instance=record`.

    Raises Refused with a sentence per field where a value cannot be.
    """
    _clean(record)
    if by is None:
        record.save(force_insert=True)
    else:
        by(instance=record)
    _note(record, "insert", {}, _told(record))
    return record


def insert_many(model: type[R], records: Sequence[R]) -> list[R]:
    """Many rows exist; the act keeps one digest each but not their values."""
    for record in records:
        _clean(record)
    made = model._default_manager.bulk_create(records)
    for record in made:
        _note(record, "insert", {}, {})
    return list(made)


def change(record: R, **values: Any) -> R:
    """The row has these values, if nobody changed it since it was read; a value that is there already changes nothing.

    Raises Conflict where somebody did, Refused where a value cannot be.
    """
    was = {name: getattr(record, name) for name in values}
    new = {name: value for name, value in values.items() if was[name] != value}
    if not new:
        _check_revision(record)
        return record
    _remember(record, {name: was[name] for name in new})
    for name, value in new.items():
        setattr(record, name, value)
    _clean(record, only=set(new))
    _update(record, **new)
    _note(record, "change", _plain({n: was[n] for n in new}), _plain(new))
    return record


def touch(record: R) -> R:
    """The record counts as changed, because rows that are part of it were: its names, its texts. Raises Conflict where
    somebody else changed it since it was read."""
    _remember(record, {})
    _update(record)
    _note(record, "change", {}, {})
    return record


def advance(record: R, lifecycle: Lifecycle, verb: str, **values: Any) -> R:
    """The record is in the state that the verb leads to.

    Raises WrongState where the verb may not follow, Refused where the table wants a reason and the act has none.
    """
    state = getattr(record, "state")  # noqa: B009 - not every record has one
    if not lifecycle.allows(state, verb):
        raise WrongState(_("This cannot follow now: the state has moved on."))
    if lifecycle.steps[verb].reason and not act.current().reason.strip():
        raise Refused(_("Give the reason."), fields={"reason": _("Give the reason.")})
    return change(record, state=lifecycle.after(verb), **values)


def remove(record: Record) -> None:
    """The row is gone; the entry keeps what it said. Raises Conflict where somebody changed it since it was read."""
    _check_revision(record)
    was = _told(record)
    key = record.pk
    record.delete()
    record.pk = key
    _note(record, "remove", was, {})
    record.pk = None


def moved(records: Iterable[Record]) -> None:
    """Say that a library's own call (a move in a tree) changed these rows; they are noted as they now are."""
    for record in records:
        _note(record, "change", {}, {})


def _remember(record: Record, was: dict[str, Any]) -> None:
    """If the act fails, the record in memory says again what the database says."""
    values = was | {"revision": record.revision}

    def undo() -> None:
        for name, value in values.items():
            setattr(record, name, value)

    act.current().undo.append(undo)


def _update(record: Record, **new: Any) -> None:
    unchanged = type(record)._base_manager.filter(pk=record.pk, revision=record.revision)
    if not unchanged.update(**new, revision=record.revision + 1):
        raise conflict(record)
    record.revision += 1


def _check_revision(record: Record) -> None:
    if not type(record)._base_manager.filter(pk=record.pk, revision=record.revision).exists():
        raise conflict(record)


def conflict(record: Record) -> Conflict:
    """What is raised where somebody else was quicker."""
    return Conflict(
        _("Somebody else has changed this since you opened it. Nothing was lost: compare and choose."), record
    )


def _clean(record: Record, only: set[str] | None = None) -> None:
    """Field rules without a query; the database's constraints answer for the rest."""
    fields = [f for f in record._meta.concrete_fields if not f.is_relation and (only is None or f.name in only)]
    for field in fields:
        if isinstance(field, CharField | TextField) and not field.choices:
            _search(field.name, getattr(record, field.name))
    exclude = {f.name for f in record._meta.concrete_fields if f not in fields} | record.UNDIGESTED
    try:
        record.clean_fields(exclude=exclude)
    except ValidationError as error:
        told = {name: messages[0] for name, messages in error.message_dict.items()}
        raise Refused(next(iter(told.values())), fields=told) from error


def _search(field: str, value: object) -> None:
    """Refuse what is no text, and what bears a marking of secrecy: nothing classified belongs here."""
    if not isinstance(value, str) or not value:
        return
    words = text.plain(value, field)
    marking = classified.marked_text(words) or (classified.marked_title(words) if "\n" not in words else "")
    if marking:
        why = _("This is marked “%(marking)s”. Nothing classified belongs here.") % {"marking": marking}
        raise Refused(why, fields={field: why})


def _told(record: Record) -> dict[str, Any]:
    skip = record.UNDIGESTED | {"id", "revision"}
    return {k: v for k, v in digest.columns(record).items() if k not in skip and v not in (None, "")}


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.pk if isinstance(value, Record) else digest.plain(value) for name, value in values.items()}


def _note(record: Record, op: str, was: dict[str, Any], now: dict[str, Any]) -> None:
    row: dict[str, Any] = {"kind": record.record_kind(), "id": record.pk, "op": op}
    said = row | {"was": was, "now": now}
    act.current().note(row if op == "remove" else row | {"digest": digest.of_record(record)}, said)
