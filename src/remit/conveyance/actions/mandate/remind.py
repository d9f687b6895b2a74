"""Remind the bodies that are late."""

from datetime import UTC, datetime

from django.db.models import DateField, F, IntegerField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Mandate, Reminded, Reminder
from remit.conveyance.queries.late import to_remind
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import sets, write
from remit.ledger.action import action

COLUMNS = ("reminder", "referral", "body", "reminded_on", "revision")


@action("mandate.remind", allow=rules.may_remind, says=_("reminded the bodies that are late"))
def remind(actor: Actor, mandate: Mandate) -> Reminder:
    """Every body that is late with it and was not reminded today is reminded once. Raises Refused where there is none,
    WrongState where the mandate is not in force."""
    write.advance(mandate, MANDATE, "remind")
    late = to_remind(mandate, actor.today)
    if not late.exists():
        raise Refused(_("Nobody is late who was not reminded today already."))
    made = write.insert(Reminder(mandate=mandate, reminded_on=actor.today, reminded_at=datetime.now(UTC)))
    number = IntegerField()
    sets.place(
        Reminded,
        COLUMNS,
        late.order_by().values_list(
            Cast(Value(made.pk), number),
            F("pk"),
            F("body_id"),
            Cast(Value(actor.today, output_field=DateField()), DateField()),
            Cast(Value(0), number),
        ),
    )
    sets.enter(Reminded, made.pk, sets.digest_of(Reminded, made.pk))
    return made
