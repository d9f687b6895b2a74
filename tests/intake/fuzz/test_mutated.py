"""Real files of every kind, broken in every way: a record, or a refusal, in time."""

import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.fuzz.mutation import OPERATIONS, TOKENS, Change
from tests.intake.fuzz.run import SHARE, share
from tests.intake.fuzz.seeds import seeds
from tests.intake.fuzz.trial import broken, tried

CHANGES = st.lists(
    st.builds(Change, st.sampled_from(OPERATIONS), st.floats(0, 0.999), st.sampled_from(TOKENS)), min_size=1, max_size=8
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(seeds())), CHANGES, st.booleans())
def test_a_broken_file_is_read_or_refused_in_time(name: str, changes: list[Change], within: bool) -> None:
    data = broken(name, seeds()[name], changes, within)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tried(name, data, Path(folder))
    assert time.monotonic() - began < 10


def test_every_whole_file_is_read_but_the_scan(tmp_path: Path) -> None:
    assert {name: tried(name, data, tmp_path) for name, data in seeds().items()} == {
        name: "scanned" if name == "scan.pdf" else "read" for name in seeds()
    }


def test_a_share_of_the_nightly_run_has_no_fault() -> None:
    ended, longest, faults = share(1_000_000)
    assert (ended.total(), faults, longest < 10) == (SHARE, [], True)
    assert ended["read"] > SHARE / 4
