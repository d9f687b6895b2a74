"""The bodies of Lanting, superior before inferior."""

from remit.cli.demo.shapes import Place

CITY = [
    Place("city", "", ("Lanting City Committee", "澜汀市委员会"), "committee", ("City Committee", "市委员会")),
    Place(
        "standing",
        "city",
        ("Standing Committee of the Lanting City Committee", "澜汀市委员会常务委员会"),
        "committee",
        ("Standing Committee", "市常委会"),
    ),
    Place(
        "general",
        "city",
        ("General Office of the City Committee", "澜汀市委员会办公室"),
        "office",
        ("General Office", "市办公室"),
    ),
    Place(
        "inspection",
        "city",
        ("Supervision Office of the City Committee", "澜汀市委员会督查室"),
        "office",
        ("Supervision Office", "市督查室"),
    ),
    Place(
        "research",
        "city",
        ("Policy Research Office", "澜汀市委员会政策研究室"),
        "office",
        ("Research Office", "市政研室"),
    ),
    Place(
        "publicity",
        "city",
        ("Publicity Department of the City Committee", "澜汀市委员会宣传部"),
        "department",
        ("Publicity Department", "市宣传部"),
    ),
    Place("council", "city", ("Lanting City Council", "澜汀市议事会"), "council", ("City Council", "市议事会")),
    Place("government", "city", ("Lanting City Government", "澜汀市政府"), "government", ("City Government", "市政府")),
    Place(
        "foreign",
        "government",
        ("Lanting Foreign Affairs Office", "澜汀市外事办公室"),
        "office",
        ("Foreign Affairs Office", "市外事办"),
    ),
    Place(
        "foreign_group",
        "foreign",
        ("Party Group of the Foreign Affairs Office", "澜汀市外事办公室党组"),
        "party_group",
        ("Foreign Affairs Party Group", "市外事办党组"),
    ),
    Place(
        "foreign_secretariat",
        "foreign",
        ("Secretariat of the Foreign Affairs Office", "市外事办秘书处"),
        "department",
        ("Secretariat", "秘书处"),
    ),
    Place("foreign_protocol", "foreign", ("Protocol Division", "市外事办礼宾处"), "department", ("Protocol", "礼宾处")),
    Place(
        "foreign_exchange",
        "foreign",
        ("Exchange and Cooperation Division", "市外事办交流合作处"),
        "department",
        ("Exchange", "交流合作处"),
    ),
    Place("water", "government", ("Lanting Water Bureau", "澜汀市水务局"), "department", ("Water Bureau", "市水务局")),
    Place(
        "water_group",
        "water",
        ("Party Group of the Water Bureau", "澜汀市水务局党组"),
        "party_group",
        ("Water Party Group", "市水务局党组"),
    ),
    Place(
        "water_works",
        "water",
        ("Waterworks Division", "市水务局供水管理处"),
        "department",
        ("Waterworks", "供水管理处"),
    ),
    Place(
        "water_flood", "water", ("Flood Control Division", "市水务局防汛处"), "department", ("Flood Control", "防汛处")
    ),
    Place(
        "education",
        "government",
        ("Lanting Education Bureau", "澜汀市教育局"),
        "department",
        ("Education Bureau", "市教育局"),
    ),
    Place(
        "education_group",
        "education",
        ("Party Group of the Education Bureau", "澜汀市教育局党组"),
        "party_group",
        ("Education Party Group", "市教育局党组"),
    ),
    Place(
        "health",
        "government",
        ("Lanting Health Commission", "澜汀市卫生健康委员会"),
        "department",
        ("Health Commission", "市卫健委"),
    ),
    Place(
        "finance",
        "government",
        ("Lanting Finance Bureau", "澜汀市财政局"),
        "department",
        ("Finance Bureau", "市财政局"),
    ),
    Place(
        "development",
        "government",
        ("Lanting Development Commission", "澜汀市发展和改革委员会"),
        "department",
        ("Development Commission", "市发改委"),
    ),
    Place(
        "housing",
        "government",
        ("Lanting Housing and Building Bureau", "澜汀市住房和城乡建设局"),
        "department",
        ("Housing Bureau", "市住建局"),
    ),
    Place(
        "transport",
        "government",
        ("Lanting Transport Bureau", "澜汀市交通运输局"),
        "department",
        ("Transport Bureau", "市交通局"),
    ),
    Place(
        "environment",
        "government",
        ("Lanting Environment Bureau", "澜汀市生态环境局"),
        "department",
        ("Environment Bureau", "市生态环境局"),
    ),
    Place(
        "culture",
        "government",
        ("Lanting Culture and Tourism Bureau", "澜汀市文化和旅游局"),
        "department",
        ("Culture Bureau", "市文旅局"),
    ),
    Place(
        "emergency",
        "government",
        ("Lanting Emergency Management Bureau", "澜汀市应急管理局"),
        "department",
        ("Emergency Bureau", "市应急局"),
    ),
    Place(
        "civil",
        "government",
        ("Lanting Civil Affairs Bureau", "澜汀市民政局"),
        "department",
        ("Civil Affairs Bureau", "市民政局"),
    ),
    Place(
        "statistics",
        "government",
        ("Lanting Statistics Bureau", "澜汀市统计局"),
        "department",
        ("Statistics Bureau", "市统计局"),
    ),
    Place("port", "government", ("Lanting Port Board", "澜汀港理事会"), "board", ("Port Board", "港理事会")),
    Place("university", "city", ("Lanting University", "澜汀大学"), "university", ("the University", "澜汀大学")),
    Place(
        "academic",
        "university",
        ("Academic Board of Lanting University", "澜汀大学学术委员会"),
        "board",
        ("Academic Board", "学术委员会"),
    ),
]

