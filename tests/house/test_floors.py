"""Foreign keys and lookups go down the floors, as imports do."""

from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField

from tests.house.tree import FLOORS

RANK = {name: rank for rank, name in enumerate((*FLOORS, "intake", "oversight", "notices"))}


def _ours() -> list[ForeignKey]:  # type: ignore[type-arg]
    return [
        field
        for model in apps.get_models()
        if model.__module__.startswith("remit.")
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField) and field.model is model
    ]


def _app(label: str) -> int:
    return RANK.get(label, -1)


def test_no_foreign_key_points_up() -> None:
    upward = [
        str(field) for field in _ours() if _app(field.related_model._meta.app_label) > _app(field.model._meta.app_label)
    ]
    assert upward == []


def test_no_foreign_key_between_apps_can_be_followed_back() -> None:
    back = [
        str(field)
        for field in _ours()
        if field.related_model._meta.app_label != field.model._meta.app_label
        and field.model._meta.app_label in RANK
        and not field.remote_field.hidden
    ]
    assert back == []


def test_every_foreign_key_says_in_its_own_words_what_deletion_does() -> None:
    assert all(field.remote_field.on_delete is not None for field in _ours() if isinstance(field, ForeignKey))
