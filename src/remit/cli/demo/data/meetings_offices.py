"""Meetings of the departments and their party groups."""

from remit.cli.demo.shapes import Matter, Sitting

CONVEY = ("Conveyance of the Fourth Plenary Session", "传达学习六届四次全会精神")
STAFF = (("heads of divisions", "各处室负责人"),)
FOREIGN_ROOM = ("Foreign Affairs Office, second floor", "市外事办二楼会议室")

FOREIGN = [
    Sitting(
        "fg_enlarged",
        "foreign_group",
        68,
        "enlarged",
        "shen",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4", "report4", "speech4"), presenter="shen"),
            Matter(
                ("Conveyance of the Economic Work Conference", "传达学习经济工作会议精神"),
                "conveyed",
                conveys=("economy",),
                presenter="lu",
            ),
        ),
        ("lu", "he", "lin", "wenren", "bai", "fu"),
        (("members of the party group", "党组成员"), ("mid-level staff", "中层干部")),
        (
            (
                "The office prepares the first direct line from the port together with the Port Board.",
                "要会同港理事会筹备首条直达航线。",
            ),
            (
                "Each partner city is compared with one of the same size once a year.",
                "要对每个友好城市每年开展一次对标。",
            ),
            (
                "Reception of delegations follows one set of rules, which the public can read.",
                "来访接待要执行统一办法，并向社会公开。",
            ),
            ("Forms asked of the divisions are halved by the next quarter.", "下季度前要把向处室收集的报表减半。"),
        ),
        enlarged=True,
        place=FOREIGN_ROOM,
    ),
    Sitting(
        "fg_40",
        "foreign_group",
        40,
        "ordinary",
        "shen",
        (
            Matter(("Progress of the direct line", "听取直达航线筹备进展"), "noted", presenter="bai"),
            Matter(
                ("Plan of visits for the first half-year", "审议上半年出访计划"),
                "approved",
                "internal",
                presenter="lu",
                decisions=(("Four visits are approved; two are put off.", "同意四项出访，缓办两项。"),),
            ),
            Matter(
                ("Staff matters", "研究人事事项"),
                "approved",
                "body",
                presenter="he",
                decisions=(("The post in the Protocol Division is filled from within.", "礼宾处岗位从内部选任。"),),
            ),
            Matter(
                ("A delegate's private request", "研究某来访代表的个人请求"),
                "rejected",
                "named",
                audience=("shen", "lu"),
                presenter="wenren",
            ),
        ),
        ("lu", "he", "lin", "bai", "wenren"),
        (),
        (
            (
                "The timetable of the line is agreed with the port before the month ends.",
                "月底前要与港方商定航线时刻表。",
            ),
        ),
        ordinal=3,
        place=FOREIGN_ROOM,
    ),
    Sitting(
        "fg_study",
        "foreign_group",
        25,
        "study",
        "shen",
        (
            Matter(
                ("Reading the Measures for Receiving Visiting Delegations", "学习来访团组接待办法"),
                "conveyed",
                conveys=("delegations",),
                presenter="wenren",
            ),
        ),
        ("lu", "he", "lin", "wenren", "bai"),
        STAFF,
        (
            (
                "Every member of staff can explain the measures to a guest in two sentences.",
                "每名工作人员都要能用两句话向来宾说明办法。",
            ),
        ),
        place=FOREIGN_ROOM,
    ),
    Sitting(
        "fg_6",
        "foreign_group",
        6,
        "ordinary",
        "shen",
        (
            Matter(
                (
                    "Conveyance of the forty-fourth meeting of the Standing Committee",
                    "传达学习市常委会第四十四次会议精神",
                ),
                "conveyed",
                conveys=("sc44",),
                presenter="lu",
            ),
            Matter(
                ("Publishing the report on ten years of sister cities", "研究公开友好城市十年总结"),
                "approved",
                conveys=("sister",),
                decisions=(
                    (
                        "The report is published in both languages with a page for each city.",
                        "以中英文公开总结，每个城市一页。",
                    ),
                ),
            ),
        ),
        ("lu", "he", "bai"),
        (),
        (("The English text is read by somebody who did not write it.", "英文文本要由非撰稿人审读。"),),
        ordinal=4,
        place=FOREIGN_ROOM,
    ),
]

