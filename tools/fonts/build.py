"""Make the fonts that Remit ships, from Debian's fonts-noto-cjk and Adobe's Source Serif.

Run: npm pack source-serif@4.5.1 && tar xzf source-serif-4.5.1.tgz && python tools/fonts/build.py package/TTF
It takes about half a minute. The same sources give the same bytes.
"""

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

NOTO = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parents[2] / "src/remit/exchange/fonts"
NAMES = Path(__file__).with_name("name_characters.txt")

SIMPLIFIED = 2  # the place of Simplified Chinese in the collections of fonts-noto-cjk

# Latin, Greek and Cyrillic, with the marks of their languages; quotation marks as wide as Latin ones.
ROMAN = [
    *range(0x20, 0x7F), *range(0xA0, 0x530), *range(0x1E00, 0x2000), *range(0x2010, 0x2028), *range(0x2030, 0x205F),
    *range(0x2070, 0x20C0), 0x2116, 0x2122, *range(0x2190, 0x2194), 0x2212,
]  # fmt: skip
# Punctuation and numbering marks of Chinese documents that GB2312 does not have: 〇 〔〕 ㈠ ㊀ ㎡ ℃ ︰ and full width.
CHINESE = [
    *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2100, 0x2200), *range(0x2460, 0x2500),
    *range(0x25A0, 0x2600), 0x2605, 0x2606, 0x2610, 0x2611, 0x2612, 0x2713, *range(0x3000, 0x3040),
    *range(0x3220, 0x3248), *range(0x3280, 0x32B1), 0x338E, 0x338F, *range(0x339C, 0x33A2), 0x33C4, 0x33D5,
    *range(0xFF01, 0xFF61), *range(0xFFE0, 0xFFE7),
]  # fmt: skip


def gb2312() -> set[int]:
    """All 7,445 characters of GB 2312-80, as code points."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def cut(source: Path, number: int, wanted: set[int]) -> TTFont:
    """The font without hints, vertical writing or anything else that a printed page of ours does not use."""
    font = TTFont(source, fontNumber=number, lazy=True, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    # Without "locl": it would keep the Japanese, Korean and Taiwanese form of every character beside ours.
    options.layout_features = ["kern", "ccmp", "mark", "mkmk"]
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    options.notdef_outline = True
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)
    if "CFF " in font:
        quadratic(font)
    return font


def quadratic(font: TTFont) -> None:
    """The outlines are TrueType's, no more than a thousandth of the type size away from the source's.

    The compact outlines (CFF) that typst puts into a PDF name their dictionary in a way that not every reader
    of PDF understands: page-validation takes every width for 0, and refuses the file.
    """
    drawn, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = newTable("glyf")
    outlines.glyphOrder, outlines.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        outlines.glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), outlines
    del font["CFF "]
    most = font["maxp"]
    most.tableVersion = 0x00010000
    for zero in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                 "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours",
                 "maxCompositePoints", "maxCompositeContours", "maxComponentDepth"):  # fmt: skip
        setattr(most, zero, 0)
    most.maxZones = 1
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font: TTFont, family: str, style: str) -> None:
    """The font bears our name only (OFL 3); copyright and licence stay; the trademark of the source goes."""
    names = font["name"]
    for identifier in (3, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19, 21, 22, 25):
        names.removeNames(nameID=identifier)
    postscript = f"{family.replace(' ', '')}-{style}"
    own = {1: family, 2: style, 3: f"1.0;{postscript}", 4: f"{family} {style}", 5: "Version 1.0", 6: postscript}
    own[10] = "A subset made for Remit; see OFL.txt and README.md beside it for where it comes from."
    names.names = [name for name in names.names if name.langID == 0x409 and name.nameID not in own]
    for identifier, text in own.items():
        names.setName(text, identifier, 3, 1, 0x409)


def main() -> None:
    """Writes the five fonts, and the list of the characters that can be printed in every weight."""
    people = {ord(character) for character in NAMES.read_text("utf-8") if character > "\x7f"}
    chinese = gb2312() | set(range(0x20, 0x7F)) | set(range(0xA0, 0x250)) | set(CHINESE) | people
    serif = Path(sys.argv[1])
    romans, songs = [], []
    for style in ("Regular", "Bold"):
        romans.append(write(cut(serif / f"SourceSerif4-{style}.ttf", -1, set(ROMAN)), "Remit Roman", style))
        songs.append(write(cut(NOTO / f"NotoSerifCJK-{style}.ttc", SIMPLIFIED, chinese), "Remit Song", style))
    songs.append(write(cut(NOTO / "NotoSansCJK-Bold.ttc", SIMPLIFIED, chinese), "Remit Hei", "Bold"))
    covered = set.intersection(*songs) | set.intersection(*romans)
    TARGET.joinpath("covered.txt").write_text("".join(map(chr, sorted(covered))), "utf-8")


def write(font: TTFont, family: str, style: str) -> set[int]:
    """Saves the font under our name; returns the characters it has."""
    rename(font, family, style)
    path = TARGET / f"{family.replace(' ', '-')}-{style}.ttf".lower()
    font.save(path)
    characters = set(font.getBestCmap())
    print(path.name, path.stat().st_size, len(characters))  # noqa: T201
    return characters


if __name__ == "__main__":
    main()
