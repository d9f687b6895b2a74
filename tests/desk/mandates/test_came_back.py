"""Whoever asked reads what came back, and agrees or insists."""

from typing import Any

import pytest
from django.test import Client

from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Mandate, Referral
from remit.kernel.roles import Role
from tests.conveyance.mandates import IMPLEMENT, Tree, clerk, issued, make_tree, referral_of
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM

pytestmark = pytest.mark.django_db
WHY = "We have no harbour."


@pytest.fixture
def tree() -> Tree:
    """The bodies of all these tests."""
    return make_tree()


def claimed(tree: Tree) -> tuple[Mandate, Referral]:
    mandate = issued(tree)
    referral = referral_of(mandate, tree.south)
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason=WHY)
    return mandate, referral


def page(client: Client, mandate: Mandate) -> str:
    return client.get(f"/desk/mandates/{mandate.pk}/").content.decode()


@pytest.mark.parametrize("role", [Role.CHAIR, Role.ISSUER])
def test_the_issuer_reads_the_reason_and_agrees(client: Client, tree: Tree, role: Role) -> None:
    mandate, referral = claimed(tree)
    sign_in(client, tree.city, role)
    here = f"/desk/mandates/{mandate.pk}/came-back/{referral.pk}/agree/"
    assert [words in page(client, mandate) for words in (WHY, here, "South District")] == [True, True, True]
    form = client.get(here)
    assert (form.status_code, WHY in form.content.decode()) == (200, True)
    response = client.post(here, {"revision": referral.revision})
    referral.refresh_from_db()
    assert (response.status_code, response["Location"]) == (303, f"/desk/mandates/{mandate.pk}/#came-back")
    assert (referral.state, WHY in page(client, mandate)) == ("not_applicable", False)


def test_the_issuer_insists_only_with_a_reason(client: Client, tree: Tree) -> None:
    mandate, referral = claimed(tree)
    sign_in(client, tree.city, Role.ISSUER)
    here = f"/desk/mandates/{mandate.pk}/came-back/{referral.pk}/insist/"
    response = client.post(here, {"revision": referral.revision, "reason": " "})
    assert set(response.context["form"].errors) == {"reason"}
    client.post(here, {"revision": referral.revision, "reason": "The quay counts."})
    referral.refresh_from_db()
    assert (referral.state, referral.turns.last().words) == ("in_hand", "The quay counts.")
    assert client.get(here).status_code == 404


def test_a_clerk_of_the_issuer_reads_it_and_who_decides(client: Client, tree: Tree) -> None:
    mandate, referral = claimed(tree)
    sign_in(client, tree.city, Role.CLERK)
    text = page(client, mandate)
    assert (WHY in text, "The chair or an issuer of the body that asked decides." in text) == (True, True)
    assert client.post(f"/desk/mandates/{mandate.pk}/came-back/{referral.pk}/agree/").status_code == 403


@pytest.mark.parametrize(("where", "role"), [("north", Role.CHAIR), ("city", Role.MEMBER), ("city", Role.SUPERVISOR)])
def test_nobody_else_reads_it(client: Client, tree: Tree, where: str, role: Role) -> None:
    mandate, referral = claimed(tree)
    sign_in(client, getattr(tree, where), role)
    assert WHY not in page(client, mandate)
    assert client.get(f"/desk/mandates/{mandate.pk}/came-back/{referral.pk}/agree/").status_code == 404


def test_what_was_passed_on_comes_back_to_whoever_passed_it_on(client: Client, tree: Tree) -> None:
    mandate = issued(tree, selection={"bodies": [tree.north.pk]})
    above = referral_of(mandate, tree.north)
    referral_actions.pass_on(SYSTEM, above, selection={"bodies": [tree.streets[0].pk]}, asks=[IMPLEMENT])
    referral = referral_of(mandate, tree.streets[0])
    referral_actions.send_back(SYSTEM, referral, reason=WHY)
    sign_in(client, tree.north, Role.CHAIR)
    text = page(client, mandate)
    assert (WHY in text, f"/desk/referrals/{above.pk}/pass-on/" in text) == (True, True)
    client.post(f"/desk/mandates/{mandate.pk}/came-back/{referral.pk}/agree/", {"revision": referral.revision})
    referral.refresh_from_db()
    assert referral.state == "not_applicable"


def test_the_page_offers_to_ask_another_body_instead(client: Client, tree: Tree) -> None:
    mandate, _referral = claimed(tree)
    sign_in(client, tree.city, Role.CHAIR)
    section = page(client, mandate).split('id="came-back"')[1].split("</section>")[0]
    assert f"/desk/mandates/{mandate.pk}/add/" in section


@pytest.mark.parametrize("bodies", [1, 3])
def test_it_costs_the_same_whatever_their_number(
    client: Client, tree: Tree, bodies: int, django_assert_num_queries: Any
) -> None:
    mandate = issued(tree)
    for body in [tree.south, *tree.streets][:bodies]:
        referral_actions.claim_not_applicable(SYSTEM, referral_of(mandate, body), reason=WHY)
    sign_in(client, tree.city, Role.CHAIR)
    client.get("/desk/")
    address = f"/desk/mandates/{mandate.pk}/"
    client.get(address)
    with django_assert_num_queries(46):
        client.get(address)


def test_it_waits_for_whoever_asked(client: Client, tree: Tree) -> None:
    mandate, referral = claimed(tree)
    sign_in(client, tree.city, Role.ISSUER)
    text = client.get("/desk/").content.decode()
    assert (f"/desk/mandates/{mandate.pk}/#came-back" in text, "agree or insist" in text) == (
        True,
        True,
    )
    referral_actions.agree(SYSTEM, referral)
    assert "agree or insist" not in client.get("/desk/").content.decode()
