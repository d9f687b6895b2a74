"""Who acts: a frozen value built once per request, so that rules on any floor know grants without tables."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from remit.kernel.roles import REACHING, Role


class Place(Protocol):
    """A body as rules see it: its id, and its path from the root of today's tree."""

    @property
    def pk(self) -> int: ...

    @property
    def path(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Grant:
    """One role held in one body today; `reaches_down` opens the bodies below as well."""

    role: Role
    body_id: int
    path: str
    reaches_down: bool = False

    def covers(self, body: Place) -> bool:
        """Whether this grant holds in `body`."""
        if self.body_id == body.pk:
            return True
        return self.reaches_down and self.role in REACHING and body.path.startswith(self.path)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who, in which language, with which roles in which bodies, today.

    `account_id` is None for the public and for the installation itself (`SYSTEM`). `everywhere` holds the roles
    that need no body: only the site administrator's. `person_ids` are all rows that turned out to be this person, by
    merging; `account_ids` all accounts that stand for one of them. Both hold the actor's own, and decide what "the
    same person" is: who owns, wrote or reported something, and who is named.
    """

    today: date
    account_id: int | None = None
    person_id: int | None = None
    name: str = ""
    language: str = "en"
    grants: tuple[Grant, ...] = ()
    everywhere: frozenset[Role] = field(default=frozenset())
    system: bool = False
    person_ids: frozenset[int] = field(default=frozenset())
    account_ids: frozenset[int] = field(default=frozenset())

    def __post_init__(self) -> None:
        for several, one in (("person_ids", self.person_id), ("account_ids", self.account_id)):
            if one is not None:
                object.__setattr__(self, several, getattr(self, several) | {one})

    @property
    def insider(self) -> bool:
        """Whether the actor works here at all: signed in with at least one role today."""
        return self.system or bool(self.grants) or bool(self.everywhere)

    def holds(self, roles: Iterable[Role] | Role, body: Place) -> bool:
        """Whether one of `roles` is held in `body`, directly or by a grant that reaches down to it."""
        wanted = frozenset({roles}) if isinstance(roles, Role) else frozenset(roles)
        if self.system or self.everywhere & wanted:
            return True
        return any(grant.role in wanted and grant.covers(body) for grant in self.grants)

    def holds_anywhere(self, roles: Iterable[Role] | Role) -> bool:
        """Whether one of `roles` is held in any body."""
        wanted = frozenset({roles}) if isinstance(roles, Role) else frozenset(roles)
        return self.system or bool(self.everywhere & wanted) or any(g.role in wanted for g in self.grants)

    def body_ids(self, roles: Iterable[Role]) -> frozenset[int]:
        """Ids of the bodies in which one of `roles` is held directly."""
        wanted = frozenset(roles)
        return frozenset(grant.body_id for grant in self.grants if grant.role in wanted)

    def paths(self, roles: Iterable[Role]) -> frozenset[str]:
        """Paths of the bodies from which one of `roles` reaches down the tree."""
        wanted = frozenset(roles) & REACHING
        return frozenset(g.path for g in self.grants if g.role in wanted and g.reaches_down)


def public(today: date, language: str = "en") -> Actor:
    """The citizen: nobody signed in."""
    return Actor(today=today, language=language)


def installation(today: date, language: str = "en") -> Actor:
    """The installation itself: set-up, demo data and jobs act as this one."""
    return Actor(today=today, language=language, name="Remit", system=True)
