"""When letters go out, and that none goes twice."""

from datetime import date, timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from remit.cli.commands.check import letters
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.actions.turning import Evidence
from remit.notices import jobs, noting, posting, queries, rounds
from remit.notices.choices import LetterState
from remit.notices.models import Letter, Notice
from remit.queue.queries import failed
from tests.conftest import TODAY
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, track_of
from tests.draining import drain, next_task
from tests.factories import SYSTEM
from tests.notices.writing import make_clerk, post

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """A worker ended in the middle."""


@pytest.fixture
def tree() -> Tree:
    return make_tree()


def _send_all() -> None:
    posting.post_each(TODAY)
    posting.post_daily(TODAY)


def test_who_wants_one_letter_a_day_has_one_with_all_of_it(tree: Tree) -> None:
    make_clerk("Ann North", tree.north, letters="daily")
    issued(tree)
    recalled = issued(tree, STUDY)
    drain()
    mandate_actions.recall(SYSTEM, recalled, reason="The report was withdrawn.")
    issued(tree, STUDY)
    drain()
    assert post() == []
    posting.post_daily(TODAY)
    posting.post_daily(TODAY)
    ((_to, subject, words),) = post()
    assert subject == "3 notices about assigned items"
    assert words.count("a new assigned item, “Carry out the report”") == 2
    issued(tree)
    drain()
    posting.post_daily(TODAY)
    assert post() == []
    posting.post_daily(TODAY + timedelta(days=1))
    assert [subject for _to, subject, _words in post()] == ["A new assigned item: Carry out the report"]


def test_a_task_done_twice_writes_one_letter(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noting, "BATCH", 1)
    make_clerk("Ann North", tree.north, *tree.streets)
    issued(tree)
    asked = next_task()
    assert asked is not None
    jobs.tell.func(*asked.result.task_result.args)
    jobs.tell.func(*asked.result.task_result.args)
    assert (Notice.objects.count(), Letter.objects.count()) == (3, 1)
    assert [subject for _to, subject, _words in post()] == ["A new assigned item: Carry out the report"]


@pytest.mark.parametrize("arrived", [True, False])
def test_a_letter_whose_worker_was_killed_is_not_sent_again_and_told_of(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, arrived: bool
) -> None:
    make_clerk("Ann North", tree.north)
    make_clerk("Flo South", tree.south)
    issued(tree)
    send = EmailBackend.send_messages

    def killed(self: EmailBackend, messages: list[object]) -> int:
        if arrived:
            send(self, messages)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(EmailBackend, "send_messages", killed)
        with pytest.raises(Killed):
            drain()
    assert list(queries.uncertain()) == []
    drain()
    _send_all()
    told = [to for to, _subject, _words in post()]
    assert told == (["ann.north@example.org"] if arrived else []) + ["flo.south@example.org"]
    Letter.objects.update(begun_at=timezone.now() - timedelta(hours=1))
    (letter,) = queries.uncertain()
    assert letters() == [
        (
            f"Perhaps not arrived: the letter {letter.pk} to ann.north@example.org, {letter.begun_at:%Y-%m-%d %H:%M}. "
            "Its worker ended while it was being sent; it is not sent twice."
        )
    ]


def test_where_mail_cannot_be_sent_the_task_fails_and_is_tried_again(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_clerk("Ann North", tree.north)
    issued(tree)

    def refuse(self: EmailBackend, messages: list[object]) -> int:
        raise ConnectionRefusedError("The mail server does not answer.")

    with monkeypatch.context() as patched:
        patched.setattr(EmailBackend, "send_messages", refuse)
        with pytest.raises(AssertionError, match="The mail server does not answer"):
            drain()
    assert (Letter.objects.count(), Notice.objects.filter(letter=None).count(), failed()) == (0, 1, [])
    Notice.objects.update(noted_at=timezone.now() - timedelta(hours=1))
    _send_all()
    assert [to for to, _subject, _words in post()] == ["ann.north@example.org"]


def test_an_address_that_is_refused_keeps_no_other_letter_back(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    make_clerk("Ann North", tree.north)
    make_clerk("Flo South", tree.south)
    issued(tree)
    send = EmailBackend.send_messages

    def picky(self: EmailBackend, messages: list[object]) -> int:
        if messages[0].to == ["ann.north@example.org"]:  # type: ignore[attr-defined]
            raise SMTPRecipientsRefused({"ann.north@example.org": (550, b"No such user")})
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", picky)
    drain()
    _send_all()
    assert [to for to, _subject, _words in post()] == ["flo.south@example.org"]
    (letter,) = queries.refused()
    assert letters() == [
        f"Refused: the letter {letter.pk} to ann.north@example.org. {{'ann.north@example.org': (550, b'No such user')}}"
    ]


def test_a_body_is_told_five_working_days_before_and_when_it_is_late_once_each(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    issued(tree, Asked("implement", due_on=date(2024, 1, 26)), Asked("study", due_on=date(2024, 1, 12), reason="x"))
    drain()
    post()
    told: dict[int, list[tuple[str, str]]] = {}
    for day in (date(2024, 1, n) for n in range(10, 32)):
        rounds.note_due(day)
        rounds.note_due(day)
        posting.post_each(day)
        for _to, subject, words in post():
            told.setdefault(day.day, []).append((subject, words.split("\n")[3]))
    assert told == {
        15: [
            (
                "An assigned item is late: Carry out the report",
                "It was to be studied by 12 January 2024, and is 1 working day late.",
            )
        ],
        19: [("An assigned item is due soon: Carry out the report", "It is to be implemented by 26 January 2024.")],
        29: [
            (
                "An assigned item is late: Carry out the report",
                "It was to be implemented by 26 January 2024, and is 1 working day late.",
            )
        ],
    }


def test_what_is_answered_is_not_told_of(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    mandate = issued(tree, Asked("study", due_on=date(2024, 1, 26), reason="x"))
    drain()
    post()
    rounds.note_due(date(2024, 1, 19))
    assert Notice.objects.filter(kind="soon").count() == 1
    track_actions.answer(SYSTEM, track_of(mandate, tree.north, "study"), evidence=Evidence("meetings.meeting", 1))
    posting.post_each(date(2024, 1, 19))
    rounds.note_due(date(2024, 1, 29))
    assert (post(), Letter.objects.latest("pk").state, Notice.objects.count()) == ([], LetterState.EMPTY, 2)


def test_notices_are_forgotten_after_half_a_year(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    issued(tree, IMPLEMENT)
    drain()
    assert posting.forget(timezone.now().date()) == 0
    assert posting.forget(timezone.now().date() + timedelta(days=182)) == 1
    assert (Notice.objects.count(), Letter.objects.count()) == (0, 0)
