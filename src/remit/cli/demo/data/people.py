"""The people of Lanting and the posts they hold. Nobody of these names and posts exists."""

from remit.cli.demo.shapes import Somebody

PEOPLE = [
    Somebody("gu", ("Gu Changchuan", "顾长川"), "city", ("secretary of the City Committee", "市委员会书记"), True),
    Somebody(
        "su",
        ("Su Yinglan", "苏映澜"),
        "city",
        ("deputy secretary of the City Committee, mayor", "市委员会副书记、市长"),
        True,
    ),
    Somebody(
        "zhang",
        ("Zhang Huaiyuan", "章怀远"),
        "general",
        ("secretary-general of the City Committee", "市委员会秘书长"),
        True,
    ),
    Somebody("dai", ("Dai Shenxing", "戴慎行"), "inspection", ("head of the Supervision Office", "督查室主任")),
    Somebody("ji", ("Ji Wenyuan", "纪文渊"), "publicity", ("deputy head of the Publicity Department", "宣传部副部长")),
    Somebody(
        "shang", ("Shang Luoying", "尚洛英"), "general", ("clerk of the City Committee", "市委员会办公室文书科科长")
    ),
    Somebody(
        "shen",
        ("Shen Wangshu", "沈望舒"),
        "foreign_group",
        ("secretary of the party group, director", "党组书记、主任"),
        True,
    ),
    Somebody(
        "lu",
        ("Lu Qinghe", "陆青禾"),
        "foreign_group",
        ("member of the party group, deputy director", "党组成员、副主任"),
        True,
    ),
    Somebody(
        "he",
        ("He Yanqiu", "何砚秋"),
        "foreign_group",
        ("member of the party group, deputy director", "党组成员、副主任"),
        True,
    ),
    Somebody("lin", ("Lin Tingyu", "林听雨"), "foreign_secretariat", ("clerk, head of the Secretariat", "秘书处处长")),
    Somebody("wenren", ("Wenren Che", "闻人澈"), "foreign_protocol", ("head of the Protocol Division", "礼宾处处长")),
    Somebody("bai", ("Bai Zhiwei", "白知微"), "foreign_exchange", ("head of the Exchange Division", "交流合作处处长")),
    Somebody("fu", ("Fu Xingjian", "傅行简"), "foreign_secretariat", ("inspector", "督办专员")),
    Somebody(
        "qin",
        ("Qin Yueze", "秦越泽"),
        "water_group",
        ("secretary of the party group, director", "党组书记、局长"),
        True,
    ),
    Somebody(
        "tang",
        ("Tang Wanting", "唐晚汀"),
        "water_group",
        ("member of the party group, deputy director", "党组成员、副局长"),
        True,
    ),
    Somebody("mo", ("Mo Wenchuan", "莫问川"), "water_works", ("chief engineer", "总工程师")),
    Somebody("hai", ("Hai Ruochao", "海若潮"), "water_flood", ("head of the Flood Control Division", "防汛处处长")),
    Somebody(
        "ye",
        ("Ye Qingyuan", "叶清远"),
        "education_group",
        ("secretary of the party group, director", "党组书记、局长"),
        True,
    ),
    Somebody(
        "song",
        ("Song Yutong", "宋语桐"),
        "education_group",
        ("member of the party group, deputy director", "党组成员、副局长"),
    ),
    Somebody("jiang", ("Jiang Yu'an", "江予安"), "health", ("director", "主任"), True),
    Somebody("cheng", ("Cheng Yimo", "程以墨"), "finance", ("director", "局长"), True),
    Somebody("zhu", ("Zhu Nanxing", "祝南星"), "development", ("director", "主任"), True),
    Somebody("pei", ("Pei Huaijin", "裴怀瑾"), "housing", ("director", "局长"), True),
    Somebody("ouyang", ("Ouyang Shuo", "欧阳朔"), "transport", ("director", "局长"), True),
    Somebody("rong", ("Rong Ruoxi", "容若溪"), "environment", ("director", "局长"), True),
    Somebody("yu", ("Yu Guiwan", "虞归晚"), "culture", ("director", "局长"), True),
    Somebody("yan", ("Yan Beichen", "严北辰"), "emergency", ("director", "局长"), True),
    Somebody("wen", ("Wen Ruchu", "温如初"), "civil", ("director", "局长"), True),
    Somebody("helan", ("Helan Zhou", "贺兰舟"), "port", ("chair of the Port Board", "港理事会理事长"), True),
    Somebody(
        "zhong",
        ("Zhong Dingwen", "钟鼎文"),
        "academic",
        ("chair of the Academic Board, rector", "学术委员会主任、校长"),
        True,
    ),
    Somebody("liu", ("Liu Shuying", "柳疏影"), "academic", ("secretary of the Academic Board", "学术委员会秘书长")),
    Somebody("mu", ("Mu Chenxi", "慕晨曦"), "council", ("president of the City Council", "市议事会主席"), True),
    Somebody(
        "wei", ("Wei Changfeng", "卫长风"), "shangting", ("secretary of the District Committee", "区委员会书记"), True
    ),
    Somebody("luo", ("Luo Mingke", "骆明珂"), "xiating", ("secretary of the District Committee", "区委员会书记"), True),
    Somebody("chi", ("Chi Yinghe", "池映荷"), "heyuan", ("secretary of the District Committee", "区委员会书记"), True),
    Somebody(
        "guan", ("Guan Shanyue", "关山越"), "qiaoxi", ("secretary of the District Committee", "区委员会书记"), True
    ),
    Somebody("ding", ("Ding Yunxiu", "丁云岫"), "yundu", ("secretary of the District Committee", "区委员会书记"), True),
    Somebody("xu", ("Xu Banxia", "许半夏"), "gudu", ("secretary of the Street Committee", "街道工作委员会书记"), True),
    Somebody(
        "yan_cang", ("Yan Siqi", "晏思齐"), "yancang", ("secretary of the Street Committee", "街道工作委员会书记"), True
    ),
    Somebody(
        "jian", ("Jian Hetang", "简荷塘"), "hehuachi", ("secretary of the Street Committee", "街道工作委员会书记"), True
    ),
]
