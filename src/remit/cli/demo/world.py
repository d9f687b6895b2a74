"""The city while it is being made: what stands already, by its key, and who acts."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from remit.accounts.models import Account
from remit.accounts.queries import actor_of
from remit.bodies.models import Body, Person, Term
from remit.cli.demo.shapes import Both
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor, Grant, installation
from remit.kernel.roles import Role
from remit.meetings.models import Meeting
from remit.papers.models import Paper


@dataclass
class World:
    """Records by key; `today` is the day from which all others are counted back."""

    today: date
    bodies: dict[str, Body] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    posts: dict[str, Both] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    terms: dict[tuple[str, int], Term] = field(default_factory=dict)
    papers: dict[str, Paper] = field(default_factory=dict)
    mandates: dict[str, Mandate] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)

    @property
    def maker(self) -> Actor:
        """The installation itself, for what no clerk does."""
        return installation(self.today)

    def ago(self, days: int) -> date:
        """The day so many days before today; a negative number lies ahead."""
        return self.today - timedelta(days=days)

    def signed_in(self, name: str) -> Actor:
        """One of the sample accounts."""
        if name not in self.actors:
            self.actors[name] = actor_of(self.accounts[name], self.today)
        return self.actors[name]

    def clerk_of(self, body: Body) -> Actor:
        """The sample clerk who keeps this body's records."""
        own = self.signed_in("clerk")
        return own if own.holds(Role.CLERK, body) else self.signed_in("city.clerk")

    def acting(self, key: str, role: Role, body: Body) -> Actor:
        """A person without an account who acts in a role, such as a chair who checks what was done."""
        person = self.persons[key]
        name = str(person.name_in("en"))
        return Actor(self.today, person_id=person.pk, name=name, grants=(Grant(role, body.pk, body.path),))


def both(words: Both) -> dict[str, str]:
    """(English, Chinese) as the actions take it; empty words left out."""
    return {language: text for language, text in zip(("en", "zh"), words, strict=True) if text}
