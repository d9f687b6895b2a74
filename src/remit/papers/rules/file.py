"""Who attaches files to a paper. Who reads the paper reads its files."""

from typing import Any

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer
from remit.papers.rules import paper as paper_rules


def may_attach(actor: Actor, paper: Any) -> Answer:
    """Who changes the paper."""
    return paper_rules.may_edit(actor, paper)


def may_detach(actor: Actor, file: Any) -> Answer:
    """The same."""
    return paper_rules.may_edit(actor, file.paper)
