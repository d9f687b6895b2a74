"""The sample city."""

from collections import Counter, defaultdict
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from remit.accounts.models import Account
from remit.accounts.sample import SAMPLE_DOMAIN
from remit.bodies.models import Body, Person, Term
from remit.bodies.models.worded import Worded
from remit.cli.demo.data.accounts import ACCOUNTS, PASSWORD
from remit.cli.demo.seed import seed
from remit.followup.models import Measure
from remit.intake.models import Draft
from remit.ledger.models import Entry
from remit.ledger.sealing import last_seal
from remit.meetings.models import AgendaItem, Meeting
from remit.publication.models import Readout
from tests.factories import make_account

pytestmark = pytest.mark.django_db


def _in_one_language_only() -> list[str]:
    """Rows of words whose owner has none in the other language; readouts that are only begun are left out."""
    begun = set(Readout.objects.filter(state="draft").values_list("pk", flat=True))
    missing = []
    for model in apps.get_models():
        if not issubclass(model, Worded):
            continue
        owner = next(f for f in model._meta.concrete_fields if f.is_relation)
        found: dict[Any, set[str]] = defaultdict(set)
        for row in model._default_manager.select_related(owner.name):
            of = getattr(row, owner.name)
            if getattr(of, "readout_id", of.pk if isinstance(of, Readout) else None) not in begun:
                found[of.pk].add(row.language)
        missing += [f"{model.__name__} of {key}" for key, languages in found.items() if languages != {"en", "zh"}]
    return missing


def _what_was_corrected() -> dict[str, list[tuple[str, str]]]:
    """{language: (was, is)} of the words of the one corrected account, cut to what differs with the words around it."""
    readout = Readout.objects.get(edition_number=2)
    first, second = readout.editions.order_by("pk")
    assert set(first.content) == set(second.content) == set(second.changes) == {"en", "zh"}
    told = {}
    for language, ending in (("en", "."), ("zh", "。")):
        before, after = (edition.content[language]["paragraphs"] for edition in (first, second))
        pairs = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        told[language] = [(_last(was, ending), _last(now, ending)) for was, now in pairs]
    return told


def _last(text: str, ending: str) -> str:
    words = text.removesuffix(ending)
    return words.rpartition(", ")[2] if ending == "." else words.rpartition("，")[2]


def test_the_city_stands_in_both_languages_and_is_made_once() -> None:
    lines = seed()
    entries = Entry.objects.count()
    assert (Body.objects.count() >= 60, Person.objects.count() >= 30, Meeting.objects.count() >= 30) == (True,) * 3
    assert Term.objects.filter(body__parentages__superior=None).count() == 2
    assert _in_one_language_only() == []
    assert {measure.state for measure in Measure.objects.all()} == {
        "planned", "assigned", "in_progress", "reported_done", "checked", "struck_off", "cancelled",
    }  # fmt: skip
    late = Measure.objects.filter(state="in_progress", due_on__lt=timezone.localdate())
    assert late.count() >= 3
    states = Counter(Readout.objects.values_list("state", flat=True))
    assert (states["published"] >= 10, states["withdrawn"], states["in_review"]) == (True, 1, 2)
    assert _what_was_corrected() == {
        "en": [("every thirty minutes", "every twenty minutes")],
        "zh": [("每三十分钟一班", "每二十分钟一班")],
    }
    assert {item.confidentiality for item in AgendaItem.objects.all()} == {"public", "internal", "body", "named"}
    assert Draft.objects.filter(state="in_confirmation").count() >= 2
    assert all(any(each.name + SAMPLE_DOMAIN in line for line in lines) for each in ACCOUNTS)
    assert any(PASSWORD in line for line in lines)
    assert (seed(), Entry.objects.count()) == (lines, entries)
    last = last_seal()
    assert last is not None
    assert last.size == entries


def test_the_city_is_not_made_outside_a_demo(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(RuntimeError, match="demo"):
        seed()
    assert not Account.objects.exists()


def test_outside_a_demo_nobody_is_signed_in_with_a_sample_account(client: Client, settings: Any) -> None:
    account = make_account("Lin Tingyu", f"clerk{SAMPLE_DOMAIN}")
    signing_in = {"login": account.email, "password": "a long sentence to sign in"}
    settings.DEMO = False
    answer = client.post("/account/sign-in/", signing_in)
    assert (answer.status_code, "_auth_user_id" in client.session) == (200, False)
    client.force_login(account)
    assert client.get("/desk/readin/").status_code == 302
    settings.DEMO = True
    assert client.get("/desk/readin/").status_code in {200, 403}
