"""Samples of answers."""

from collections.abc import Iterable
from hashlib import sha256

from django.db.models import QuerySet

from remit.conveyance.models import Sample
from remit.conveyance.rules import sample as rules
from remit.kernel.actor import Actor


def drawn_by(seed: str, numbers: Iterable[int]) -> list[int]:
    """The numbers in the order in which the seed draws them: by the SHA-256 of "seed:number"."""
    return sorted(numbers, key=lambda number: (sha256(f"{seed}:{number}".encode()).hexdigest(), number))


def samples(actor: Actor) -> QuerySet[Sample]:
    """The samples that the actor may see, the latest first."""
    return rules.visible(actor, Sample.objects.all()).order_by("-id")
