"""What the worker does for pages being read in."""

import logging
from dataclasses import asdict
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.intake import drafts, piling
from remit.intake.choices import DraftState
from remit.intake.model import model, standing
from remit.intake.models import Draft
from remit.queue.job import job

log = logging.getLogger(__name__)


@job(says=_("Asking the model about a page that was read in"))
def propose(pk: int) -> None:
    """What a model proposes and the text bears out is kept beside the draft, whose content stays as it is. A model that
    cannot be reached, or answers nonsense, is told in the log; the draft does not need it."""
    asked, draft = model(), Draft.objects.filter(pk=pk, state=DraftState.IN_CONFIRMATION).first()
    if asked is None or draft is None:
        return
    try:
        told = asked.ask(draft.text)
    except (OSError, ValueError) as error:
        log.warning("The model gave no proposals: %s", error)
        return
    published = str(draft.read.get("published_on") or "")
    proposals = standing(draft.text, told, date.fromisoformat(published) if published else None)
    kept = {each.path: {key: value for key, value in asdict(each).items() if key != "path"} for each in proposals}
    drafts.propose(pk, kept)


@job(says=_("Reading in many pages"))
def read_pile(pile_id: int) -> None:
    """Every page of the pile has become drafts, or says why not; what was read before a worker was killed is not read
    again."""
    piling.read_on(pile_id)
