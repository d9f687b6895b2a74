"""An invented meeting of an invented district, in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime

from remit.exchange.minutes.document import (
    Action,
    AgendaItem,
    BilingualMinutes,
    Borrowed,
    MinutesDocument,
    Person,
)

PRINTED_AT = datetime(2024, 1, 3, 9, 30, tzinfo=UTC)

ZH_TEXT = (
    "会议听取了区水务局关于河道治理进展情况的汇报。会议认为，今年以来各有关单位协同推进，三条主要河道的水质达到预期"
    "目标，但部分支流截污管网尚未贯通，汛期排涝能力仍有短板，必须抓紧补齐。"
)
EN_TEXT = (
    "The Board heard the report of the Water Office on the state of the river works. It found that the three main "
    "channels now meet their targets, while the interceptor sewers of several tributaries are still not joined up "
    "and drainage in the flood season remains weak; this must be put right without delay."
)


def chinese(items: int = 3) -> MinutesDocument:
    """The minutes in Chinese; with three items, a page and a half."""
    subjects = ("传达学习市委城市工作会议精神", "听取河道治理工作汇报", "审议《云溪区公共场所无障碍设施管理办法》")
    taken = [
        AgendaItem(
            title=subjects[order % 3],
            presenter=("", "区水务局局长何川", "区司法局局长孟晓兰")[order % 3],
            conveyed=("全市城市工作会议精神", "《关于加强城市基础设施建设的意见》") if order % 3 == 0 else (),
            texts=() if order % 3 == 0 else (ZH_TEXT,),
            outcome=("传达", "原则同意", "修改后印发")[order % 3],
        )
        for order in range(items)
    ]
    return MinutesDocument(
        language="zh",
        body="云溪区人民政府常务会议",
        title="云溪区人民政府第二十八次常务会议纪要",
        held_on=date(2023, 12, 29),
        printed_at=PRINTED_AT,
        number="〔2024〕1号",
        kind="第二十八次常务会议",
        place="区政府三楼会议室",
        chair=Person("林知远", "区长"),
        members=tuple(Person(name) for name in ("林知远", "周以宁", "何川", "欧阳喆", "孟晓兰", "陶堃")),
        in_attendance=(Person("沈玥", "区人大常委会副主任"), Person("祝祎", "区政协副主席")),
        absent=(Person("韦珺", "出差"),),
        groups=("区政府办公室各科室负责人", "各街道办事处主要负责人"),
        items=tuple(taken),
        key_points=(
            "各单位要在春节前完成河道清淤“回头看”，对发现的问题列出清单，逐项销号。",
            "水务局要会同住房和城乡建设局于2024年汛期前贯通剩余的4.2公里截污管网。",
            "各街道要把无障碍设施纳入日常巡查，做到发现一处、整改一处。",
        ),
        decisions=("原则同意河道治理下一步工作安排。", "《云溪区公共场所无障碍设施管理办法》按会议意见修改后印发。"),
        actions=(
            Action("完成河道清淤“回头看”并报送问题清单", "区水务局", date(2024, 2, 5)),
            Action("贯通剩余截污管网", "区水务局（牵头）、区住房和城乡建设局", date(2024, 5, 31)),
            Action("修改并印发无障碍设施管理办法", "区司法局", date(2024, 1, 20)),
        ),
        recorder="夏青",
        checked_by="周以宁",
        issued_by="云溪区人民政府办公室",
        issued_on=date(2024, 1, 3),
        notes=(Borrowed("The text of the by-law is open for comment until 20 January.", "en"),),
    )


def english(items: int = 3) -> MinutesDocument:
    """The same minutes in English."""
    subjects = (
        "What the City Conference on Urban Work asked for",
        "State of the river works",
        "By-law on Step-free Access to Public Places",
    )
    taken = [
        AgendaItem(
            number=str(order + 1),
            title=subjects[order % 3],
            presenter=("", "He Chuan, Water Office", "Meng Xiaolan, Legal Office")[order % 3],
            conveyed=("City Conference on Urban Work", Borrowed("《关于加强城市基础设施建设的意见》", "zh"))
            if order % 3 == 0
            else (),
            texts=() if order % 3 == 0 else (EN_TEXT,),
            outcome=("Conveyed", "Approved in principle", "Approved with changes")[order % 3],
        )
        for order in range(items)
    ]
    return MinutesDocument(
        language="en",
        body="Executive Board of Yunxi District",
        title="Twenty-eighth Ordinary Meeting of the Executive Board",
        held_on=date(2023, 12, 29),
        printed_at=PRINTED_AT,
        number="2024/1",
        kind="Ordinary meeting",
        place="Meeting Room 3, District House",
        chair=Person("Lin Zhiyuan", "District Mayor"),
        members=tuple(
            Person(name, role)
            for name, role in (
                ("Lin Zhiyuan", "District Mayor"),
                ("Zhou Yining", "First Deputy"),
                ("He Chuan", "Water Office"),
                ("Ouyang Zhe", "Finance"),
                ("Meng Xiaolan", "Legal Office"),
                ("Tao Kun", "Streets"),
            )
        ),
        in_attendance=(Person("Shen Yue", "District Assembly"), Person("Zhu Yi", "Advisory Council")),
        absent=(Person("Wei Jun"),),
        groups=("heads of section of the Board’s office", "heads of the street offices"),
        items=tuple(taken),
        key_points=(
            "Every office is to look again at the dredged channels before the Spring Festival and list what it finds.",
            "The Water Office is to join up the remaining 4.2 km of interceptor sewer before the flood season.",
            "The street offices are to check step-free access on their daily rounds, and to mend what they find.",
        ),
        decisions=(
            "The next steps of the river works are approved in principle.",
            "The by-law is to be issued once it has been changed as the meeting asked.",
        ),
        actions=(
            Action("Look again at the dredged channels and hand in the list", "Water Office", date(2024, 2, 5)),
            Action("Join up the remaining interceptor sewer", "Water Office (lead), Housing Office", date(2024, 5, 31)),
            Action("Change and issue the by-law", "Legal Office", date(2024, 1, 20)),
        ),
        recorder="Xia Qing",
        checked_by="Zhou Yining",
        issued_by="Office of the Executive Board",
        issued_on=date(2024, 1, 3),
    )


def sample_document(pages: int = 3) -> BilingualMinutes:
    """Bilingual minutes of three pages or more, for measuring: two or more in Chinese, one or more in English."""
    if pages > 3:
        return BilingualMinutes(chinese(pages - 2), english(pages - 2))
    short = replace(english(1), actions=(), decisions=(), in_attendance=(), groups=())
    return BilingualMinutes(chinese(1), short)
