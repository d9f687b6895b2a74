"""Upward the outline, content only by grant: who sees what of a district's answer, by every door, from one table."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.test import Client

from remit.accounts.models import RoleGrant
from remit.bodies.models import Body
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.models import Mandate
from remit.conveyance.queries.referral import outlines, point_answers, track_outlines
from remit.followup.actions import measure as measure_actions
from remit.followup.queries.measure import seen as measures
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.queries.meeting import meetings
from remit.meetings.sheet import Item
from remit.oversight.actions import scoreboard as scoreboard_actions
from remit.oversight.queries.frozen import scoreboards
from remit.oversight.queries.look import look
from tests.conftest import TODAY
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, referral_of, track_of
from tests.crawl import crawl
from tests.factories import SYSTEM, actor, make_account

pytestmark = pytest.mark.django_db
ANSWER, EVIDENCE, MINUTES, CLAIM = "zqanswerzq", "zqevidencezq", "zqminuteszq", "zqclaimzq"
OUTLINE = "outline"


@dataclass(frozen=True)
class Viewer:
    """Who looks, and what of it may be seen."""

    name: str
    role: Role | None
    where: str
    sees: frozenset[str]
    down: bool = False


NOTHING: frozenset[str] = frozenset()
STATE = frozenset({OUTLINE})
# What the body wrote to whoever asked: a dated message to those who decide on it, and to the clerk who prepares that.
TOLD = STATE | {CLAIM}
ALL = STATE | {ANSWER, EVIDENCE, MINUTES, CLAIM}

# The table: what the northern district answered to the city's instruction, with what evidence, its minutes, and why it
# said of another instruction that it does not apply.
VIEWERS = (
    Viewer("the issuer", Role.ISSUER, "city", TOLD),
    Viewer("the issuer, reaching down", Role.ISSUER, "city", TOLD, down=True),
    Viewer("the chair above", Role.CHAIR, "city", TOLD),
    Viewer("the clerk above", Role.CLERK, "city", TOLD),
    Viewer("the verifier above", Role.VERIFIER, "city", STATE | {ANSWER}),
    Viewer("the supervisor", Role.SUPERVISOR, "city", ALL, down=True),
    Viewer("a supervisor whose grant does not reach down", Role.SUPERVISOR, "city", STATE),
    Viewer("a sibling's clerk", Role.CLERK, "south", NOTHING),
    Viewer("a sibling's chair", Role.CHAIR, "south", NOTHING),
    Viewer("a sibling's supervisor", Role.SUPERVISOR, "south", NOTHING, down=True),
    Viewer("a subordinate's clerk", Role.CLERK, "street", NOTHING),
    Viewer("a member", Role.MEMBER, "north", ALL),
    Viewer("the body's own clerk", Role.CLERK, "north", ALL),
    Viewer("an auditor", Role.AUDITOR, "north", NOTHING),
    Viewer("the body's administrator", Role.BODY_ADMINISTRATOR, "north", NOTHING, down=True),
    Viewer("the public", None, "", NOTHING),
)
NAMES = pytest.mark.parametrize("viewer", VIEWERS, ids=lambda viewer: viewer.name)


@dataclass
class Answered:
    """What stands."""

    tree: Tree
    mandate: Mandate
    claimed: Mandate

    def body(self, where: str) -> Body:
        """By the word that the table uses."""
        return self.tree.streets[0] if where == "street" else getattr(self.tree, where)  # type: ignore[no-any-return]


@pytest.fixture
def answered() -> Answered:
    """The district has answered, by a meeting and an action that it keeps to itself; a report of it is frozen."""
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY, points=1)
    meeting = meeting_actions.record(
        SYSTEM,
        tree.north,
        held_on=TODAY,
        confidentiality="body",
        texts={"en": {"title": f"{EVIDENCE} session", "summary": MINUTES}},
        items=(Item(titles={"en": f"{MINUTES} item"}, outcome="noted", outcome_texts={"en": MINUTES}),),
    )
    shown = Evidence("meetings.meeting", meeting.pk, TODAY)
    measure_actions.plan(SYSTEM, tree.north, texts={"en": f"{EVIDENCE} action"}, confidentiality="body")
    point = mandate.points.get().point
    track = track_of(mandate, tree.north)
    answer_actions.give(
        SYSTEM, tree.north, point=point, version=mandate.version, outcome="no_action", words=ANSWER, evidence=shown
    )
    track.refresh_from_db()
    if track.state == "pending":
        track_actions.answer(SYSTEM, track)
    track_actions.answer(SYSTEM, track_of(mandate, tree.north, "study"), evidence=shown)
    scoreboard_actions.freeze(SYSTEM, mandate, node=tree.north)
    claimed = issued(tree, IMPLEMENT, points=0)
    referral_actions.claim_not_applicable(SYSTEM, referral_of(claimed, tree.north), reason=CLAIM)
    return Answered(tree, mandate, claimed)


def _actor(viewer: Viewer, there: Answered) -> Actor:
    if viewer.role is None:
        return Actor(today=TODAY)
    return actor(viewer.role, body=there.body(viewer.where), down=viewer.down)


def _covers(who: Actor, there: Answered) -> bool:
    try:
        look(who, there.mandate, there.tree.north)
    except NotAllowed:
        return False
    return True


@NAMES
def test_by_questions(viewer: Viewer, answered: Answered) -> None:
    who, north = _actor(viewer, answered), answered.tree.north
    referral = referral_of(answered.mandate, north)
    told = {
        "referral outline": outlines(who).filter(pk=referral.pk).exists(),
        "track outline": track_outlines(who).filter(referral=referral).exists(),
        "coverage": _covers(who, answered),
        "scoreboard": scoreboards(who).exists(),
        ANSWER: point_answers(who).filter(body=north).exists(),
        EVIDENCE: measures(who).filter(body=north).exists(),
        MINUTES: meetings(who).filter(body=north).exists(),
    }
    outline = OUTLINE in viewer.sees
    assert told == {
        "referral outline": outline,
        "track outline": outline,
        "coverage": outline,
        "scoreboard": outline,
        ANSWER: ANSWER in viewer.sees,
        EVIDENCE: EVIDENCE in viewer.sees,
        MINUTES: MINUTES in viewer.sees,
    }


@NAMES
def test_by_every_page_of_the_desk(viewer: Viewer, answered: Answered, client: Client) -> None:
    if viewer.role is not None:
        account = make_account("Vi Viewer")
        body = answered.body(viewer.where)
        RoleGrant.objects.create(
            account=account, body=body, role=viewer.role, reaches_down=viewer.down, from_on=date(2020, 1, 1)
        )
        client.force_login(account)
    mandate, north = answered.mandate, answered.tree.north
    seen_from = f"/desk/oversight/{mandate.pk}/{north.pk}/"
    referral = referral_of(mandate, north)
    starts = [
        "/",
        "/en/",
        "/desk/",
        f"/desk/mandates/{mandate.pk}/",
        f"/desk/mandates/{mandate.pk}/check/",
        *(f"/desk/mandates/{mandate.pk}/check/{track.pk}/" for track in referral.tracks.all()),
        f"/desk/referrals/{referral.pk}/",
        f"/desk/referrals/{referral.pk}/paragraphs/1/",
        f"/desk/mandates/{answered.claimed.pk}/",
        f"/desk/referrals/{referral_of(answered.claimed, north).pk}/",
        f"/desk/trace/mandate/{answered.claimed.pk}/",
        f"/desk/trace/mandate/{mandate.pk}/",
        f"/desk/trace/mandate/{mandate.pk}/trace.json",
        f"/desk/trace/mandate/{mandate.pk}/trace.csv",
        seen_from,
        seen_from + "?on=2024-01-09",
        seen_from + "table.csv",
        *(f"/desk/oversight/reports/{row.pk}/" for row in scoreboards(SYSTEM)),
    ]
    pages = crawl(client, starts)
    assert [page.address for page in pages if page.status >= 500] == []
    found = {
        mark: sorted({page.address for page in pages if mark in page.text})[:3]
        for mark in (ANSWER, EVIDENCE, MINUTES, CLAIM)
    }
    assert {mark: where for mark, where in found.items() if where and mark not in viewer.sees} == {}
    assert {mark for mark in found if mark in viewer.sees and not found[mark]} == set()
    status = {page.address: page.status for page in pages}
    assert (status[seen_from] == 200) == (OUTLINE in viewer.sees)
    assert (status[seen_from + "table.csv"] == 200) == (OUTLINE in viewer.sees)
