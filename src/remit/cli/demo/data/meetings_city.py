"""Meetings of the City Committee, its Standing Committee and the City Council."""

from remit.cli.demo.shapes import Matter, Sitting

HALL = ("City Hall, great hall", "市会议中心大会堂")
ROOM = ("City Hall, room 301", "市办公楼301会议室")

CITY = [
    Sitting(
        "pl5_9",
        "city",
        1700,
        "plenary",
        "gu",
        (
            Matter(
                ("Report on the work of the term", "审议本届委员会工作报告"),
                "approved",
                decisions=(("The report is approved.", "批准工作报告。"),),
            ),
        ),
        ("su", "zhang"),
        ordinal=9,
        term=5,
        lasted=2,
        place=HALL,
    ),
    Sitting(
        "pl6_1",
        "city",
        1400,
        "plenary",
        "gu",
        (
            Matter(("Election of the Standing Committee", "选举常务委员会"), "approved"),
            Matter(("Rules of procedure", "审议议事规则"), "approved_with_changes"),
        ),
        ("su", "zhang"),
        ordinal=1,
        term=6,
        place=HALL,
    ),
    Sitting(
        "pl6_2",
        "city",
        980,
        "plenary",
        "gu",
        (
            Matter(
                ("Plan for the Old Town", "审议老城区更新规划"),
                "approved",
                decisions=(
                    (
                        "The plan for the Old Town is adopted; it is reported on every year.",
                        "通过老城区更新规划，每年报告一次进展。",
                    ),
                ),
            ),
        ),
        ("su", "zhang", "wei", "luo"),
        ordinal=2,
        term=6,
        lasted=2,
        place=HALL,
    ),
    Sitting(
        "pl6_3",
        "city",
        480,
        "plenary",
        "gu",
        (
            Matter(("Report of the Standing Committee", "听取常务委员会工作报告"), "approved"),
            Matter(("Care of rivers and lakes", "研究河湖管护工作"), "approved_in_principle"),
        ),
        ("su", "zhang", "mu"),
        ordinal=3,
        term=6,
        lasted=2,
        place=HALL,
    ),
    Sitting(
        "pl6_4",
        "city",
        75,
        "plenary",
        "gu",
        (
            Matter(
                ("Report: Clear Water, Open Port", "审议报告《清水润城 开放兴港》"),
                "approved",
                presenter="gu",
                decisions=(
                    (
                        "The report is approved and goes to all bodies of the city for implementation.",
                        "批准报告，印发全市各单位贯彻执行。",
                    ),
                ),
            ),
            Matter(("Five tasks for the year to come", "部署下一年度五项重点任务"), "approved", presenter="su"),
        ),
        ("su", "zhang", "mu", "wei", "luo", "chi", "guan", "ding"),
        (
            ("members and alternate members of the City Committee", "市委员会委员、候补委员"),
            ("heads of all departments and districts", "各部门、各区主要负责人"),
        ),
        (
            (
                "Every body studies the report within a month and says what it will do.",
                "各单位要在一个月内学习传达报告，提出贯彻措施。",
            ),
            (
                "By the end of the year no household of the Old Town may lack safe water.",
                "年底前老城区居民供水安全问题要全部解决。",
            ),
            ("The port opens its first direct line to a partner city.", "港口要开通首条通往友好城市的直达航线。"),
            (
                "Residents' requests are answered within ten working days, without exception.",
                "居民诉求要在十个工作日内办结，不留例外。",
            ),
            ("Reports upward become fewer: one form, once a quarter.", "要减少向上报表，统一为一张表、每季度一次。"),
        ),
        enlarged=True,
        ordinal=4,
        term=6,
        lasted=2,
        place=HALL,
    ),
    Sitting(
        "economy",
        "city",
        72,
        "conference",
        "su",
        (
            Matter(("Economic work of the year to come", "部署下一年度经济工作"), "approved", presenter="zhu"),
            Matter(("Draft budget", "听取预算草案说明"), "noted", "internal", presenter="cheng", conveys=("budget",)),
        ),
        ("gu", "zhu", "cheng", "ouyang", "helan"),
        (("heads of departments, districts and public enterprises", "各部门、各区和公用企业主要负责人"),),
        (
            ("Investment goes first to water, schools and the port.", "投资要优先保障供水、学校和港口。"),
            ("Small enterprises get an answer to every application within a week.", "小微企业的申请要在一周内答复。"),
        ),
        place=HALL,
        title=("Economic Work Conference of the City Committee", "市委员会经济工作会议"),
    ),
]

