"""What the clerk put right in a draft, kept as examples for the next pages."""

from remit.bodies.models import Body, Person
from remit.intake import naming
from remit.intake.actions.confirming.people import Meant
from remit.intake.content import Content, from_read, get, paths
from remit.intake.models import Correction, Draft
from remit.intake.queries.likeness import plain
from remit.kernel.actor import Actor
from remit.ledger import write

# Fields whose words come again on other pages; a date, a requirement or a decision does not.
REMEMBERED = frozenset(
    ["meeting-body", "chair-role", "persons-role", "groups-label", "superiors-name", "conveyed-by", "documents-title",
     "follow_ups-responsible"]
)  # fmt: skip
LONGEST = 300


def remember(actor: Actor, draft: Draft, who: Meant) -> None:
    """Each correction is kept for the body that the page was read in for, the latest of the same reading."""
    body = draft.body
    for field, said, meant in [*_values(draft), *_links(draft.content, who)]:
        if len(said) > LONGEST or len(meant) > LONGEST:
            continue
        there = Correction.objects.filter(body=body, field=field, said=said).first()
        if there is None:
            write.insert(Correction(body=body, field=field, said=said, meant=meant, made_on=actor.today))
        elif there.meant != meant:
            write.change(there, meant=meant, made_on=actor.today)


def field_of(path: str) -> str:
    """The field's name without its row: "persons-0-role" → "persons-role"."""
    sheet, _hyphen, rest = path.partition("-")
    return f"{sheet}-{rest.rpartition('-')[2]}"


def _values(draft: Draft) -> list[tuple[str, str, str]]:
    read = from_read(draft.read, draft.part)
    found = {}
    for path in paths(read):
        said, meant, field = get(read, path).strip(), get(draft.content, path).strip(), field_of(path)
        if field in REMEMBERED and said and meant and said != meant:
            found[field, said] = meant
    return [(field, said, meant) for (field, said), meant in found.items()]


def _links(content: Content, who: Meant) -> list[tuple[str, str, str]]:
    """Names that were linked to somebody who does not bear them."""
    found = []
    for name in naming.sorts(content):
        record = who.get(name)
        if record is None or plain(name) in {plain(word) for word in _names(record)}:
            continue
        found.append(("name", name, f"{'body' if isinstance(record, Body) else 'person'}:{record.pk}"))
    return found


def _names(record: Body | Person) -> set[str]:
    rows = (
        record.names.values_list("name", "short_name") if isinstance(record, Body) else record.names.values_list("name")
    )
    return {word for row in rows for word in row if word}
