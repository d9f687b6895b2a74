"""A sample of answers is drawn."""

import pytest

from remit.conveyance.actions import sample as sample_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Mandate, Track
from remit.conveyance.queries.sample import drawn_by, samples
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree
from tests.factories import SYSTEM, actor

pytestmark = pytest.mark.django_db


def _answered() -> tuple[Mandate, list[int]]:
    mandate = issued(make_tree(), points=0)
    for track in Track.objects.select_related("mandate__body", "despatch__body", "referral", "body"):
        track_actions.answer(SYSTEM, track)
    return mandate, list(Track.objects.values_list("pk", flat=True))


def test_the_seed_is_kept_and_draws_the_same_again() -> None:
    mandate, numbers = _answered()
    verifier = actor(Role.VERIFIER, body=mandate.body)
    sample = sample_actions.draw(verifier, mandate, kind="implement", size=2)
    drawn = set(sample.drawn.values_list("track", flat=True))
    assert (sample.drawn_from, len(sample.seed), drawn) == (4, 16, set(drawn_by(sample.seed, numbers)[:2]))
    again = sample_actions.draw(verifier, mandate, kind="implement", size=2, seed=sample.seed)
    assert set(again.drawn.values_list("track", flat=True)) == drawn
    assert history(sample)[0].verb == "sample.draw"
    assert list(samples(clerk(mandate.body))) == [again, sample]
    assert list(samples(clerk(Track.objects.all()[0].body))) == []


def test_a_share_is_rounded_up_and_every_answer_has_its_chance() -> None:
    mandate, _numbers = _answered()
    assert sample_actions.draw(SYSTEM, mandate, kind="implement", share_percent=30).drawn.count() == 2
    assert sample_actions.draw(SYSTEM, mandate, kind="implement", size=99).drawn.count() == 4
    assert {tuple(drawn_by(f"{seed}", [1, 2])) for seed in range(20)} == {(1, 2), (2, 1)}


def test_nothing_to_draw_from_no_size_and_strangers_are_refused() -> None:
    mandate, _numbers = _answered()
    for more in ({}, {"share_percent": 101}, {"size": 5_000}):
        with pytest.raises(Refused) as refused:
            sample_actions.draw(SYSTEM, mandate, kind="implement", **more)
        assert list(refused.value.fields) == ["size"]
    with pytest.raises(Refused, match="No answer"):
        sample_actions.draw(SYSTEM, mandate, kind="study", size=1)
    with pytest.raises(NotAllowed):
        sample_actions.draw(clerk(mandate.body), mandate, kind="implement", size=1)
