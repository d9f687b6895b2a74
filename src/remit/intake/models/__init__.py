"""Pages being read in, and pages that were."""

from remit.intake.models.draft import Draft
from remit.intake.models.source_page import SourcePage

__all__ = ["Draft", "SourcePage"]
