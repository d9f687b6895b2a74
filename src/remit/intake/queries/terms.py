"""The term of a meeting that a page cites: known, opened without a word, or asked for."""

from remit.bodies.models import Body, BodyName, Term
from remit.bodies.rules import term as rules
from remit.intake import naming
from remit.intake.content import Content
from remit.kernel.actor import Actor


def _chosen(choice: str, other: str) -> Body | None:
    """The body that is here already, by the choice of a name: of those suggested, or typed."""
    kind, _colon, key = choice.partition(":")
    if choice == naming.OTHER:
        mark = naming.MARK.search(other)
        keys = [mark[1]] if mark else BodyName.objects.filter(name=other.strip()).values_list("body_id", flat=True)
    else:
        keys = [key] if kind == "body" and key.isdecimal() else []
    found = Body.objects.filter(pk__in=list(keys)).select_related("merged_into").first()
    return (found.merged_into or found) if found is not None else None


def numbered(body: Body, number: int) -> Term | None:
    """The body's term of that number."""
    return Term.objects.filter(body=body, ordinal=number).first()


def asks(actor: Actor, body: Body, number: int) -> bool:
    """Whether the clerk says what becomes of the term: it is not opened, and it is not theirs to open, or others are
    and the number may be misread."""
    return numbered(body, number) is None and (not rules.may_open(actor, body) or body.terms.exists())


def unopened(actor: Actor, content: Content, row: dict[str, str]) -> tuple[Body, int] | None:
    """The body and the number of the term to ask for in this row of what was conveyed, as far as is chosen."""
    if row["choice"] not in ("", naming.NEW) or row["kind"] not in naming.CITED or not row["term"].isdecimal():
        return None
    name = next((name for name in content["names"] if name["name"] == row["by"].strip()), None)
    body = _chosen(name["choice"], name["other"]) if name is not None else None
    number = int(row["term"][:6])
    return (body, number) if body is not None and asks(actor, body, number) else None
