"""`@action`: the rule is asked, the transaction opened, the act done and entered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import IntegrityError, transaction

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer
from remit.kernel.errors import NotAllowed, RefusedOnRecord
from remit.ledger import act, text
from remit.ledger.constraints import refusal_of
from remit.ledger.enter import enter
from remit.ledger.models.record import Record
from remit.ledger.signals import entered

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Registered:
    """A verb with its rule, the words that the history uses for it, and the function."""

    verb: str
    allow: Callable[..., Answer]
    says: object
    function: Callable[..., Any]


ACTIONS: dict[str, Registered] = {}


def action(verb: str, *, allow: Callable[..., Answer], says: object) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make a function the action `verb`: it takes the actor first and the record second, the rest by keyword.

    `allow(actor, record)` answers whether the actor may. `says` is the past-tense predicate for the history
    ("recorded the meeting"). A keyword `reason` and a keyword `happened_on`, where given, are entered. Raises
    NotAllowed, WrongState, Refused or Conflict; then nothing has changed and nothing is entered, but for
    RefusedOnRecord.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @wraps(function)
        def perform(*args: Any, **kwargs: Any) -> Any:
            actor: Actor = args[0]
            record = args[1] if len(args) > 1 else None
            answer = allow(actor, record)
            if not answer:
                raise NotAllowed(answer.why)
            return _perform(verb, function, actor, record, args, kwargs)

        ACTIONS[verb] = Registered(verb, allow, says, perform)
        return perform

    return decorate


def _perform(
    verb: str,
    function: Callable[..., Any],
    actor: Actor,
    record: Any,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> Any:
    under_way, token = act.begin(verb, actor, text.plain(kwargs.get("reason") or ""))
    try:
        with transaction.atomic():
            result = function(*args, **kwargs)
            subject = result if isinstance(result, Record) else record
            entry = enter(under_way, subject, _now(), _day(kwargs))
            entered.send(sender=None, entry=entry, actor=actor, record=subject)
        act.tell_outer(under_way)
        return result
    except IntegrityError as error:
        under_way.take_back()
        raise refusal_of(error) from error
    except RefusedOnRecord as error:
        under_way.take_back()
        refused = replace(under_way, rows=[], said=[], later={}, reason=str(error.why))
        with transaction.atomic():
            enter(refused, record, _now(), None, refused=True)
        raise
    except Exception:
        under_way.take_back()
        raise
    finally:
        act.end(token)


def _now() -> datetime:
    return datetime.now(UTC)


def _day(kwargs: dict[str, Any]) -> date | None:
    return kwargs.get("happened_on")
