"""Questions about the files of a paper."""

from django.db.models import QuerySet

from remit.kernel.actor import Actor
from remit.papers.models import File, Paper
from remit.papers.rules import version as rules


def files(actor: Actor, paper: Paper) -> QuerySet[File]:
    """The files of a paper that the actor may read, as they came."""
    return rules.visible(actor, File.objects.filter(paper=paper)).order_by("pk")


def holds(digest: str) -> bool:
    """Whether a file of a paper has these bytes."""
    return File.objects.filter(digest=digest).exists()
