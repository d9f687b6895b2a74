"""What the city asks of its bodies, and what they answer."""

from dataclasses import replace
from datetime import date

from remit.bodies.models import Body
from remit.cli.demo.data.demands import ANSWERS, MAIN, RETURNED, RIVERS
from remit.cli.demo.shapes import Demand
from remit.cli.demo.world import World, both
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate, Referral, Track
from remit.conveyance.queries.selected import Selection
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.papers.queries.version import latest_version


def issue(world: World) -> None:
    """The demands are out before the meetings that convey them."""
    for demand in (MAIN, RIVERS):
        world.mandates[demand.key] = _issued(world, demand)


def _issued(world: World, demand: Demand) -> Mandate:
    body = world.bodies[demand.issuer]
    issuer = _then(world.signed_in("city.clerk"), world.ago(demand.ago))
    version = latest_version(world.papers[demand.paper])
    asks = [Asked("implement", due_on=world.ago(demand.implement))]
    for kind in ("study", "publicise"):
        if wanted := getattr(demand, kind):
            asks.append(Asked(kind, due_on=world.ago(wanted[0]), reason=wanted[1]))
    mandate = mandate_actions.draft(
        issuer,
        body,
        titles=both(demand.titles),
        words=both(demand.words),
        asks=asks,
        version=version,
        points=version.paper.points.filter(address__in=demand.addresses) if version else (),
        authority=demand.authority,
        approved_by=world.persons.get(demand.approved_by),
        confidentiality="public",
    )
    to: Selection = {"under": [body.pk]}
    if demand.to:
        to = {"bodies": [world.bodies[key].pk for key in demand.to]}
    return mandate_actions.issue(issuer, mandate, selection=to)


def answer(world: World) -> None:
    """Each body has gone as far as its place in the list says: some are done and checked, some late, some silent."""
    found = Referral.objects.filter(mandate=world.mandates["report"]).select_related("mandate__body", "body")
    for number, referral in enumerate(found.select_related("despatch__body").order_by("pk")):
        _go(world, number, referral)


def _go(world: World, number: int, referral: Referral) -> None:
    way, body = number % 8, referral.body
    if way == 7:
        return
    signed_on = world.ago(MAIN.ago - 1 - number % 6)
    who = _keeper(world, body, signed_on)
    referral_actions.sign_for(who, referral)
    if way == 6:
        return
    referral_actions.take_in_hand(_keeper(world, body, signed_on), referral)
    done_on = world.ago(20 - number % 4) if way == 4 else world.ago(MAIN.implement + 2 + number % 19)
    _answer_points(world, referral, done_on, whole=way != 5)
    if way == 5:
        return
    track = _track(referral)
    track_actions.answer(_keeper(world, body, done_on), track, happened_on=done_on)
    verifier = world.signed_in("verifier")
    if way in (0, 1):
        track_actions.verify(verifier, track, happened_on=world.ago(10))
    if way == 3:
        track_actions.return_(verifier, track, reason=RETURNED, happened_on=world.ago(9))


def _answer_points(world: World, referral: Referral, on: date, *, whole: bool) -> None:
    version = referral.mandate.version
    if version is None:
        return
    points = {row.point.address: row.point for row in referral.mandate.points.select_related("point")}
    for address, (outcome, words, months) in list(ANSWERS.items())[: None if whole else 1]:
        answer_actions.give(
            _keeper(world, referral.body, on),
            referral.body,
            point=points[address],
            version=version,
            outcome=outcome,
            words=" ".join(words),
            rhythm_months=months,
            happened_on=on,
        )


def _track(referral: Referral) -> Track:
    found = Track.objects.select_related("mandate__body", "despatch__body", "referral", "body")
    return found.get(referral=referral, kind="implement")


def _keeper(world: World, body: Body, on: date) -> Actor:
    """The sample clerk who keeps the body's records, on that day; the installation where there is none."""
    clerk = world.clerk_of(body)
    return _then(clerk if clerk.holds(Role.CLERK, body) else world.maker, on)


def _then(actor: Actor, on: date) -> Actor:
    return replace(actor, today=on)
