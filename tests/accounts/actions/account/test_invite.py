"""Inviting people."""

import re
from datetime import date

import pytest
from django.core import mail
from django.test import Client

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account, RoleGrant
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_account, make_body

pytestmark = pytest.mark.django_db
ADDRESS = "lin@example.org"


def _link() -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/account/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def test_an_invited_account_has_no_password_and_its_role(django_capture_on_commit_callbacks) -> None:  # type: ignore[no-untyped-def]
    office = make_body()
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    with django_capture_on_commit_callbacks(execute=True):
        account = account_actions.invite(who, office, email=ADDRESS, name="Lin Wei", language="zh", role="clerk")
    grant = RoleGrant.objects.get()
    assert (account.has_usable_password(), account.language) == (False, "zh")
    assert (grant.account, grant.body, grant.role, grant.from_on, grant.until_on) == (
        account,
        office,
        "clerk",
        TODAY,
        None,
    )
    assert [letter.to for letter in mail.outbox] == [[ADDRESS]]


def test_the_link_of_the_letter_sets_a_password_once(client: Client, django_capture_on_commit_callbacks) -> None:  # type: ignore[no-untyped-def]
    with django_capture_on_commit_callbacks(execute=True):
        account_actions.invite(actor(Role.SITE_ADMINISTRATOR), None, email=ADDRESS, name="Lin Wei")
    link = _link()
    form = client.get(link, follow=True)
    words = "a sentence of one's own"
    client.post(form.request["PATH_INFO"], {"password1": words, "password2": words})
    assert Account.objects.get().check_password(words)
    assert b"no longer works" in Client().get(link, follow=True).content


def test_a_refused_invitation_sends_no_letter_and_leaves_no_entry(django_capture_on_commit_callbacks) -> None:  # type: ignore[no-untyped-def]
    office, other = make_body("Harbour Office"), make_body("Port Office")
    before = Entry.objects.count()
    with pytest.raises(NotAllowed), django_capture_on_commit_callbacks(execute=True):
        account_actions.invite(actor(Role.BODY_ADMINISTRATOR, body=other), office, email=ADDRESS, name="Lin Wei")
    with pytest.raises(Refused), django_capture_on_commit_callbacks(execute=True):
        account_actions.invite(actor(Role.BODY_ADMINISTRATOR, body=office), office, email="lin", name="Lin Wei")
    assert (mail.outbox, Account.objects.count(), Entry.objects.count()) == ([], 0, before)


def test_a_role_that_cannot_be_undoes_the_whole_invitation() -> None:
    office = make_body()
    with pytest.raises(Refused, match="everywhere"):
        account_actions.invite(
            actor(Role.SITE_ADMINISTRATOR), office, email=ADDRESS, name="Lin Wei", role="site_administrator"
        )
    assert Account.objects.count() == 0


def test_who_has_an_account_is_granted_the_role_only() -> None:
    office = make_body()
    account = make_account("Lin Wei", ADDRESS)
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    assert (
        account_actions.invite(who, office, email=ADDRESS, name="?", role="clerk", from_on=date(2024, 2, 1)) == account
    )
    assert RoleGrant.objects.get().from_on == date(2024, 2, 1)
    assert (account.name, mail.outbox) == ("Lin Wei", [])


def test_who_has_an_account_is_not_invited_twice() -> None:
    make_account("Lin Wei", ADDRESS)
    with pytest.raises(Refused) as refusal:
        account_actions.invite(actor(Role.SITE_ADMINISTRATOR), None, email=ADDRESS.upper(), name="Lin Wei")
    assert list(refusal.value.fields) == ["email"]


def test_the_ledger_tells_of_the_invitation_and_of_the_role_that_it_caused() -> None:
    office = make_body()
    account_actions.invite(
        actor(Role.BODY_ADMINISTRATOR, body=office), office, email=ADDRESS, name="Lin Wei", role="clerk"
    )
    assert sorted(Entry.objects.values_list("verb", flat=True)) == ["account.invite", "body.create", "role.grant"]
    assert not Entry.objects.filter(text__contains="Lin").exists()


