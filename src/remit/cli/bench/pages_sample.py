"""What the bench of pages looks at: a meeting told in two languages, a list of actions, and a clerk. Made in a
database of the bench's own."""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.bodies.actions import body as body_actions
from remit.followup.actions import measure as measure_actions
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.sheet import Group, Item, Point
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries.languages import paragraphs_of

ITEMS = 8


@dataclass(frozen=True)
class Sample:
    """The ids that the bench's addresses need."""

    readout: int
    meeting: int
    account: int
    body: int


def make(actor: Actor, actions: int) -> Sample:
    """The sample with so many actions, by the ordinary actions."""
    city = body_actions.create(actor, None, names={"en": "City Council", "zh": "市委员会"})
    office = body_actions.create(actor, city, names={"en": "Harbour Office", "zh": "港口办公室"})
    meeting = _meeting(actor, office)
    for number in range(actions):
        measure_actions.plan(
            actor,
            meeting if number < ITEMS else office,
            texts={"en": f"Inspect quay {number} and list what is unsafe", "zh": f"检查第{number}号码头，列出隐患"},
            due_on=actor.today + timedelta(days=number % 90 - 20) if number >= ITEMS else None,
            confidentiality="public" if number < ITEMS else "body",
        )
    readout = _readout(actor, meeting)
    account = account_actions.create(
        actor, None, email="clerk@example.org", name="Ann Clerk", password=secrets.token_urlsafe()
    )
    role_actions.grant(actor, office, account=account, role=Role.CLERK, from_on=date(2020, 1, 1))
    return Sample(readout.pk, meeting.pk, account.pk, office.pk)


def _meeting(actor: Actor, body: object) -> Meeting:
    items = [
        Item(
            titles={"en": f"State of the harbour, part {n}", "zh": f"港口情况（{n}）"},
            outcome="noted",
            key_points=(Point(texts={"en": f"Inspect pier {n} before spring", "zh": f"开春前检查{n}号栈桥"}),),
        )
        for n in range(1, ITEMS + 1)
    ]
    return meeting_actions.record(
        actor,
        body,  # type: ignore[arg-type]
        held_on=actor.today - timedelta(days=5),
        confidentiality="public",
        texts={"en": {"place": "City Hall"}, "zh": {"place": "市政大楼"}},
        groups=[Group(labels={"en": "members of the office", "zh": "办公室成员"})],
        items=items,
    )


def _readout(actor: Actor, meeting: Meeting) -> Readout:
    readout = readout_actions.draft(actor, meeting, language="en")
    words = {row.pk: "会议要求检查每一座码头，并公布检查结果。" for row in paragraphs_of(readout)}
    readout = readout_actions.write(actor, readout, language="zh", title="港口安全", paragraphs=words)
    readout_actions.approve(actor, readout_actions.submit(actor, readout))
    return readout_actions.publish(actor, readout)
