"""The act under way: what it has touched so far."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from remit.kernel.actor import Actor

_acts: ContextVar[tuple["Act", ...]] = ContextVar("remit_acts", default=())


@dataclass
class Act:
    """One running action; rows are noted by `ledger.write`."""

    verb: str
    actor: Actor
    key: str = field(default_factory=lambda: uuid4().hex)
    cause: str | None = None
    rows: list[dict[str, Any]] = field(default_factory=list)
    private_rows: list[dict[str, Any]] = field(default_factory=list)
    count: int = 0


def current() -> Act:
    """The innermost act. Raises RuntimeError outside an action: nothing is written there."""
    acts = _acts.get()
    if not acts:
        raise RuntimeError("records are written inside an action only")
    return acts[-1]


def begin(verb: str, actor: Actor) -> tuple[Act, Any]:
    """Open an act inside the one under way, if any; give the token to `end`."""
    acts = _acts.get()
    act = Act(verb, actor, cause=acts[-1].key if acts else None)
    return act, _acts.set((*acts, act))


def end(token: Any) -> None:
    """Close the act."""
    _acts.reset(token)
