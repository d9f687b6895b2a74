"""HTML: the article as text, with title, date and breadcrumb taken from the markup."""

import re
from typing import Any

from remit.intake.reader.page import Hints

CRUMB = re.compile(
    r"bread-?crumb|\bcrumbs?\b|dqwz|curr?ent-?(?:position|location)|\b(?:position|weizhi|location)\b",
    re.I,
)
SPACES = re.compile(r"\s+")
SITE_SUFFIX = re.compile(r"\s*(?:[|_–—»]|\s-\s|-(?=[\u3400-\u9fff]))\s*[^|_–—»]{1,60}$")
DATES: dict[str, Any] = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


def text_of(source: str) -> tuple[str, Hints]:
    """Breadcrumb, title and article, a line each paragraph; what the page's frame says is left out."""
    from trafilatura import load_html

    source = re.sub(r"^\s*<\?xml[^>]*>", "", source)
    if not re.search(r"<\w", source):
        return source, Hints()
    tree = load_html(source)
    if tree is None:
        return source, Hints()
    title = _heading(tree) or _told_title(tree) or _window_title(tree)
    crumb, day = _breadcrumb(tree), _date(tree, source)
    body = _article(tree) or _everything(tree)
    there = {line.strip() for line in body[:1500].splitlines()}
    head = [line for line in (crumb, title) if line and line not in there]
    return "\n\n".join([*head, body]), Hints(title, day)


def _article(tree: Any) -> str | None:
    """The words of what trafilatura takes for the article; it works on a copy."""
    import trafilatura

    # Author, licence and tags are not asked for: they cost as much as the article.
    article: Any = trafilatura.bare_extraction(tree, with_metadata=False, include_comments=False, favor_recall=True)
    return article.text if article else None


def _told_title(tree: Any) -> str | None:
    """The title that the page's metadata names."""
    from trafilatura.metadata import extract_metadata

    return extract_metadata(tree, date_config=DATES).title


def _date(tree: Any, source: str) -> str | None:
    """The date of publication, where its year, month and day really stand side by side in the markup."""
    from htmldate import find_date

    canonical = tree.find('.//link[@rel="canonical"]')
    told = find_date(tree, url=canonical.get("href") if canonical is not None else None, **DATES)
    if not told:
        return None
    year, month, day = (int(part) for part in told.split("-"))
    return told if re.search(rf"{year}\D{{1,3}}0?{month}\D{{1,3}}0?{day}(?!\d)", source) else None


def _everything(tree: Any) -> str:
    for hidden in [*tree.iter("script", "style", "noscript", "template")]:
        hidden.drop_tree()
    body = tree.find("body")
    lines = (line.strip() for line in (body if body is not None else tree).itertext())
    return "\n".join(line for line in lines if line)


def _heading(tree: Any) -> str | None:
    """The one first heading."""
    headings = [words for h1 in tree.iter("h1") if (words := _words(h1))]
    return headings[0] if len(headings) == 1 else None


def _window_title(tree: Any) -> str | None:
    """The window's title without the site's name."""
    for element in tree.iter("title"):
        words = _words(element)
        return SITE_SUFFIX.sub("", words) or words or None
    return None


def _breadcrumb(tree: Any) -> str | None:
    for element in tree.iter("nav", "ol", "ul", "div", "p", "span"):
        named = " ".join(element.get(key) or "" for key in ("class", "id", "aria-label"))
        if CRUMB.search(named):
            steps = [step for piece in element.itertext() if (step := SPACES.sub(" ", piece).strip())]
            words = " ".join(steps)
            if len(steps) >= 2 and len(words) <= 300:
                return words if re.search(r"[>»›/→]", words) else " > ".join(steps)
    return None


def _words(element: Any) -> str:
    return SPACES.sub(" ", element.text_content()).strip()
