"""The columns that a table can have. A blank cell leaves what is recorded as it is."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head in the file, and what it holds."""

    name: str
    says: object


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of table. Of each group in `needed` at least one column must be there."""

    name: str
    columns: tuple[Column, ...]
    needed: tuple[frozenset[str], ...]

    def heads(self) -> list[str]:
        """The heads of all columns, in their usual order."""
        return [column.name for column in self.columns]


NAMES = (Column("name_en", _("the name in English")), Column("name_zh", _("the name in Chinese")))

BODIES = Kind(
    "bodies",
    (
        *NAMES,
        Column("short_name_en", _("the short name in English")),
        Column("short_name_zh", _("the short name in Chinese")),
        Column("superior", _("the name of the superior body, in either language; blank at the top")),
        Column("classification", _("what kind of body it is: committee, office, department …, or the same in Chinese")),
        Column("founded_on", _("the day on which it was founded, such as 2011-09-01")),
    ),
    (frozenset({"name_en", "name_zh"}),),
)

PEOPLE = Kind(
    "people",
    (
        *NAMES,
        Column("body", _("the name of the body, in either language; “District / Office” where two are called so")),
        Column("post_en", _("the post in English; blank for none")),
        Column("post_zh", _("the post in Chinese; blank for none")),
        Column("seat", _("full, deputy or attending, or the same in Chinese; blank for a full member")),
        Column("from_on", _("the first day, such as 2011-09-01")),
        Column("until_on", _("the first day on which it no longer holds; blank while it does")),
    ),
    (frozenset({"name_en", "name_zh"}), frozenset({"body"})),
)

KINDS = {kind.name: kind for kind in (BODIES, PEOPLE)}
