"""`remit bench`."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from remit.cli.bench.report import Report, Row, Skipped
from remit.cli.commands.bench import BENCHES
from remit.cli.main import remit


def test_its_names_are_told_one_a_line() -> None:
    assert CliRunner().invoke(remit, ["bench", "--names"]).output.split() == list(BENCHES)


@pytest.mark.parametrize(
    ("row", "ratio", "holds"),
    [
        (Row("verify", 4.0, "s", "bare", 2.0, "≤ 3 ×", 3.0), 2.0, True),
        (Row("verify", 8.0, "s", "bare", 2.0, "≤ 3 ×", 3.0), 4.0, False),
        (Row("start", 1.0, "s", "", None, "≤ 2 s", aimed=2.0), 0.5, True),
    ],
)
def test_a_row_is_held_against_its_limit_or_its_aim(row: Row, ratio: float, holds: bool) -> None:
    assert (row.ratio, row.holds) == (ratio, holds)


def test_the_report_names_what_was_not_measured() -> None:
    report = Report("x", [Row("a", 1.0, "s", "b", 2.0, "≤ 1 ×")], [Skipped("PostgreSQL", "none answers")])
    told = json.loads(report.as_json())
    assert set(told) == {"bench", "machine", "rows", "skipped"}
    assert told["rows"] == [
        {
            "what": "a",
            "ours": 1.0,
            "unit": "s",
            "against": "b",
            "limit": 2.0,
            "ratio": 0.5,
            "aim": "≤ 1 ×",
            "holds": True,
        }
    ]
    assert told["skipped"] == [{"what": "PostgreSQL", "why": "none answers"}]
    assert "not measured: PostgreSQL, because none answers" in report.as_text()


def test_the_ledger_bench_runs_in_a_database_of_its_own() -> None:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    told = subprocess.run(
        [sys.executable, "-m", "remit.cli.main", "bench", "ledger", "--entries", "500", "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=kept | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nowhere", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    rows = json.loads(told.stdout)["rows"]
    assert [row["what"].split(" (")[0] for row in rows] == ["verify 500 entries", "write and seal 500 entries"]


def test_the_pages_bench_measures_every_page_beside_its_peer() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "remit.cli.main", "bench", "pages", "--requests", "10", "--actions", "10", "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
        env=os.environ
        | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nowhere", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    rows = json.loads(told.stdout)["rows"]
    assert [(row["what"], row["limit"] is not None) for row in rows] == [
        ("public readout page, from memory", False),
        ("public meeting page, from memory", False),
        ("public readout page, made anew", True),
        ("public meeting page, made anew", True),
        ("the desk's waiting for me", True),
        ("a list of 10 actions", False),
        ("memory of a worker", False),
        ("start of a worker", False),
    ]
    assert rows[0]["holds"]


def test_the_coverage_bench_measures_a_small_tree() -> None:
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DATABASE_TEST")}
    told = subprocess.run(
        [sys.executable, "-m", "remit.cli.main", "bench", "coverage", "--bodies", "60", "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=kept | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    report = json.loads(told.stdout)
    assert [part["what"] for part in report["skipped"]] == ["PostgreSQL"]
    assert [row["what"].removeprefix("SQLite: ") for row in report["rows"]] == [
        "a mandate to 59 bodies, three tracks each, issued",
        "coverage now of the top and each body below it",
        "coverage now of a body in the middle and each below it",
        "coverage now of a body above the leaves and each below it",
        "coverage of the whole tree at a past cut-off",
        "one track answered, with its entry in the ledger",
    ]


def test_pages_are_read_in_a_small_bench() -> None:
    told = CliRunner().invoke(remit, ["bench", "read", "--pages", "6", "--json"])
    assert told.exit_code == 0, told.output
    report = json.loads(told.stdout)
    assert (report["bench"], [row["unit"] for row in report["rows"]], report["skipped"]) == (
        "read",
        ["ms", "ms", "s"],
        [],
    )
    assert [row["limit"] is None for row in report["rows"]] == [False, True, True]


def test_without_trafilatura_the_ratio_is_skipped_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    from remit.cli.bench import read

    monkeypatch.setattr(read, "_extractor", lambda: None)
    report = read.measure(4)
    assert [(part.what, part.why) for part in report.skipped] == [
        ("the ratio to trafilatura", "trafilatura is not installed here")
    ]
    assert len(report.rows) == 2