def test_a_bodys_administrator_says_for_whom_an_account_stands_only_of_who_belongs_to_their_bodies_alone() -> None:
    office, port = make_body(), make_body("Port")
    admin = actor(Role.BODY_ADMINISTRATOR, body=office)
    mayor = person_actions.create(SYSTEM, None, names={"en": "Mayor"})
    clerk = actor(Role.CLERK, body=office)
    shared, ann = (person_actions.create(clerk, None, names={"en": name}) for name in ("Both", "Ann"))
    membership_actions.begin(SYSTEM, port, person=shared, until_on=TODAY)
    for person in (shared, ann):
        membership_actions.begin(SYSTEM, office, person=person)
    for person in (mayor, shared):
        with pytest.raises(NotAllowed, match="stands for this person"):
            account_actions.invite(admin, office, email=ADDRESS, name="Lin Wei", person=person, role="member")
    assert Account.objects.count() == 0
    assert account_actions.invite(admin, office, email=ADDRESS, name="Ann", person=ann, role="member").person == ann
    site = actor(Role.SITE_ADMINISTRATOR)
    assert account_actions.invite(site, None, email="mayor@example.org", name="M", person=mayor).person == mayor


def test_who_was_entered_through_no_known_body_is_not_taken_by_making_them_a_member_today() -> None:
    office = make_body()
    admin = actor(Role.BODY_ADMINISTRATOR, body=office)
    ann, unknown, twin = (
        person_actions.create(who, None, names={"en": name})
        for who, name in ((admin, "Ann"), (SYSTEM, "Mayor"), (SYSTEM, "A. Lee"))
    )
    for person in (unknown, twin):
        membership_actions.begin(admin, office, person=person)
    person_actions.merge(SYSTEM, twin, kept=ann)
    for person in (unknown, twin, ann):
        with pytest.raises(NotAllowed, match="stands for this person"):
            account_actions.invite(admin, office, email=ADDRESS, name="Lin Wei", person=person, role="member")
    assert (Account.objects.count(), mail.outbox) == (0, [])
    site = actor(Role.SITE_ADMINISTRATOR)
    assert (
        account_actions.invite(site, office, email=ADDRESS, name="M", person=unknown, role="member").person == unknown
    )


def test_a_person_who_was_merged_into_another_is_no_way_round() -> None:
    office, port = make_body(), make_body("Port")
    kept, twin = (person_actions.create(SYSTEM, None, names={"en": name}) for name in ("Mayor", "The Mayor"))
    membership_actions.begin(SYSTEM, port, person=kept)
    membership_actions.begin(SYSTEM, office, person=twin)
    person_actions.merge(SYSTEM, twin, kept=kept)
    with pytest.raises(NotAllowed, match="stands for this person"):
        account_actions.invite(
            actor(Role.BODY_ADMINISTRATOR, body=office), office, email=ADDRESS, name="Lin", person=twin, role="member"
        )


def test_nobody_is_invited_for_whom_an_open_account_stands_nor_for_oneself_under_whichever_row() -> None:
    office = make_body()
    clerk = actor(Role.CLERK, body=office)
    me, ann, twin = (person_actions.create(clerk, None, names={"en": name}) for name in ("Me", "Ann Lee", "A. Lee"))
    person_actions.merge(SYSTEM, twin, kept=ann)
    admin = actor(Role.BODY_ADMINISTRATOR, body=office, person_id=me.pk)
    first = account_actions.invite(admin, office, email="ann@example.org", name="Ann", person=twin, role="member")
    site = actor(Role.SITE_ADMINISTRATOR)
    for who, person, why in ((admin, me, "This is you"), (admin, ann, "already"), (site, ann, "already")):
        with pytest.raises(Refused, match=why) as refusal:
            account_actions.invite(who, office, email=ADDRESS, name="Lin Wei", person=person, role="member")
        assert list(refusal.value.fields) == ["person"]
    account_actions.deactivate(site, first)
    with pytest.raises(NotAllowed, match="stands for this person"):
        account_actions.invite(admin, office, email=ADDRESS, name="Lin Wei", person=ann, role="member")
    second = account_actions.invite(site, office, email=ADDRESS, name="Lin Wei", person=twin, role="member")
    with pytest.raises(Refused, match="open account"):
        account_actions.reactivate(site, first)
    assert list(Account.objects.filter(is_active=True)) == [second]
