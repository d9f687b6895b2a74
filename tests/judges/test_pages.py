"""Every kind of page, as everybody who reaches it sees it, before every judge that needs a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.judges.conftest import ROLES, Visit
from tests.judges.kinds import Sample
from tests.judges.session import Session
from tests.served import chromium

pytestmark = pytest.mark.browser

# The pages are dealt out, so that two workers share them.
DEALS = 4


@pytest.fixture
def watched() -> Iterator[Browser]:
    """Chromium for one test."""
    with chromium() as running:
        yield running


@pytest.mark.parametrize("deal", range(DEALS))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_passes_every_judge(
    watched: Browser, visit: Visit, samples: list[Sample], language: str, deal: int
) -> None:
    faults: dict[str, list[str]] = {}
    sent: set[str] = set()
    for role in ROLES:
        mine = [one for one in samples[deal::DEALS] if one.role == role]
        if not mine:
            continue
        session = Session(watched, visit(role, language), language)
        for sample in mine:
            faults[f"{role} {sample.kind} {sample.address}"] = session.faults(sample)
        for sample in mine:
            if sample.kind not in sent and sample.status == 200:
                sent.add(sample.kind)
                for place, found in session.refused(sample):
                    faults[f"{role} {sample.kind} {sample.address} {place}, sent with nonsense"] = found
        session.close()
    told = [f"{where}\n    " + "\n    ".join(found) for where, found in faults.items() if found]
    if told:
        pytest.fail("\n".join(told), pytrace=False)
