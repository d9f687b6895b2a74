"""What came from outside is entered on one page, filled from its own words."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from remit.bodies.models import Body
from remit.conveyance.models import Mandate, Referral
from remit.desk.referrals.letter import read
from remit.kernel.roles import Role
from remit.papers.models import Paper
from tests.desk.signed_in import sign_in
from tests.factories import make_body

pytestmark = pytest.mark.django_db
CHINESE = """岚州市人民政府办公室文件
岚政办〔2023〕12号
关于开展港口安全整治的通知
各区人民政府：
一、全面排查。各区要对所有码头进行排查。
二、限期整改。请于3月15日前报送整改情况。
三、抓好传达学习。
2023年12月29日
"""
ENGLISH = """Inspection of all harbours
Our ref: HM/12
1. Inspect every quay and report by 15 March 2024.
2. The circular is to be studied by all staff.
29 December 2023
"""


def test_a_chinese_letter_is_read_by_its_own_words() -> None:
    found = read(CHINESE, date(2024, 1, 10))
    assert (found.language, found.number.value if found.number else "") == ("zh", "岚政办〔2023〕12号")
    assert found.issued_on is not None
    assert found.due_on is not None
    assert (found.issued_on.value, found.due_on.value) == ("2023-12-29", "2024-03-15")
    assert "3月15日前" in found.due_on.source
    assert found.study is not None
    assert "传达学习" in found.study.value
    assert [piece.label for piece in found.pieces] == ["一、", "二、", "三、", ""]


def test_an_english_letter_is_read_by_its_own_words_and_an_empty_one_says_nothing() -> None:
    found = read(ENGLISH, date(2024, 1, 10))
    assert found.title is not None
    assert found.due_on is not None
    assert found.issued_on is not None
    assert (found.title.value, found.due_on.value, found.issued_on.value) == (
        "Inspection of all harbours",
        "2024-03-15",
        "2023-12-29",
    )
    assert (read("", date(2024, 1, 10)).title, read("within 10 working days", date(2024, 1, 10)).due_on) == (None, None)


def test_the_page_is_filled_says_from_where_and_enters_it(client: Client) -> None:
    office = make_body("Harbour Office")
    sign_in(client, office, Role.CLERK)
    assert client.get("/desk/referrals/register/").status_code == 200
    response = client.post("/desk/referrals/register/", {"text": ENGLISH})
    text = response.content.decode()
    assert (response.status_code, "by 15 March 2024" in text, text.count('value="1" checked')) == (200, True, 2)
    initial = response.context["form"].initial
    data = {key: str(value) for key, value in initial.items()} | {
        "body": f"(#{office.pk})",
        "issuer_name": "Harbour Ministry",
        "implement": "on",
        "study": "on",
        "confidentiality": "internal",
        "take-0": "1",
        "file": SimpleUploadedFile("letter.txt", ENGLISH.encode()),
    }
    response = client.post("/desk/referrals/register/", data)
    referral = Referral.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/desk/referrals/{referral.pk}/")
    mandate = Mandate.objects.get()
    assert (str(mandate.body), mandate.received_on, mandate.issued_on) == (
        "Harbour Ministry",
        timezone.localdate(),
        date(2023, 12, 29),
    )
    assert [row.point.address for row in mandate.points.all()] == [1]
    assert [(t.kind, t.due_on) for t in referral.tracks.order_by("kind")] == [
        ("implement", date(2024, 3, 15)),
        ("study", date(2024, 3, 15)),
    ]
    page = client.get(response["Location"]).content.decode()
    assert ("Inspect every quay" in page, "Received" in page) == (True, True)


def test_nonsense_is_refused_beside_its_field_and_what_was_typed_stays(client: Client) -> None:
    office = make_body("Harbour Office")
    sign_in(client, office, Role.CLERK)
    data = {"title": "Dredge", "body": f"(#{office.pk})", "confidentiality": "internal", "received_on": "2024-01-09"}
    response = client.post("/desk/referrals/register/", data)
    assert (response.status_code, set(response.context["form"].errors)) == (422, {"issuer"})
    response = client.post("/desk/referrals/register/", data | {"issuer_name": "Ministry", "study": "on"})
    assert set(response.context["form"].errors) == {"study_reason"}
    response = client.post("/desk/referrals/register/", data | {"issuer": f"(#{office.pk})", "implement": "on"})
    assert set(response.context["form"].errors) == {"issuer"}
    assert (Mandate.objects.count(), Paper.objects.count()) == (0, 0)
    assert "Dredge" in response.content.decode()


def test_only_a_clerk_enters_it(client: Client) -> None:
    sign_in(client, make_body(), Role.CHAIR)
    assert client.get("/desk/referrals/register/").status_code == 403
    assert Body.objects.count() == 1


def test_what_has_no_day_is_standing_on_every_page(client: Client) -> None:
    office = make_body("Harbour Office")
    sign_in(client, office, Role.CLERK)
    data = {"title": "Dredge", "body": f"(#{office.pk})", "confidentiality": "internal", "implement": "on"}
    assert client.post("/desk/referrals/register/", data | {"issuer_name": "Ministry"}).status_code == 303
    for path in (f"/desk/referrals/{Referral.objects.get().pk}/", f"/desk/mandates/{Mandate.objects.get().pk}/"):
        page = client.get(path)
        assert (page.status_code, "standing" in page.content.decode()) == (200, True)


def test_all_that_is_wrong_is_told_at_once_and_what_was_entered_wrongly_is_withdrawn(client: Client) -> None:
    office = make_body("Harbour Office")
    sign_in(client, office, Role.CLERK)
    data = {"title": "Dredge", "body": f"(#{office.pk})", "confidentiality": "internal", "implement": "on"}
    days = {"issued_on": "2024-01-09", "implement_due_on": "2019-01-09"}
    response = client.post("/desk/referrals/register/", data | days)
    assert (response.status_code, set(response.context["form"].errors)) == (422, {"issuer", "implement_due_on"})
    assert client.post("/desk/referrals/register/", data | {"issuer_name": "Ministry"}).status_code == 303
    referral, mandate = Referral.objects.get(), Mandate.objects.get()
    address = f"/desk/mandates/{mandate.pk}/recall/"
    assert address in client.get(f"/desk/referrals/{referral.pk}/").content.decode()
    assert client.post(address, {"reason": "Entered twice."}).status_code == 303
    referral.refresh_from_db()
    assert referral.state == "recalled"
    assert address not in client.get(f"/desk/referrals/{referral.pk}/").content.decode()
