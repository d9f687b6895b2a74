"""The choices that a clerk makes: who is meant by a name, and which paper or meeting something is."""

from collections.abc import Mapping

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from remit.bodies.queries.body import bodies, superiors
from remit.bodies.rules import body as body_rules
from remit.bodies.rules import term as terms
from remit.desk.readin import labels
from remit.desk.readin.fields import Field, Offer, Option
from remit.intake import naming
from remit.intake.actions.confirming.corrections import field_of
from remit.intake.content import Content, get
from remit.intake.models import Correction, Draft
from remit.intake.queries import candidates, conveyable, correction
from remit.intake.queries.candidates import Candidate
from remit.intake.queries.likeness import SAME
from remit.intake.queries.staff import people_names, staff_of
from remit.intake.queries.terms import unopened
from remit.kernel.actor import Actor
from remit.kernel.texts import Text


class Chooser:
    """Offers what each name and each thing conveyed could be; chooses nothing itself."""

    def __init__(self, actor: Actor, draft: Draft) -> None:
        self.actor = actor
        self.content: Content = draft.content
        self.proposed: dict[str, dict[str, str]] = draft.proposed
        self.sorts = naming.sorts(self.content)
        self.first = naming.first_mentions(self.content)
        self.mentioned = {path: name for path, name, _sort in naming.mentions(self.content) if name}
        self.corrections = correction.known(actor, draft.body)
        chosen = {
            said: (row.meant, row.made_on)
            for (field, said), row in self.corrections.items()
            if field == correction.NAME
        }
        self.names = candidates.suggest(actor, self.sorts, chosen)
        self.things = conveyable.suggest(actor, self.content)
        self.below = [body for body in (draft.body, *superiors(draft.body)) if body_rules.may_create(actor, body)]
        self.own = draft.body
        people = [
            (f"name:{name}", name) for name, sort in self.sorts.items() if sort != naming.OWN and sort != naming.BODY
        ]
        self.owners = [(f"person:{pk}", label) for pk, label in staff_of(actor, draft.body)] + people

    def of_name(self, path: str, errors: Mapping[str, object]) -> Field | None:
        """The choice for the name that is mentioned first at this path."""
        name = self.first.get(path)
        if name is None:
            return None
        row = next(row for row in self.content["names"] if row["name"] == name)
        at, chosen = f"names-{row['key']}-choice", row["choice"] or self._plain(name)
        offered = [_option(each) for each in self._candidates(name)] + self._making(name)
        for option in offered:
            option.chosen = option.value == chosen
        other = Field(
            path=f"names-{row['key']}-other",
            kind="pick",
            label=_("Who else?"),
            value=row["other"],
            error=str(errors.get(f"names-{row['key']}-other", "")),
            names="people-names" if self.sorts[name] == naming.PERSON else "body-names",
        )
        label = _("Who is “%(name)s”?") if self.sorts[name] == naming.PERSON else _("Which body is “%(name)s”?")
        label = _("Who or which body is “%(name)s”?") if self.sorts[name] == naming.EITHER else label
        return Field(at, "choice", label % {"name": name}, chosen, offered, str(errors.get(at, "")), more=other)

    def knows(self, path: str) -> bool:
        """Whether a body or person here bears or bore the very name at this path."""
        offered = self.names.get(self.mentioned.get(path, ""), [])
        return any(each.alike == SAME for each in offered)

    def open_name(self, path: str) -> tuple[bool, str]:
        """Whether a name first mentioned here still waits for the clerk's choice, and what to say of it."""
        name = self.first.get(path)
        if name is None:
            if path in self.mentioned:
                return False, _("“%(name)s” is chosen once, where it stands first") % {"name": self.mentioned[path]}
            return False, ""
        if naming.choice_of(self.content, name):
            return False, ""
        found = self.names.get(name, [])
        if len([each for each in found if each.alike == SAME]) > 1:
            return True, _("Several bear this name: choose which is meant")
        return True, _("Choose who is meant: nobody is linked silently") if found else _("Not known here yet")

    def offered(self, path: str) -> Offer | None:
        """What is offered at this path: what was put right before where the reader said the same; what a model proposes
        where the reader found nothing."""
        value = get(self.content, path)
        if not value:
            return _proposed(self.proposed.get(path))
        before = self.corrections.get((field_of(path), value))
        return _put_right(before) if before is not None and before.meant != value else None

    def of_thing(self, at: str, errors: Mapping[str, object]) -> Field:
        """The choice for something conveyed, or for a paper only named."""
        path = f"{at}-choice"
        named_only = at.startswith("documents")
        chosen = get(self.content, path) or ("" if self.things.get(at) else naming.NEW)
        offered = [] if named_only else [_option(each) for each in self.things.get(at, [])]
        offered += [
            Option(naming.NEW, _("Enter it as a paper") if named_only else _("Not here yet: enter it")),
            Option(naming.OUT, _("Only named: enter nothing") if named_only else _("Leave it out")),
        ]
        for option in offered:
            option.chosen = option.value == chosen
        label = _("What to do with it") if named_only else _("Which one is it?")
        return Field(path, "choice", label, chosen, offered, str(errors.get(path, "")))

    def of_term(self, row: dict[str, str], errors: Mapping[str, object]) -> Field | None:
        """Whether a term is opened of which a meeting is cited; None where there is nothing to ask."""
        asked = unopened(self.actor, self.content, row)
        if asked is None:
            return None
        body, number = asked
        told = {"number": number, "body": body.name_in(self.actor.language)}
        path, more = f"conveyed-{row['key']}-opens", None
        offered = [Option(naming.OUT, _("Leave the term out: the title alone says it"))]
        if terms.may_open(self.actor, body):
            offered.append(Option(naming.NEW, _("Open term %(number)s of %(body)s") % told))
            more = labels.field(self.content, f"{path}_on", errors)
        for option in offered:
            option.chosen = option.value == row["opens"]
        label = _("Term %(number)s of %(body)s is not opened here yet") % told
        return Field(path, "choice", label, row["opens"], offered, str(errors.get(path, "")), more=more)

    def open_thing(self, at: str) -> bool:
        """Whether there are suggestions that the clerk has not answered."""
        return bool(self.things.get(at)) and not get(self.content, f"{at}-choice")

    def exact(self) -> int:
        """How many names wait for a choice and have one bearer alone."""
        return len(self.exactly())

    def exactly(self) -> dict[str, str]:
        """{name: choice} for names that wait and that exactly one body or person bears."""
        found = {}
        for name, offered in self.names.items():
            same = [each for each in offered if each.alike == SAME]
            if len(same) == 1 and not naming.choice_of(self.content, name):
                found[name] = same[0].choice
        return found

    def body_names(self) -> list[str]:
        """Names for the list below a field in which any body may be typed."""
        return [f"{body.name_in(self.actor.language)} (#{body.pk})" for body in bodies(self.actor)[:500]]

    def people_names(self) -> list[str]:
        """Names for the list below a field in which anybody may be typed."""
        return [f"{label} (#{pk})" for pk, label in people_names(self.actor)]

    def _candidates(self, name: str) -> list[Candidate]:
        offered = list(self.names.get(name, []))
        own = f"body:{self.own.pk}"
        if self.sorts[name] == naming.OWN and own not in {each.choice for each in offered}:
            offered.append(
                Candidate(own, self.own.name_in(self.actor.language), 0, more=_("the body that you act for"))
            )
        return offered

    def _making(self, name: str) -> list[Option]:
        sort = self.sorts[name]
        made: list[Option] = []
        if sort in {naming.PERSON, naming.EITHER}:
            made.append(Option(naming.NEW, _("A new person")))
        if sort in {naming.BODY, naming.EITHER}:
            made.append(Option(naming.NAMED, _("A body known by its name only")))
            for body in self.below:
                label = _("A new body below %(superior)s") % {"superior": body.name_in(self.actor.language)}
                made.append(Option(f"below:{body.pk}", label))
        made.append(
            Option(naming.OTHER, _("Somebody else: name below") if sort == naming.PERSON else _("Another: name below"))
        )
        if sort != naming.OWN:
            made.append(Option(naming.OUT, _("Leave it out")))
        return made

    def _plain(self, name: str) -> str:
        """What is ticked to begin with where nothing is suggested: entering it, never linking it."""
        if self.names.get(name):
            return ""
        return {naming.PERSON: naming.NEW, naming.BODY: naming.NAMED}.get(self.sorts[name], "")


def _put_right(row: Correction) -> Offer:
    told = {"said": row.said, "meant": row.meant, "day": date_format(row.made_on)}
    return Offer(row.meant, _("Where a page said “%(said)s”, “%(meant)s” was written on %(day)s") % told)


def _proposed(told: Mapping[str, str] | None) -> Offer | None:
    if not told:
        return None
    return Offer(told["value"], _("A model proposes “%(words)s”: the text has it") % {"words": told["value"]})


def _option(candidate: Candidate) -> Option:
    told = [candidate.more] if candidate.more else []
    if candidate.earlier:
        told.append(_("chosen for this name on %(day)s") % {"day": date_format(candidate.earlier)})
    if candidate.alike == SAME:
        told.append(_("same name"))
    elif candidate.alike:
        told.append(_("%(percent)s %% alike") % {"percent": candidate.alike})
    if candidate.known_as:
        told.append(_("as “%(name)s”") % {"name": candidate.known_as})
    label: str | Text = candidate.label
    return Option(candidate.choice, label, why=" · ".join(told))
