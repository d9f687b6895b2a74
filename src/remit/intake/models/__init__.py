"""Pages being read in, pages that were, and what was put right in them."""

from remit.intake.models.correction import Correction
from remit.intake.models.draft import Draft
from remit.intake.models.pile import Pile, PilePage
from remit.intake.models.source_page import SourcePage

__all__ = ["Correction", "Draft", "Pile", "PilePage", "SourcePage"]
