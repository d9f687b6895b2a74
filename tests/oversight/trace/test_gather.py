"""A trace holds what led to what, from wherever it is looked at, and no more than the reader may see."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from remit.conveyance.models import Referral
from remit.followup.actions import measure as measure_actions
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.actions import key_point as key_point_actions
from remit.oversight.trace import gaps
from remit.oversight.trace.gather import trace
from remit.oversight.trace.node import Kind, Known, Trace
from tests.conveyance.mandates import issued, make_tree
from tests.factories import SYSTEM, actor, make_body
from tests.oversight.trace.chain import Chain, make_chain

pytestmark = pytest.mark.django_db


def told(found: Trace) -> list[str]:
    """The tree as lines: how deep, which kind, which words; in brackets what else leads there."""
    return [
        ("  " * depth + f"{each.node.kind} {each.node.title}".rstrip() + "".join(f" [{n.kind}]" for n in each.also))
        for branch in found.tree()
        for depth, each in branch.walk()
    ]


WHOLE = [
    "paper Speech",
    "  paper Report [meeting]",
    "    point I. Clear water",
    "      mandate Carry it out [point]",
    "        referral Harbour Office",
    "    point II. An open port",
    "    meeting Ordinary Meeting of the Harbour Office",
    "      requirement Prepare the line. [point]",
    "        measure Agree the timetable",
    "          result Every Tuesday",
    "      readout The office met",
    "meeting Plenary Session of the City Committee",
]


@pytest.fixture
def chain() -> Chain:
    return make_chain()


def focuses(chain: Chain) -> list[tuple[Kind, int]]:
    return [
        (Kind.PAPER, chain.speech.pk),
        (Kind.PAPER, chain.report.pk),
        (Kind.POINT, chain.points[1].pk),
        (Kind.MANDATE, chain.mandate.pk),
        (Kind.MEETING, chain.meeting.pk),
        (Kind.REQUIREMENT, chain.asked.pk),
        (Kind.MEASURE, chain.measure.pk),
        (Kind.READOUT, chain.readout.pk if chain.readout else 0),
    ]


def test_from_the_first_word_down_and_from_the_last_result_up_the_chain_is_whole(chain: Chain) -> None:
    assert told(trace(SYSTEM, Kind.PAPER, chain.report.pk)) == WHOLE
    for focus in focuses(chain):
        found = {line.strip().split(" [")[0] for line in told(trace(SYSTEM, *focus))}
        # A paragraph that something else took up belongs only to where its paper is looked at.
        assert {line.strip().split(" [")[0] for line in WHOLE} - found <= {"point I. Clear water"}, focus


def test_each_stands_in_its_column_with_its_day(chain: Chain) -> None:
    found = trace(SYSTEM, Kind.READOUT, chain.readout.pk)
    assert [(n.column, n.kind.value, str(n.on)) for n in sorted(found.nodes.values(), key=lambda n: n.column)] == [
        (0, "paper", "2023-11-21"),
        (0, "paper", "2023-11-01"),
        (0, "meeting", "2023-11-20"),
        (1, "point", "None"),
        (2, "mandate", "2024-01-10"),
        (2, "referral", "2024-01-10"),
        (3, "meeting", "2023-12-01"),
        (4, "requirement", "2023-12-01"),
        (5, "measure", "None"),
        (6, "result", "2024-01-05"),
        (6, "readout", "None"),
    ]


def kinds(actor: Actor, chain: Chain, focus: int = 1) -> set[str]:
    return {node.kind.value for node in trace(actor, *focuses(chain)[focus]).nodes.values() if node.title.value}


def outsider() -> Actor:
    return actor(Role.CLERK, body=make_body("Port Office"))


def test_a_closed_meeting_and_all_that_came_of_it_are_left_out() -> None:
    chain = make_chain(meeting_level="body")
    found = trace(outsider(), Kind.PAPER, chain.report.pk)
    assert {node.kind.value for node in found.nodes.values()} == {"paper", "meeting", "point", "mandate"}
    assert [n.pk for n in found.nodes.values() if n.kind == Kind.MEETING] == [chain.session.pk]
    assert "requirement" in kinds(actor(Role.MEMBER, body=chain.office), chain)


def test_a_closed_item_does_not_say_that_it_conveyed_the_paper() -> None:
    chain = make_chain(item_level="body")
    found = trace(outsider(), Kind.PAPER, chain.report.pk)
    assert chain.meeting.pk not in [n.pk for n in found.nodes.values() if n.kind == Kind.MEETING]


def test_a_closed_paper_is_left_out_of_what_serves_it() -> None:
    chain = make_chain(paper_level="body")
    stranger = outsider()
    found = trace(stranger, Kind.MEETING, chain.meeting.pk)
    assert {node.kind.value for node in found.nodes.values()} == {"meeting", "requirement", "measure", "result"}


def test_one_who_is_to_do_it_learns_that_something_asked_and_no_more() -> None:
    chain = make_chain(meeting_level="body")
    owner = replace(outsider(), person_ids=frozenset({chain.measure.owner_id}))
    found = trace(owner, Kind.MEASURE, chain.measure.pk)
    closed = [(n.kind.value, str(n.title), n.on, n.known) for n in found.nodes.values() if n.known != Known.WHOLE]
    assert closed == [("meeting", "", None, Known.CLOSED)]
    member = replace(actor(Role.BODY_ADMINISTRATOR, body=chain.office), person_ids=owner.person_ids)
    outlined = [n for n in trace(member, Kind.MEASURE, chain.measure.pk).nodes.values() if n.known == Known.OUTLINE]
    assert [(n.kind.value, str(n.title), str(n.on)) for n in outlined] == [("meeting", "", "2023-12-01")]


def test_a_referral_is_told_in_outline_to_who_issued_it_and_not_to_strangers(chain: Chain) -> None:
    issuer = actor(Role.ISSUER, body=chain.city)
    shown = [n.known for n in trace(issuer, Kind.PAPER, chain.report.pk).nodes.values() if n.kind == Kind.REFERRAL]
    assert shown == [Known.OUTLINE]
    assert "referral" not in kinds(outsider(), chain)
    mine = trace(actor(Role.CLERK, body=chain.office), Kind.PAPER, chain.report.pk)
    assert [n.known for n in mine.nodes.values() if n.kind == Kind.REFERRAL] == [Known.WHOLE]


def test_a_draft_of_news_is_told_to_its_body_only(chain: Chain) -> None:
    assert "readout" not in kinds(outsider(), chain)
    assert "readout" in kinds(actor(Role.CLERK, body=chain.office), chain)


def test_many_referrals_are_counted_by_branch() -> None:
    tree = make_tree()
    for n in range(12):
        make_body(f"Street {n + 3}", superior=tree.north)
    mandate = issued(tree)
    found = trace(SYSTEM, Kind.MANDATE, mandate.pk)
    counted = [(str(n.title), n.n, n.state) for n in found.nodes.values() if n.kind == Kind.BRANCH]
    assert counted == [("North District", 15, "issued 15"), ("South District", 1, "issued 1")]
    assert sum(n for _title, n, _state in counted) == Referral.objects.count()


@pytest.mark.parametrize("focus", range(8))
def test_the_number_of_queries_does_not_grow(chain: Chain, focus: int) -> None:
    who = actor(Role.CLERK, body=chain.office)
    counts = []
    for _more in range(2):
        with CaptureQueriesContext(connection) as asked:
            trace(who, *focuses(chain)[focus])
        counts.append(len(asked))
        if len(counts) == 1:
            _grow(chain)
    assert counts[0] == counts[1] <= 70


def _grow(chain: Chain) -> None:
    for n in range(3):
        asked = key_point_actions.add(
            SYSTEM, type(chain.meeting).objects.get(pk=chain.meeting.pk), texts={"en": f"{n}"}
        )
        key_point_actions.serve(SYSTEM, asked, point=chain.points[n % 2])
        measure_actions.plan(SYSTEM, chain.meeting, texts={"en": f"Do {n}"}, key_point=asked)


def test_an_action_that_serves_a_paragraph_straight_stands_under_it(chain: Chain) -> None:
    referral = Referral.objects.select_related("mandate", "body").get(body=chain.office)
    done = measure_actions.plan(
        SYSTEM, chain.office, texts={"en": "Number the outfalls"}, referral=referral, points=[chain.points[0]]
    )
    for kind, pk in ((Kind.PAPER, chain.speech.pk), (Kind.POINT, chain.points[0].pk), (Kind.MEASURE, done.pk)):
        lines = told(trace(SYSTEM, kind, pk))
        assert ["I. Clear water" in line for line in lines].index(True) < lines.index(
            next(line for line in lines if line.strip() == "measure Number the outfalls")
        )
    assert [row[2] for row in gaps.paragraphs(actor(Role.CLERK, body=chain.office))] == []
    assert done not in gaps.actions(actor(Role.CLERK, body=chain.office))
