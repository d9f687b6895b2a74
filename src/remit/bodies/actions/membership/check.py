"""Whether a membership can be."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Membership, Person
from remit.kernel.errors import Refused


def check(membership: Membership) -> None:
    """Refuses, beside the field, what cannot be. Part of an action, not one itself.

    The person waits until the act is done: two at once would not see each other's membership.
    """
    membership.person = Person.objects.select_for_update(no_key=True).get(pk=membership.person_id)
    for field, why in (_days(membership), _person(membership), _post(membership), _twice(membership)):
        if why is not None:
            raise Refused(why, fields={field: why})


def _days(m: Membership) -> tuple[str, object]:
    if m.from_on is not None and m.until_on is not None and m.until_on < m.from_on:
        return "until_on", _("A membership cannot end before it begins.")
    dissolved = m.body.dissolved_on
    if dissolved is not None and (m.from_on or m.until_on or dissolved) >= dissolved:
        return "from_on", _("The body was dissolved before that day.")
    if dissolved is not None and m.until_on is not None and m.until_on > dissolved:
        return "until_on", _("The body was dissolved before that day.")
    return "from_on", _("The body was merged into another one.") if m.body.merged_into_id is not None else None


def _person(m: Membership) -> tuple[str, object]:
    merged = m.person.merged_into_id is not None
    return "person", _("This person was merged into another. Choose the one that is kept.") if merged else None


def _post(m: Membership) -> tuple[str, object]:
    if m.post is None:
        return "post", None
    if m.post.body_id != m.body_id:
        return "post", _("This post belongs to another body.")
    abolished = m.post.until_on
    if abolished is not None and (m.until_on is None or m.until_on > abolished):
        return "post", _("This post was abolished before the membership ends.")
    return "post", None


def _twice(m: Membership) -> tuple[str, object]:
    same = Membership.objects.filter(person=m.person, body=m.body, post=m.post).exclude(pk=m.pk)
    if m.from_on is not None:
        same = same.filter(Q(until_on=None) | Q(until_on__gt=m.from_on))
    if m.until_on is not None:
        same = same.filter(Q(from_on=None) | Q(from_on__lt=m.until_on))
    return "person", _("The person has this place in the body at that time already.") if same.exists() else None