STANDING = [
    Sitting(
        "sc41",
        "standing",
        90,
        "ordinary",
        "gu",
        (
            Matter(("Preparation of the Fourth Plenary Session", "研究六届四次全会筹备工作"), "approved"),
            Matter(
                ("Answering residents within ten working days", "研究居民诉求办结时限"),
                "approved",
                conveys=("requests",),
                decisions=(
                    (
                        "The notice is issued; the General Office reports every quarter.",
                        "同意印发通知，由办公室每季度通报。",
                    ),
                ),
            ),
        ),
        ("su", "zhang"),
        ordinal=41,
        place=ROOM,
    ),
    Sitting(
        "sc42",
        "standing",
        70,
        "enlarged",
        "gu",
        (
            Matter(
                ("Putting the Fourth Plenary Session into practice", "研究贯彻六届四次全会精神"),
                "conveyed",
                conveys=("pl6_4", "speech4"),
            ),
            Matter(
                ("Division of the five tasks", "研究五项任务分工"),
                "approved",
                decisions=(("Each task has one lead body and one date.", "每项任务明确一个牵头单位、一个完成时限。"),),
            ),
        ),
        ("su", "zhang", "mu"),
        (("heads of the departments concerned", "有关部门主要负责人"),),
        (
            (
                "Departments and districts hold their meetings to convey the session before the month is out.",
                "各部门、各区要在月底前召开会议传达全会精神。",
            ),
            (
                "What cannot be finished within the year is said openly, with the reason.",
                "年内不能完成的要如实说明原因。",
            ),
        ),
        enlarged=True,
        ordinal=42,
        place=ROOM,
    ),
    Sitting(
        "sc43",
        "standing",
        34,
        "ordinary",
        "gu",
        (
            Matter(
                ("Water supply in the Old Town", "听取老城区供水情况汇报"),
                "noted",
                presenter="qin",
                conveys=("supply",),
            ),
            Matter(
                ("Appointments", "研究干部任免"),
                "approved",
                "body",
                conveys=("posts",),
                decisions=(("The proposal on appointments is approved.", "同意干部任免建议。"),),
            ),
            Matter(
                ("A complaint against a contractor of the waterworks", "研究对供水工程承包单位的举报"),
                "referred",
                "named",
                audience=("su", "dai"),
                points=(("The Supervision Office looks into it and reports in person.", "由督查室核查，当面报告。"),),
            ),
        ),
        ("su", "zhang", "qin"),
        ordinal=43,
        place=ROOM,
    ),
    Sitting(
        "sc44",
        "standing",
        12,
        "ordinary",
        "gu",
        (
            Matter(("Flood season", "研究汛期防范工作"), "approved", presenter="yan", conveys=("safety",)),
            Matter(
                ("Report on ten years of sister cities", "听取友好城市工作十年总结"),
                "noted",
                presenter="shen",
                conveys=("sister",),
            ),
        ),
        ("su", "zhang", "yan", "shen"),
        (),
        (
            (
                "Pumps and sluices of the Old Town are tried out before the first heavy rain.",
                "老城区泵站、闸门要在首场强降雨前试运行。",
            ),
            (
                "The ten years of sister cities are told to the public in both languages.",
                "友好城市十年成果要以中英文向社会公开。",
            ),
        ),
        ordinal=44,
        place=ROOM,
    ),
    Sitting(
        "council18",
        "council",
        15,
        "ordinary",
        "mu",
        (
            Matter(
                ("How the Regulations on the Care of Rivers and Lakes are kept", "检查河湖管护条例执行情况"),
                "noted",
                presenter="rong",
                conveys=("rivers",),
            ),
            Matter(
                ("Petition for a footbridge at the salt store", "关于修建盐仓人行桥的请愿"), "referred", presenter="luo"
            ),
        ),
        ("rong", "qin", "luo"),
        (("members of the City Council", "市议事会议员"), ("petitioners from Yancang Street", "盐仓街道请愿居民")),
        (("The map of outfalls is published and kept up to date.", "排污口分布图要公开并及时更新。"),),
        ordinal=18,
        term=4,
        place=("Council chamber", "市议事厅"),
    ),
]
