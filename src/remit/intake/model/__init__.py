"""A model that may propose what the reader did not find. Off unless an endpoint is set; nothing needs it."""

from remit.intake.model.port import Model, model
from remit.intake.model.verbatim import Proposal, standing

__all__ = ["Model", "Proposal", "model", "standing"]
