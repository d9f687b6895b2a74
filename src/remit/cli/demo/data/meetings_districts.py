"""Meetings of the districts and streets."""

from remit.cli.demo.data.meetings_offices import CONVEY
from remit.cli.demo.shapes import Both, Matter, Sitting

HEADS = (("heads of the district's departments", "区直各部门负责人"), ("secretaries of the streets", "各街道书记"))


def _district(key: str, body: str, ago: int, chair: str, second: Matter, points: tuple[Both, ...]) -> Sitting:
    first = Matter(CONVEY, "conveyed", conveys=("pl6_4", "report4"), presenter=chair)
    return Sitting(key, body, ago, "enlarged", chair, (first, second), (), HEADS, points, enlarged=True)


DISTRICTS = [
    _district(
        "shangting_60",
        "shangting",
        60,
        "wei",
        Matter(("Old Town: the next two streets", "研究老城区下一批两个街道"), "approved", conveys=("supply",)),
        (
            (
                "Nobody is without water for more than four hours while the mains are renewed.",
                "更换管网期间连续停水不得超过四小时。",
            ),
            ("Street committees go from door to door before the digging begins.", "开工前街道要逐户告知。"),
        ),
    ),
    _district(
        "xiating_59",
        "xiating",
        59,
        "luo",
        Matter(("The salt store and its bridge", "研究盐仓片区和人行桥"), "approved_in_principle"),
        (
            ("The footbridge is drawn with the people who will use it.", "人行桥设计要听取使用居民意见。"),
            (
                "Requests about the harbour dust are answered together, not one by one.",
                "港区扬尘诉求要合并办理、一次答复。",
            ),
        ),
    ),
    _district(
        "heyuan_58",
        "heyuan",
        58,
        "chi",
        Matter(("School places in Zhuxi and Meiyuan", "研究竹溪、梅园学位问题"), "approved", conveys=("schools",)),
        (("The lotus ponds are kept open to the public during the works.", "施工期间荷花池要保持开放。"),),
    ),
    _district(
        "qiaoxi_57",
        "qiaoxi",
        57,
        "guan",
        Matter(("The railway yards", "研究铁路货场更新"), "postponed"),
        (("Lifts are built first where people over eighty live.", "加装电梯要优先安排八十岁以上老人所在楼栋。"),),
    ),
    _district(
        "yundu_45",
        "yundu",
        45,
        "ding",
        Matter(("The mountain road", "研究半山公路养护"), "approved"),
        (("The hamlets of Banshan are reached by bus twice a day.", "半山各村要每天通两班公交。"),),
    ),
]

STREETS = [
    Sitting(
        "gudu_52",
        "gudu",
        52,
        "enlarged",
        "xu",
        (
            Matter(
                (
                    "Conveyance of the district's meeting and of the Fourth Plenary Session",
                    "传达学习区委员会会议和六届四次全会精神",
                ),
                "conveyed",
                conveys=("pl6_4", "shangting_60"),
            ),
            Matter(("The ferry and the market", "研究轮渡恢复与集市秩序"), "approved", conveys=("ferry",)),
        ),
        (),
        (("staff of the street", "街道工作人员"), ("heads of the neighbourhoods", "各社区负责人")),
        (
            ("The market moves ten metres so that the ferry can land.", "集市后移十米，保障轮渡靠岸。"),
            ("Each household gets the calendar of the digging.", "开挖日程要发到每户。"),
        ),
        enlarged=True,
    ),
    Sitting(
        "yancang_51",
        "yancang",
        51,
        "ordinary",
        "yan_cang",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4", "xiating_59")),
            Matter(("A family in need", "研究困难家庭救助"), "approved", "named", audience=("yan_cang",)),
        ),
        (),
        (("heads of the neighbourhoods", "各社区负责人"),),
        (("The petitioners of the bridge are told every month where it stands.", "每月向请愿居民通报人行桥进展。"),),
        ordinal=16,
    ),
    Sitting(
        "hehuachi_20",
        "hehuachi",
        20,
        "ordinary",
        "jian",
        (
            Matter(
                ("Reading the notice on answering residents", "学习居民诉求办结通知"), "conveyed", conveys=("requests",)
            ),
            Matter(("Benches by the ponds", "研究荷花池边座椅"), "approved"),
        ),
        (),
        (("heads of the neighbourhoods", "各社区负责人"),),
        (("Every answer names the person who gives it.", "每份答复要写明答复人。"),),
        ordinal=12,
    ),
]
