"""The texts of Lanting's main papers, and what the papers do to each other."""

from remit.cli.demo.shapes import Relation, Wording

SPEECH = Wording(
    "speech_water",
    """Comrades, the river made this city, and the city has not always thanked it.

I. Know the water
We cannot care for what we have not counted. Every outfall, every well and every pump is to be entered on one map by the
end of the season.
II. Answer whoever writes to us
A resident who reports dirty water is doing our work. Within ten working days there is an answer, and the answer says
what was done.
III. Open the port again
1. The old quay is mended before the new one is built.
2. The ferry runs before the road is widened.
3. Whoever ships from here pays one charge at one counter.
""",
    """同志们，这座城因水而生，而我们对水亏欠已久。

一、摸清家底
管护好水，首先要心中有数。年内要把全市排口、水井、泵站统一标注在一张图上。
二、有诉必应
群众反映水质问题，就是在帮我们做工作。十个工作日内必须答复，答复要说清办了什么。
三、重开港口
1.先修旧码头，再建新码头。
2.先通轮渡，再拓道路。
3.在本港装卸，一个窗口、一次收费。
""",
)
REPORT = Wording(
    "report4",
    """Report to the Fourth Plenary Session of the Sixth City Committee

I. What was done since the third session
The water of the Lan is clear again above the old bridge, and 41 of 58 outfalls have a number. Two wharves are open. Of
what residents asked, nine in ten was answered in time.
II. What is to be done in the year to come
(a) Clear water. Every outfall has a warden and a number before the flood season; what cannot be mended is closed.
(b) An open port. The Gudu ferry runs again; goods are cleared at one counter.
(c) Places at school. No child crosses two districts to a school; three schools are begun.
(d) A safe old town. Every pipe older than forty years is looked at, and the worst tenth replaced.
(e) Answers in ten days. Each body answers residents within ten working days and publishes how it kept to that.
III. How it is to be done
1. The general office makes one list of all five tasks; each has one lead body and one date.
2. Every body conveys this report, says what it will do, and reports back by the end of the second month.
3. Nobody is asked for the same thing twice: what one report has answered counts for every demand.
""",
    """在市委员会六届四次全体会议上的报告

一、三次全会以来的工作
澜水老桥以上河段水质复清，五十八个排口中四十一个已编号。两座码头恢复使用。群众诉求九成以上按时答复。
二、下一年度的重点任务
（一）清水润城。汛期前每个排口有责任人、有编号；无法整改的一律封堵。
（二）开放兴港。恢复古渡轮渡；货物通关一窗办理。
（三）就近入学。不让一个孩子跨两个区上学；新开工学校三所。
（四）老城平安。四十年以上管线逐一排查，最差的一成全部更换。
（五）十日答复。各单位在十个工作日内答复群众诉求，并公开办理情况。
三、抓好落实
1.由办公室汇总五项任务，每项明确一个牵头单位、一个完成时限。
2.各单位传达学习本报告，提出落实措施，于次月底前反馈。
3.不重复要材料：一份报告已经答复的，各项要求均予认可。
""",
)
ECONOMY = Wording(
    "speech_economy",
    """I. Where the money goes first
1. Water, because everything else stands on it.
2. Schools, because they cannot wait.
3. The port, because it pays for the rest.
II. What we shall not do
1. Nothing is begun for which no one will answer.
2. Nothing is built twice.
""",
    """一、资金优先投向
1.水利，这是一切的基础。
2.学校，这是等不起的事。
3.港口，这是其他各项的财源。
二、哪些事不做
1.没有责任人的项目，一律不上。
2.同样的设施，绝不重复建设。
""",
)
RIVERS = Wording(
    "rivers",
    """Adopted by the City Council at its third session

Article 1 These regulations serve the care of all rivers and lakes of the city.
Article 2 Every river and lake has a warden, whose name stands on a board at its bank.
Article 3 Every outfall has a number. Its owner has it looked at once in two years.
Article 4 A warden
(1) walks the bank once a month,
(2) enters what was seen on the same day, and
(3) answers every complaint within ten working days.
Article 5 Whoever discharges without a number is warned once and then fined.
Article 6 These regulations are in force from the first day of the next month.
""",
    """市议会第三次会议通过

第一条　为了管护本市河流湖泊，制定本条例。
第二条　每条河流、每个湖泊设河湖长一名，在岸边立牌公示姓名。
第三条　每个排口统一编号。产权人每两年检查一次。
第四条　河湖长履行下列职责：
（一）每月巡查一次；
（二）当日登记所见情况；
（三）十个工作日内答复投诉。
第五条　无编号排放的，先予警告，再犯罚款。
第六条　本条例自次月一日起施行。
""",
)
RIVERS_AMENDED = Wording(
    "rivers",
    """Adopted by the City Council at its third session, amended at its fourth

Article 1 These regulations serve the care of all rivers and lakes of the city.
Article 2 Canals and ponds that are open to the public are cared for like rivers and lakes.
Article 3 Every river and lake has a warden, whose name stands on a board at its bank.
Article 4 Every outfall has a number. Its owner has it looked at once a year, and enters the result within five working days.
Article 5 A warden
(1) walks the bank once a month,
(2) enters what was seen on the same day, and
(3) answers every complaint within ten working days.
Article 6 Whoever discharges without a number is warned once and then fined.
Article 7 These regulations are in force from the first day of the next month.
""",
    """市议会第三次会议通过，第四次会议修改

第一条　为了管护本市河流湖泊，制定本条例。
第二条　对公众开放的渠道、池塘，参照河流湖泊管护。
第三条　每条河流、每个湖泊设河湖长一名，在岸边立牌公示姓名。
第四条　每个排口统一编号。产权人每年检查一次，并在五个工作日内登记结果。
第五条　河湖长履行下列职责：
（一）每月巡查一次；
（二）当日登记所见情况；
（三）十个工作日内答复投诉。
第六条　无编号排放的，先予警告，再犯罚款。
第七条　本条例自次月一日起施行。
""",
    ago=41,
    note=(
        "Canals and ponds come in; outfalls are looked at every year.",
        "增加渠道、池塘；排口改为每年检查。",
    ),
)
INTERIM = Wording(
    "rivers_interim",
    """Article 1 Until regulations are adopted, rivers are cared for by these measures.
Article 2 Districts name a warden for each river that flows through them.
Article 3 Outfalls are entered in a list that the bureau of water keeps.
""",
    """第一条　在条例通过之前，河道管护适用本办法。
第二条　各区为流经本区的每条河流指定河长。
第三条　排口由水务局登记造册。
""",
)

TEXTS = (SPEECH, REPORT, ECONOMY, RIVERS, RIVERS_AMENDED, INTERIM)
RELATIONS = (Relation("report4", "follows", "speech_water"), Relation("rivers", "supersedes", "rivers_interim"))
