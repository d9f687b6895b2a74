"""A story to try one grammar on."""

from datetime import date
from types import ModuleType
from typing import Any

from remit.intake.reader import chinese, english, headline
from remit.intake.reader.found import Found
from remit.intake.reader.language import language_of
from remit.intake.reader.page import page_of
from remit.intake.reader.smooth import clean
from remit.intake.reader.story import Story


def story_of(text: str, published_on: str | None = None) -> Story:
    """The first story that a text tells."""
    page = page_of(clean(text))
    language: ModuleType = chinese if language_of(page.flow) == "zh" else english
    title = headline.title(page)
    story: Story = language.stories(page, title.span if title else None)[0]
    day = date.fromisoformat(published_on) if published_on else None
    return Story(story.page, story.span, story.namings, story.headline, day)


def plain(finding: Any) -> Any:
    """A finding without its spans: values, lists of values, tuples of the parts of an object."""
    if isinstance(finding, Found):
        return finding.value
    if isinstance(finding, dict):
        return tuple(plain(part) for part in finding.values())
    if isinstance(finding, list):
        return [plain(entry) for entry in finding]
    return finding
