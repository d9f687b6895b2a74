"""`remit setup`."""

import sys

import click

from remit.cli.django_start import give_up, start


@click.command()
@click.option("--email", prompt="E-mail address", help="The address to sign in with.")
@click.option("--name", prompt="Name", help="As it stands in the log of what was done.")
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", show_default=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking for it.")
def command(email: str, name: str, language: str, password_stdin: bool) -> None:
    """Make the first administrator of an empty installation. Refused where there is one."""
    start(tables=False)
    from remit.cli.commands.migrate import migrate

    migrate()
    _refuse_second()
    password = sys.stdin.readline().rstrip("\n") if password_stdin else _ask()
    _make(email, name, language, password)
    click.echo(f"{name} is the site administrator, and signs in with {email}.")


def _ask() -> str:
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _refuse_second() -> None:
    from django.utils import timezone

    from remit.accounts.queries import has_site_administrator

    if has_site_administrator(timezone.localdate()):
        give_up("There is a site administrator already; others are invited by signing in.")


def _make(email: str, name: str, language: str, password: str) -> None:
    from django.db import transaction
    from django.utils import timezone

    from remit.accounts.actions import account as account_actions
    from remit.accounts.actions import role as role_actions
    from remit.kernel.actor import installation
    from remit.kernel.errors import Refused
    from remit.kernel.roles import Role

    today = timezone.localdate()
    system = installation(today)
    try:
        with transaction.atomic():
            account = account_actions.create(system, None, email=email, name=name, language=language, password=password)
            role_actions.grant(system, None, account=account, role=Role.SITE_ADMINISTRATOR, from_on=today)
    except Refused as error:
        give_up(f"Nothing was made. {error}")
