"""Bodies as a nested list."""

from dataclasses import dataclass, field

from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.portal.frame import here

LEVELS = 3
MOST = 1000


@dataclass(slots=True)
class Branch:
    """A body, and those below it that are shown."""

    name: Text
    href: str
    depth: int
    below: list["Branch"] = field(default_factory=list)


def tree(actor: Actor, top: Body | None = None) -> list[Branch]:
    """The bodies that work here: from the roots, or below `top`, some levels down; two queries."""
    depth = top.depth if top else 0
    rows = bodies(actor).filter(external=False, dissolved_on=None, depth__gt=depth, depth__lte=depth + LEVELS)
    if top is not None:
        rows = rows.filter(path__startswith=top.path)
    roots: list[Branch] = []
    open_branches: list[Branch] = []
    for row in rows[:MOST]:
        branch = Branch(row.name_in(actor.language), here("body", actor.language, row.pk), row.depth)
        while open_branches and open_branches[-1].depth >= row.depth:
            open_branches.pop()
        (open_branches[-1].below if open_branches else roots).append(branch)
        open_branches.append(branch)
    return roots
