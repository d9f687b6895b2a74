"""Meetings are called as each language calls them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.meetings.choices import MeetingKind
from remit.meetings.naming import Parts, full_name


@pytest.mark.parametrize(
    ("parts", "english"),
    [
        (Parts("Harbour City Committee", "plenary", True, 4, 9), "Fourth Plenary (Enlarged) Session of the Ninth Harbour City Committee"),  # noqa: E501
        (Parts("Harbour Council", "ordinary", False, 12), "12th Ordinary Meeting of the Harbour Council"),
        (Parts("The Harbour Council", "ordinary", False, 3), "Third Ordinary Meeting of the Harbour Council"),
        (Parts("Harbour Office", "enlarged", True), "Enlarged Meeting of the Harbour Office"),
        (Parts("Harbour Office", "ordinary", True, 2), "Second Enlarged Meeting of the Harbour Office"),
        (Parts("Harbour University", "conference", False, 21), "Twenty-First Conference of the Harbour University"),
        (Parts("Harbour Party Group", "study", True, 11), "11th Study (Enlarged) Session of the Harbour Party Group"),
        (Parts("Ministry of Ports", "other"), "Meeting of the Ministry of Ports"),
        (Parts("Ministry of Ports", "conference", True), "(Enlarged) Conference of the Ministry of Ports"),
    ],
)  # fmt: skip
def test_in_english(parts: Parts, english: str) -> None:
    assert full_name(parts, "en") == english


@pytest.mark.parametrize(
    ("parts", "chinese"),
    [
        (Parts("中共海港市委员会", "plenary", True, 4, 9), "中共海港市第九届委员会第四次全体（扩大）会议"),
        (Parts("中共海港市委", "plenary", False, 4, 9), "中共海港市委九届四次全体会议"),
        (Parts("海港市纪律检查委员会", "plenary", False, 2, 9), "海港市第九届纪律检查委员会第二次全体会议"),
        (Parts("海港市人民代表大会", "ordinary", False, 3, 16), "海港市第十六届人民代表大会第三次会议"),
        (Parts("海港市人民代表大会常务委员会", "ordinary", False, 12, 16), "海港市第十六届人民代表大会常务委员会第十二次会议"),  # noqa: E501
        (Parts("海港大学理事会", "ordinary", False, 1, 2), "海港大学第二届理事会第一次会议"),
        (Parts("海港市人民政府", "ordinary", False, 5, 3), "海港市人民政府第三届第五次会议"),
        (Parts("海港市议会", "ordinary"), "海港市议会例会"),
        (Parts("港口办公室", "enlarged", True), "港口办公室扩大会议"),
        (Parts("港口办公室", "ordinary", True, 2), "港口办公室第二次（扩大）会议"),
        (Parts("港口办公室", "ordinary", True), "港口办公室扩大会议"),
        (Parts("港口办公室", "study", True, 3), "港口办公室第三次集体学习（扩大）会"),
        (Parts("港口办公室", "conference"), "港口办公室工作会议"),
        (Parts("港口办公室", "other"), "港口办公室会议"),
    ],
)  # fmt: skip
def test_in_chinese(parts: Parts, chinese: str) -> None:
    assert full_name(parts, "zh") == chinese


names = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=40)
numbers = st.none() | st.integers(1, 9_999)


@settings(max_examples=60, deadline=None)
@given(names, st.sampled_from(MeetingKind.values), st.booleans(), numbers, numbers, st.sampled_from(["en", "zh"]))
def test_every_meeting_has_a_clean_name_that_names_its_body(
    body: str, kind: str, enlarged: bool, ordinal: int | None, term: int | None, language: str
) -> None:
    name = full_name(Parts(body, kind, enlarged, ordinal, term), language)
    assert name == " ".join(name.split())
    assert "None" not in name.replace(body, "")
    if language == "en":
        assert body in name
    assert ("扩大" in name or "Enlarged" in name) or not (enlarged or kind == "enlarged")


@settings(max_examples=60, deadline=None)
@given(numbers, numbers, st.sampled_from(["en", "zh"]))
def test_meetings_that_differ_in_number_or_term_differ_in_name(a: int | None, b: int | None, language: str) -> None:
    one = Parts("海港市委员会", "plenary", False, a, b)
    other = Parts("海港市委员会", "plenary", False, b, a)
    assert (full_name(one, language) == full_name(other, language)) is (a == b)
