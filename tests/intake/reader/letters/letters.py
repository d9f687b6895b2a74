"""Invented letters, each with what stands in it: title, number, who sent it, its own day, the day it asks by, and the
first words of its request and of its close."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    text: str
    title: str
    number: str
    name: str
    issued_on: str
    due_on: str
    asks: str
    closes: str


CHINESE = Letter(
    """澜汀市应急管理局文件
澜应急〔2026〕31号
关于开展冬季安全检查的通知
各区人民政府，市各有关部门：
根据2026年10月15日全市会议精神，现就有关事项通知如下。
一、压实责任
（一）明确分工。各单位要明确分工。
（二）落实到人，12月1日起执行。
二、全面排查。对重点场所进行排查。
请于2026年12月31日前书面反馈。
联系人：王某，电话：0000-1234
澜汀市应急管理局
2026年11月20日
""",
    "关于开展冬季安全检查的通知",
    "澜应急〔2026〕31号",
    "澜汀市应急管理局",
    "2026-11-20",
    "2026-12-31",
    "请于2026年12月31日前",
    "联系人",
)
WRAPPED = Letter(
    """特急
澜汀市人民政府办公室
澜政办函〔2026〕7号　　签发人：李某

关于进一步做好冬春季
森林防火工作的通知

各县区人民政府：
截至2026年10月31日，全市已完成排查。现将有关事项通知如下：
1. 落实值班值守。
2. 加强巡护。

请各单位于12月10日（星期四）17:00前将情况报送市政府办公室。

附件：情况统计表

澜汀市人民政府办公室
二〇二六年十一月十九日
（此件公开发布）
""",
    "关于进一步做好冬春季森林防火工作的通知",
    "澜政办函〔2026〕7号",
    "澜汀市人民政府办公室",
    "2026-11-19",
    "2026-12-10",
    "请各单位于12月10日",
    "附件",
)
ENGLISH = Letter(
    """Lanting Emergency Management Bureau
12 Quay Street

Ref: LEM/2026/31
20 November 2026

To: all district governments

Re: Winter safety inspection

At the meeting held on 15 October 2026 the matter was discussed. The rules issued by the Bureau on 3 May 2026 apply.

I. Duty
(a) Each office names one person in charge.
(b) The list is kept.
II. Inspection
(a) Inspect every site before the frost sets in.

Please report by 31 December 2026 in writing.

Contact: A. Somebody, tel. 0000 1234

Yours faithfully,
Lanting Emergency Management Bureau
""",
    "Winter safety inspection",
    "LEM/2026/31",
    "Lanting Emergency Management Bureau",
    "2026-11-20",
    "2026-12-31",
    "Please report by",
    "Contact",
)
AMERICAN = Letter(
    """Office of the Harbor Council
Subject: Inventory of cranes
No. 14/2026

Dear colleagues,

1. Before October 1, 2026 there were nine cranes.
2. Count the cranes on every quay.

Replies are to reach this office no later than Friday, December 4, 2026.

Sincerely,
Office of the Harbor Council
November 16, 2026
""",
    "Inventory of cranes",
    "14/2026",
    "Office of the Harbor Council",
    "2026-11-16",
    "2026-12-04",
    "Replies are to reach",
    "Sincerely",
)
LETTERS = (CHINESE, WRAPPED, ENGLISH, AMERICAN)
