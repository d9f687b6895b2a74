"""Two at once in the tree, in a body, for a person and for an account: the second sees what the first did."""

import textwrap
from pathlib import Path

import pytest

from tests.at_once import told_by

# Every check is slowed down, so that without a lock the second one looks before the first has written.
SCRIPT = textwrap.dedent(
    """
    import importlib
    import time
    from concurrent.futures import ThreadPoolExecutor
    from datetime import date
    from threading import Barrier

    import django
    django.setup()
    from django.core.management import call_command
    from django.db import connection
    call_command("migrate", verbosity=0)

    from remit.accounts.actions import account as account_actions
    from remit.accounts.actions import role as role_actions
    from remit.accounts.models import RoleGrant
    from remit.bodies.actions import body as body_actions
    from remit.bodies.actions import membership as membership_actions
    from remit.bodies.actions import person as person_actions
    from remit.bodies.actions import post as post_actions
    from remit.bodies.actions import term as term_actions
    from remit.bodies.models import Body, Membership, Person, Post, Term
    from remit.kernel.actor import installation
    from remit.kernel.errors import Refused

    TODAY = date(2024, 1, 10)
    who = installation(TODAY)

    def slow(module, name):
        module = importlib.import_module(module)
        quick = getattr(module, name)
        def slowed(*args, **more):
            answer = quick(*args, **more)
            time.sleep(0.4)
            return answer
        setattr(module, name, slowed)

    def slow_save(self, *args, quick=Body.save, **more):
        time.sleep(0.4)  # the library has chosen the place in the tree and is about to take it
        quick(self, *args, **more)

    Body.save = slow_save
    slow("remit.bodies.actions.membership.begin", "check")
    slow("remit.bodies.actions.term.open", "check_overlap")
    slow("remit.bodies.actions.post.create", "check_label")
    slow("remit.accounts.actions.role.grant", "RoleGrant")
    slow("remit.accounts.actions.role.end", "check_another")

    def both(one, other=None):
        start = Barrier(2)
        def act(verb):
            start.wait()
            try:
                verb()
                return "done"
            except Refused as error:
                return str(error.why)
            finally:
                connection.close()
        with ThreadPoolExecutor(2) as pool:
            return sorted(pool.map(act, [one, other or one]))

    print(both(lambda: body_actions.create(who, None, names={"en": "Office"})), Body.objects.count())
    office, ann = Body.objects.first(), person_actions.create(who, None, names={"en": "Ann"})
    body = lambda: Body.objects.get(pk=office.pk)
    print(both(lambda: body_actions.create(who, body(), names={"en": "Desk"})), Body.objects.count())
    print(both(lambda: membership_actions.begin(who, body(), person=Person.objects.get())), Membership.objects.count())
    print(both(lambda: term_actions.open(who, body(), ordinal=1), lambda: term_actions.open(who, body(), ordinal=2)),
          Term.objects.count())
    print(both(lambda: post_actions.create(who, body(), labels={"en": "chair"})), Post.objects.count())
    accounts = [account_actions.create(who, None, email=f"{name}@example.org", name=name,
                                       password="a long sentence to sign in") for name in ("bo", "cy")]
    last = date(2025, 1, 1)
    clerk = {"account": accounts[0], "role": "clerk", "from_on": TODAY, "until_on": last}
    print(both(lambda: role_actions.grant(who, body(), **clerk)),
          RoleGrant.objects.count())
    site = [role_actions.grant(who, None, account=account, role="site_administrator", from_on=TODAY)
            for account in accounts]
    ends = [lambda pk=grant.pk: role_actions.end(who, RoleGrant.objects.get(pk=pk), until_on=TODAY) for grant in site]
    print(both(*ends), RoleGrant.objects.filter(role="site_administrator", until_on=None).count())
    """
)


@pytest.mark.django_db
def test_the_second_waits_for_the_first_and_sees_what_it_did(tmp_path: Path) -> None:
    lines = told_by(SCRIPT, tmp_path)
    assert lines[:3] == [
        "['done', 'done'] 2",
        "['done', 'done'] 4",
        "['The person has this place in the body at that time already.', 'done'] 1",
    ]
    assert lines[3].startswith("['Term ")
    assert lines[3].endswith("has not ended yet. End it first.', 'done'] 1")
    assert lines[4:] == [
        "['The body has a post of this name already.', 'done'] 1",
        "['The account holds this role in this body already.', 'done'] 1",
        "['This is the only site administrator; make another one first.', 'done'] 1",
    ]
