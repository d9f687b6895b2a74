"""AA for everything that is read, AAA for body text, 3 : 1 for the borders of controls; light and dark."""

import re

import pytest

BODY = [
    ("ink", ground)
    for ground in ("paper", "paper-2", "field", "accent-wash", "on-time-wash", "due-soon-wash", "late-wash")
]
READ = [
    (ink, ground)
    for ink in ("ink-2", "accent", "on-time", "due-soon", "late")
    for ground in ("paper", "paper-2", "field")
]
WASHED = [(light, f"{light}-wash") for light in ("accent", "on-time", "due-soon", "late")]
SECOND = [
    ("ink-2", "accent-wash"),
    ("ink-2", "due-soon-wash"),
    ("on-accent", "accent"),
    ("accent", "due-soon-wash"),
]
BORDERS = [("edge", ground) for ground in ("paper", "paper-2", "field", "accent-wash")]
CASES = (
    [(pair, 7.0) for pair in BODY]
    + [(pair, 4.5) for pair in READ + WASHED + SECOND]
    + [(pair, 3.0) for pair in BORDERS]
)


def _schemes(sheet: str) -> dict[str, dict[str, str]]:
    light, dark = sheet.split("@media (prefers-color-scheme: dark)")
    day = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", light))
    return {"light": day, "dark": day | dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", dark))}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_inks_and_grounds_can_be_read(css: dict[str, str], scheme: str) -> None:
    tokens = _schemes(css["tokens"])[scheme]
    faint = {
        f"{ink} on {ground}": round(contrast(tokens[ink], tokens[ground]), 2)
        for (ink, ground), least in CASES
        if contrast(tokens[ink], tokens[ground]) < least
    }
    assert faint == {}


def test_no_sheet_but_the_tokens_and_print_names_a_colour(css: dict[str, str]) -> None:
    stray = {name: found for name, text in css.items() if (found := re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s,)])", text))}
    assert sorted(stray) == ["print", "tokens"]
