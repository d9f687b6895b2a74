"""The editor of meeting news."""

import re

import pytest
from django.test import Client

from remit.kernel.roles import Role
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries.languages import Stage, paragraphs_of, standings
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM
from tests.publication.records import CHINESE, ENGLISH, approved, body_of, make_readout, translated, words

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@pytest.fixture
def readout(client: Client) -> Readout:
    """A draft in English; the client is clerk and translator of its body."""
    draft = make_readout()
    sign_in(client, body_of(draft), Role.CLERK, Role.TRANSLATOR)
    return draft


def opened(client: Client, readout: Readout, language: str) -> dict[str, str]:
    """What the page sends back where nothing is typed."""
    response = client.get(f"/desk/readouts/{readout.pk}/write/{language}/")
    assert response.status_code == 200
    hidden = {name: value for name, value in HIDDEN.findall(response.content.decode()) if name != "csrfmiddlewaretoken"}
    return hidden | {f"text-{place.pk}": place.text for place in response.context["places"]}


def sent(client: Client, readout: Readout, language: str, data: dict[str, str], then: str = "save") -> int:
    """The status of the answer."""
    path = f"/desk/readouts/{readout.pk}/write/{language}/"
    return client.post(path, data | {"then": then}).status_code


def test_the_other_language_is_written_beside_the_source(client: Client, readout: Readout) -> None:
    first, second = paragraphs_of(readout)
    data = opened(client, readout, "zh")
    data |= {"text-0": "港口安全", f"text-{first.pk}": CHINESE[0], f"text-{second.pk}": CHINESE[1]}
    assert sent(client, readout, "zh", data, "done") == 303
    fresh = Readout.objects.get(pk=readout.pk)
    assert (words(fresh, "zh"), standings(fresh)["zh"].stage) == (list(CHINESE), Stage.CURRENT)


def test_an_outdated_paragraph_is_marked_and_may_be_confirmed(client: Client, readout: Readout) -> None:
    translated(readout)
    first = paragraphs_of(readout)[0]
    readout_actions.write(SYSTEM, readout, language="en", paragraphs={first.pk: "The office met at noon."})
    page = client.get(f"/desk/readouts/{readout.pk}/write/zh/").content.decode()
    assert f'name="right-{first.pk}"' in page
    data = opened(client, readout, "zh")
    assert sent(client, readout, "zh", data) == 303
    assert standings(Readout.objects.get(pk=readout.pk))["zh"].stage is Stage.OUTDATED
    assert sent(client, readout, "zh", data | {f"right-{first.pk}": "1"}) == 303
    assert standings(Readout.objects.get(pk=readout.pk))["zh"].stage is Stage.CURRENT


def test_buttons_save_first_and_then_add_move_and_remove(client: Client, readout: Readout) -> None:
    first, second = (p.pk for p in paragraphs_of(readout))
    data = opened(client, readout, "en") | {f"text-{first}": "Changed."}
    assert sent(client, readout, "en", data, f"down-{first}") == 303
    assert words(readout, "en") == [ENGLISH[1], "Changed."]
    assert sent(client, readout, "en", {}, f"up-{second}") == 303  # the first one stays where it is
    assert sent(client, readout, "en", {}, f"add-{second}") == 303
    assert [p.pk for p in paragraphs_of(readout)][::2] == [second, first]
    assert sent(client, readout, "en", {}, f"remove-{second}") == 303
    assert words(readout, "en") == ["Changed."]
    for nonsense in ("remove-999999", "up-", "explode-1", "down-x"):
        assert sent(client, readout, "en", {}, nonsense) == 303
    assert words(readout, "en") == ["Changed."]


def test_two_at_once_the_second_sees_the_firsts_words_and_chooses(client: Client, readout: Readout) -> None:
    first, second = (p.pk for p in paragraphs_of(readout))
    data = opened(client, readout, "en") | {f"text-{first}": "Mine.", f"text-{second}": "Mine too."}
    readout_actions.write(SYSTEM, readout, language="en", paragraphs={first: "Theirs."})
    response = client.post(f"/desk/readouts/{readout.pk}/write/en/", data)
    page = response.content.decode()
    assert (response.status_code, "Theirs." in page, "Mine." in page) == (409, True, True)
    assert words(readout, "en") == ["Theirs.", ENGLISH[1]]
    hidden = dict(HIDDEN.findall(page))
    again = data | {name: value for name, value in hidden.items() if name != "csrfmiddlewaretoken"}
    assert sent(client, readout, "en", again | {f"choose-{first}": "theirs"}) == 303
    assert words(readout, "en") == ["Theirs.", "Mine too."]
    mine = opened(client, readout, "en") | {f"text-{first}": "Mine.", f"choose-{first}": "mine"}
    assert sent(client, readout, "en", mine) == 303
    assert words(readout, "en") == ["Mine.", "Mine too."]


def test_two_who_write_different_paragraphs_do_not_disturb_each_other(client: Client, readout: Readout) -> None:
    first, second = (p.pk for p in paragraphs_of(readout))
    data = opened(client, readout, "en") | {f"text-{second}": "Mine."}
    readout_actions.write(SYSTEM, readout, language="en", paragraphs={first: "Theirs."})
    assert sent(client, readout, "en", data) == 303
    assert words(readout, "en") == ["Theirs.", "Mine."]


def test_nonsense_numbers_in_the_form_break_nothing(client: Client, readout: Readout) -> None:
    first = paragraphs_of(readout)[0].pk
    data = {f"text-{first}": "Mine.", f"revision-{first}": "x" * 40, f"was-{first}": "", "text-99999": "Nowhere"}
    assert sent(client, readout, "en", data) in {303, 409}
    long = {"text-0": "x" * 600, "revision-0": "0"}
    assert sent(client, readout, "en", long) == 422
    assert str(Readout.objects.get(pk=readout.pk)) == "Harbour safety"


def test_what_is_approved_or_not_ones_own_has_no_editor(client: Client, readout: Readout) -> None:
    approved(readout)
    assert client.get(f"/desk/readouts/{readout.pk}/write/en/")["Location"] == f"/desk/readouts/{readout.pk}/"
    assert client.get(f"/desk/readouts/{readout.pk}/write/fr/").status_code == 404
    other = make_readout()
    assert client.get(f"/desk/readouts/{other.pk}/write/en/").status_code == 404
    sign_in(client, body_of(other), Role.REVIEWER)
    assert client.get(f"/desk/readouts/{other.pk}/write/en/").status_code == 403
