"""Chinese: readouts, meeting news and issued minutes. One grammar per finding."""

from collections.abc import Callable, Mapping

from remit.intake.reader.chinese import (
    attendees,
    body,
    chair,
    conveyed,
    decisions,
    documents,
    followup,
    held,
    keypoints,
    kind,
    ordinals,
    persons,
    superiors,
)
from remit.intake.reader.chinese.naming import stories
from remit.intake.reader.found import Finding
from remit.intake.reader.story import Story

GRAMMARS: Mapping[str, Callable[[Story], Finding]] = {
    "body_name": body.find,
    "superior_bodies": superiors.find,
    "meeting_kind": kind.find,
    "is_enlarged": kind.enlarged,
    "ordinal": ordinals.ordinal,
    "term": ordinals.term,
    "held_on": held.find,
    "chaired_by": chair.find,
    "attendee_groups": attendees.find,
    "persons": persons.find,
    "conveyed": conveyed.find,
    "documents_named": documents.find,
    "key_points": keypoints.find,
    "decisions": decisions.find,
    "follow_up": followup.find,
}
"""Key of the record → grammar that fills it."""

__all__ = ["GRAMMARS", "stories"]
