"""The forms of administration."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.accounts.choices import RoleChoice
from remit.accounts.queries import administered
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import NamePicker, person_picker

LANGUAGES = [("en", "English"), ("zh", "中文")]
STATES = [
    ("", pgettext_lazy("account", "all")),
    ("open", pgettext_lazy("account", "open")),
    ("invited", pgettext_lazy("account", "invited")),
    ("closed", pgettext_lazy("account", "closed")),
]
ROLES = [("", "—"), *RoleChoice.choices]


class Filter(forms.Form):
    """What narrows the list."""

    q = forms.CharField(required=False, max_length=200)
    role = forms.ChoiceField(required=False, choices=ROLES)
    state = forms.ChoiceField(required=False, choices=STATES)


class RoleFields(ActionForm):
    """A role, and where."""

    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    body = PickField(
        label=_("Body"), required=False, help_text=_("Every role but the site administrator's is held in a body.")
    )
    reaches_down = forms.BooleanField(
        label=_("Also in all bodies below"),
        required=False,
        help_text=_("Only supervisors, issuers and administrators reach down."),
    )
    from_on = DayField(label=pgettext_lazy("role", "From"))

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"from_on": actor.today} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        bodies = administered(actor)
        self.fields["body"].use(NamePicker(bodies, actor.language))  # type: ignore[attr-defined]
        if not actor.holds_anywhere(Role.SITE_ADMINISTRATOR):
            self.fields["role"].choices = [  # type: ignore[attr-defined]
                choice for choice in ROLES if choice[0] != Role.SITE_ADMINISTRATOR
            ]


class Grant(RoleFields):
    """A role for an account."""

    last_on = DayField(label=_("Last day"), required=False, help_text=_("Empty: until somebody ends it."))

    def until_on(self) -> Any:
        """The day after the last, or None."""
        last = self.cleaned_data["last_on"]
        return last + timedelta(days=1) if last else None


class Invite(RoleFields):
    """Somebody new, with the first role."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("Whoever has an account with this address already is only granted the role."),
    )
    name = forms.CharField(label=pgettext_lazy("account", "Name"), max_length=200)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    field_order = ("email", "name", "language", "role", "body", "reaches_down", "from_on")

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"language": actor.language}
        super().__init__(actor, *args, **kwargs)
        self.fields["role"].required = not actor.holds_anywhere(Role.SITE_ADMINISTRATOR)


class Edit(RecordForm):
    """What an account says of its owner; address and person for the site administrator only."""

    name = forms.CharField(label=pgettext_lazy("account", "Name"), max_length=200)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    person = PickField(
        label=_("Person"), required=False, help_text=_("Who this is among the people that hold posts and take part.")
    )

    def __init__(self, data: Any = None, *, record: Any, actor: Actor) -> None:
        super().__init__(data, record=record)
        if actor.holds_anywhere(Role.SITE_ADMINISTRATOR):
            self.fields["person"].use(person_picker(actor))  # type: ignore[attr-defined]
        else:
            del self.fields["email"], self.fields["person"]

    def values(self, record: Any) -> dict[str, Any]:
        """The person by id."""
        own = {"name": record.name, "language": record.language, "email": record.email}
        return own | {"person": record.person_id}

    def changes(self) -> dict[str, Any]:
        """The keywords of the action; what the form does not ask stays as it is."""
        return {"email": self.record.email, "person": self.record.person} | {
            name: value for name, value in self.cleaned_data.items() if name != "revision"
        }


class Reason(ActionForm):
    """Why."""

    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class End(Reason):
    """The last day of a role, and why."""

    last_on = DayField(label=_("Last day"))
    revision = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ("last_on", "reason")