OFFICES = [
    Sitting(
        "wg_enlarged",
        "water_group",
        66,
        "enlarged",
        "qin",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4", "report4"), presenter="qin"),
            Matter(
                ("Safe water for the Old Town", "研究老城区供水安全"),
                "approved",
                conveys=("supply",),
                presenter="mo",
                decisions=(
                    (
                        "The mains of six streets are renewed in the order of their age.",
                        "六个街道的主管网按使用年限先后更换。",
                    ),
                ),
            ),
        ),
        ("tang", "mo", "hai"),
        STAFF,
        (
            (
                "The mains of Gudu and Zhonglou streets are renewed before the summer.",
                "入夏前要完成古渡、钟楼两街道主管网更换。",
            ),
            (
                "Water is tested at the tap and not only at the works, and results are shown street by street.",
                "水质要测到龙头，并按街道公布结果。",
            ),
            ("Whoever digs up a street says on a board when it closes again.", "开挖道路要在现场公示回填日期。"),
        ),
        enlarged=True,
        place=("Water Bureau, map room", "市水务局图纸室"),
    ),
    Sitting(
        "wg_30",
        "water_group",
        30,
        "ordinary",
        "qin",
        (
            Matter(
                (
                    "Conveyance of the forty-third meeting of the Standing Committee",
                    "传达学习市常委会第四十三次会议精神",
                ),
                "conveyed",
                conveys=("sc43",),
            ),
            Matter(
                ("Readiness for the flood season", "研究防汛准备"), "approved", presenter="hai", conveys=("safety",)
            ),
            Matter(("Tender for the second works", "研究二水厂招标"), "postponed", "body", presenter="tang"),
        ),
        ("tang", "mo", "hai"),
        (),
        (
            ("All pumps are tried out under load by the end of the month.", "月底前所有泵站要完成带载试运行。"),
            ("The wardens of the rivers walk their stretch once a week.", "河长要每周巡河一次。"),
        ),
        ordinal=11,
        place=("Water Bureau, map room", "市水务局图纸室"),
    ),
    Sitting(
        "eg_enlarged",
        "education_group",
        65,
        "enlarged",
        "ye",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4",), presenter="ye"),
            Matter(("School places", "研究学位供给"), "approved_with_changes", conveys=("schools",), presenter="song"),
        ),
        ("song",),
        STAFF,
        (
            (
                "Two schools in Heyuan open their new wings before the autumn term.",
                "荷苑区两所学校扩建部分要在秋季学期前启用。",
            ),
            (
                "The way to school is walked with parents, and what is unsafe is mended.",
                "要会同家长走一遍上学路，及时整改隐患。",
            ),
        ),
        enlarged=True,
    ),
    Sitting(
        "health_64",
        "health",
        64,
        "enlarged",
        "jiang",
        (Matter(CONVEY, "conveyed", conveys=("pl6_4", "speech4"), presenter="jiang"),),
        (),
        STAFF,
        (
            (
                "Every street has a consulting room open until nine in the evening.",
                "每个街道要有一处晚间九点前开放的门诊。",
            ),
            ("Waiting times are measured once a month and shown.", "候诊时间要每月统计并公布。"),
        ),
        enlarged=True,
    ),
    Sitting(
        "transport_63",
        "transport",
        63,
        "ordinary",
        "ouyang",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4",), presenter="ouyang"),
            Matter(
                ("Reopening the Gudu ferry", "研究恢复古渡轮渡"),
                "approved",
                conveys=("ferry",),
                decisions=(
                    ("The ferry runs again from spring, every twenty minutes.", "轮渡自春季恢复，每二十分钟一班。"),
                ),
            ),
        ),
        (),
        STAFF,
        (("The landing stage is rebuilt without steps.", "渡口码头要改造为无障碍。"),),
        ordinal=9,
    ),
    Sitting(
        "housing_62",
        "housing",
        62,
        "ordinary",
        "pei",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4", "report4"), presenter="pei"),
            Matter(("Lifts in old buildings", "研究既有住宅加装电梯"), "approved_in_principle"),
        ),
        (),
        STAFF,
        (("One application, one clerk, one answer: for lifts too.", "加装电梯要一份申请、一名专员、一次答复。"),),
        ordinal=7,
    ),
    Sitting(
        "environment_61",
        "environment",
        61,
        "ordinary",
        "rong",
        (
            Matter(CONVEY, "conveyed", conveys=("pl6_4",), presenter="rong"),
            Matter(("Map of outfalls", "审议排污口分布图"), "approved", conveys=("rivers",)),
        ),
        (),
        STAFF,
        (("Every outfall has a number and a keeper.", "每个排污口要有编号、有责任人。"),),
        ordinal=8,
    ),
    Sitting(
        "culture_50",
        "culture",
        50,
        "study",
        "yu",
        (
            Matter(
                ("Reading the report of the Fourth Plenary Session", "学习六届四次全会报告"),
                "conveyed",
                conveys=("report4",),
            ),
            Matter(
                ("Reading the Rules for the Protection of the Old Wharves", "学习老码头保护规定"),
                "conveyed",
                conveys=("heritage",),
            ),
        ),
        (),
        (("all staff of the bureau", "全局工作人员"),),
        (("The old wharves are opened to visitors three days a week.", "老码头要每周开放三天。"),),
    ),
    Sitting(
        "flood",
        "emergency",
        28,
        "conference",
        "yan",
        (Matter(("Plan for the flood season", "部署汛期应急预案"), "approved", conveys=("safety",), presenter="yan"),),
        ("qin", "hai", "wei", "luo"),
        (("heads of the district offices", "各区办公室负责人"), ("wardens of the rivers", "各级河长")),
        (
            ("Warnings reach every household in a quarter of an hour.", "预警要在一刻钟内到户。"),
            ("Those who cannot walk are known by name to their street.", "街道要掌握行动不便居民名单。"),
        ),
        title=("Conference on the Flood Season", "全市防汛工作会议"),
    ),
    Sitting(
        "port_22",
        "port",
        22,
        "ordinary",
        "helan",
        (
            Matter(
                ("First direct line to a partner city", "研究首条直达航线"),
                "approved",
                presenter="helan",
                decisions=(("Berth three is kept free for the line.", "三号泊位留作航线专用。"),),
            ),
            Matter(("Fees", "研究港口收费"), "noted", "internal"),
        ),
        ("bai",),
        (),
        (("The timetable is published a month before the first sailing.", "时刻表要在首航前一个月公布。"),),
        ordinal=26,
    ),
    Sitting(
        "academic_47",
        "academic",
        47,
        "ordinary",
        "zhong",
        (
            Matter(
                ("Conveyance of the Economic Work Conference", "传达学习经济工作会议精神"),
                "conveyed",
                conveys=("economy", "speech_economy"),
            ),
            Matter(("A course in water engineering", "审议开设水利工程专业"), "approved"),
            Matter(("A case of academic conduct", "审议一起学术行为事项"), "noted", "named", audience=("zhong", "liu")),
        ),
        ("liu",),
        (("members of the Academic Board", "学术委员会委员"),),
        (("The course begins with the works of the city as its laboratory.", "新专业要以本市水利工程为实践基地。"),),
        ordinal=14,
        place=("Lanting University, senate room", "澜汀大学评议厅"),
    ),
]
