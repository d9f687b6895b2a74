"""The text of a paper on the desk."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.papers.models import Paper, PaperVersion
from tests.desk.meetings.conftest import signed_in
from tests.factories import make_body
from tests.meetings.made import make_paper
from tests.papers.actions.file.test_attach import word
from tests.papers.texts import add, paragraph, told

pytestmark = pytest.mark.django_db
ENGLISH = "Regulation\n\nArticle 1 Boats are counted.\n(a) Small ones\n(b) Big ones\nArticle 2 Rafts are not."
CHINESE = "条例\n第一条　船只应当登记。\n（一）小船\n（二）大船\n第二条　筏子不登记。"


@pytest.fixture
def office() -> Body:
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(office: Body) -> Client:
    return signed_in("Ann Clerk", Role.CLERK, office)


@pytest.fixture
def paper(office: Body) -> Paper:
    return make_paper("Regulation", office)


def form_of(response: Any, **more: str) -> dict[str, str]:
    """The editor's form as a browser would send it back."""
    rows = response.context["rows"]
    sent = {"rows": str(len(rows)), "do": "write"}
    for place, row in enumerate(rows):
        sent |= {f"depth-{place}": str(row.depth), f"address-{place}": row.address}
        for language, words in row.cells():
            sent |= {f"label-{language}-{place}": words.label, f"text-{language}-{place}": words.text}
    form = response.context["form"]
    return sent | {name: str(form[name].value() or "") for name in form.fields} | more


def paste(clerk: Client, paper: Paper, **texts: Any) -> Any:
    return clerk.post(f"/desk/papers/{paper.pk}/text/", {"text_en": "", "text_zh": ""} | texts)


def test_a_pasted_text_becomes_paragraphs_in_both_languages_and_then_a_version(clerk: Client, paper: Paper) -> None:
    response = paste(clerk, paper, text_en=ENGLISH, text_zh=CHINESE)
    assert PaperVersion.objects.count() == 0
    sent = form_of(response)
    assert (sent["preamble_en"], sent["preamble_zh"]) == ("Regulation", "条例")
    assert clerk.post(f"/desk/papers/{paper.pk}/text/", sent)["Location"] == f"/desk/papers/{paper.pk}/"
    assert told(PaperVersion.objects.get()) == [
        (1, 0, {"en": "Article 1|Boats are counted.", "zh": "第一条|船只应当登记。"}),
        (2, 1, {"en": "(a)|Small ones", "zh": "（一）|小船"}),
        (3, 1, {"en": "(b)|Big ones", "zh": "（二）|大船"}),
        (4, 0, {"en": "Article 2|Rafts are not.", "zh": "第二条|筏子不登记。"}),
    ]
    page = clerk.get(f"/desk/papers/{paper.pk}/").content.decode()
    assert 'id="p4"' in page
    assert f"/desk/papers/{paper.pk}/p4/" in page
    assert all(words in clerk.get(f"/desk/papers/{paper.pk}/?both").content.decode() for words in ("Rafts", "筏子"))


@pytest.mark.parametrize("name", ["law.txt", "law.docx"])
def test_an_uploaded_text_is_read_as_one_that_was_pasted(clerk: Client, paper: Paper, name: str) -> None:
    data = word(ENGLISH) if name.endswith("docx") else ENGLISH.encode()
    response = paste(clerk, paper, file_en=SimpleUploadedFile(name, data))
    assert [row.words["en"].label for row in response.context["rows"]] == ["Article 1", "(a)", "(b)", "Article 2"]


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "text_en"),
        ({"text_zh": "条例", "file_zh": SimpleUploadedFile("a.txt", b"x")}, "file_zh"),
        ({"file_en": SimpleUploadedFile("a.pdf", b"%PDF-1.7 \x00\x01")}, "file_en"),
        ({"file_en": SimpleUploadedFile("a.txt", b"x" * 2_000_001)}, "file_en"),
    ],
)
def test_what_is_no_text_is_refused_beside_its_field(clerk: Client, paper: Paper, sent: Any, field: str) -> None:
    response = paste(clerk, paper, **sent)
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])


def test_the_next_version_is_proposed_to_continue_the_present_paragraphs(clerk: Client, paper: Paper) -> None:
    boats = paragraph("Article 1|Boats are counted by the harbour.", "第一条|船只应当登记。")
    add(paper, boats, paragraph("Article 2|Rafts are not counted by anybody."))
    text = (
        "Article 1 Ships come first.\nArticle 2 Boats are counted by the harbour.\n"
        "Article 3 Rafts are not counted by the city."
    )
    response = paste(clerk, paper, text_en=text)
    shown = [(row.address, row.standing, row.words["en"].label) for row in response.context["rows"]]
    assert shown == [("", "new", "Article 1"), ("1", "same", "Article 2"), ("2", "changed", "Article 3")]
    clerk.post(f"/desk/papers/{paper.pk}/text/", form_of(response, note_en="Ships."))
    assert told(PaperVersion.objects.get(number=2)) == [
        (3, 0, {"en": "Article 1|Ships come first."}),
        (1, 0, {"en": "Article 2|Boats are counted by the harbour.", "zh": "第一条|船只应当登记。"}),
        (2, 0, {"en": "Article 3|Rafts are not counted by the city."}),
    ]


