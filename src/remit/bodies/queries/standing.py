"""Whether a body stands on a day."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.kernel.errors import Refused


def check_stands(body: Body | None, day: date | None, field: str = "") -> None:
    """Nothing new is put into a body that is no more; one query, because the body may have been read long ago.

    Raises Refused, beside the field where one is named, if the body was merged into another one, or was dissolved
    before that day. On the day of its end it stands: the meeting that ends it is its own. No body and no day are well.
    """
    if body is None:
        return
    merged_into, dissolved_on = Body.objects.values_list("merged_into", "dissolved_on").get(pk=body.pk)
    why: object = None
    if merged_into is not None:
        why = _("The body was merged into another one.")
    elif dissolved_on is not None and day is not None and day > dissolved_on:
        why = _("The body was dissolved before that day.")
    if why is not None:
        raise Refused(why, fields={field: why} if field else {})
