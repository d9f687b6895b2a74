"""A clerk says which paragraphs the requirements of a meeting serve."""

import pytest
from django.test import Client
from lxml import html

from remit.kernel.roles import Role
from remit.meetings.models import KeyPointServes
from tests.desk.signed_in import sign_in
from tests.factories import make_body
from tests.oversight.trace.chain import Chain, make_chain

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain() -> Chain:
    return make_chain()


def ticked(client: Client, chain: Chain) -> list[tuple[str, bool]]:
    page = html.fromstring(client.get(f"/desk/meetings/{chain.meeting.pk}/serving/").content)
    return [
        (box.getnext().text_content(), box.get("checked") is not None)
        for box in page.xpath(f"//input[@name='serves-{chain.asked.pk}']")
    ]


def test_what_is_ticked_is_served_and_what_is_not_is_not(client: Client, chain: Chain) -> None:
    sign_in(client, chain.office, Role.CLERK)
    assert ticked(client, chain) == [("I. Clear water", False), ("II. An open port", True), ("III. Schools", False)]
    wanted = [chain.points[0].pk, chain.points[2].pk]
    answer = client.post(f"/desk/meetings/{chain.meeting.pk}/serving/", {f"serves-{chain.asked.pk}": wanted})
    assert answer.status_code == 303
    assert set(KeyPointServes.objects.values_list("point_id", flat=True)) == set(wanted)
    assert ticked(client, chain) == [("I. Clear water", True), ("II. An open port", False), ("III. Schools", True)]


def test_a_number_that_is_not_offered_changes_nothing(client: Client, chain: Chain) -> None:
    sign_in(client, chain.office, Role.CLERK)
    client.post(
        f"/desk/meetings/{chain.meeting.pk}/serving/",
        {f"serves-{chain.asked.pk}": [chain.points[1].pk, 999_999, "²", "x"]},
    )
    assert list(KeyPointServes.objects.values_list("point_id", flat=True)) == [chain.points[1].pk]


def test_it_is_offered_and_open_to_its_clerk_only(client: Client, chain: Chain) -> None:
    sign_in(client, make_body("Port Office"), Role.CLERK)
    address = f"/desk/meetings/{chain.meeting.pk}/"
    assert client.get(address + "serving/").status_code == 403
    assert "serving/" not in client.get(address).content.decode()
    sign_in(client, chain.office, Role.CLERK)
    assert "serving/" in client.get(address).content.decode()
