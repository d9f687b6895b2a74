"""The act under way: what it has touched so far, and how to make good what it did to values in memory."""

from collections.abc import Callable
from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from remit.kernel.actor import Actor

Key = tuple[str, int]

_acts: ContextVar[tuple["Act", ...]] = ContextVar("remit_acts", default=())


@dataclass
class Act:
    """One running action; rows are noted by `ledger.write`.

    `rows` goes into the entry; `said` holds the values of the same rows, for the erasable part. `later` holds the
    digests that acts inside this one gave to rows after it had touched them.
    """

    verb: str
    actor: Actor
    reason: str = ""
    key: str = field(default_factory=lambda: uuid4().hex)
    cause: str | None = None
    rows: list[dict[str, Any]] = field(default_factory=list)
    said: list[dict[str, Any]] = field(default_factory=list)
    later: dict[Key, str | None] = field(default_factory=dict)
    undo: list[Callable[[], None]] = field(default_factory=list)

    def note(self, row: dict[str, Any], said: dict[str, Any]) -> None:
        """A row was written."""
        self.rows.append(row)
        self.said.append(said)
        self.later.pop((row["kind"], row["id"]), None)

    def settled(self) -> list[dict[str, Any]]:
        """The rows, each with the digest that it has when the act ends."""
        return [
            row | {"digest": self.later[key]} if (key := (row["kind"], row["id"])) in self.later else row
            for row in self.rows
        ]

    def digests(self) -> dict[Key, str | None]:
        """The last digest of every row that this act, or one inside it, touched; None for a row that is gone."""
        return {(row["kind"], row["id"]): row.get("digest") for row in self.rows} | self.later

    def take_back(self) -> None:
        """Values in memory are as they were before the act."""
        for undo in reversed(self.undo):
            undo()


def current() -> Act:
    """The innermost act. Raises RuntimeError outside an action: nothing is written there."""
    acts = _acts.get()
    if not acts:
        raise RuntimeError("records are written inside an action only")
    return acts[-1]


def begin(verb: str, actor: Actor, reason: str = "") -> tuple[Act, Token[tuple[Act, ...]]]:
    """Open an act inside the one under way, if any; give the token to `end`."""
    acts = _acts.get()
    act = Act(verb, actor, reason, cause=acts[-1].key if acts else None)
    return act, _acts.set((*acts, act))


def end(token: Token[tuple[Act, ...]]) -> None:
    """Close the act."""
    _acts.reset(token)


def tell_outer(inner: Act) -> None:
    """The act around this one, if any, knows what became of the rows, and how to take it back."""
    acts = _acts.get()
    if len(acts) > 1:
        acts[-2].later.update(inner.digests())
        acts[-2].undo.extend(inner.undo)
