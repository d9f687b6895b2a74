"""Whether something outside the papers cites a text: an instruction, an answer, a requirement."""

from typing import Any

from remit.papers.models import PaperVersion, Point


def is_cited(version: PaperVersion) -> bool:
    """Whether a record of another app refers to the version or to one of its paragraphs.

    Higher apps are not known here by name; what refers to a row, the database's own relations say. One query per
    foreign key that points here.
    """
    points = Point.objects.filter(passages__version=version)
    return _refers(PaperVersion, [version.pk]) or _refers(Point, points.values("pk"))


def _refers(model: Any, keys: Any) -> bool:
    return any(
        relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys}).exists()
        for relation in model._meta.get_fields(include_hidden=True)
        if relation.auto_created
        and not relation.concrete
        and relation.related_model._meta.app_label != model._meta.app_label
    )
