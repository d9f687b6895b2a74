"""A superior's own form is kept with a referral."""

from pathlib import Path
from typing import Any

import pytest

from remit.conveyance.actions import reply_form as actions
from remit.conveyance.models import Referral, ReplyForm
from remit.conveyance.queries.reply_form import own_and_earlier, reply_forms
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.papers import store
from tests.conftest import TODAY
from tests.conveyance.mandates import Tree, clerk, issued, make_tree, referral_of
from tests.factories import actor
from tests.office_files import document, with_macros

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(settings: Any, tmp_path: Path) -> Tree:
    settings.MEDIA_ROOT = tmp_path
    return make_tree()


@pytest.fixture
def referral(tree: Tree) -> Referral:
    return referral_of(issued(tree), tree.south)


def test_it_stands_with_the_referral_and_the_ledger_says_so(tree: Tree, referral: Referral) -> None:
    data = document("{{ title }}")
    form = actions.keep(clerk(tree.south), referral, data=data, name="C:\\desk\\台账.docx")
    assert (form.name, form.digest, form.kept_on) == ("台账.docx", store.digest_of(data), TODAY)
    assert form.media_type.endswith("wordprocessingml.document")
    with store.opened(form.digest) as kept:
        assert kept.read() == data
    assert history(form)[0].verb == "reply_form.keep"
    assert own_and_earlier(clerk(tree.south), referral) == ([form], [])


def test_it_is_offered_for_later_demands_of_the_same_issuer_once(tree: Tree, referral: Referral) -> None:
    who = clerk(tree.south)
    other = referral_of(issued(tree), tree.south)
    for asked in (referral, other):
        actions.keep(who, asked, data=document("{{ title }}"), name="form.docx")
    second = actions.keep(who, other, data=document("{{ number }}"), name="second.docx")
    third = referral_of(issued(tree), tree.south)
    assert [form.name for form in own_and_earlier(who, third)[1]] == ["second.docx", "form.docx"]
    own, earlier = own_and_earlier(who, referral)
    assert ([form.name for form in own], earlier) == (["form.docx"], [second])
    assert own_and_earlier(clerk(tree.north), referral_of(third.mandate, tree.north)) == ([], [])


def test_only_who_writes_for_the_body_keeps_one_and_only_who_reads_there_has_it(tree: Tree, referral: Referral) -> None:
    data = document("{{ title }}")
    for stranger in (clerk(tree.north), clerk(tree.city), actor(Role.MEMBER, body=tree.south)):
        with pytest.raises(NotAllowed):
            actions.keep(stranger, referral, data=data, name="form.docx")
    form = actions.keep(clerk(tree.south), referral, data=data, name="form.docx")
    readers = [actor(Role.MEMBER, body=tree.south), clerk(tree.north), actor(Role.ISSUER, body=tree.city, down=True)]
    assert [list(reply_forms(who, referral)) for who in readers] == [[form], [], []]


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"%PDF-1.7", "form.pdf", "without macros"),
        (b"", "form.docx", "without macros"),
        (with_macros(), "form.docx", "without macros"),
        (document("秘密★1年"), "form.docx", "marking of secrecy"),
        (document("{{ title }}"), "机密.docx", "marking of secrecy"),
        (document("{{ title }}") + b"\0" * 20 * 1024 * 1024, "form.docx", "at most 20 MB"),
    ],
)
def test_what_may_not_be_kept_is_refused_beside_the_file(referral: Referral, data: bytes, name: str, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        actions.keep(clerk(referral.body), referral, data=data, name=name)
    assert (list(refused.value.fields), ReplyForm.objects.count()) == (["file"], 0)


def test_the_same_form_twice_is_refused_and_leaves_no_entry(tree: Tree, referral: Referral) -> None:
    data = document("{{ title }}")
    actions.keep(clerk(tree.south), referral, data=data, name="form.docx")
    entries = Entry.objects.count()
    with pytest.raises(Refused, match="kept here already"):
        actions.keep(clerk(tree.south), referral, data=data, name="again.docx")
    assert Entry.objects.count() == entries
