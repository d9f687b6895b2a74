"""The words of a meeting in one language beside those in the other, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import items
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.sheet import Point, Words
from remit.web.forms import ActionForm

TEXTS = {"title": _("Title"), "place": _("Place"), "summary": _("In short")}


@dataclass(frozen=True)
class Pair:
    """One part: its field's name, what it is, the words in both languages, and whether they are long."""

    name: str
    label: str
    source: str
    words: str
    long: bool = False


class PairsForm(ActionForm):
    """One field for each part that has words in any language and that the actor may see."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, actor: Actor, meeting: Meeting, language: str) -> None:
        super().__init__(data, initial={"revision": meeting.revision})
        self.meeting, self.language = meeting, language
        self.source = next(other for other in LANGUAGES if other != language)
        self.pairs = list(self._pairs(actor))
        code = "zh-Hans" if language == "zh" else language
        for n, pair in enumerate(self.pairs, 1):
            widget: Any = forms.Textarea(attrs={"rows": 3}) if pair.long else forms.TextInput()
            widget.attrs["lang"] = code
            label = f"{n}. {pair.label}"
            self.fields[pair.name] = forms.CharField(
                label=label, required=False, initial=pair.words, widget=widget, max_length=None if pair.long else 500
            )

    def rows(self) -> list[tuple[Pair, Any]]:
        """Each part with its field."""
        return [(pair, self[pair.name]) for pair in self.pairs]

    def told(self) -> dict[str, Any]:
        """What was typed, as the action takes it; parts that nobody touched are left out."""
        found: dict[str, dict[Any, Any]] = {"texts": {}, "groups": {}, "items": {}, "key_points": {}, "decisions": {}}
        for name in self.changed_data:
            kind, _dash, rest = name.partition("-")
            words = self.cleaned_data.get(name, "")
            if kind == "texts":
                found["texts"][rest] = words
            elif kind == "items":
                key, _dot, part = rest.partition("-")
                found["items"].setdefault(int(key), {})[part] = words
            elif kind in found:
                found[kind][int(rest)] = words
        return found

    def _pairs(self, actor: Actor) -> Iterator[Pair]:
        sheet = sheet_of(self.meeting)
        shown = {item.pk for item in items(actor, self.meeting)}
        for name, label in TEXTS.items():
            both = {lang: texts.get(name, "") for lang, texts in sheet.texts.items()}
            if any(both.values()):
                yield self._pair(f"texts-{name}", str(label), both, long=name == "summary")
        for group in sheet.groups:
            yield self._pair(f"groups-{group.key}", str(_("Group present")), group.labels)
        for n, item in enumerate((each for each in sheet.items if each.key in shown), 1):
            about = _("Item %(number)s") % {"number": n}
            yield self._pair(f"items-{item.key}-title", about, item.titles)
            if any(item.outcome_texts.values()):
                yield self._pair(f"items-{item.key}-outcome_text", about, item.outcome_texts, long=True)
            yield from self._points("key_points", f"{about}, {_('Requirement')}", item.key_points)
            yield from self._points("decisions", f"{about}, {_('Decision')}", item.decisions)
        yield from self._points("key_points", str(_("Requirement")), sheet.key_points)
        yield from self._points("decisions", str(_("Decision")), sheet.decisions)

    def _points(self, kind: str, label: str, points: tuple[Point, ...]) -> Iterator[Pair]:
        for point in points:
            yield self._pair(f"{kind}-{point.key}", label, point.texts, long=True)

    def _pair(self, name: str, label: str, words: Words, long: bool = False) -> Pair:
        return Pair(name, label, words.get(self.source, ""), words.get(self.language, ""), long)
