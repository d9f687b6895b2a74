"""The records of publication: one file each."""

from remit.publication.models.edition import Edition
from remit.publication.models.paragraph import Paragraph, ParagraphText
from remit.publication.models.readout import Readout, ReadoutText

__all__ = ["Edition", "Paragraph", "ParagraphText", "Readout", "ReadoutText"]
