"""The whole form of a meeting's record: facts, persons, groups, items, requirements, decisions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from django.db import transaction
from django.forms.utils import ErrorDict, ErrorList

from remit.bodies.actions import person as person_actions
from remit.desk.meetings.forms import rows
from remit.desk.meetings.forms.fields import NewName
from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, RemitError
from remit.meetings.models import Attendance
from remit.meetings.sheet import Group, Item, Present, Sheet
from remit.web.pickers import person_picker

T = TypeVar("T")
AT = re.compile(r"^(items|attendances|groups)\.(\d+)(?:\.(\w+))?")
BLANK = Sheet(held_on=None)


class Whole:
    """All parts as one form. `before` is the sheet that is corrected, or an empty one."""

    def __init__(self, data: Any, actor: Actor, facts: Any, language: str, before: Sheet = BLANK) -> None:
        self.actor, self.facts, self.language, self.before = actor, facts, language, before
        mended = before is not BLANK
        self.entering = bool(data and data.get("new_people"))
        more: dict[str, Any] = {
            "people": person_picker(actor),
            "entering": self.entering,
            "language": language,
            "points": {i.key: {"key_points": i.key_points, "decisions": i.decisions} for i in before.items}
            | {0: {"key_points": before.key_points, "decisions": before.decisions}},
        }
        initial = self._initial()
        spare = {"attendances": 0, "groups": 0, "items": 0} if mended else {"attendances": 3, "groups": 1, "items": 2}
        kinds = {"attendances": rows.PresentRow, "groups": rows.GroupRow, "items": rows.ItemRow}
        self.sets = {
            name: rows.rows_of(kind, spare[name], mended=mended, ordered=mended and name == "items")(
                data, prefix=name, initial=initial[name], form_kwargs=more
            )
            for name, kind in kinds.items()
        }
        self.points = rows.PointsRow(data, prefix="points", initial={"key": 0}, **more)
        self.used: dict[str, list[Any]] = {}
        self.last = before
        self.overtaken = False

    def _initial(self) -> dict[str, list[dict[str, Any]]]:
        lang, before = self.language, self.before
        return {
            "attendances": [
                {"key": p.key, "person": p.person.pk, "presence": p.presence, "role": self._role(p)}
                for p in before.attendances
            ],
            "groups": [
                {"key": g.key, "label": g.labels.get(lang, ""), "presence": g.presence, "count": g.count}
                for g in before.groups
            ],
            "items": [
                {
                    "key": i.key,
                    "title": i.titles.get(lang, ""),
                    "outcome": i.outcome,
                    "outcome_text": i.outcome_texts.get(lang, ""),
                    "presenter": i.presenter.pk if i.presenter else None,
                    "confidentiality": i.confidentiality,
                    "audience": i.audience,
                }
                for i in before.items
            ],
        }

    def parts(self) -> list[Any]:
        """Every single form."""
        return [self.facts, *(form for each in self.sets.values() for form in each.forms), self.points]

    def is_valid(self) -> bool:
        """Whether every part can be understood; all are asked, so that all is said at once."""
        return all([self.facts.is_valid(), *(each.is_valid() for each in self.sets.values()), self.points.is_valid()])

    def hush(self) -> None:
        """Show what was typed without judging it: a row was only added."""
        for form in self.parts():
            form._errors = ErrorDict()
        for each in self.sets.values():
            each._errors, each._non_form_errors = [ErrorDict() for _form in each.forms], ErrorList()

    def sheet(self) -> Sheet:
        """The record as the form has it; words in the other language stay."""
        facts = self.facts.cleaned_data
        self.used = {name: each.kept() for name, each in self.sets.items()}
        texts = {
            **self.before.texts,
            self.language: {name: facts.get(name, "") for name in ("title", "place", "summary")},
        }
        columns = ("held_on", "ended_on", "kind", "enlarged", "ordinal", "term", "confidentiality")
        return Sheet(
            **{name: facts[name] for name in columns},
            audience=facts["audience"],
            texts={lang: text for lang, text in texts.items() if any(text.values())},
            attendances=tuple(self._present(form.cleaned_data) for form in self.used["attendances"]),
            groups=tuple(self._group(form.cleaned_data) for form in self.used["groups"]),
            items=tuple(self._item(form) for form in self.used["items"]),
            key_points=self.points.told_points("key_points"),
            decisions=self.points.told_points("decisions"),
        )

    def _present(self, told: Mapping[str, Any]) -> Present:
        person = self._person(told["person"])
        # Another person is another row: the entry then says who was taken out and who was added.
        old = next((p for p in self.before.attendances if p.key == told["key"] and p.person == person), None)
        role = old.role if old is not None and told["role"].strip() == self._role(old) else told["role"]
        return Present(person=person, presence=told["presence"], role=role, key=old.key if old is not None else None)

    def _role(self, present: Present) -> str:
        """The post in the language of the form, where it has words in it; else as the account has them."""
        return str(Attendance(person=present.person, role=present.role).role_in(self.language))

    def _group(self, told: Mapping[str, Any]) -> Group:
        old = next((g for g in self.before.groups if g.key == told["key"]), Group(labels={}))
        labels = self._worded(old.labels, told["label"])
        return replace(old, labels=labels, presence=told["presence"], count=told["count"])

    def _item(self, form: Any) -> Item:
        told = form.cleaned_data
        old = next((i for i in self.before.items if i.key == told["key"]), Item(titles={}))
        return replace(
            old,
            titles=self._worded(old.titles, told["title"]),
            outcome=told["outcome"],
            outcome_texts=self._worded(old.outcome_texts, told["outcome_text"]),
            presenter=self._person(told["presenter"]),
            confidentiality=told["confidentiality"],
            audience=told["audience"],
            key_points=form.told_points("key_points"),
            decisions=form.told_points("decisions"),
        )

    def _body(self) -> Any:
        """Whose meeting it is: chosen in the form, or that of the record."""
        return self.facts.cleaned_data.get("body") or self.facts.met

    def _worded(self, old: Mapping[str, str], text: str) -> dict[str, str]:
        return {lang: words for lang, words in {**old, self.language: text.strip()}.items() if words}

    def _person(self, told: Any) -> Any:
        if isinstance(told, NewName):
            return person_actions.create(self.actor, None, names={self.language: told.name}, body=self._body())
        return told

    def attempt(self, act: Callable[[Sheet], T]) -> T | None:
        """What the action makes of the sheet; None where it was refused, and then the sentences stand beside
        the fields. Persons that were entered on the way are entered only if the action succeeds."""
        try:
            with transaction.atomic():
                self.last = self.sheet()
                return act(self.last)
        except Conflict as error:
            self.overtaken = True
            self.facts.conflicts(error)
        except RemitError as error:
            self.refuse(error)
        return None

    def refuse(self, error: RemitError) -> None:
        """The sentences beside the fields that they name; else above the form."""
        for name, why in error.fields.items():
            at = AT.match(name)
            if at and int(at[2]) < len(self.used.get(at[1], [])):
                form, field = self.used[at[1]][int(at[2])], at[3]
            else:
                form, field = (self.points if name.startswith(rows.POINTS) else self.facts), name.split(".")[0]
            form.add_error(field if field in form.fields else None, str(why))
        if not error.fields:
            self.facts.add_error(None, str(error.why))

    def problems(self) -> list[tuple[str, str]]:
        """(where, sentence) of all that is wrong, for the summary above the form."""
        found = []
        for form in self.parts():
            for name, errors in form.errors.items():
                field = form[name] if name in form.fields else None
                for why in errors:
                    found.append((field.auto_id, f"{field.label}: {why}") if field else ("", str(why)))
        return found + [("", str(why)) for each in self.sets.values() for why in each.non_form_errors()]


def with_one_more(data: Any) -> Any:
    """The data as typed, with one more row of the kind that `add` names."""
    name = data.get("add", "")
    total = data.get(f"{name}-TOTAL_FORMS", "")
    if name not in ("attendances", "groups", "items") or not total.isascii() or not total.isdigit():
        return data
    more = data.copy()
    more[f"{name}-TOTAL_FORMS"] = str(min(300, int(total) + 1))
    return more
