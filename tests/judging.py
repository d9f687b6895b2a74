"""A plugin: where the judges are required (REMIT_REQUIRE_JUDGES=1), a test skipped for want of one fails."""

import os
from collections.abc import Generator

import pytest

JUDGED = ("browser", "judge")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, object, None]:
    """Turn such a skip into a failure that keeps its reason."""
    outcome = yield
    report: pytest.TestReport = outcome.get_result()  # type: ignore[attr-defined]
    required = os.environ.get("REMIT_REQUIRE_JUDGES") == "1"
    if required and report.skipped and any(item.get_closest_marker(name) for name in JUDGED):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"REMIT_REQUIRE_JUDGES=1, but {item.nodeid} was not judged: {why}"
