"""`remit messages`."""

from collections.abc import Iterator
from pathlib import Path

import click

PACKAGE = Path(__file__).resolve().parents[2]


@click.command()
@click.option("--all", "every", is_flag=True, help="Compile those that are up to date too.")
def command(every: bool) -> None:
    """Compile the translations that are newer than their compiled form."""
    done = compile_stale(every=every)
    click.echo(f"{done} translation {'file' if done == 1 else 'files'} compiled.")


def compile_stale(*, every: bool = False) -> int:
    """Each .po in the package has its .mo beside it. Returns how many were written."""
    stale = [path for path in catalogues() if every or _stale(path)]
    for path in stale:
        _compile(path)
    return len(stale)


def catalogues() -> Iterator[Path]:
    """Every .po of the package, in order."""
    return iter(sorted(PACKAGE.glob("**/locale/*/LC_MESSAGES/*.po")))


def _stale(path: Path) -> bool:
    compiled = path.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < path.stat().st_mtime_ns


def _compile(path: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parents[1].name)
    # Renamed into place, so that a process that reads meanwhile finds the old file or the new one, never half of it.
    half = path.with_suffix(".mo.half")
    with half.open("wb") as file:
        write_mo(file, catalogue)
    half.replace(path.with_suffix(".mo"))
