"""The public accounts of Lanting's meetings: which meetings have one, in which state, and words of their own where the
record's draft would say too little."""

# Meeting, days after it on which its account was published.
PUBLISHED = (("pl6_4", 2), ("economy", 1), ("sc42", 2), ("fg_enlarged", 5), ("wg_enlarged", 3), ("eg_enlarged", 4), ("health_64", 3),
             ("transport_63", 2), ("environment_61", 4), ("shangting_60", 3), ("gudu_52", 2), ("port_22", 3), ("council18", 2))  # fmt: skip
# Why, what is said of it, and per language what was published first and what it should have been.
CORRECTED = {
    "transport_63": (
        "The ferry runs every twenty minutes, not every thirty.",
        {
            "en": "The ferry runs every twenty minutes; the first edition said thirty.",
            "zh": "轮渡每二十分钟一班；首版误为三十分钟。",
        },
        {
            "en": ("every thirty minutes", "every twenty minutes"),
            "zh": ("每三十分钟一班", "每二十分钟一班"),
        },
    ),
}
WITHDRAWN = {
    "health_64": (
        "Opening hours were published before the streets had agreed.",
        {
            "en": "This account was withdrawn: the opening hours in it were not settled. A new one follows.",
            "zh": "本信息已撤回：文中开放时间尚未商定，将另行发布。",
        },
    ),
}
IN_REVIEW = ("fg_study", "sc44")
CHANGES_REQUESTED = {"fg_6": "Say in the first paragraph what was decided. 请在首段写明议定事项。"}
DRAFTS = ("wg_30", "flood")

OWN: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {
    "fg_enlarged": {
        "zh": (
            "市外事办召开党组（扩大）会议 传达学习市委员会六届四次全会精神",
            (
                "市外事办近日召开党组（扩大）会议，传达学习市委员会六届四次全体（扩大）会议和经济工作会议精神。党组书记、主任沈望舒主持会议，党组成员和中层干部参加。",
                "会议认为，全会报告《清水润城 开放兴港》对港口开放提出了明确要求。外事工作要为首条直达航线开路，为友好城市之间的互学互鉴搭桥。",
                "会议要求，会同港理事会筹备首条直达航线；对每个友好城市每年开展一次对标；来访接待执行统一办法并向社会公开；下季度前把向处室收集的报表减半。",
                "各项工作均已明确责任人和完成时限，进展情况将在本页持续公布。",
            ),
        ),
        "en": (
            "Foreign Affairs Office conveys the Fourth Plenary Session",
            (
                "The party group of the Foreign Affairs Office met in enlarged session to convey and study the Fourth Plenary Session of "
                "the Sixth City Committee and the Economic Work Conference. Shen Wangshu, secretary of the party group and director, was in "
                "the chair; members of the party group and mid-level staff took part.",
                "The report of the session, Clear Water, Open Port, asks something definite of the port. The office is to open the way for "
                "the first direct line, and to help the partner cities learn from one another.",
                "The meeting asked that the line be prepared together with the Port Board; that each partner city be compared once a year "
                "with one of its size; that delegations be received by one set of rules which the public can read; and that the forms asked "
                "of the divisions be halved by the next quarter.",
                "Each of these has a person responsible and a date. This page will go on saying how far they have come.",
            ),
        ),
    },
}

# Headlines; a meeting without one is told under its name.
HEADLINES = {
    "pl6_4": (
        "City Committee closes its Fourth Plenary Session: clear water, open port",
        "市委员会六届四次全会闭幕：清水润城 开放兴港",
    ),
    "economy": (
        "Economic Work Conference: water, schools and the port come first",
        "全市经济工作会议召开：优先保障供水、学校和港口",
    ),
    "sc42": (
        "Standing Committee divides the five tasks: one lead, one date each",
        "市常委会研究五项任务分工：一项任务一个牵头、一个时限",
    ),
    "wg_enlarged": (
        "Water Bureau: new mains for Gudu and Zhonglou before the summer",
        "市水务局：入夏前完成古渡、钟楼主管网更换",
    ),
    "eg_enlarged": (
        "Education Bureau: two schools in Heyuan to open their new wings",
        "市教育局：荷苑区两所学校扩建部分秋季启用",
    ),
    "health_64": ("Health Commission: a consulting room in every street until nine", "市卫健委：每个街道一处晚间门诊"),
    "transport_63": ("The Gudu ferry comes back", "古渡轮渡将恢复通航"),
    "environment_61": ("Every outfall gets a number and a keeper", "全市排污口逐一编号、定责"),
    "shangting_60": (
        "Shangting: no household without water for more than four hours",
        "上汀区：更换管网连续停水不超过四小时",
    ),
    "gudu_52": ("Gudu Street makes room for the ferry", "古渡街道为轮渡靠岸让路"),
    "port_22": (
        "Port Board keeps berth three free for the first direct line",
        "港理事会：三号泊位留作首条直达航线专用",
    ),
    "council18": ("City Council looks at how the rivers are cared for", "市议事会检查河湖管护条例执行情况"),
    "fg_study": ("Foreign Affairs Office reads its own rules for guests", "市外事办学习来访团组接待办法"),
    "sc44": ("Standing Committee: ready for the flood season", "市常委会研究汛期防范工作"),
    "fg_6": ("Ten years of sister cities to be told in two languages", "友好城市十年总结将以中英文公开"),
}
