"""Put a new body into the tree, with its names and its parentage."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.superior import check_superior
from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.actions.words import given
from remit.bodies.models import Body, BodyName, Parentage
from remit.ledger import write


def place(
    body: Body,
    superior: Body | None,
    names: Mapping[str, str],
    short_names: Mapping[str, str],
    from_on: date | None,
) -> Body:
    """The body is in the tree. Part of an action, not one itself."""
    kept = given(names, _("Enter the name in at least one language."))
    lock_tree()
    if superior is None:
        write.insert(body, by=Body.objects.add_root)
    else:
        superior.refresh_from_db(fields=["path", "depth", "numchild", "dissolved_on", "merged_into"])
        check_superior(superior)
        write.insert(body, by=partial(Body.objects.add_child, superior))
    write.insert(Parentage(body=body, superior=superior, from_on=from_on))
    for language, name in kept.items():
        short = short_names.get(language, "").strip()
        write.insert(BodyName(body=body, language=language, name=name, short_name=short, from_on=from_on))
    return body
