"""A fictional country of any size beside the city, with one instruction to all of it: for looking at pages at scale."""

from collections.abc import Callable

from django.db import transaction

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.cli.demo.data.demands import COUNTRY
from remit.cli.demo.world import World
from remit.conveyance import jobs
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Despatch, Track
from remit.papers.models import Paper

LEVELS = (
    ("Province", "省", "government"),
    ("City", "市", "government"),
    ("County", "县", "district"),
    ("Township", "乡", "subdistrict"),
)
ANSWERED = 2_000


def found(world: World, count: int, told: Callable[[str], object]) -> None:
    """So many bodies on five levels stand, all are asked, and some have answered. Does nothing where they stand."""
    name = COUNTRY.titles
    if Body.objects.filter(names__name=name[0]).exists():
        return
    top = body_actions.create(
        world.maker, None, names={"en": name[0], "zh": name[1]}, classification="government", founded_on=world.ago(9000)
    )
    _grow(world, top, count - 1, told)
    _ask(world, top, told)


def _grow(world: World, top: Body, count: int, told: Callable[[str], object]) -> None:
    width = next(n for n in range(2, 1000) if sum(n**level for level in range(1, 5)) >= count)
    above: list[tuple[Body, str]] = [(top, "")]
    for english, chinese, kind in LEVELS:
        below: list[tuple[Body, str]] = []
        # A transaction for some hundreds of acts, because one for each would wait for the disk each time.
        for first in range(0, len(above), 200):
            with transaction.atomic():
                for superior, number in above[first : first + 200]:
                    many = min(width, count)
                    count -= many
                    if not many:
                        continue
                    ours = [f"{number}{'-' if number else ''}{n}" for n in range(1, many + 1)]
                    body_actions.create_several(
                        world.maker,
                        superior,
                        names=[{"en": f"{english} {each}", "zh": f"第{each}{chinese}"} for each in ours],
                        classification=kind,
                        founded_on=world.ago(9000),
                    )
                    below += zip(_below(superior), ours, strict=True)
        told(f"  {english}: {len(below):,}")
        above = below


def _below(superior: Body) -> list[Body]:
    return list(Body.objects.filter(path__startswith=superior.path, depth=superior.depth + 1).order_by("path"))


def _ask(world: World, top: Body, told: Callable[[str], object]) -> None:
    paper = Paper.objects.filter(texts__title=COUNTRY.paper).first()
    version = paper.versions.order_by("-number").first() if paper else None
    mandate = mandate_actions.draft(
        world.maker,
        top,
        titles={"en": COUNTRY.words[0], "zh": COUNTRY.words[1]},
        asks=[
            Asked("implement", due_on=world.ago(-30)),
            Asked("study", working_days=20, reason=COUNTRY.authority),
            Asked("publicise", working_days=30, reason=COUNTRY.authority),
        ],
        version=version,
        confidentiality="public",
    )
    mandate_actions.issue(world.maker, mandate, selection={"under": [top.pk]})
    for despatch in Despatch.objects.filter(mandate=mandate, state="placing"):
        jobs.place.func(despatch.pk)
    told("  " + str(mandate))
    open_ones = Track.objects.select_related("mandate__body", "despatch__body", "referral", "body").filter(
        mandate=mandate, kind="implement"
    )
    step = max(1, open_ones.count() // ANSWERED)
    with transaction.atomic():
        for track in open_ones.order_by("pk")[::step]:
            track_actions.answer(world.maker, track)
