"""What is closed reaches nobody who may not see it, by any door."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from django.test import Client, TestCase, override_settings
from pypdf import PdfReader

from remit.accounts.models import Account, RoleGrant
from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.web.address import DESK, PORTAL, desk_address, public_address
from tests.closed.handed import plant_handed_down
from tests.closed.plant import LEVELS, Office, plant
from tests.conftest import TODAY
from tests.crawl import Seen, crawl, look
from tests.factories import make_account

MARK = re.compile(r"zq[a-z]+?x\w+?zq")
# Random in every page, and so no difference between two of them.
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
LETTERBOX = "remit.accounts.letterbox.EmailBackend"
HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# What clerks write in their pages that are being read in: each is its own clerk's alone.
UNFINISHED = ("ours", "theirs", "kept")


@dataclass(frozen=True)
class Viewer:
    """Who looks: a role in one of the bodies, and the levels and circles whose content may be seen. In the circles of
    `finds`, every mark must be seen: so the crawler does look."""

    name: str
    role: Role | None
    where: str
    sees: frozenset[str]
    down: bool = False
    is_named: bool = False
    finds: frozenset[str] = frozenset()
    drafts: str = ""
    language: str = "en"


OPEN = frozenset({"public", "open"})
INSIDE = OPEN | {"internal"}
# What the committee above asks of the office, and of the station below it where the office passed it on.
ASKED = frozenset({"asked", "askedofus"})
ABOVE = INSIDE | ASKED | {"recall"}
CHECKER = ABOVE | {"handed", "pointanswer"}
BODY = INSIDE | ASKED | {"body", "handed", "answer", "pointanswer", "ownmandate", "recall"}
ALL = BODY | set(LEVELS)
THEIRS = frozenset({"theirs"})
# Why the station sent back what the office passed on to it, and why what the office itself asks does not apply: written
# to whoever asked, and to the first issuer where there is one above.
CAME_BACK = frozenset({"sentback", "claim"})
OURS = frozenset({"ours", "kept"})
IN_BOTH = ASKED | {"open", "handed", "ownmandate"}
BELOW = INSIDE | CAME_BACK | {"asked", "handed", "station", "ownmandate"}

# The table from which the tests are made: who sees which levels and circles.
VIEWERS = (
    Viewer("a citizen", None, "", OPEN),
    Viewer("the clerk", Role.CLERK, "body", ALL | OURS | CAME_BACK, finds=ALL | CAME_BACK | {"ours"}, drafts="ours"),
    Viewer("the chair", Role.CHAIR, "body", ALL | CAME_BACK, finds=IN_BOTH | CAME_BACK, language="zh"),
    Viewer("a member", Role.MEMBER, "body", BODY),
    Viewer("a member who is named", Role.MEMBER, "body", ALL, is_named=True),
    Viewer("the department head", Role.HEAD, "body", BODY),
    Viewer("the reviewer", Role.REVIEWER, "body", BODY),
    Viewer("the verifier", Role.VERIFIER, "body", BODY),
    Viewer("somebody named elsewhere", Role.MEMBER, "sibling", INSIDE | {"named"}, is_named=True),
    Viewer(
        "the clerk next door", Role.CLERK, "sibling", INSIDE | {"theirs"}, finds=frozenset({"theirs"}), drafts="theirs"
    ),
    Viewer("the clerk above", Role.CLERK, "above", ABOVE | {"handed", "sentback"}, finds=frozenset({"recall"})),
    Viewer("the verifier above", Role.VERIFIER, "above", CHECKER, finds=frozenset({"pointanswer"})),
    Viewer("the clerk below", Role.CLERK, "below", BELOW, finds=frozenset({"station"})),
    Viewer("a supervisor from above", Role.SUPERVISOR, "above", BODY | BELOW | ABOVE, down=True),
    Viewer("a supervisor whose grant does not reach down", Role.SUPERVISOR, "above", ABOVE | {"handed"}),
    Viewer("the issuer above", Role.ISSUER, "above", ABOVE | {"sentback"}, down=True, finds=frozenset({"recall"})),
    Viewer("an auditor", Role.AUDITOR, "body", INSIDE),
    Viewer("the body administrator", Role.BODY_ADMINISTRATOR, "body", INSIDE, down=True),
    Viewer("the site administrator", Role.SITE_ADMINISTRATOR, "", INSIDE),
)
TOLD_APART = ("a citizen", "the clerk next door", "a supervisor from above")


def _sign_in(client: Client, viewer: Viewer, office: Office) -> None:
    if viewer.role is None:
        return
    account: Account = office.clerks[viewer.drafts] if viewer.drafts else make_account(viewer.name)
    account.language = viewer.language
    account.person = office.named if viewer.is_named else account.person
    account.save()
    body: Body | None = getattr(office, viewer.where) if viewer.where else None
    RoleGrant.objects.create(account=account, body=body, role=viewer.role, reaches_down=viewer.down, from_on=TODAY)
    client.force_login(account)


def _addresses(office: Office) -> Iterator[str]:
    yield from ("/", "/en/", "/zh/", "/desk/", "/en/feed.atom", "/zh/feed.atom", "/sitemap.xml", "/robots.txt")
    for record in office.records:
        kind = record._meta.label_lower
        if kind == "oversight.scoreboard":
            yield f"/desk/oversight/reports/{record.pk}/"
        if kind in DESK:
            yield desk_address(record)
        if kind in PORTAL:
            yield public_address(record, "en")
            yield public_address(record, "zh")


def _words(page: Seen) -> str:
    if page.content.startswith(b"%PDF"):
        return "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.content)).pages)
    if page.content.startswith(b"PK"):
        with ZipFile(io.BytesIO(page.content)) as parts:
            texts = [parts.read(name).decode(errors="replace") for name in parts.namelist()]
        return "\n".join(re.sub(r"<[^>]+>", "", text) for text in texts)
    return page.text + "\n" + "\n".join(f"{name}: {value}" for name, value in page.headers.items())


def _marks(pages: list[Seen]) -> dict[str, list[str]]:
    """Every mark, and the first addresses at which it stands."""
    seen: dict[str, dict[str, None]] = {}
    for page in pages:
        for found in MARK.finditer(re.sub(r"\s+", " ", _words(page))):
            seen.setdefault(found[0], {})[page.address] = None
    return {mark: list(where)[:3] for mark, where in seen.items()}


@override_settings(EMAIL_BACKEND=LETTERBOX, PASSWORD_HASHERS=HASHERS, DEMO=True)
class TestClosed(TestCase):
    """One office for all who only look: what each does is undone before the next comes."""

    office: Office

    @classmethod
    def setUpClass(cls) -> None:
        """The folders are there before anything is planted."""
        home = Path(cls.enterClassContext(TemporaryDirectory()))
        cls.enterClassContext(override_settings(MEDIA_ROOT=home / "files", EMAIL_FILE_PATH=home / "letters"))
        super().setUpClass()

    @classmethod
    def setUpTestData(cls) -> None:
        """Planted once."""
        cls.office = plant()
        plant_handed_down(cls.office)

    def sees_no_more(self, viewer: Viewer) -> None:
        """Nothing that is reached shows a mark that is not for this viewer; what must be found is."""
        _sign_in(self.client, viewer, self.office)
        pages = crawl(self.client, _addresses(self.office))
        assert [page.address for page in pages if page.status >= 500] == []
        seen = _marks(pages)
        allowed = {mark for circle in viewer.sees for mark in self.office.marks[circle]}
        assert {mark: where for mark, where in seen.items() if mark not in allowed} == {}
        other = {"en": "zh", "zh": "en"}[viewer.language]
        wanted = {mark for circle in viewer.finds for mark in self.office.marks[circle]}
        assert wanted - self.office.one_language[other] - set(seen) == set()

    def is_not_told(self, viewer: Viewer) -> None:
        """A closed record and one that never was answer alike."""
        _sign_in(self.client, viewer, self.office)
        for record in self.office.records:
            if record._meta.label_lower not in DESK:
                continue
            here = look(self.client, desk_address(record))
            if here.status != 404:
                continue
            nowhere = look(self.client, desk_address(type(record)(pk=999_999)))
            told, untold = (TOKEN.sub("", page.text) for page in (here, nowhere))
            found = (nowhere.status, untold.replace("/999999/", "/#/"))
            assert (here.status, told.replace(f"/{record.pk}/", "/#/")) == found

    def test_every_circle_is_found_by_somebody(self) -> None:
        found = set().union(*(viewer.finds for viewer in VIEWERS)) | set(UNFINISHED)
        assert set(self.office.marks) - found == set()

    def test_another_clerk_of_the_same_body_sees_no_draft(self) -> None:
        _sign_in(self.client, Viewer("another clerk", Role.CLERK, "body", ALL), self.office)
        starts = ["/desk/", "/desk/readin/"]
        drafts = [row for row in self.office.records if row._meta.label_lower == "intake.draft"]
        pages = [look(self.client, address) for address in (*starts, *(desk_address(row) for row in drafts))]
        unfinished = {mark for whose in UNFINISHED for mark in self.office.marks[whose]}
        assert (unfinished & set(_marks(pages)), {page.status for page in pages}) == (set(), {200, 404})


def _test(check: Callable[[TestClosed, Viewer], None], viewer: Viewer) -> Callable[[TestClosed], None]:
    def test(self: TestClosed) -> None:
        check(self, viewer)

    return test


for _viewer in VIEWERS:
    _name = _viewer.name.replace(" ", "_")
    setattr(TestClosed, f"test_{_name}_sees_no_more_than_is_theirs", _test(TestClosed.sees_no_more, _viewer))
    if _viewer.name in TOLD_APART:
        setattr(TestClosed, f"test_{_name}_is_not_told_what_is_closed", _test(TestClosed.is_not_told, _viewer))
