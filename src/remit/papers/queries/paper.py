"""Questions about papers; only what the actor may see."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from remit.kernel.actor import Actor
from remit.papers.models import Paper, PaperText
from remit.papers.rules import paper as rules


def papers(actor: Actor) -> QuerySet[Paper]:
    """The papers that the actor may see, the latest first; bodies, speakers and words come along, five queries in
    all."""
    found = rules.visible(actor, Paper.objects.all()).select_related("body", "speaker", "received_by")
    return found.prefetch_related("texts", "body__names", "speaker__names", "received_by__names").order_by(
        "-issued_on", "-id"
    )


def matching(found: QuerySet[Paper], words: str) -> QuerySet[Paper]:
    """Those whose title in any language, or number, has `words`."""
    if not words.strip():
        return found
    titles = PaperText.objects.filter(paper=OuterRef("pk"), title__icontains=words.strip())
    return found.filter(Q(number__icontains=words.strip()) | Exists(titles))
