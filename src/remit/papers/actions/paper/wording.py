"""The words of a paper, and what cannot be said of one. Part of the actions, not one itself."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.kernel import classified
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.errors import Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.papers.models import Paper, PaperText
from remit.papers.rules import paper as rules
from remit.papers.rules.reading import may_read

SECRET = _("This bears a marking of secrecy. Nothing classified may be kept here, not even its title or number.")


def refuse_marked(titles: Mapping[str, str], summaries: Mapping[str, str], number: str) -> None:
    """Raises Refused where a title, a summary or the number bears a marking of secrecy."""
    fields: dict[str, object] = {}
    if any(classified.marked_title(title) for title in titles.values()):
        fields["titles"] = SECRET
    if any(classified.marked_text(text) for text in summaries.values()):
        fields["summaries"] = SECRET
    if classified.marked_number(number):
        fields["number"] = SECRET
    if fields:
        raise Refused(SECRET, fields=fields)


def refuse_nonsense(actor: Actor, paper: Paper, audience: list[Person], **values: Any) -> None:
    """Raises Refused where the paper, with `values`, is issued in the future or could not be read by who enters it."""
    now = {
        name: values.get(name, getattr(paper, name)) for name in ("issued_on", "body", "received_by", "confidentiality")
    }
    if now["issued_on"] is not None and now["issued_on"] > actor.today:
        why = _("This day is still to come.")
        raise Refused(why, fields={"issued_on": why})
    bodies = [body for body in (now["body"], now["received_by"]) if body is not None]
    if not may_read(actor, now["confidentiality"], bodies, {person.pk for person in audience}):
        why = _("You could not read the paper yourself. Say in which body's register it stands.")
        raise Refused(why, fields={"confidentiality": why})
    if now["confidentiality"] == Confidentiality.NAMED and not audience:
        why = _("Name at least one person who may read it.")
        raise Refused(why, fields={"audience": why})


def refuse_strange_register(actor: Actor, paper: Paper, **values: Any) -> None:
    """Raises Refused where the actor may not say, with `values`, who issued the paper or in whose register it stands.
    What does not change is not asked again."""
    body, received_by = (values.get(name, getattr(paper, name)) for name in ("body", "received_by"))
    fresh = paper.pk is None
    answers = []
    if received_by is not None and (fresh or received_by != paper.received_by):
        answers.append(rules.may_receive(actor, received_by))
    if body is not None and (fresh or (body, received_by) != (paper.body, paper.received_by)):
        answers.append(rules.may_issue(actor, body, received_by))
    for answer in answers:
        if not answer:
            raise Refused(answer.why, fields={"received_by": answer.why})


def put(paper: Paper, titles: Mapping[str, str], summaries: Mapping[str, str]) -> None:
    """The paper has these words, in each language that has a title. Raises Refused where none has."""
    wanted = {lang: titles.get(lang, "").strip() for lang in LANGUAGES}
    if not any(wanted.values()):
        why = _("Enter the title in at least one language.")
        raise Refused(why, fields={"titles": why})
    have = {row.language: row for row in paper.texts.all()}
    for language, title in wanted.items():
        summary = summaries.get(language, "").strip()
        if not title and summary:
            why = _("A summary needs a title in the same language.")
            raise Refused(why, fields={"titles": why})
        if not title and language in have:
            write.remove(have[language])
        elif title and language in have:
            write.change(have[language], title=title, summary=summary)
        elif title:
            write.insert(PaperText(paper=paper, language=language, title=title, summary=summary))
