"""The independent judge of PDF/A and PDF/UA."""

from pathlib import Path

import page

PROFILES = ("2a", "ua1")


def faults(made: bytes, folder: Path) -> list[str]:
    """What page-validation finds wrong with a file, as PDF/A-2a and as PDF/UA-1."""
    path = folder / "judged.pdf"
    path.write_bytes(made)
    return [
        f"{profile}: {failure.rule_id}"
        for profile in PROFILES
        for failure in page.validate_pdf(str(path), profile=profile).failures
    ]
