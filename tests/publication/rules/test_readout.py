"""Who sees which readout."""

import pytest

from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries import readout as queries
from remit.publication.rules import readout as rules
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_meeting
from tests.publication.records import make_readout, published

pytestmark = pytest.mark.django_db


def test_drafts_are_read_by_the_body_and_by_nobody_else_even_where_an_edition_is_public(citizen: Actor) -> None:
    city = make_body("City")
    office, elsewhere = make_body("Office", superior=city), make_body("Elsewhere", superior=city)
    draft, public, gone = (make_readout(make_meeting(office), title=title) for title in ("draft", "public", "gone"))
    published(public)
    readout_actions.withdraw(SYSTEM, published(gone), reason="wrong", tombstone={"en": "Wrong."})
    del draft

    def seen(who: Actor) -> set[str]:
        return {str(readout) for readout in rules.visible(who, Readout.objects.all())}

    assert {
        "citizen": seen(citizen),
        "elsewhere": seen(actor(Role.CLERK, body=elsewhere)),
        "administrator": seen(actor(Role.BODY_ADMINISTRATOR, body=office)),
        "site": seen(actor(Role.SITE_ADMINISTRATOR)),
        "supervisor": seen(actor(Role.SUPERVISOR, body=city, down=True)),
        "translator": seen(actor(Role.TRANSLATOR, body=office)),
    } == {
        "citizen": set(),
        "elsewhere": set(),
        "administrator": set(),
        "site": set(),
        "supervisor": {"draft", "public", "gone"},
        "translator": {"draft", "public", "gone"},
    }
    assert {str(r) for r in queries.readouts(actor(Role.TRANSLATOR, body=office))} == {"draft", "public", "gone"}
    assert list(queries.readouts(citizen)) == list(queries.readouts(actor(Role.CLERK, body=elsewhere))) == []
    assert [r.pk for r in queries.published(citizen)] == [public.pk]


def test_of_one_that_is_withdrawn_nothing_is_handed_out_but_body_day_and_tombstone(citizen: Actor) -> None:
    gone = published(make_readout(title="Names a person"))
    body_id = gone.body_id
    readout_actions.withdraw(SYSTEM, gone, reason="names a person", tombstone={"en": "Wrong."})
    assert list(rules.outline(citizen, Readout.objects.all())) == [
        {
            "pk": gone.pk,
            "body_id": body_id,
            "withdrawn_on": TODAY,
            "texts__language": "en",
            "texts__withdrawal": "Wrong.",
        }
    ]
