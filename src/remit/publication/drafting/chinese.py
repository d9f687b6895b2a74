"""The first draft in Chinese."""

from remit.kernel.dates import day, span
from remit.kernel.ordinals import chinese
from remit.publication.drafting.facts import Facts, Source, Task


def paragraphs(facts: Facts) -> list[str]:
    """Plain paragraphs, each one a person can strike or rewrite."""
    found = [_opening(facts)]
    if facts.conveyed:
        found.append(f"会议传达学习了{'、'.join(_source(each) for each in facts.conveyed)}。")
    if facts.items:
        found.append(f"会议研究了以下议题：{'；'.join(facts.items)}。")
    found += _section("会议提出以下要求：", facts.requirements)
    found += _section("会议议定以下事项：", facts.decisions)
    found += _section("下一步工作安排：", tuple(_task(each) for each in facts.tasks))
    return found


def sentence(text: str) -> str:
    """With its full stop."""
    text = text.strip()
    return text if text.endswith(("。", "！", "？", ".", "”")) else f"{text.rstrip('；，：、;,')}。"


def _opening(facts: Facts) -> str:
    where = f"在{facts.place}" if facts.place else ""
    told = [f"{span(facts.held_on, facts.ended_on, 'zh')}，{facts.name}{where}召开。"]
    if facts.chair:
        told.append(f"{facts.chair.role}{facts.chair.name}主持会议。")
    if facts.present:
        told.append(f"{'、'.join(facts.present)}参加会议。")
    if facts.attending:
        told.append(f"{'、'.join(facts.attending)}列席会议。")
    return "".join(told)


def _section(lead: str, parts: tuple[str, ...]) -> list[str]:
    if len(parts) < 2:
        return [f"{lead}{sentence(part)}" for part in parts]
    return [lead, *(f"（{chinese(number)}）{sentence(part)}" for number, part in enumerate(parts, start=1))]


def _source(source: Source) -> str:
    title = source.title if "《" in source.title or not source.paper else f"《{source.title}》"
    return f"{source.by}{title}" if source.by and source.by not in source.title else title


def _task(task: Task) -> str:
    due = f"，于{day(task.due_on, 'zh')}前完成" if task.due_on else ""
    return f"{task.text.strip().rstrip('。；;')}，由{task.body}牵头{due}。"
