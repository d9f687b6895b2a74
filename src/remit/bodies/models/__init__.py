"""The records of the tree: one file each."""

from remit.bodies.models.body import Body
from remit.bodies.models.body_name import BodyName
from remit.bodies.models.calendar import Calendar, CalendarName
from remit.bodies.models.calendar_day import CalendarDay, CalendarDayText
from remit.bodies.models.calendar_use import CalendarUse
from remit.bodies.models.membership import Membership
from remit.bodies.models.parentage import Parentage
from remit.bodies.models.person import Person
from remit.bodies.models.person_name import PersonName
from remit.bodies.models.post import Post, PostText
from remit.bodies.models.term import Term

__all__ = [
    "Body",
    "BodyName",
    "Calendar",
    "CalendarDay",
    "CalendarDayText",
    "CalendarName",
    "CalendarUse",
    "Membership",
    "Parentage",
    "Person",
    "PersonName",
    "Post",
    "PostText",
    "Term",
]
