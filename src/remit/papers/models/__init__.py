"""The records of papers: one file each."""

from remit.papers.models.file import File
from remit.papers.models.paper import Paper, PaperAudience, PaperText
from remit.papers.models.point import Passage, PassageText, Point
from remit.papers.models.relation import PaperRelation
from remit.papers.models.version import PaperVersion, VersionText

__all__ = [
    "File",
    "Paper",
    "PaperAudience",
    "PaperRelation",
    "PaperText",
    "PaperVersion",
    "Passage",
    "PassageText",
    "Point",
    "VersionText",
]
