"""Create several bodies below one at once."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.superior import check_superior
from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.actions.words import given
from remit.bodies.choices import Classification
from remit.bodies.models import Body, BodyName, Parentage
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action

NAMELESS = _("Enter the name in at least one language.")


@action("body.create_several", allow=rules.may_create_several, says=_("created bodies below it"))
def create_several(
    actor: Actor,
    superior: Body,
    *,
    names: Sequence[Mapping[str, str]],
    classification: str = Classification.OFFICE,
    founded_on: date | None = None,
) -> Body:
    """The bodies stand below `superior`, behind those that are there, in the order of `names`; one act and one entry.

    Raises Refused where one has no name, or where the superior body can have none below it.
    """
    kept = [given(each, NAMELESS) for each in names]
    lock_tree()
    superior.refresh_from_db(fields=["path", "depth", "numchild", "dissolved_on", "merged_into"])
    check_superior(superior)
    made = write.insert_many(Body, _bodies(superior, len(kept), classification, founded_on))
    Body.objects.filter(pk=superior.pk).update(numchild=F("numchild") + len(made))
    superior.refresh_from_db(fields=["numchild"])
    write.insert_many(Parentage, [Parentage(body=body, superior=superior, from_on=founded_on) for body in made])
    write.insert_many(
        BodyName,
        [
            BodyName(body=body, language=language, name=name, from_on=founded_on)
            for body, words in zip(made, kept, strict=True)
            for language, name in words.items()
        ],
    )
    return superior


def _bodies(superior: Body, count: int, classification: str, founded_on: date | None) -> list[Body]:
    below = Body.objects.filter(path__startswith=superior.path, depth=superior.depth + 1)
    last = below.order_by("-path").first()
    paths = [last._inc_path() if last else superior._get_path(superior.path, superior.depth + 1, 1)]
    while len(paths) < count:
        paths.append(Body(path=paths[-1])._inc_path())
    values = {"depth": superior.depth + 1, "numchild": 0, "classification": classification, "founded_on": founded_on}
    return [Body(path=path, **values) for path in paths[:count]]
