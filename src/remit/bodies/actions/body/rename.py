"""Give a body a new name from a day on."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, BodyName
from remit.bodies.queries.standing import check_stands
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("body.rename", allow=rules.may_rename, says=_("renamed the body"))
def rename(
    actor: Actor,
    body: Body,
    *,
    names: Mapping[str, str],
    short_names: Mapping[str, str] | None = None,
    from_on: date,
    reason: str = "",
) -> Body:
    """From that day the body bears these names; the old ones end the day before. A language not given keeps its name.

    Raises Refused where no name is new, the day is not after the present name's first or is still to come, or the body
    is no more; Conflict where somebody else changed the body.
    """
    if from_on > actor.today:
        why = _("This day is still to come. Enter it once it is there.")
        raise Refused(why, fields={"from_on": why})
    check_stands(body, from_on, "from_on")
    current = {row.language: row for row in body.names.filter(until_on=None)}
    given = {language: name.strip() for language, name in names.items() if name.strip()}
    new = {lang: name for lang, name in given.items() if lang not in current or current[lang].name != name}
    if not new:
        raise Refused(_("The body bears this name already."), fields={"name": _("Enter a name that is new.")})
    for language, name in new.items():
        if language in current:
            _end(current[language], from_on)
        write.insert(
            BodyName(
                body=body,
                language=language,
                name=name,
                short_name=(short_names or {}).get(language, "").strip(),
                from_on=from_on,
            )
        )
    return write.touch(body)


def _end(name: BodyName, on: date) -> None:
    if name.from_on is not None and on <= name.from_on:
        why = _("The new name must begin after the present one did.")
        raise Refused(why, fields={"from_on": why})
    write.change(name, until_on=on)