def test_a_refusal_stands_beside_its_row_and_what_was_typed_stays(clerk: Client, paper: Paper) -> None:
    sent = form_of(paste(clerk, paper, text_en=ENGLISH), **{"address-1": "7", "text-en-0": "", "label-en-0": ""})
    response = clerk.post(f"/desk/papers/{paper.pk}/text/", sent | {"depth-1": "0"})
    assert response.status_code == 422
    assert [row.error for row in response.context["rows"]][1] == "The paper has no paragraph of this address."
    assert 'value="7"' in response.content.decode()
    assert PaperVersion.objects.count() == 0
    marked = clerk.post(f"/desk/papers/{paper.pk}/text/", form_of(response, **{"address-1": "", "text-en-1": "SECRET"}))
    assert "Nothing classified belongs here" in marked.content.decode()
    assert PaperVersion.objects.count() == 0


def test_of_two_at_once_the_second_is_told_and_chooses(clerk: Client, paper: Paper) -> None:
    sent = form_of(paste(clerk, paper, text_en=ENGLISH))
    add(paper, paragraph("Article 1|Boats are counted."))
    response = clerk.post(f"/desk/papers/{paper.pk}/text/", sent)
    assert (response.status_code, PaperVersion.objects.count()) == (422, 1)
    assert "Somebody else has changed this" in response.content.decode()
    assert [row.address for row in response.context["rows"]] == ["1", "", "", ""]
    assert clerk.post(f"/desk/papers/{paper.pk}/text/", form_of(response)).status_code == 303
    assert [address for address, *_ in told(PaperVersion.objects.get(number=2))] == [1, 2, 3, 4]


def test_a_version_is_corrected_with_a_reason(clerk: Client, paper: Paper) -> None:
    version = add(paper, paragraph("1.|Boats"), paragraph("2.|Rafts"))
    address = f"/desk/papers/{paper.pk}/text/1/"
    joined = clerk.post(address, form_of(clerk.get(address), do="join-1"))
    assert [(row.address, row.words["en"].text) for row in joined.context["rows"]] == [("1", "Boats\n2. Rafts")]
    assert clerk.post(address, form_of(joined)).status_code == 422
    assert clerk.post(address, form_of(joined, reason="split by mistake")).status_code == 303
    assert told(version) == [(1, 0, {"en": "1.|Boats\n2. Rafts"})]


def test_an_older_version_says_first_that_there_is_a_newer_one(clerk: Client, paper: Paper) -> None:
    add(paper, paragraph("1.|Boats"), paragraph("2.|Rafts"), paragraph("3.|Rivers"))
    add(paper, paragraph("1.|Ships"), paragraph("2.|Boats", address=1), paragraph("3.|Lakes", address=3))
    response = clerk.get(f"/desk/papers/{paper.pk}/?version=1")
    page = response.content.decode()
    assert page.index("no longer the present text") < page.index("<h1")
    assert [[key for _href, key, _label in response.context[name]] for name in ("changed", "dropped", "added")] == [
        [3],
        [2],
        [4],
    ]
    assert "no longer the present text" not in clerk.get(f"/desk/papers/{paper.pk}/").content.decode()
    assert clerk.get(f"/desk/papers/{paper.pk}/?version=3").status_code == 404


def test_a_link_to_a_paragraph_shows_the_cited_words_and_the_present_ones(clerk: Client, paper: Paper) -> None:
    add(paper, paragraph("1.|Boats"), paragraph("2.|Rafts"), paragraph("3.|Rivers"))
    add(paper, paragraph("1.|Ships"), paragraph("2.|Boats", address=1), paragraph("3.|Lakes", address=3))

    def page(address: str) -> str:
        return str(clerk.get(f"/desk/papers/{paper.pk}/{address}").content.decode())

    changed = page("p3/?version=1")
    assert all(words in changed for words in ("words this paragraph differently", "Rivers", "Lakes"))
    assert "no longer has this paragraph" in page("p2/?version=1")
    assert "no longer has this paragraph" in page("p2/")
    assert "in the same way" in page("p1/?version=1")
    assert "newer version" not in page("p1/?version=2")
    for nowhere in ("p4/?version=1", "p9/", "p1/?version=7"):
        assert clerk.get(f"/desk/papers/{paper.pk}/{nowhere}").status_code == 404


def test_who_is_no_clerk_reads_and_writes_nothing(office: Body, paper: Paper) -> None:
    add(paper, paragraph("1.|Boats"))
    member = signed_in("Mo Member", Role.MEMBER, office)
    assert member.get(f"/desk/papers/{paper.pk}/").status_code == 200
    for address in ("text/", "text/1/", "relations/", "files/"):
        assert member.get(f"/desk/papers/{paper.pk}/{address}").status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow(
    clerk: Client, paper: Paper, rows: int, django_assert_max_num_queries: Any
) -> None:
    for offset in range(2):
        add(paper, *(paragraph(f"{n}.|Boat {n + offset}", address=n if offset else None) for n in range(1, rows + 1)))
    for address, most in (("", 26), ("?version=1", 28), ("p1/?version=1", 24)):
        with django_assert_max_num_queries(most):
            clerk.get(f"/desk/papers/{paper.pk}/{address}")
