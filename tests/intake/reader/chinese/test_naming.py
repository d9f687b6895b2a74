"""Body, kind, ordinal and term of a Chinese page, each grammar alone."""

import pytest

from remit.intake.reader.chinese import body, kind, naming, ordinals
from tests.intake.reader.stories import plain, story_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3月5日，云溪区教育局召开党组会议。", "云溪区教育局"),
        ("近日，云溪区教育局党组召开扩大会议，传达学习区委全会精神。", "云溪区教育局党组"),
        ("区长柳明川主持召开区政府第8次常务会议。", "区政府"),
        ("3月5日上午，区政协十二届9次党组（扩大）会议召开。", "区政协"),
        ("区委常委会召开会议，传达学习省委会议精神。", "区委常委会"),
        ("市农业农村局2024年第6次局长办公会议在三楼会议室召开。", "市农业农村局"),
        ("学校党委理论学习中心组举行集体学习。", "学校党委理论学习中心组"),
        ("为做好防汛工作，3月5日，县水务局及时召开专题会议。", "县水务局"),
        ("会议由局长主持，大家畅所欲言。", None),
        ("图书馆周一闭馆。", None),
        ("江口新区管委会专题会议纪要\n\n会议研究了有关问题。", "江口新区管委会"),
        ("市防汛抗旱指挥部召开紧急会商会，安排部署工作。", "市防汛抗旱指挥部"),
        ("青禾小学党支部召开六月份支部委员会，讨论工作。", "青禾小学党支部"),
        ("政協滄源市第九屆委員會召開主席會議。", "政協滄源市第九屆委員會"),
    ],
)
def test_the_body_that_met(text: str, name: str | None) -> None:
    assert plain(body.find(story_of(text))) == name


def test_the_longer_form_of_the_same_body_is_taken() -> None:
    text = "市外办召开党组会议\n\n3月5日，临江市人民政府外事办公室召开党组会议，研究近期工作。\n"
    assert plain(body.find(story_of(text))) == "临江市人民政府外事办公室"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("区教育局召开党组会议。", ("ordinary", False)),
        ("区教育局召开党组（扩大）会议。", ("enlarged", True)),
        ("区教育局党组理论学习中心组举行集体学习（扩大）会议。", ("study", True)),
        ("区委十届五次全体会议召开。", ("plenary", False)),
        ("全市经济工作会议召开。", ("conference", False)),
        ("云溪县第九届人民代表大会常务委员会举行第三次会议。", ("ordinary", False)),
        ("图书馆周一闭馆。", (None, None)),
    ],
)
def test_the_kind_of_meeting(text: str, expected: tuple[str | None, bool | None]) -> None:
    story = story_of(text)
    assert (plain(kind.find(story)), plain(kind.enlarged(story))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("区政府召开第8次常务会议。", (8, None)),
        ("区政府召开第二十三次常务会议。", (23, None)),
        ("区政协十二届9次党组会议召开。", (9, 12)),
        ("云溪县第十八届人民代表大会常务委员会举行第二十一次会议。", (21, 18)),
        ("县水务局召开2024年第3次党组会议。", (3, None)),
        ("区教育局召开党组会议，传达学习区委九届四次全会精神。", (None, None)),
    ],
)
def test_ordinal_and_term_of_the_own_meeting_only(text: str, expected: tuple[int | None, int | None]) -> None:
    story = story_of(text)
    assert (plain(ordinals.ordinal(story)), plain(ordinals.term(story))) == expected


def test_a_later_paragraph_that_opens_with_the_same_day_is_a_further_meeting() -> None:
    opening = "3月5日，区教育局召开党组会议，研究近期重点工作，部署春季学期校园安全检查，听取两项汇报，安排下一步任务。"
    page = story_of(
        f"{opening}\n\n同日下午，区教育局召开校园安全工作会议，部署专项检查，各学校负责人参加会议，共同研究下一步措施。"
    ).page
    assert len(naming.stories(page, None)) == 2
