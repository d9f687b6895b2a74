"""A database's refusal in a sentence for a person."""

from django.apps import apps
from django.db import IntegrityError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from remit.kernel.errors import Refused


def refusal_of(error: IntegrityError) -> Refused:
    """The Refused whose sentence is the broken constraint's own `violation_error_message`."""
    told = str(error)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name in told:
                return Refused(constraint.get_violation_error_message())
            fields = getattr(constraint, "fields", ())
            columns = ", ".join(f"{model._meta.db_table}.{_column(model, name)}" for name in fields)
            if columns and told.endswith(f"UNIQUE constraint failed: {columns}"):
                return Refused(constraint.get_violation_error_message())
    return Refused(_("This does not agree with what is recorded already."))


def _column(model: type[Model], name: str) -> str:
    return str(getattr(model._meta.get_field(name), "column", name))
