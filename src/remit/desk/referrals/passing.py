"""The form over passing a referral on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Classification
from remit.bodies.queries.body import bodies
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Referral
from remit.conveyance.queries.onward import GONE
from remit.conveyance.queries.selected import Selection
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.web.forms import ActionForm, DayField

# So many bodies right below are offered one by one; whoever has more chooses by kind, or all.
OFFERED = 60
WANTED = {
    TrackKind.IMPLEMENT: _("To be carried out"),
    TrackKind.STUDY: _("To be studied"),
    TrackKind.PUBLICISE: _("To be publicised"),
}
BELOW, ALL = "below", "all"


class PassForm(ActionForm):
    """Which bodies, which of the things asked, until when; the days of the original are filled in."""

    whom = forms.ChoiceField(
        label=_("To whom"),
        choices=[("chosen", _("the bodies chosen here")), (BELOW, _("all bodies right below")), (ALL, _("all below"))],
        widget=forms.RadioSelect,
    )
    chosen = forms.MultipleChoiceField(label=_("Bodies"), required=False, widget=forms.CheckboxSelectMultiple)
    classifications = forms.MultipleChoiceField(
        label=_("Of these kinds only"),
        required=False,
        choices=Classification.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, actor: Actor, referral: Referral, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor, self.referral = actor, referral
        children = bodies(actor).filter(
            path__startswith=referral.body.path, depth=referral.body.depth + 1, external=False, dissolved_on=None
        )
        self.children = children
        offered = [(str(row.pk), str(row.short_name_in(actor.language))) for row in children[: OFFERED + 1]]
        if len(offered) <= OFFERED:
            self.fields["chosen"].choices = offered  # type: ignore[attr-defined]
        else:
            del self.fields["chosen"]
            self.fields["whom"].choices = self.fields["whom"].choices[1:]  # type: ignore[attr-defined]
        reasons = {ask.kind: ask.reason for ask in referral.mandate.asks.all()}
        for track in sorted(referral.tracks.all(), key=lambda track: track.kind):
            if track.state not in GONE:
                self._ask_for(track.kind, track.due_on, reasons.get(track.kind, ""))
        self.fields["reason"] = forms.CharField(
            label=_("Reason"),
            required=False,
            help_text=_("Needed where you ask by an earlier day than was asked of you; the bodies read it."),
            widget=forms.Textarea,
        )

    def _ask_for(self, kind: str, due_on: Any, reason: str) -> None:
        label = TrackKind(kind).label
        first = kind == TrackKind.IMPLEMENT
        self.fields[kind] = forms.BooleanField(label=WANTED[TrackKind(kind)], required=False, initial=first)
        self.fields[f"{kind}_due_on"] = DayField(
            label=_("Due on"),
            required=False,
            initial=due_on,
            help_text=_("As it was asked of you; without a day it is standing."),
        )
        if kind != TrackKind.IMPLEMENT:
            self.fields[f"{kind}_reason"] = forms.CharField(
                label=_("Why %(what)s is asked for") % {"what": label}, required=False, initial=reason
            )

    def groups(self) -> list[dict[str, Any]]:
        """Each thing that can be asked for, with its fields; open where it is asked for, or where something of it is
        wrong."""
        return [
            {
                "label": kind.label,
                "wanted": self[kind],
                "due_on": self[f"{kind}_due_on"],
                "reason": self[f"{kind}_reason"] if f"{kind}_reason" in self.fields else None,
                "open": bool(self[kind].value()) or any(name.startswith(kind) for name in self.errors),
            }
            for kind in (TrackKind.IMPLEMENT, TrackKind.STUDY, TrackKind.PUBLICISE)
            if kind in self.fields
        ]

    def selection(self) -> Selection:
        """What was chosen, as the action takes it."""
        values = self.cleaned_data
        kinds = values["classifications"]
        if values["whom"] == ALL:
            chosen = Selection(under=[self.referral.body_id])
            return Selection(**chosen, classifications=kinds) if kinds else chosen
        if values["whom"] == BELOW:
            found = self.children.filter(classification__in=kinds) if kinds else self.children
            return Selection(bodies=list(found.prefetch_related(None).values_list("pk", flat=True)))
        rows = self.children.filter(pk__in=values.get("chosen", []))
        rows = rows.filter(classification__in=kinds) if kinds else rows
        return Selection(bodies=list(rows.prefetch_related(None).values_list("pk", flat=True)))

    def asks(self) -> list[Asked]:
        """What is asked for, as the action takes it."""
        return [
            Asked(
                kind,
                due_on=self.cleaned_data.get(f"{kind}_due_on"),
                reason=self.cleaned_data.get(f"{kind}_reason", ""),
            )
            for kind in TrackKind.values
            if self.cleaned_data.get(kind)
        ]

    def refuse(self, error: RemitError) -> None:
        """A refusal of the choice stands beside what was chosen."""
        fields = {"whom" if name == "selection" else name: why for name, why in error.fields.items()}
        error.fields = {TrackKind.IMPLEMENT if name == "asks" else name: why for name, why in fields.items()}
        super().refuse(error)