# District: key, English, Chinese, and its streets.
DISTRICTS = [
    (
        "shangting",
        "Shangting",
        "上汀",
        [("Gudu", "古渡"), ("Zhonglou", "钟楼"), ("Liudi", "柳堤"), ("Dongzao", "东灶"), ("Shuyuan", "书院")],
    ),
    (
        "xiating",
        "Xiating",
        "下汀",
        [("Yancang", "盐仓"), ("Chuanchang", "船厂"), ("Baisha", "白沙"), ("Yugang", "渔港"), ("Haiyan", "海晏")],
    ),
    (
        "heyuan",
        "Heyuan",
        "荷苑",
        [("Hehuachi", "荷花池"), ("Zhuxi", "竹溪"), ("Meiyuan", "梅园"), ("Cuiping", "翠屏"), ("Qingfeng", "清风")],
    ),
    (
        "qiaoxi",
        "Qiaoxi",
        "桥西",
        [("Shiqiao", "石桥"), ("Tielu", "铁路"), ("Fangzhi", "纺织"), ("Huaishu", "槐树"), ("Xincun", "新村")],
    ),
    (
        "yundu",
        "Yundu",
        "云渡",
        [("Yundukou", "云渡口"), ("Chating", "茶亭"), ("Songlin", "松林"), ("Daoxiang", "稻香"), ("Banshan", "半山")],
    ),
]


def bodies() -> list[Place]:
    """Every body of the city; the streets are named after their key, such as "gudu"."""
    found = list(CITY)
    for key, english, chinese, streets in DISTRICTS:
        found.append(Place(key, "city", (f"{english} District Committee", f"{chinese}区委员会"), "district",
                           (f"{english} District", f"{chinese}区")))  # fmt: skip
        found.append(Place(f"{key}_office", key, (f"{english} District Office", f"{chinese}区委员会办公室"), "office"))
        for street, name in streets:
            names = (f"{street} Street Committee", f"{name}街道工作委员会")
            found.append(Place(street.lower(), key, names, "subdistrict", (f"{street} Street", f"{name}街道")))
    return found
