"""Tables of tasks in running text: a line of headings (task, who, by when), then a line for each task."""

import re
from collections.abc import Iterator

from remit.intake.reader.found import Item, Span
from remit.intake.reader.page import Page

CELL = re.compile(r"(?:(?!\t|\||\s{2,}).)+")
HEADINGS = (
    ("due", r"时限|时间|期限|日期|\bdue\b|deadline|\bwhen\b|\bdate\b|target|timing|completion|complete by"),
    ("responsible", r"责任|牵头|承办|负责|落实单位|主办|\bwho\b|owner|responsib|\blead\b|assigned|officer|person"),
    ("text", r"事项|任务|内容|措施|工作|要求|action|task|\bitem\b|matter|\bwhat\b|decision"),
)
MOST_ROWS = 200


def tasks(page: Page, within: Span) -> Iterator[Item]:
    """The rows under a line of headings that has a task and who or when; cells that are empty or a dash are None."""
    columns: list[str | None] = []
    rows = 0
    for line in re.finditer(r"[^\n]+", page.text[within.start : within.end]):
        cells = _cells(page, Span(within.start + line.start(), within.start + line.end()))
        headings = [_heading(page.of(cell)) for cell in cells]
        if "text" in headings and ({"due", "responsible"} & {*headings}) and all(len(page.of(c)) < 30 for c in cells):
            columns, rows = headings, 0
        elif columns and len(cells) == len(columns) and rows < MOST_ROWS:
            rows += 1
            yield _row(page, columns, cells)
        elif columns and cells and not re.fullmatch(r"[-:|\s]+", line.group()):
            columns = []


def _cells(page: Page, line: Span) -> list[Span]:
    words = page.text[line.start : line.end]
    if words.count("|") >= 2:
        return _between_bars(page, line, words)
    found = [page.trimmed(line.start + cell.start(), line.start + cell.end()) for cell in CELL.finditer(words)]
    return [cell for cell in found if cell]


def _between_bars(page: Page, line: Span, words: str) -> list[Span]:
    """Empty cells too: an empty span."""
    bare = words.strip()
    start = line.start + words.index(bare[0]) + (bare[0] == "|")
    end = line.start + words.rindex(bare[-1]) + (bare[-1] != "|")
    cells, at = [], start
    for piece in page.text[start:end].split("|"):
        cells.append(page.trimmed(at, at + len(piece)) or Span(at, at))
        at += len(piece) + 1
    return cells


def _heading(words: str) -> str | None:
    return next((key for key, shape in HEADINGS if re.search(shape, words, re.I)), None)


def _row(page: Page, columns: list[str | None], cells: list[Span]) -> Item:
    item: Item = {"text": None, "responsible": None, "due": None}
    for column, cell in zip(columns, cells, strict=True):
        if column and item[column] is None and cell.end > cell.start and not re.fullmatch(r"[-/—\s]+", page.of(cell)):
            item[column] = page.found(cell.start, cell.end, 0.85)
    return item
