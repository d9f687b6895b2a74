"""What the city asks of its bodies, and how they answer."""

from remit.cli.demo.shapes import Both, Demand

MAIN = Demand(
    key="report",
    issuer="city",
    paper="report4",
    addresses=(3, 6, 7),
    titles=(
        "Carry out the report of the Fourth Plenary Session",
        "贯彻落实市委员会六届四次全会报告",
    ),
    words=(
        "Each body says what it will do about clear water, the old town and answers in ten days, and does it.",
        "各单位就清水润城、老城平安、十日答复提出措施并抓好落实。",
    ),
    authority="Decision of the Fourth Plenary Session 市委员会六届四次全会决定",
    approved_by="gu",
    ago=70,
    implement=28,
    study=(40, "The report sets the course of the whole year. 报告明确全年工作方向。"),
    publicise=(35, "Residents are to know what they may count on. 让群众知晓各项承诺。"),
)
RIVERS = Demand(
    key="rivers",
    issuer="council",
    paper="rivers",
    addresses=(1, 2),
    titles=("A warden for every river", "落实河长制度"),
    words=("Name the wardens of your rivers and number the outfalls.", "确定本辖区河长，完成排口编号。"),
    authority="Regulations on the Care of Rivers and Lakes 《澜汀市河湖管护条例》",
    approved_by="",
    ago=24,
    implement=-12,
    to=("shangting", "xiating", "heyuan", "qiaoxi", "yundu", "gudu"),
)

# What a body answers to each paragraph of the main demand: outcome, words, every how many months it is looked at.
ANSWERS: dict[int, tuple[str, Both, int | None]] = {
    3: (
        "done",
        ("Every outfall of ours has a number and a warden.", "所辖排口均已编号并明确责任人。"),
        None,
    ),
    6: (
        "no_action",
        ("We have no pipes and no houses in the old town.", "本单位在老城区无管线、无房屋。"),
        None,
    ),
    7: (
        "continuing",
        ("Answers leave within ten working days; each month we publish how many.", "十个工作日内答复，按月公开。"),
        3,
    ),
}
RETURNED = "The list of outfalls is missing. 缺排口清单。"
NOT_APPLICABLE = "The archive has no residents to answer. 档案馆无群众诉求办理事项。"

# For the country of `remit demo --bodies`: its name, what it asks, of which paper, and why.
COUNTRY = Demand(
    key="country",
    issuer="",
    paper="Regulations on the Care of Rivers and Lakes",
    addresses=(),
    titles=("Commonwealth of Yunze", "云泽联邦"),
    words=("Care for every river and lake", "管护好每一条河流、每一个湖泊"),
    authority="Every body is to know who answers for which water. 各单位须明确河湖责任。",
    approved_by="",
    ago=0,
    implement=-30,
)
