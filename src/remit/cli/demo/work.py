"""What is to be done in the city, in every state."""

from remit.cli.demo.data.tasks import TASKS
from remit.cli.demo.shapes import Task
from remit.cli.demo.world import World
from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.roles import Role
from remit.meetings.models import Meeting

# How far each state lies on the usual way.
STEPS = ("planned", "assigned", "in_progress", "reported_done", "checked", "struck_off")


def assign(world: World) -> None:
    """Each action stands where the data says."""
    for task in TASKS:
        _carry(world, task)


def _carry(world: World, task: Task) -> None:
    meeting = world.meetings[task.meeting]
    measure = _planned(world, task, meeting)
    clerk, owner = world.clerk_of(meeting.body), world.persons[task.owner]
    if task.state == "cancelled":
        measure_actions.cancel(clerk, measure, reason=task.result)
        return
    reach = STEPS.index("reported_done" if task.state == "returned" else task.state)
    if reach >= 1:
        measure_actions.assign(clerk, measure, owner=owner)
    worker = world.acting(task.owner, Role.HEAD, measure.body)
    if reach >= 2:
        measure_actions.start(worker, measure)
    if reach >= 3:
        measure_actions.report_done(worker, measure, done_on=world.ago(task.done or 0), result=task.result)
    verifier = world.acting("fu" if task.owner != "fu" else "dai", Role.VERIFIER, measure.body)
    if task.state == "returned":
        reason = "Five schools are still to be walked. 尚有五所学校未走访。"
        measure_actions.return_(verifier, measure, reason=reason)
    if reach >= 4:
        measure_actions.check(verifier, measure)
    if reach >= 5:
        measure_actions.strike_off(clerk, measure)


def _planned(world: World, task: Task, meeting: Meeting) -> Measure:
    point = meeting.key_points.filter(item=None).order_by("position")[task.point]
    return measure_actions.plan(
        world.clerk_of(meeting.body),
        meeting,
        texts={text.language: text.text for text in point.texts.all()},
        body=world.bodies[task.body] if task.body else None,
        due_on=world.ago(task.due),
        key_point=point,
        confidentiality=task.level,
    )
