"""Who may do what with the text of a paper, and who sees it: its versions, paragraphs, relations and files."""

from typing import Any

from django.db.models import QuerySet

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer
from remit.papers.rules import paper as paper_rules
from remit.papers.rules.reading import readable


def visible(actor: Actor, queryset: QuerySet[Any], via: str = "paper") -> QuerySet[Any]:
    """Rows of a paper that the actor may read; `via` is the lookup to the paper, such as "version__paper"."""
    model: Any = queryset.model
    for name in via.split("__"):
        model = model._meta.get_field(name).related_model
    return queryset.filter(readable(actor, model, "body", "received_by", at=f"{via}__"))


def may_add(actor: Actor, paper: Any) -> Answer:
    """Who changes the paper."""
    return paper_rules.may_edit(actor, paper)


def may_correct(actor: Actor, version: Any) -> Answer:
    """Who changes the paper; whether something cites the version is a question of its state."""
    return paper_rules.may_edit(actor, version.paper)
