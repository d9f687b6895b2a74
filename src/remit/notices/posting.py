"""Sending letters, none of them twice.

A letter is written down before it goes out. A worker killed in between leaves it "going": it is not sent again, and
`remit check` says that nobody knows whether it arrived. Where the mail server cannot be reached, the letter is taken
back, and the task fails, to be tried again by the queue.
"""

from datetime import date, datetime, timedelta
from smtplib import SMTPRecipientsRefused

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from remit.accounts.choices import LettersChoice
from remit.accounts.letters import LANGUAGES
from remit.accounts.models import Account
from remit.notices.choices import LetterState, NoticeKind
from remit.notices.composing import Composer
from remit.notices.models import Letter, Notice
from remit.queue.hold import batch

# So many letters by one connection to the mail server.
AT_ONCE = 50
# Until then the task that noted it is likely to be still at it.
PATIENCE = timedelta(minutes=10)
# Longer than anything could be noted a second time.
KEPT = timedelta(days=180)


def post_each(today: date, occasion: str = "") -> int:
    """Who wants each letter at once has one about this occasion; without one, about days that came and about what could
    not be sent before; how many."""
    waiting = _waiting(LettersChoice.EACH)
    if occasion:
        return _post(waiting.filter(occasion=occasion), today, None)
    left = Q(noted_at__lt=timezone.now() - PATIENCE) | Q(kind__in=(NoticeKind.SOON, NoticeKind.LATE))
    return _post(waiting.filter(left), today, None)


def post_daily(today: date) -> int:
    """Who wants one letter a day has it, where anything waits and today's was not written yet; how many."""
    written = Letter.objects.filter(account=OuterRef("account"), day=today)
    return _post(_waiting(LettersChoice.DAILY).filter(~Exists(written)), today, today)


def forget(today: date) -> int:
    """Notices and letters of half a year ago are gone; how many notices. What is not told by then is told no more."""
    before = timezone.make_aware(datetime.combine(today - KEPT, datetime.min.time()))
    gone = Notice.objects.filter(noted_at__lt=before).delete()[0]
    Letter.objects.filter(begun_at__lt=before, notices=None).delete()
    return gone


def _waiting(choice: LettersChoice) -> QuerySet[Notice]:
    return Notice.objects.filter(letter=None, account__letters=choice, account__is_active=True)


def _post(waiting: QuerySet[Notice], today: date, day: date | None) -> int:
    composer, posted, last = Composer(today), 0, 0
    while True:
        numbers = waiting.filter(account__gt=last).order_by("account").values_list("account", flat=True).distinct()
        accounts = list(Account.objects.filter(pk__in=list(numbers[:AT_ONCE])).order_by("pk"))
        if not accounts:
            return posted
        with get_connection() as connection:
            for account in accounts:
                posted += _write_to(account, waiting.filter(account=account), day, composer, connection)
        last = accounts[-1].pk


def _write_to(
    account: Account, waiting: QuerySet[Notice], day: date | None, composer: Composer, connection: BaseEmailBackend
) -> int:
    with batch():
        noted = list(waiting.values_list("pk", flat=True))
        letter = Letter.objects.create(account=account, day=day)
        if not Notice.objects.filter(pk__in=noted, letter=None).update(letter=letter):
            letter.delete()
            return 0
    try:
        state = _send(letter, composer, connection)
    except SMTPRecipientsRefused as error:
        # This address only: the others get theirs.
        Letter.objects.filter(pk=letter.pk).update(state=LetterState.REFUSED, sentence=str(error))
        return 0
    except Exception:
        _take_back(letter)
        raise
    told = {"state": state} if state == LetterState.SENT else {"state": state, "day": None}
    Letter.objects.filter(pk=letter.pk).update(**told)
    return int(state == LetterState.SENT)


def _send(letter: Letter, composer: Composer, connection: BaseEmailBackend) -> LetterState:
    account = letter.account
    told = composer.compose(account, list(letter.notices.order_by("pk")))
    if told is None:
        return LetterState.EMPTY
    EmailMessage(
        told.subject,
        told.body,
        to=[account.email],
        headers={"Content-Language": LANGUAGES[account.language], "Auto-Submitted": "auto-generated"},
        connection=connection,
    ).send()
    return LetterState.SENT


@transaction.atomic
def _take_back(letter: Letter) -> None:
    Notice.objects.filter(letter=letter).update(letter=None)
    letter.delete()
