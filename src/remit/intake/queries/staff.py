"""Who belongs to a body today, and so can be asked to do something."""

from remit.bodies.models import Body, Membership, Person
from remit.bodies.rules import membership as rules
from remit.bodies.rules import person as person_rules
from remit.kernel.actor import Actor


def staff_of(actor: Actor, body: Body) -> list[tuple[int, str]]:
    """(id of the person, "name, post") of those who belong to the body today, by name."""
    rows = rules.visible(actor, Membership.objects.filter(body=body, person__merged_into=None)).select_related("person")
    found: dict[int, str] = {}
    for row in rows.prefetch_related("person__names", "post__texts"):
        if row.holds_on(actor.today):
            name, post = row.person.name_in(actor.language).value, ""
            if row.post is not None:
                post = row.post.label_in(actor.language).value
            joint = "，" if actor.language == "zh" else ", "
            found.setdefault(row.person_id, joint.join(word for word in (name, post) if word))
    return sorted(found.items(), key=lambda pair: pair[1])


def people_names(actor: Actor, limit: int = 500) -> list[tuple[int, str]]:
    """(id, name) of persons whom the actor may see, the latest entered first."""
    rows = person_rules.visible(actor, Person.objects.filter(merged_into=None)).prefetch_related("names")
    return [(row.pk, row.name_in(actor.language).value) for row in rows.order_by("-pk")[:limit]]
