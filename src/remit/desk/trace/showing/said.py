"""The words of a trace: what each box is called, which day it bears, and where it leads."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from remit.oversight.trace.node import Kind, Known, Node
from remit.web.address import DESK, desk_address_of, public_address_of

# What a trace can be looked at from.
KINDS = tuple(
    str(kind)
    for kind in (
        Kind.PAPER,
        Kind.POINT,
        Kind.MANDATE,
        Kind.MEETING,
        Kind.REQUIREMENT,
        Kind.DECISION,
        Kind.MEASURE,
        Kind.READOUT,
    )
)
NAMES: dict[Kind, Any] = {
    Kind.PAPER: pgettext_lazy("trace", "Paper"),
    Kind.POINT: pgettext_lazy("trace", "Paragraph"),
    Kind.MANDATE: pgettext_lazy("trace", "Instruction"),
    Kind.REFERRAL: pgettext_lazy("trace", "Handed to"),
    Kind.BRANCH: pgettext_lazy("trace", "Handed to"),
    Kind.MEETING: pgettext_lazy("trace", "Meeting"),
    Kind.REQUIREMENT: pgettext_lazy("trace", "Requirement"),
    Kind.DECISION: pgettext_lazy("trace", "Decision"),
    Kind.MEASURE: pgettext_lazy("trace", "Action"),
    Kind.RESULT: pgettext_lazy("trace", "Result"),
    Kind.ANSWER: pgettext_lazy("trace", "Answer"),
    Kind.READOUT: pgettext_lazy("trace", "Meeting news"),
}
HEADS = (
    pgettext_lazy("trace", "First words"),
    pgettext_lazy("trace", "Paragraphs"),
    pgettext_lazy("trace", "Handed down"),
    pgettext_lazy("trace", "Meetings"),
    pgettext_lazy("trace", "Requirements"),
    pgettext_lazy("trace", "Actions"),
    pgettext_lazy("trace", "Results and news"),
)
DAYS: dict[Kind, Any] = {
    Kind.PAPER: pgettext_lazy("trace", "issued"),
    Kind.MANDATE: pgettext_lazy("trace", "issued"),
    Kind.REFERRAL: pgettext_lazy("trace", "since"),
    Kind.MEETING: pgettext_lazy("trace", "held"),
    Kind.REQUIREMENT: pgettext_lazy("trace", "asked"),
    Kind.DECISION: pgettext_lazy("trace", "decided"),
    Kind.MEASURE: pgettext_lazy("trace", "due"),
    Kind.RESULT: pgettext_lazy("trace", "done"),
    Kind.ANSWER: pgettext_lazy("trace", "answered"),
    Kind.READOUT: pgettext_lazy("trace", "published"),
}
NOT_OPEN = {
    Kind.MEETING: gettext_lazy("A meeting that is not open to you"),
    Kind.REQUIREMENT: gettext_lazy("A requirement that is not open to you"),
    Kind.DECISION: gettext_lazy("A decision that is not open to you"),
}
OUTLINE = gettext_lazy("known in outline only")


def title(node: Node) -> str:
    """Its words; of what is not open, and of the rest of a tree, that it is that."""
    if node.title:
        return str(node.title)
    if node.kind == Kind.BRANCH:
        return _("All other branches")
    if node.kind == Kind.ANSWER:
        return ngettext("%(n)s body answered", "%(n)s bodies answered", node.n) % {"n": f"{node.n:,}"}
    return str(NOT_OPEN.get(node.kind) or _("Without a title"))


def href(node: Node, language: str) -> str:
    """Where its page is; empty where it has none that the reader may open."""
    if node.kind == Kind.REFERRAL and node.known == Known.WHOLE:
        return desk_address_of("conveyance.referral", node.pk) if "conveyance.referral" in DESK else ""
    if node.known != Known.WHOLE:
        return ""
    if node.kind in (Kind.POINT, Kind.ANSWER):
        return reverse("desk:papers:point", args=node.path)
    if node.kind in (Kind.REQUIREMENT, Kind.DECISION):
        return trace_of(node.kind, node.pk)
    if node.kind == Kind.MANDATE and "conveyance.mandate" not in DESK:
        return trace_of(node.kind, node.pk)
    if node.kind == Kind.READOUT and not node.draft:
        return public_address_of("publication.readout", node.pk, language)
    return desk_address_of(RECORDS[node.kind], node.path[0])


def trace_of(kind: Kind | str, pk: int) -> str:
    """The address of a trace."""
    return reverse("desk:trace:trace", args=[str(kind), pk])


RECORDS = {
    Kind.PAPER: "papers.paper",
    Kind.MANDATE: "conveyance.mandate",
    Kind.MEETING: "meetings.meeting",
    Kind.MEASURE: "followup.measure",
    Kind.RESULT: "followup.measure",
    Kind.READOUT: "publication.readout",
}
