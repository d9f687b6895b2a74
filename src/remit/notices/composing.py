"""What a letter says: put together when it is sent, from what its reader may see by then."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from remit.accounts.letters import CODES
from remit.accounts.models import Account
from remit.accounts.queries import actor_of
from remit.bodies.queries.calendar_at import CalendarsAt, calendars_at
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.notices import wording
from remit.notices.choices import NoticeKind
from remit.notices.models import Notice
from remit.notices.seen import Seen, seen
from remit.web.templatetags.remit import written

# So many in one letter; who has more sees them on the desk.
MOST = 50


@dataclass(frozen=True, slots=True)
class Told:
    """A letter's words."""

    subject: str
    body: str


@dataclass
class Composer:
    """Puts letters of one day into words."""

    today: date
    _paragraphs: list[str] = field(default_factory=list, init=False)

    @cached_property
    def calendars(self) -> CalendarsAt:
        """By which working days each body works."""
        return calendars_at(Cutoff(self.today, datetime.now(UTC)))

    def compose(self, account: Account, notices: Iterable[Notice]) -> Told | None:
        """The letter to the account in its language; None where nothing is left of which its owner may be told."""
        actor = actor_of(account, self.today)
        with translation.override(CODES[account.language]):
            found = [each for each in seen(actor, notices) if each.holds]
            if not found:
                return None
            paragraphs = [self._paragraph(actor, alike) for alike in self._alike(actor, found[:MOST])]
            if len(found) > MOST:
                paragraphs.append("\n".join([wording.more(len(found) - MOST), _address("desk:waiting:index")]))
            closing = "\n".join([wording.closing(), _address("desk:office:me")])
            body = "\n\n".join([wording.greeting(account.name), *paragraphs, closing])
            return Told(_subject(actor, found), body + "\n")

    def _alike(self, actor: Actor, found: list[Seen]) -> list[list[Seen]]:
        """What is the same but for the body that it is told of, together, in the order in which it came first."""
        groups: dict[object, list[Seen]] = {}
        for each in found:
            senders = (each.referral.mandate_id, each.referral.despatch.body_id)
            key = (each.kind, senders, each.reason, tuple(self._dues(actor, each)))
            groups.setdefault(key, []).append(each)
        return list(groups.values())

    def _paragraph(self, actor: Actor, alike: list[Seen]) -> str:
        told, several = alike[0], len(alike) > 1
        names = told.names(actor.language)
        if several:
            lines = [wording.first_of_several(told.kind, told.title, len(alike), **names)]
        else:
            lines = [wording.first(told.kind, told.title, **names)]
        if told.reason:
            lines.append(wording.reason(told.reason))
        lines += self._dues(actor, told)
        if told.kind == NoticeKind.ASKED and not told.tracks:
            lines.append(wording.answered_by_several() if several else wording.answered() % names)
        return "\n".join([*lines, *_addresses(actor, alike)])

    def _dues(self, actor: Actor, told: Seen) -> list[str]:
        return [self._due(actor, told, kind, due_on) for kind, due_on in told.tracks]

    def _due(self, actor: Actor, told: Seen, kind: str, due_on: date | None) -> str:
        late = self.calendars.of(told.path).late_by(due_on, self.today) if due_on else 0
        return wording.due(kind, due_on, late, written(due_on, actor.language) if due_on else "")


def _addresses(actor: Actor, alike: list[Seen]) -> list[str]:
    """Where one goes on: of several bodies a line for each, with its name."""
    if len(alike) == 1:
        return [settings.SITE_ADDRESS + alike[0].address]
    return [wording.at(each.names(actor.language)["body"], settings.SITE_ADDRESS + each.address) for each in alike]


def _subject(actor: Actor, found: list[Seen]) -> str:
    """What it says, where it says the same of every body; else how many things."""
    if len({(each.kind, each.title) for each in found}) > 1:
        return wording.several(len(found))
    return wording.subject(str(found[0].kind.label), found[0].title)


def _address(name: str) -> str:
    return str(settings.SITE_ADDRESS + reverse(name))
