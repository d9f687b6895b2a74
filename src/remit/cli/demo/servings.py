"""What the meetings' requirements serve, and which papers came from which meeting."""

from remit.cli.demo.data.servings import PAPERS, SERVES
from remit.cli.demo.world import World
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.actions import meeting_paper as paper_actions


def connect(world: World) -> None:
    """From the speech to the last result nothing hangs loose that the city means to be seen."""
    for meeting_key, paper, role, position in PAPERS:
        meeting = world.meetings[meeting_key]
        item = meeting.items.get(position=position)
        paper_actions.add(world.clerk_of(meeting.body), meeting, paper=world.papers[paper], role=role, item=item)
    for meeting_key, number, paper, address in SERVES:
        meeting = world.meetings[meeting_key]
        asked = meeting.key_points.filter(item=None).order_by("position")[number]
        point = world.papers[paper].points.get(address=address)
        key_point_actions.serve(world.clerk_of(meeting.body), asked, point=point)
