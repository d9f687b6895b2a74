"""Draw a sample of answers."""

import math
import secrets

from django.utils.translation import gettext_lazy as _

from remit.conveyance.models import Mandate, Sample, SampledTrack, Track
from remit.conveyance.queries.sample import drawn_by
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action

MOST = 2_000


@action("sample.draw", allow=rules.may_draw, says=_("drew a sample of the answers"))
def draw(
    actor: Actor,
    mandate: Mandate,
    *,
    kind: str,
    size: int | None = None,
    share_percent: int | None = None,
    seed: str = "",
) -> Sample:
    """So many of the answers that wait to be checked, or such a share of them (rounded up), are in the sample: those
    whose SHA-256 over "seed:number" comes first. The seed is kept; anybody can draw the same again.

    Raises Refused where no answer waits, or where neither a size nor a share is given.
    """
    waiting = list(
        Track.objects.filter(mandate=mandate, kind=kind, state="answered", despatch__state="sent").values_list(
            "pk", flat=True
        )
    )
    if not waiting:
        raise _beside("kind", _("No answer of this kind waits to be checked."))
    wanted = size if size else math.ceil(len(waiting) * (share_percent or 0) / 100)
    if not 0 < wanted <= MOST or (share_percent or 0) > 100:
        raise _beside("size", _("Say how many answers to draw, or what share of them: at most 2,000 at once."))
    sample = write.insert(
        Sample(
            mandate=mandate,
            kind=kind,
            seed=seed.strip() or secrets.token_hex(8),
            drawn_from=len(waiting),
            drawn_on=actor.today,
        )
    )
    chosen = drawn_by(sample.seed, waiting)[:wanted]
    write.insert_many(SampledTrack, [SampledTrack(sample=sample, track_id=pk) for pk in sorted(chosen)])
    return sample


def _beside(field: str, why: object) -> Refused:
    return Refused(why, fields={field: why})
