"""The first draft in English."""

from remit.kernel.dates import day, span
from remit.publication.drafting.facts import Facts, Source, Task


def paragraphs(facts: Facts) -> list[str]:
    """Plain paragraphs, each one a person can strike or rewrite."""
    found = [_opening(facts)]
    if facts.conveyed:
        found.append(f"The meeting conveyed {joined([_source(each) for each in facts.conveyed])}.")
    if facts.items:
        found.append(f"It also dealt with: {joined(list(facts.items), '; ')}.")
    found += _section("The meeting asked for the following.", facts.requirements)
    found += _section("The meeting decided as follows.", facts.decisions)
    found += _section("This is what will be done next.", tuple(_task(each) for each in facts.tasks))
    return found


def joined(parts: list[str], comma: str = ", ") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{comma.join(parts[:-1])}{comma.rstrip() if comma != ', ' else ''} and {parts[-1]}"


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    text = text.strip()
    closed = text if text.endswith((".", "!", "?", "。", "”")) else f"{text.rstrip(';,:')}."
    return closed[:1].upper() + closed[1:]


def _opening(facts: Facts) -> str:
    name = facts.name if facts.name.lower().startswith(("the ", "a ")) else f"The {facts.name}"
    where = f" at {facts.place}" if facts.place else ""
    # "on 29 December", but "from 1 to 3 May".
    when = "from" if facts.ended_on and facts.ended_on != facts.held_on else "on"
    told = [f"{name} was held {when} {span(facts.held_on, facts.ended_on, 'en')}{where}."]
    if facts.chair:
        role = f", {facts.chair.role}," if facts.chair.role else ""
        told.append(f"{facts.chair.name}{role} was in the chair.")
    if facts.present:
        told.append(sentence(f"{joined(list(facts.present))} took part"))
    if facts.attending:
        told.append(sentence(f"{joined(list(facts.attending))} were in attendance"))
    return " ".join(told)


def _section(lead: str, parts: tuple[str, ...]) -> list[str]:
    if len(parts) < 2:
        return [f"{lead} {sentence(part)}" for part in parts]
    return [lead, *(f"{number}. {sentence(part)}" for number, part in enumerate(parts, start=1))]


def _source(source: Source) -> str:
    title = f"“{source.title.strip('“”')}”" if source.paper else f"the {source.title.removeprefix('The ')}"
    return f"{title} ({source.by})" if source.by else title


def _task(task: Task) -> str:
    due = f", by {day(task.due_on, 'en')}" if task.due_on else ""
    return f"{sentence(task.text)} Led by: {task.body}{due}."
