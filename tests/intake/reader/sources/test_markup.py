"""HTML and Markdown become text and hints."""

from remit.intake.reader.page import Hints
from remit.intake.reader.sources import markdown, markup

PARAGRAPH = "The Harbour Board met on 5 March 2024 and talked of cranes, berths and the state of the outer mole."


def test_the_article_stands_without_the_frame_of_the_page() -> None:
    source = (
        "<html><head><title>Cranes | Port</title><meta property='article:published_time' content='2024-03-08'></head>"
        f"<body><nav>About us</nav><article><h1>Cranes</h1><p>{PARAGRAPH}</p></article>"
        "<footer>All rights reserved</footer></body></html>"
    )
    text, hints = markup.text_of(source)
    assert text.split("\n") == ["Cranes", PARAGRAPH]
    assert hints == Hints("Cranes", "2024-03-08")


def test_a_date_that_stands_nowhere_is_not_made_up() -> None:
    assert markup.text_of(f"<html><body><h1>Cranes</h1><p>{PARAGRAPH}</p></body></html>")[1].published_on is None


def test_steps_of_a_breadcrumb_without_marks_between_are_joined() -> None:
    source = f"<body><ol class='breadcrumb'><li>Home</li><li>News</li></ol><h1>Cranes</h1><p>{PARAGRAPH}</p></body>"
    assert markup.text_of(source)[0].split("\n")[0] == "Home > News"


def test_a_text_that_only_claims_to_be_markup_stays_as_it_is() -> None:
    assert markup.text_of("plain words") == ("plain words", Hints())


def test_markdown_loses_its_marks_and_gives_title_and_date() -> None:
    head = "---\ntitle: Other\ndate: 2024-03-08\n---\n"
    source = head + "# Cranes\n\nThe **board** met.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert markdown.text_of(source) == (
        "Cranes\n\nThe board met.\n\none\n\ntwo\n\na  b\n\nc  d",
        Hints("Cranes", "2024-03-08"),
    )


def test_the_title_of_the_head_stands_first_where_the_text_has_none() -> None:
    assert markdown.text_of("---\ntitle: Cranes\n---\nThe board met.\n") == (
        "Cranes\n\nThe board met.",
        Hints("Cranes", None),
    )
