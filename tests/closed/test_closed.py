"""What is closed reaches nobody who may not see it, by any door."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from remit.accounts.models import Account, RoleGrant
from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.web.address import DESK, PORTAL, desk_address, public_address
from tests.closed.plant import LEVELS, Office, plant
from tests.conftest import TODAY
from tests.crawl import Seen, crawl, look
from tests.factories import make_account

pytestmark = pytest.mark.django_db

MARK = re.compile(r"zq(public|internal|body|named|ours|theirs|kept)x\w+?zq")
# Random in every page, and so no difference between two of them.
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@dataclass(frozen=True)
class Viewer:
    """Who looks: a role in one of the three bodies, and the levels whose content may be seen."""

    name: str
    role: Role | None
    where: str
    sees: frozenset[str]
    down: bool = False
    is_named: bool = False


OPEN = frozenset({"public"})
INSIDE = OPEN | {"internal"}
BODY = INSIDE | {"body"}
ALL = frozenset(LEVELS)

# The table from which the test is made: who sees which levels of the Harbour Office's records.
VIEWERS = (
    Viewer("a citizen", None, "", OPEN),
    Viewer("the clerk", Role.CLERK, "body", ALL),
    Viewer("the chair", Role.CHAIR, "body", ALL),
    Viewer("a member", Role.MEMBER, "body", BODY),
    Viewer("a member who is named", Role.MEMBER, "body", ALL, is_named=True),
    Viewer("the department head", Role.HEAD, "body", BODY),
    Viewer("the reviewer", Role.REVIEWER, "body", BODY),
    Viewer("the verifier", Role.VERIFIER, "body", BODY),
    Viewer("somebody named elsewhere", Role.MEMBER, "sibling", INSIDE | {"named"}, is_named=True),
    Viewer("the clerk next door", Role.CLERK, "sibling", INSIDE),
    Viewer("the clerk above", Role.CLERK, "above", INSIDE),
    Viewer("a supervisor from above", Role.SUPERVISOR, "above", BODY, down=True),
    Viewer("a supervisor whose grant does not reach down", Role.SUPERVISOR, "above", INSIDE),
    Viewer("the issuer above", Role.ISSUER, "above", INSIDE, down=True),
    Viewer("an auditor", Role.AUDITOR, "body", INSIDE),
    Viewer("the body administrator", Role.BODY_ADMINISTRATOR, "body", INSIDE, down=True),
    Viewer("the site administrator", Role.SITE_ADMINISTRATOR, "", INSIDE),
)


@pytest.fixture
def office(settings: Any, tmp_path: Path) -> Office:
    settings.MEDIA_ROOT = tmp_path
    return plant()


def _sign_in(client: Client, viewer: Viewer, office: Office) -> None:
    if viewer.role is None:
        return
    account: Account = make_account(viewer.name)
    if viewer.is_named:
        account.person = office.named
        account.save()
    body: Body | None = getattr(office, viewer.where) if viewer.where else None
    RoleGrant.objects.create(account=account, body=body, role=viewer.role, reaches_down=viewer.down, from_on=TODAY)
    client.force_login(account)


def _addresses(office: Office) -> Iterator[str]:
    yield from ("/", "/en/", "/zh/", "/desk/", "/en/feed.atom", "/zh/feed.atom", "/sitemap.xml", "/robots.txt")
    for record in office.records:
        kind = record._meta.label_lower
        if kind in DESK:
            yield desk_address(record)
        if kind in PORTAL:
            yield public_address(record, "en")
            yield public_address(record, "zh")


def _words(page: Seen) -> str:
    if page.content.startswith(b"%PDF"):
        return "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.content)).pages)
    if page.content.startswith(b"PK"):
        import docx

        document = docx.Document(io.BytesIO(page.content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    return page.text + "\n" + "\n".join(f"{name}: {value}" for name, value in page.headers.items())


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda viewer: viewer.name)
def test_nobody_sees_more_than_their_levels(viewer: Viewer, client: Client, office: Office) -> None:
    _sign_in(client, viewer, office)
    pages = crawl(client, _addresses(office))
    assert [page.address for page in pages if page.status >= 500] == []
    seen: dict[str, set[str]] = {}
    for page in pages:
        for found in MARK.finditer(re.sub(r"\s+", " ", _words(page))):
            seen.setdefault(found[0], set()).add(page.address)
    allowed = {mark for level in viewer.sees for mark in office.marks[level]}
    assert {mark: sorted(where)[:3] for mark, where in seen.items() if mark not in allowed} == {}
    # And the crawler does look: the clerk, who may see everything, finds every mark.
    if viewer.name == "the clerk":
        assert allowed - set(seen) == set()


@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_a_draft_is_its_own_clerks_alone(whose: str, client: Client, office: Office) -> None:
    account = office.clerks[whose]
    body = office.body if whose == "ours" else office.sibling
    RoleGrant.objects.create(account=account, body=body, role=Role.CLERK, from_on=TODAY)
    client.force_login(account)
    found = {mark[0] for page in crawl(client, _addresses(office)) for mark in MARK.finditer(_words(page))}
    other = {"ours": "theirs", "theirs": "ours"}[whose]
    assert (office.marks[whose] - found, office.marks[other] & found) == (set(), set())


@pytest.mark.parametrize("viewer", [VIEWERS[0], VIEWERS[9], VIEWERS[11]], ids=lambda viewer: viewer.name)
def test_a_closed_record_and_one_that_never_was_answer_alike(viewer: Viewer, client: Client, office: Office) -> None:
    _sign_in(client, viewer, office)
    for record in office.records:
        kind = record._meta.label_lower
        if kind not in DESK:
            continue
        here = look(client, desk_address(record))
        if here.status != 404:
            continue
        nowhere = look(client, desk_address(type(record)(pk=999_999)))
        told, untold = (TOKEN.sub("", page.text) for page in (here, nowhere))
        assert (here.status, told.replace(f"/{record.pk}/", "/#/")) == (
            nowhere.status,
            untold.replace("/999999/", "/#/"),
        )
