"""The shipped fonts: complete for GB2312, small, and free to ship."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from remit.exchange.minutes.glyphs import FONTS, beyond, covered, printable, without_glyph

CHINESE = ("remit-song-regular.ttf", "remit-song-bold.ttf", "remit-hei-bold.ttf")
ROMAN = ("remit-roman-regular.ttf", "remit-roman-bold.ttf")


def gb2312() -> set[str]:
    """Every character of GB 2312-80."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


@pytest.mark.parametrize("name", CHINESE)
def test_every_character_of_gb2312_has_a_glyph_with_a_shape(name: str) -> None:
    assert len(gb2312()) == 7445
    with TTFont(FONTS / name) as font:
        has, shapes = font.getBestCmap(), font["glyf"]
        assert {one for one in gb2312() if ord(one) not in has} == set()
        empty = {one for one in gb2312() if shapes[has[ord(one)]].numberOfContours == 0}
        assert empty == {"\u3000"}


@pytest.mark.parametrize("roman", ROMAN)
@pytest.mark.parametrize("chinese", CHINESE)
def test_the_list_of_covered_characters_is_true(chinese: str, roman: str) -> None:
    with TTFont(FONTS / chinese) as one, TTFont(FONTS / roman) as other:
        assert covered() - set(map(chr, one.getBestCmap())) - set(map(chr, other.getBestCmap())) == set()
    assert gb2312() - covered() == set()


@pytest.mark.parametrize("name", ROMAN)
def test_english_has_its_own_quotation_marks(name: str) -> None:
    with TTFont(FONTS / name) as font:
        widths = [font["hmtx"][font.getBestCmap()[ord(one)]][0] for one in "‘’“”"]
        assert max(widths) < font["head"].unitsPerEm // 2


def test_minutes_need_these_marks_and_they_are_there() -> None:
    assert (
        beyond(
            [
                "〔2024〕〇①⑳㈠（一）“”‘’—…·、。《》〈〉【】￥€£½²㎡℃№§•–àéüñçßøœłšžșğőŵħĦŁÅαβγΩДмитрийŻāáǎàéěīíǐìūúǔùǖǘǚǜ喆堃祎玥珺镕䶮"
            ]
        )
        == set()
    )


def test_the_fonts_are_small_free_and_under_a_name_of_their_own() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 8.5e6
    licence = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright" in licence
    for path in FONTS.glob("*.ttf"):
        with TTFont(path) as font:
            names = {number: font["name"].getDebugName(number) for number in (0, 1, 4, 6, 13)}
        shown = f"{names[1]} {names[4]} {names[6]}"
        assert shown.startswith("Remit ")
        assert "Noto" not in shown
        assert "Source" not in shown
        assert "Adobe" in names[0]
        assert "SIL Open Font License" in names[13]


def test_what_has_no_shape_is_left_out_and_line_breaks_stay() -> None:
    assert printable("a\r\nb\tc\x00\u200d\ufe0f") == "a\nb c"
    assert printable("e\u0301") == "é"
    assert printable("plain") == "plain"


def test_a_file_that_is_not_a_font_has_no_glyphs(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"not a font")
    shipped = str(FONTS / CHINESE[0])
    assert without_glyph({"中", "\U0003fffd"}, [str(broken), shipped]) == {"\U0003fffd"}
