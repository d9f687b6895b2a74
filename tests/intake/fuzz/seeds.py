"""The files that are broken: every fixture page, and a whole one of every other kind."""

from functools import lru_cache
from pathlib import Path

from tests.intake.reader import made

PAGES = Path(__file__).parents[1] / "reader" / "pages"


@lru_cache
def seeds() -> dict[str, bytes]:
    """{name: bytes}; the name's ending says of what kind it is."""
    pages = {page.name: page.read_bytes() for page in sorted(PAGES.iterdir()) if page.suffix != ".json"}
    return pages | {
        "zh.docx": made.word(),
        "en.docx": made.word(made.ENGLISH),
        "table.docx": made.word_with_table([["牵头单位", "完成时限"], ["市外事办", "2024年6月30日"]]),
        "zh.pdf": made.pdf(),
        "en.pdf": made.pdf(made.ENGLISH),
        "scan.pdf": made.scanned(),
        "saved.mht": made.saved(made.html()),
        "pile.zip": made.zipped({"a.txt": made.CHINESE.encode(), "b/c.html": made.html(), "d.docx": made.word()}),
        "site.warc": made.warc({"https://a.example/1": ("text/html", made.html())}, packed=False),
        "site.warc.gz": made.warc({"https://a.example/1": ("text/html", made.html())}),
    }
