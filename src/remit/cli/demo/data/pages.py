"""Pages that wait to be read in: published elsewhere, not yet in the record. `{day}` and `{published}` are filled in."""

ENGLISH = """date {published} Home » Notices » Foreign Affairs Office

The Party Group of the Foreign Affairs Office held an enlarged meeting to convey the spirit of the forty-fourth meeting of the Standing Committee

The Party Group of the Foreign Affairs Office held an enlarged meeting on {day}. Shen Wangshu, secretary of the party group, \
presided over the meeting. Lu Qinghe, He Yanqiu, heads of divisions and translators attended the meeting.

The meeting conveyed and studied the "Report on Ten Years of Sister Cities" and the "Plan for the Flood Season".

The meeting required that the report must be read by somebody who did not write it. It stressed that each partner city should get \
a page of its own in both languages.

The meeting decided to invite the partner cities to a meeting by letter before the end of the month.
"""
PORT = """date {published} Home » Notices » Port Board of Lanting

The Port Board held an enlarged meeting to convey the spirit of the Fourth Plenary Session of the Sixth City Committee

The Port Board of Lanting held an enlarged meeting on {day}. Helan Zhou, chair of the Port Board, presided over the meeting. \
Members of the board and heads of the terminals attended.

The meeting conveyed and studied the spirit of the Fourth Plenary (Enlarged) Session of the Sixth Lanting City Committee and \
the "Decision to Reopen the Gudu Ferry".

The meeting required that the dredging of the north channel must be finished before the spring tides. It stressed that all \
terminals should publish their hours in both languages.

The meeting decided to keep berth three free for the first direct line.
"""
CHINESE = """首页 > 工作动态
澜汀市外事办召开党组（扩大）会议 传达学习全市经济工作会议精神
发布日期：{published}

{day}，市外事办党组书记、主任沈望舒主持召开党组（扩大）会议，传达学习全市经济工作会议精神，研究贯彻措施。党组成员、副主任陆青禾、\
何砚秋，各处室主要负责人参加会议。

会议学习了苏映澜在全市经济工作会议上的讲话和《澜汀市来访团组接待办法》。

会议要求，一要主动服务港口开放，会同港理事会做好首航筹备；二要压减出访团组，把经费用在刀刃上；三要建立友好城市项目清单，每季度更新一次。

会议决定，成立首航筹备工作专班，由交流合作处牵头，月底前提出方案。
"""
