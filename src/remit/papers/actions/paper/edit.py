"""Change what is said of a paper."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.actions.paper import wording
from remit.papers.models import Paper, PaperAudience
from remit.papers.rules import paper as rules


@action("paper.edit", allow=rules.may_edit, says=_("changed the paper"))
def edit(
    actor: Actor,
    paper: Paper,
    *,
    titles: Mapping[str, str] | None = None,
    summaries: Mapping[str, str] | None = None,
    audience: Iterable[Person] | None = None,
    reason: str = "",
    **values: Any,
) -> Paper:
    """The paper has these words and values; what is not given stays, and a title in one language leaves the
    other's alone.

    `values`: body, kind, number, issued_on, speaker, received_by, confidentiality. Raises Refused as `register`
    does.
    """
    have = {row.language: row for row in paper.texts.all()}
    titles = {lang: row.title for lang, row in have.items()} | dict(titles or {})
    summaries = {lang: row.summary for lang, row in have.items()} | dict(summaries or {})
    if "number" in values:
        values["number"] = values["number"].strip()
    wording.refuse_marked(titles, summaries, values.get("number", paper.number))
    persons = _named(paper) if audience is None else list(audience)
    wording.refuse_strange_register(actor, paper, **values)
    wording.refuse_nonsense(actor, paper, persons, **values)
    revision = paper.revision
    write.change(paper, **values)
    if paper.revision == revision:
        write.touch(paper)
    wording.put(paper, titles, summaries)
    _name_readers(paper, persons)
    return paper


def _named(paper: Paper) -> list[Person]:
    return [row.person for row in paper.audience.select_related("person") if row.person is not None]


def _name_readers(paper: Paper, persons: list[Person]) -> None:
    have = {row.person_id: row for row in paper.audience.all() if row.person_id is not None}
    wanted = {person.pk: person for person in persons}
    for key in sorted(have.keys() - wanted.keys()):
        write.remove(have[key])
    for key in sorted(wanted.keys() - have.keys()):
        write.insert(PaperAudience(paper=paper, person=wanted[key]))
