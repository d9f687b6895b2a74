"""The words that minutes print around what a meeting said.

In the document's language, not the reader's: a Chinese 纪要 read on an English screen stays a Chinese 纪要. So this
is a table of its own and not part of the translated interface.
"""

from collections.abc import Mapping
from datetime import date

from remit.exchange.minutes.document import Language

LABELS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "minutes": "Minutes",
        "number": "No.",
        "kind": "Meeting",
        "held_on": "Date",
        "place": "Place",
        "chair": "In the chair",
        "members": "Present",
        "in_attendance": "In attendance",
        "absent": "Apologies",
        "groups": "Also present",
        "agenda": "Agenda and outcome",
        "presenter": "Presented by",
        "conveyed": "Conveyed to the meeting",
        "outcome": "Outcome",
        "key_points": "What the meeting asked for",
        "decisions": "Decisions",
        "actions": "Actions",
        "action": "Action",
        "owner": "Owner",
        "due": "Due",
        "order": "No.",
        "recorder": "Recorded by",
        "checked_by": "Checked by",
        "issued_by": "Issued by",
        "issued_on": "Issued on",
        "sources": "Sources",
        "notes": "Notes",
        "borrowed": "in Chinese",
        "page": "Page",
        "of": "of",
        "attendance": "Attendance",
        "colon": ":",
    },
    "zh": {
        "minutes": "会议纪要",
        "number": "",
        "kind": "会议",
        "held_on": "时间",
        "place": "地点",
        "chair": "主持",
        "members": "出席",
        "in_attendance": "列席",
        "absent": "请假",
        "groups": "参会范围",
        "agenda": "议题及议定结果",
        "presenter": "汇报",
        "conveyed": "传达学习",
        "outcome": "结果",
        "key_points": "会议要求",
        "decisions": "议定事项",
        "actions": "工作任务",
        "action": "任务内容",
        "owner": "责任单位（人）",
        "due": "完成时限",
        "order": "序号",
        "recorder": "记录",
        "checked_by": "审核",
        "issued_by": "印发",
        "issued_on": "印发日期",
        "sources": "材料来源",
        "notes": "备注",
        "borrowed": "英文",
        "page": "第",
        "of": "共",
        "attendance": "参会人员",
        "colon": "：",
    },
}

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: date | None, language: Language) -> str:
    """The day as the language writes it: 29 December 2023, 2023年12月29日; nothing for none."""
    if value is None:
        return ""
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
