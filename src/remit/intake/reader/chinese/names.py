"""Personal names: a family name and one or two characters, or a foreign name with dots."""

import re

FAMILY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
COMPOUND = "欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|长孙|独孤|南宫|西门|呼延|轩辕"
CHARACTER = "[\u4e00-\u9fff]"
NAME = (
    rf"(?:(?:{COMPOUND}){CHARACTER}{{1,2}}|[{FAMILY}]\s?{CHARACTER}{{1,2}}|{CHARACTER}{{1,6}}"
    rf"(?:[·•]{CHARACTER}{{1,8}}){{1,3}})"
)
ANY_NAME = rf"(?:(?:{COMPOUND}){CHARACTER}{{1,2}}|{CHARACTER}\s{{0,3}}{CHARACTER}{{1,2}})"
"""Where a role stands beside it, or in a list of those present, a name may begin with any character."""
WHOLE = re.compile(rf"(?:{NAME})$")
NEVER = re.compile(
    r"[会议党组织委局办市省区县镇乡政府部门处院校公司员长记任席学习精神落实工作研究讨论传达强调指出要求主持参加出席列席召开同志代负责各级全体及其和与等的了在]{2}|(?:会议|部门|单位|同志|成员|有关|相关"
    r"|各|全体|我|本|该)"
)
NO_NAME = re.compile(
    r"^[长员会组局办委部处科室院校书助秘副主等们和及与并就在对将已还也均都是为由向从以所被把让又再更要应须受经其此这那每某另数多两几一二三四五六七八九十百]|"
    r"(?:分别|一同|共同|介绍|带队|深入|围绕|汇报|讲话|宣读|领学|作了|总结|发言|表示|认为|提出|汇总|大会|全会|例会|负责|相关|同意|通过|审议|部署|安排|情况|意见|报告|人员|干部|代表"
    r"|领导|班子|党员|群众|委员|处室|科室|单位|企业|学校|社区|街道|助理|秘书|职务|候选|以上|以下|左右|等人|一行|亲自|现场|上午|下午|今天|昨天|日前|近日|结合|根据|按照|针对|关于|逐一|依次"
    r"|先后|随后|最后|首先|其中|联席|扩大|常务|党组|中心|理论|全市|全县|全区|全省|全国|全局|全院|全校|我市|我县|我区|我局)"
)
"""Words that follow a role and are no name."""
"""Words of meetings that would otherwise pass for a name."""


def is_name(words: str) -> bool:
    """Whether the words are a personal name and nothing else."""
    return WHOLE.match(words) is not None and not NEVER.search(words)
