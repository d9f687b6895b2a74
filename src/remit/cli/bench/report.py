"""What every bench reports: our figure, the limit or peer measured in the same run, the ratio, and whether it holds."""

import json
import os
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

import click


@dataclass(frozen=True)
class Row:
    """One figure. `ratio` is ours over `limit` (the figure measured beside it), or over `aimed` where there is none;
    it holds where it is at most `at_most`."""

    what: str
    ours: float
    unit: str
    against: str
    limit: float | None
    aim: str
    at_most: float = 1.0
    aimed: float | None = None

    @property
    def ratio(self) -> float:
        """Ours over the limit, or over the aim."""
        beside = self.limit if self.limit is not None else self.aimed
        return round(self.ours / beside, 3) if beside else 0.0

    @property
    def holds(self) -> bool:
        """Whether the aim is kept."""
        return self.ratio <= self.at_most

    def plain(self) -> dict[str, object]:
        """The row as the JSON shows it."""
        return {
            "what": self.what,
            "ours": self.ours,
            "unit": self.unit,
            "against": self.against,
            "limit": self.limit,
            "ratio": self.ratio,
            "aim": self.aim,
            "holds": self.holds,
        }


@dataclass(frozen=True)
class Skipped:
    """A part that was not measured, and why."""

    what: str
    why: str


@dataclass(frozen=True)
class Report:
    """All figures of one bench."""

    bench: str
    rows: list[Row]
    skipped: list[Skipped] = field(default_factory=list)

    def as_json(self) -> str:
        """One object, as the yardsticks ask."""
        told = {
            "bench": self.bench,
            "machine": machine(),
            "rows": [row.plain() for row in self.rows],
            "skipped": [asdict(part) for part in self.skipped],
        }
        return json.dumps(told, indent=2, ensure_ascii=False)

    def as_text(self) -> str:
        """A line a figure, for a person."""
        lines = [f"{self.bench} on {machine()}"]
        for row in self.rows:
            beside = f"; {row.against}: {row.limit:g} {row.unit}" if row.limit is not None else ""
            verdict = "holds" if row.holds else "MISSED"
            lines.append(f"  {row.what}: {row.ours:g} {row.unit}{beside}; ratio {row.ratio} ({row.aim}: {verdict})")
        return "\n".join(lines + [f"  not measured: {part.what}, because {part.why}" for part in self.skipped])


def rows_of(text: str) -> list[Row]:
    """The rows that another process printed as JSON."""
    return [Row(**row) for row in json.loads(text.strip().splitlines()[-1])]


def machine() -> str:
    """Processor count, processor, system and Python, in one line."""
    return f"{os.cpu_count()} × {platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def bench_command(
    name: str, measure: Callable[..., Report], *options: click.Parameter, help_text: str | None = None
) -> click.Command:
    """The command `remit bench NAME [--json]` around `measure`, which gets the further options by keyword."""

    def show(as_json: bool, **more: object) -> None:
        report = measure(**more)
        click.echo(report.as_json() if as_json else report.as_text())

    json_option = click.Option(["--json", "as_json"], is_flag=True, help="One JSON object.")
    return click.Command(name, callback=show, params=[*options, json_option], help=help_text or measure.__doc__)
