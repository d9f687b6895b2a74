"""Tables of states and verbs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from remit.kernel.roles import Role


@dataclass(frozen=True, slots=True)
class Step:
    """One verb: from which states, to which state, by which roles, and whether it needs a reason."""

    verb: str
    before: frozenset[str]
    after: str
    roles: frozenset[Role] = field(default=frozenset())
    reason: bool = False


def step(verb: str, before: str | Iterable[str], after: str, *roles: Role, reason: bool = False) -> Step:
    """One row of a table: `before` may be several states divided by blanks."""
    states = before.split() if isinstance(before, str) else before
    return Step(verb, frozenset(states), after, frozenset(roles), reason)


class Lifecycle:
    """The states of one kind of record, in their usual order, and the verbs between them."""

    def __init__(self, kind: str, states: Iterable[str], steps: Iterable[Step]) -> None:
        self.kind = kind
        self.states = tuple(states)
        self.steps = {s.verb: s for s in steps}
        for each in self.steps.values():
            strangers = (each.before | {each.after}) - set(self.states)
            if strangers:
                raise ValueError(f"{kind}.{each.verb} names unknown states {sorted(strangers)}")

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps.values())

    def allows(self, state: str, verb: str) -> bool:
        """Whether the verb may follow this state."""
        return verb in self.steps and state in self.steps[verb].before

    def after(self, verb: str) -> str:
        """The state that the verb leads to."""
        return self.steps[verb].after

    def roles(self, verb: str) -> frozenset[Role]:
        """Who may say the verb."""
        return self.steps[verb].roles

    def next_steps(self, state: str) -> list[Step]:
        """The steps that may follow, in the table's order."""
        return [each for each in self.steps.values() if state in each.before]
