"""A superior's own form is not wanted any more."""

from pathlib import Path
from typing import Any

import pytest

from remit.conveyance.actions import reply_form as actions
from remit.conveyance.models import ReplyForm
from remit.kernel.errors import NotAllowed
from remit.ledger.models import Entry
from remit.papers.actions import file as file_actions
from tests.conveyance.mandates import clerk, issued, make_tree, referral_of
from tests.factories import SYSTEM
from tests.office_files import document

pytestmark = pytest.mark.django_db


def test_its_bytes_go_with_the_last_record_that_has_them(
    settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    tree = make_tree()
    mandate, data = issued(tree), document("{{ title }}")
    forms = [
        actions.keep(clerk(body), referral_of(mandate, body), data=data, name="form.docx")
        for body in (tree.south, tree.north)
    ]
    assert mandate.paper is not None
    file = file_actions.attach(SYSTEM, mandate.paper, data=data, name="form.docx")

    def kept() -> int:
        return len([each for each in tmp_path.rglob("*") if each.is_file()])

    with pytest.raises(NotAllowed):
        actions.drop(clerk(tree.north), forms[0])
    with django_capture_on_commit_callbacks(execute=True):
        actions.drop(clerk(tree.south), forms[0])
    assert (ReplyForm.objects.count(), Entry.objects.latest("id").verb, kept()) == (1, "reply_form.drop", 1)
    with django_capture_on_commit_callbacks(execute=True):
        file_actions.detach(SYSTEM, file, reason="the form has it")
    assert kept() == 1
    with django_capture_on_commit_callbacks(execute=True):
        actions.drop(clerk(tree.north), forms[1])
    assert kept() == 0
