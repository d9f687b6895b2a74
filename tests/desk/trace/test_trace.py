"""The page of a trace: one picture, the same as a list, JSON and CSV; and what nothing connects."""

import csv
import io
import json
from datetime import date
from itertools import pairwise

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from remit.conveyance.actions import point_answer as answer_actions
from remit.followup.actions import measure as measure_actions
from remit.kernel.actor import installation
from remit.kernel.roles import Role
from remit.meetings.actions import key_point as key_point_actions
from remit.oversight.trace import gaps
from remit.papers.actions import paper as register
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper
from tests.oversight.trace.chain import Chain, make_chain
from tests.papers import texts

pytestmark = pytest.mark.django_db
NOW = installation(timezone.localdate())


@pytest.fixture
def chain() -> Chain:
    return make_chain()


def addresses(chain: Chain) -> list[str]:
    news = chain.readout.pk if chain.readout else 0
    records = {"paper": chain.report.pk, "point": chain.points[1].pk, "mandate": chain.mandate.pk} | {
        "meeting": chain.meeting.pk,
        "requirement": chain.asked.pk,
        "measure": chain.measure.pk,
        "readout": news,
    }
    return [f"/desk/trace/{kind}/{pk}/" for kind, pk in records.items()]


def test_picture_list_and_files_say_the_same(client: Client, chain: Chain) -> None:
    sign_in(client, chain.office, Role.CLERK)
    for address in addresses(chain):
        page = html.fromstring(client.get(address).content)
        told = json.loads(client.get(address + "trace.json").content)
        rows = list(csv.reader(io.StringIO(client.get(address + "trace.csv").content.decode("utf-8-sig"))))
        assert len(page.xpath("//svg//rect")) == len(page.xpath("//ul[@class='traced']/li")) == len(told["nodes"])
        assert [row[2] for row in rows[1:]] == [node["title"] for node in told["nodes"]]
        assert len(page.xpath("//svg//path")) == len(told["edges"])
        assert page.xpath("//svg//a/@href")
        assert set(page.xpath("//svg//a/@href")) <= set(page.xpath("//ul[@class='traced']//a/@href"))


def test_boxes_of_a_column_stand_apart_and_words_stay_inside(client: Client, chain: Chain) -> None:
    sign_in(client, chain.office, Role.CLERK)
    page = html.fromstring(client.get(addresses(chain)[0]).content)
    boxes = sorted((int(r.get("x")), float(r.get("y")), float(r.get("height"))) for r in page.xpath("//svg//rect"))
    for (x, y, height), (other, below, _height) in pairwise(boxes):
        assert x != other or y + height < below


def test_both_languages_name_the_columns(client: Client, chain: Chain) -> None:
    account = sign_in(client, chain.office, Role.CLERK)
    account.language = "zh"
    account.save()
    page = html.fromstring(client.get(addresses(chain)[0]).content)
    assert page.xpath("//svg/text[@class='head']/text()") == [
        "源头",
        "条目",
        "交办",
        "会议",
        "会议要求",
        "工作任务",
        "结果与信息",
    ]


def test_what_is_not_open_and_what_is_not_there_answer_alike(client: Client) -> None:
    chain = make_chain(meeting_level="body", paper_level="body")
    sign_in(client, make_body("Port Office"), Role.CLERK)
    answers = [client.get(each).status_code for each in [*addresses(chain), "/desk/trace/paper/999999/"]]
    assert answers == [404, 404, 200, 404, 404, 404, 404, 404]


def test_who_is_not_signed_in_is_asked_to(client: Client, chain: Chain) -> None:
    assert [client.get(each).status_code for each in addresses(chain)] == [302] * 7


def test_a_paragraph_is_listed_until_the_body_takes_it_up(client: Client, chain: Chain) -> None:
    clerk = actor(Role.CLERK, body=chain.office)
    # The second is served by what the office's meeting asked; the first by nothing.
    assert [row[2] for row in gaps.paragraphs(clerk)] == [chain.points[0].pk]
    assert list(gaps.paragraphs(actor(Role.CLERK, body=make_body("Port Office")))) == []
    sign_in(client, chain.office, Role.CLERK)
    assert "Clear water" in client.get("/desk/trace/paragraphs/").content.decode()
    answer_actions.give(
        SYSTEM, chain.office, point=chain.points[0], version=chain.report.versions.get(), outcome="done", words="Done."
    )
    assert list(gaps.paragraphs(clerk)) == []
    assert "Clear water" not in client.get("/desk/trace/paragraphs/").content.decode()


def test_an_action_that_serves_nothing_is_listed(client: Client, chain: Chain) -> None:
    loose = measure_actions.plan(SYSTEM, chain.office, texts={"en": "Tidy the shed"})
    assert list(gaps.actions(actor(Role.CLERK, body=chain.office))) == [loose]
    assert list(gaps.actions(actor(Role.CLERK, body=make_body("Port Office")))) == []
    sign_in(client, chain.office, Role.CLERK)
    page = client.get("/desk/trace/actions/").content.decode()
    assert ("Tidy the shed" in page, "Agree the timetable" in page) == (True, False)
    assert client.get("/desk/trace/").status_code == 200


def test_a_paragraph_of_an_own_paper_that_nobody_was_asked_for_is_listed_until_something_serves_it(
    client: Client, chain: Chain
) -> None:
    clerk = actor(Role.CLERK, body=chain.city)
    # Two of the three paragraphs were handed down.
    assert [(row[0], row[1]) for row in gaps.own(clerk)] == [(chain.city.pk, chain.points[2].pk)]
    assert list(gaps.own(actor(Role.CLERK, body=chain.office))) == []
    sign_in(client, chain.city, Role.CLERK)
    assert "Schools" in client.get("/desk/trace/own/").content.decode()
    key_point_actions.serve(SYSTEM, chain.asked, point=chain.points[2])
    assert list(gaps.own(clerk)) == []
    assert "Schools" not in client.get("/desk/trace/own/").content.decode()


def test_only_the_present_text_of_a_paper_in_force_has_paragraphs_handed_down_to_nobody(chain: Chain) -> None:
    clerk = actor(Role.CLERK, body=chain.city)
    texts.add(chain.report, texts.paragraph("I.|Clear water", address=1), texts.paragraph("IV.|Clean air"))
    added = chain.report.points.order_by("address").last()
    assert [row[1] for row in gaps.own(clerk)] == [added.pk if added else 0]
    later = make_paper("New report", chain.city, kind="report", issued_on=date(2023, 12, 20))
    register.relate(SYSTEM, later, other=chain.report, kind="supersedes")
    assert list(gaps.own(clerk)) == []


def test_the_lists_of_what_nothing_connects_are_one_click_away(client: Client, chain: Chain) -> None:
    sign_in(client, chain.city, Role.CLERK)
    places = [f"/desk/mandates/{chain.mandate.pk}/", f"/desk/papers/{chain.report.pk}/", "/desk/measures/"]
    for address in [*places, "/desk/oversight/", f"/desk/oversight/{chain.mandate.pk}/"]:
        page = html.fromstring(client.get(address, follow=True).content)
        linked = [each.split("/")[-2] for each in page.xpath("//main//a/@href") if "/desk/trace/" in each]
        assert [each for each in linked if not each.isdigit()] == ["paragraphs", "own", "actions"], address
