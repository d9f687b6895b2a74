"""The records of papers: one file each."""

from remit.papers.models.paper import Paper, PaperAudience, PaperText

__all__ = ["Paper", "PaperAudience", "PaperText"]
