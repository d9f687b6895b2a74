"""Who looks at the sample city, and which of its pages the judges see."""

import fcntl
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from remit.accounts.sample import SAMPLE_DOMAIN
from remit.cli.demo.data.accounts import PASSWORD
from tests.judges.kinds import Sample, explore, representatives
from tests.judges.visitor import Visitor
from tests.served import Site

ROLES = ("clerk", "reviewer", "head", "site.admin", "citizen")
AREAS = (
    "",
    "meetings/",
    "papers/",
    "readin/",
    "readin/begin/",
    "readin/piles/begin/",
    "readouts/",
    "measures/",
    "oversight/",
    "oversight/late/",
    "bodies/",
    "people/",
    "office/",
    "letters/",
)
STARTS = ("/en/", "/account/sign-in/", "/desk/nowhere/", *(f"/desk/{area}" for area in AREAS))

Visit = Callable[[str, str], Visitor]


@pytest.fixture(scope="session")
def visit(city: Site) -> Visit:
    """Gives somebody who has signed in with a role and speaks a language."""
    known: dict[str, Visitor] = {}

    def visiting(role: str, language: str) -> Visitor:
        if role not in known:
            known[role] = Visitor(city.address)
            if role != "citizen":
                known[role].sign_in(role + SAMPLE_DOMAIN, PASSWORD)
        known[role].speak(language)
        return known[role]

    return visiting


@pytest.fixture(scope="session")
def samples(shared_folder: Path, visit: Visit) -> list[Sample]:
    """The pages to judge; found by the first worker, read by the others."""
    path = shared_folder / "samples.json"
    with (shared_folder / "samples.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            found = [sample for role in ROLES for sample in explore(role, visit(role, "en"), STARTS)]
            rows = [asdict(sample) | {"parts": sorted(sample.parts)} for sample in representatives(found)]
            path.write_text(json.dumps(rows))
    return [Sample(**row | {"parts": frozenset(row["parts"])}) for row in json.loads(path.read_text())]
