"""What the judges look at: every kind of record in every state that a page shows differently, and who looks."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.utils import timezone

from remit.accounts.models import Account
from remit.accounts.queries import actor_of
from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.followup.actions import measure as measure_actions
from remit.intake import drafts
from remit.kernel.actor import Actor, installation
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.sheet import Group, Item, Point, Present
from remit.papers.actions import paper as paper_actions
from remit.publication.actions import readout as readout_actions
from remit.publication.queries.languages import paragraphs_of
from tests.factories import actor
from tests.intake.pages import CHINESE, ENGLISH
from tests.journey import office

TODAY = timezone.localdate()
SYSTEM = installation(TODAY)
LONG = (
    "Notice on the Further Strengthening of the Joint Prevention of Storm Surges and the Inspection of Every Quay",
    "关于进一步加强风暴潮联防联控工作和全面开展码头安全检查的通知",
)


def both(english: str, chinese: str) -> dict[str, str]:
    """The words in both languages."""
    return {"en": english, "zh": chinese}


def seed() -> None:
    """The office of the journey with a past: meetings, papers, actions and news at every stage."""
    harbour = office.seed()
    _people(harbour)
    meeting = _meeting(harbour)
    _measures(harbour, meeting)
    for stage in ("draft", "review", "approved", "published", "corrected", "withdrawn"):
        _readout(harbour, stage)
    _pages_being_read_in(harbour)
    body_actions.dissolve(
        SYSTEM,
        body_actions.create(SYSTEM, harbour, names=both("Old Lock Board", "旧船闸委员会")),
        happened_on=TODAY,
        reason="Closed.",
    )


def _pages_being_read_in(harbour: Body) -> None:
    clerk = actor_of(Account.objects.get(name="Clara Pen"), TODAY, "en")
    for text in (ENGLISH, CHINESE):
        drafts.begin(clerk, harbour, data=text.encode(), address="https://news.example.org/2024/tides")


def _people(harbour: Body) -> None:
    term_actions.open(SYSTEM, harbour, ordinal=9, from_on=TODAY - timedelta(days=400))
    post = post_actions.create(SYSTEM, harbour, labels=both("Director", "主任"), public=True)
    for english, chinese in (("Mara Quill", "管墨澜"), ("Wen Tide", "温潮生")):
        person = person_actions.create(SYSTEM, None, names=both(english, chinese))
        membership_actions.begin(SYSTEM, harbour, person=person, post=post, from_on=TODAY - timedelta(days=300))
        Account.objects.filter(name="Hedda Wharf").update(person=person)


def _meeting(harbour: Body) -> Meeting:
    paper = paper_actions.register(
        SYSTEM, harbour, titles=both(*LONG), number="BHO 2026/14", issued_on=TODAY, confidentiality="public"
    )
    person = person_actions.create(SYSTEM, None, names=both("Ines Ferry", "费宜渡"))
    point = Point(texts=both("Every quay must be inspected before the autumn tides.", "秋潮前要检查每一个码头。"))
    meeting = meeting_actions.record(
        SYSTEM,
        harbour,
        held_on=TODAY - timedelta(days=20),
        kind="ordinary",
        enlarged=True,
        ordinal=4,
        confidentiality="public",
        texts={"en": {"place": "Harbour House"}, "zh": {"place": "港务楼"}},
        attendances=(Present(person=person, presence="chair", role="Director"),),
        groups=(Group(labels=both("mid-level staff", "中层干部"), presence="attending"),),
        items=(
            Item(titles=both(*LONG), outcome="conveyed", key_points=(point,)),
            Item(titles=both("Staff matters", "人事事项"), outcome="noted", confidentiality="body"),
        ),
        decisions=(Point(texts=both("The office adopts the tide plan.", "会议通过防潮方案。")),),
    )
    conveyed_actions.add(SYSTEM, meeting.items.order_by("position")[0], paper=paper)
    return meeting


def _measures(harbour: Body, meeting: Meeting) -> None:
    owner = person_actions.create(SYSTEM, None, names=both("Tam Bollard", "缆定"))
    plan: dict[str, Any] = {"owner": owner, "confidentiality": "public"}
    for days, stage in ((30, ""), (-4, "start"), (2, "done"), (9, "checked"), (20, "cancelled")):
        measure = measure_actions.plan(
            SYSTEM,
            meeting,
            texts=both(f"Inspect quay number {days + 10}", f"检查第{days + 10}号码头"),
            due_on=TODAY + timedelta(days=days),
            **plan,
        )
        if stage == "cancelled":
            measure_actions.cancel(SYSTEM, measure, reason="The quay was closed.")
        elif stage:
            measure = measure_actions.start(SYSTEM, measure)
        if stage in {"done", "checked"}:
            measure = measure_actions.report_done(SYSTEM, measure, done_on=TODAY)
        if stage == "checked":
            measure_actions.check(SYSTEM, measure)


def _today(*roles: Role, **more: Any) -> Actor:
    return replace(actor(*roles, **more), today=TODAY)


def _readout(harbour: Body, stage: str) -> None:
    clerk = _today(Role.CLERK, Role.TRANSLATOR, body=harbour, account_id=901)
    chair = _today(Role.CHAIR, body=harbour, account_id=902, name="Cato Gavel")
    meeting = meeting_actions.record(
        SYSTEM,
        harbour,
        held_on=TODAY - timedelta(days=8),
        confidentiality="public",
        texts={"en": {"title": f"On {stage}"}},
    )
    readout = readout_actions.draft(
        clerk,
        meeting,
        language="en",
        title=f"The harbour before the autumn tides: {stage}",
        paragraphs=["It met.", "It asked."],
    )
    words = dict(zip((p.pk for p in paragraphs_of(readout)), ("会议召开。", "会议要求。"), strict=True))
    if stage != "draft":
        readout = readout_actions.write(
            clerk, readout, language="zh", title=f"秋潮前的港口（{stage}）", paragraphs=words
        )
        readout = readout_actions.submit(clerk, readout)
    if stage not in {"draft", "review"}:
        readout = readout_actions.approve(chair, readout)
    if stage in {"published", "corrected", "withdrawn"}:
        readout = readout_actions.publish(chair, readout)
    if stage == "corrected":
        readout = readout_actions.correct(clerk, readout, reason="a slip")
        first = paragraphs_of(readout)[0].pk
        for language, text in (("en", "It met at noon."), ("zh", "会议于中午召开。")):
            readout = readout_actions.write(clerk, readout, language=language, paragraphs={first: text})
        readout = readout_actions.approve(chair, readout_actions.submit(clerk, readout))
        readout_actions.publish(chair, readout, changes=both("The hour was added.", "补充了会议时间。"))
    if stage == "withdrawn":
        readout_actions.withdraw(chair, readout, reason="wrong", tombstone=both("It was wrong.", "内容有误。"))
