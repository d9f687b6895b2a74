"""Forms about memberships."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Seat
from remit.bodies.models import Body, Membership
from remit.bodies.queries.post import posts
from remit.desk.bodies.forms.term import UNTIL
from remit.kernel.actor import Actor
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import person_picker


class Place(forms.Form):
    """In which post, in which seat, from when until when."""

    post = forms.ChoiceField(label=_("Post"), required=False)
    seat = forms.ChoiceField(label=_("Belongs as"), choices=Seat.choices)
    acting = forms.BooleanField(label=_("Stands in for the holder (acting)"), required=False)
    from_on = DayField(label=_("From"), required=False)
    until_on = DayField(label=_("Until"), required=False, help_text=UNTIL)

    def offer(self, actor: Actor, body: Body, held: int | None = None) -> None:
        """The posts that stand, and the one that is held, are there to choose from."""
        rows = [post for post in posts(actor, body) if post.until_on is None or post.pk == held]
        self.by_id = {str(post.pk): post for post in rows}
        labels = [(str(post.pk), str(post.label_in(actor.language))) for post in rows]
        self.fields["post"].choices = [("", _("no post")), *labels]  # type: ignore[attr-defined]

    def clean_post(self) -> Any:
        """The post itself."""
        return self.by_id.get(self.cleaned_data["post"])


class BeginForm(Place, ActionForm):
    """Somebody who is known, or somebody new."""

    person = PickField(
        label=_("Person"),
        required=False,
        help_text=_("Type a part of the name in either language. For somebody new leave this empty."),
    )
    name_en = forms.CharField(label=_("New person: name in English"), required=False, max_length=200)
    name_zh = forms.CharField(label=_("New person: name in Chinese"), required=False, max_length=200)

    def __init__(self, *args: Any, actor: Actor, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].use(person_picker(actor))  # type: ignore[attr-defined]
        self.offer(actor, body)
        self.order_fields(["person", "name_en", "name_zh"])

    def clean(self) -> dict[str, Any]:
        """One of the two is given."""
        given = super().clean() or self.cleaned_data
        named = bool(self.words("name"))
        if "person" in given and bool(given["person"]) is named:
            why = _("Choose a person or enter a new one, not both.") if named else _("Choose or enter a person.")
            self.add_error("person", why)
        return given


class EditForm(Place, RecordForm):
    """A membership, corrected."""

    def __init__(self, *args: Any, actor: Actor, record: Membership, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.offer(actor, record.body, record.post_id)

    def values(self, record: Membership) -> Mapping[str, Any]:
        """As it is recorded."""
        names = ("seat", "acting", "from_on", "until_on")
        return {name: getattr(record, name) for name in names} | {"post": str(record.post_id or "")}


class EndForm(RecordForm):
    """The day, and why."""

    happened_on = DayField(label=_("Ended on"), help_text=_("The first day on which it no longer holds."))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)
