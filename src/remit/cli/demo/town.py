"""The bodies, people, terms, papers and accounts of the city."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.hashers import get_hasher

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.accounts.choices import LettersChoice
from remit.accounts.sample import SAMPLE_DOMAIN
from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Post
from remit.cli.demo.data.accounts import ACCOUNTS, PASSWORD
from remit.cli.demo.data.bodies import bodies
from remit.cli.demo.data.papers import PAPERS
from remit.cli.demo.data.people import PEOPLE
from remit.cli.demo.world import World, both
from remit.papers.actions import paper as paper_actions

FOUNDED = 9000
IN_POST = 1200


def settle(world: World) -> None:
    """Bodies stand, persons hold their posts, terms run, and the sample accounts can sign in."""
    for place in bodies():
        world.bodies[place.key] = body_actions.create(
            world.maker,
            world.bodies.get(place.under),
            names=both(place.names),
            short_names=both(place.short),
            classification=place.kind,
            founded_on=world.ago(FOUNDED),
        )
    _people(world)
    _terms(world)
    with _quick_passwords():
        _accounts(world)


def _people(world: World) -> None:
    posts: dict[tuple[str, str], Post] = {}
    for somebody in PEOPLE:
        body = world.bodies[somebody.body]
        person = person_actions.create(world.maker, None, names=both(somebody.names))
        since = world.ago(IN_POST)
        key = (somebody.body, somebody.post[0])
        if key not in posts:
            posts[key] = post_actions.create(
                world.maker, body, labels=both(somebody.post), public=somebody.public, from_on=since
            )
        membership_actions.begin(world.maker, body, person=person, post=posts[key], from_on=since)
        world.persons[somebody.key], world.posts[somebody.key] = person, somebody.post


def _terms(world: World) -> None:
    for body, number, since, until in (
        ("city", 5, 3300, 1450),
        ("city", 6, 1450, None),
        ("council", 4, 900, None),
    ):
        world.terms[body, number] = term_actions.open(
            world.maker,
            world.bodies[body],
            ordinal=number,
            from_on=world.ago(since),
            until_on=None if until is None else world.ago(until),
        )


@contextmanager
def _quick_passwords() -> Iterator[None]:
    """Inside, passwords are hashed quickly: the sample one is public, and hashing it slowly for everybody takes longer
    than the whole city. The first sign-in hashes it anew."""
    hasher: Any = get_hasher()
    usual = getattr(hasher, "iterations", None)
    hasher.iterations = 1
    try:
        yield
    finally:
        hasher.iterations = usual


def _accounts(world: World) -> None:
    for told in ACCOUNTS:
        person = world.persons.get(told.person)
        name = str(person.name_in("zh" if told.language == "zh" else "en")) if person else "Site Administrator"
        account = account_actions.create(
            world.maker,
            None,
            email=told.name + SAMPLE_DOMAIN,
            name=name,
            password=PASSWORD,
            language=told.language,
            person=person,
        )
        for role, body, down in told.roles:
            role_actions.grant(
                world.maker,
                world.bodies.get(body),
                account=account,
                role=role,
                from_on=world.ago(IN_POST),
                reaches_down=down,
            )
        # So that a visitor who issues something finds the letters a moment later.
        account_actions.choose_letters(world.maker, account, letters=LettersChoice.EACH)
        world.accounts[told.name] = account


def papers(world: World) -> None:
    """The papers are in the register of their bodies."""
    for told in PAPERS:
        world.papers[told.key] = paper_actions.register(
            world.maker,
            world.bodies[told.body],
            titles=both(told.titles),
            summaries=both(told.summary),
            kind=told.kind,
            number=told.number,
            issued_on=world.ago(told.ago),
            speaker=world.persons.get(told.speaker),
            confidentiality=told.level,
        )
