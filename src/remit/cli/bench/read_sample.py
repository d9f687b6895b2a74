"""Published pages for `remit bench read`: readouts in two languages in the frame of a site, no two alike."""

from collections.abc import Iterator
from datetime import date, timedelta

FIRST_DAY = date(2021, 1, 4)
OFFICES = ("外事办公室", "教育局", "水务局", "财政局", "档案馆", "林业局")
BOARDS = ("Harbour Board", "Water Office", "School Board", "Forestry Bureau", "Finance Committee")
SURNAMES = "沈陆顾林周许韩梁"
WORKS = ("防汛排涝", "校园安全", "营商环境", "安全生产", "生态保护", "基层减负", "预算绩效")
AIMS = ("mend the quay", "open the new reservoir", "publish the accounts", "plant the northern slopes")
FRAME = (
    '<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title} - {site}</title>'
    '<meta name="PubDate" content="{day} 09:30">'
    "<style>body {{ margin: 0 }}</style><script>var visits = {number};</script>"
    '</head><body><header><ul class="nav">{links}</ul></header><div class="breadcrumb">{crumb}</div>'
    '<article><h1>{title}</h1><p class="info">{published} {day}</p>{paragraphs}</article>'
    "<footer><p>{site}</p><ul>{links}</ul></footer></body></html>"
)


def pages(count: int) -> Iterator[tuple[str, str]]:
    """(name, HTML) of so many pages, in turn Chinese and English."""
    for number in range(count):
        make = _english if number % 2 else _chinese
        yield f"{number // 100:02}/{number:04}.html", make(number)


def _chinese(number: int) -> str:
    day = FIRST_DAY + timedelta(days=number % 1200)
    office = f"云溪市{OFFICES[number % len(OFFICES)]}"
    chair, second = (f"{SURNAMES[(number + n) % len(SURNAMES)]}{'望明知'[n]}{'舒远行'[number % 3]}" for n in (0, 1))
    work, other = (WORKS[(number + n) % len(WORKS)] for n in (0, 3))
    title = f"{office}召开党组（扩大）会议"
    told = [
        (
            f"{day.month}月{day.day}日，{office}召开党组（扩大）会议，传达学习市委{_numeral(number % 8 + 2)}届"
            f"{_numeral(number % 6 + 1)}次全会精神和《云溪市{work}管理办法》，研究部署贯彻落实工作。"
            f"党组书记、局长{chair}主持会议并讲话，党组成员、副局长{second}出席会议。各处室主要负责同志列席会议。"
        ),
        f"会议指出，今年以来，全局上下围绕{work}扎实开展工作，取得阶段性成效，但与上级要求相比仍有差距。" * 3,
        (
            f"会议强调，一要提高政治站位，把{work}摆在突出位置。二要压实各方责任，按月调度{other}进展情况。"
            f"三要加强督促检查，确保全年目标任务如期完成。"
        ),
        f"会议决定，由办公室牵头，于{day.month % 12 + 1}月底前完成{other}专项检查。",
    ]
    links = "".join(f'<li><a href="/{n}">{each}</a></li>' for n, each in enumerate(WORKS * 3))
    return FRAME.format(
        language="zh", title=title, site="云溪市人民政府", day=day + timedelta(days=1), number=number, links=links,
        crumb='<a href="/">首页</a> &gt; <a href="/n">工作动态</a>', published="发布时间：",
        paragraphs=_paragraphs(told),
    )  # fmt: skip


def _english(number: int) -> str:
    day = FIRST_DAY + timedelta(days=number % 1200)
    board, aim, other = BOARDS[number % 5], AIMS[number % 4], AIMS[(number + 1) % 4]
    title = f"Minutes of meeting no. {number % 40 + 1} of the {board}"
    told = [
        (
            f"The {board} met on {day.day} {day:%B %Y} in the town hall. "
            f"Mary Quill, chair of the board, presided. Present: Mary Quill (chair), Tom Reed, Ann Marsh (treasurer)."
        ),
        f"The meeting conveyed and studied the spirit of the Economic Work Conference of the Municipal Committee and "
        f"the report on how to {aim}. Members noted that the work of the past months had gone well. " * 2,
        (
            f"The meeting stressed that it is necessary to {aim} before the summer, and that all must report by "
            f"the end of the month. The treasurer should set aside the means to {other}."
        ),
        f"The meeting resolved to {other}. Action: Tom Reed to report by {day.day} {day:%B} {day.year + 1}.",
    ]
    links = "".join(f'<li><a href="/{n}">{each}</a></li>' for n, each in enumerate(BOARDS * 4))
    return FRAME.format(
        language="en", title=title, site="Larkmoor", day=day + timedelta(days=1), number=number, links=links,
        crumb='<a href="/">Home</a> &gt; <a href="/n">News</a>', published="Published:", paragraphs=_paragraphs(told),
    )  # fmt: skip


def _paragraphs(told: list[str]) -> str:
    return "".join(f"<p>{words}</p>" for words in told)


def _numeral(number: int) -> str:
    return "零一二三四五六七八九"[number]
