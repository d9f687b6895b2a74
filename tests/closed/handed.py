"""What goes down the tree closed, and what comes back: every text of it bears a mark of its own circle of readers."""

from datetime import date

from remit.accounts.choices import LettersChoice
from remit.accounts.models import Account, RoleGrant
from remit.bodies.models import Body
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import note as note_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import saved_selection as selection_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate
from remit.kernel.roles import Role
from remit.oversight.actions import scoreboard as scoreboard_actions
from remit.papers.actions import file as file_actions
from remit.papers.actions import paper as paper_actions
from remit.papers.actions import version as version_actions
from remit.papers.models import PaperVersion
from remit.papers.sheet import Paragraph, Wording
from tests.closed.plant import DAY, Office
from tests.conftest import TODAY
from tests.conveyance.mandates import referral_of, track_of
from tests.draining import drain
from tests.factories import SYSTEM, actor, make_account

DUE, LATER = date(2024, 3, 1), date(2024, 3, 31)


def plant_handed_down(office: Office) -> None:
    """The committee above asks the office, which answers and passes it on to a station below; the office asks the
    station by itself; letters are written about all of it."""
    for body in (office.above, office.body, office.below):
        _who_gets_letters(body)
    open_one = _mandate(office, office.above, office.body, "open", "openmandate", None, confidentiality="public")
    asked = _mandate(office, office.above, office.body, "asked", "mandate", _paper(office))
    _answered(office, asked)
    _passed_on(office, asked)
    _recalled(office)
    _sent_back(office)
    _prepared(office)
    for mandate in (asked, open_one):
        office.records.append(scoreboard_actions.freeze(SYSTEM, mandate, node=_now(office.body), league=True))
    drain()


def _who_gets_letters(body: Body) -> Account:
    account = make_account(f"Lettered {body.pk}")
    account.letters = LettersChoice.EACH
    account.save()
    for role in (Role.CLERK, Role.ISSUER):
        RoleGrant.objects.create(account=account, body=body, role=role, from_on=TODAY)
    return account


def _now(body: Body) -> Body:
    return Body.objects.get(pk=body.pk)


def _paper(office: Office) -> PaperVersion:
    """A paper of the committee's, kept to it and to those to whom it is handed down, with a file."""
    paper = paper_actions.register(
        SYSTEM,
        office.above,
        titles=office.words("handed", "papertitle"),
        summaries=office.apart("handed", "papersummary"),
        number=office.mark("handed", "papernumber"),
        issued_on=DAY,
        confidentiality="body",
    )
    both = [_paragraph(office, f"paragraph{n}") for n in (1, 2)]
    version = version_actions.add(SYSTEM, paper, paragraphs=both, preambles=office.words("handed", "preamble"))
    data = office.mark("handed", "filebytes").encode()
    file_actions.attach(SYSTEM, paper, data=data, name=office.mark("handed", "filename") + ".txt")
    later = paper_actions.register(
        SYSTEM, office.above, titles=office.words("internal", "relatedtitle"), confidentiality="internal"
    )
    paper_actions.relate(SYSTEM, later, other=paper, kind="follows")
    office.records += [paper, later]
    return version


def _paragraph(office: Office, what: str) -> Paragraph:
    words, label = office.words("handed", what), office.mark("handed", what + "label")
    return Paragraph(words={lang: Wording(label=label, text=words[lang]) for lang in words})


def _mandate(
    office: Office,
    by: Body,
    to: Body,
    circle: str,
    what: str,
    version: PaperVersion | None,
    confidentiality: str = "body",
) -> Mandate:
    asks = [
        Asked("implement", due_on=LATER),
        Asked("study", due_on=LATER, reason=office.mark(circle, f"{what}studyreason")),
    ]
    if confidentiality == "public":
        asks.append(Asked("publicise", due_on=LATER, reason=office.mark(circle, f"{what}publicisereason")))
    mandate = mandate_actions.draft(
        SYSTEM,
        _now(by),
        titles=office.apart(circle, f"{what}title"),
        words=office.apart(circle, f"{what}words"),
        number=office.mark(circle, f"{what}number"),
        authority=office.mark(circle, f"{what}authority"),
        asks=asks,
        version=version,
        points=[row.point for row in version.passages.select_related("point")] if version else (),
        confidentiality=confidentiality,
    )
    office.records.append(mandate)
    return mandate_actions.issue(SYSTEM, mandate, selection={"bodies": [to.pk]})


def _answered(office: Office, mandate: Mandate) -> None:
    """Noted on, answered paragraph by paragraph, answered as a whole, returned and answered again."""
    referral = referral_of(mandate, office.body)
    office.records.append(referral)
    referral_actions.sign_for(SYSTEM, referral)
    referral_actions.take_in_hand(SYSTEM, referral)
    for kind in ("proposal", "instruction"):
        note_actions.write(SYSTEM, referral, kind=kind, words=office.mark("answer", kind))
    assert mandate.version is not None
    for number, row in enumerate(mandate.version.passages.select_related("point").order_by("position"), 1):
        answer_actions.give(
            SYSTEM,
            _now(office.body),
            point=row.point,
            version=mandate.version,
            outcome="no_action",
            words=office.mark("pointanswer", f"answer{number}"),
        )
    track_actions.answer(SYSTEM, track_of(mandate, office.body), words=office.mark("answer", "trackanswer"))
    track_actions.return_(SYSTEM, track_of(mandate, office.body), reason=office.mark("answer", "returned"))
    track_actions.answer(SYSTEM, track_of(mandate, office.body), words=office.mark("pointanswer", "trackagain"))


def _passed_on(office: Office, mandate: Mandate) -> None:
    referral_actions.pass_on(
        SYSTEM,
        referral_of(mandate, office.body),
        selection={"bodies": [office.below.pk]},
        asks=[Asked("implement", due_on=DUE)],
        reason=office.mark("station", "tighter"),
    )
    below = referral_of(mandate, office.below)
    office.records.append(below)
    note_actions.write(SYSTEM, below, kind="proposal", words=office.mark("station", "proposal"))
    referral_actions.send_back(SYSTEM, below, reason=office.mark("sentback", "reason"))


def _recalled(office: Office) -> None:
    mandate = _mandate(office, office.above, office.body, "askedofus", "recalled", None)
    office.records.append(referral_of(mandate, office.body))
    mandate_actions.recall(SYSTEM, mandate, reason=office.mark("recall", "reason"))


def _sent_back(office: Office) -> None:
    """What the office asks by itself, and what the station says to it."""
    mandate = _mandate(office, office.body, office.below, "ownmandate", "own", None)
    referral = referral_of(mandate, office.below)
    office.records.append(referral)
    referral_actions.claim_not_applicable(SYSTEM, referral, reason=office.mark("claim", "reason"))
    office.records.append(scoreboard_actions.freeze(SYSTEM, mandate, node=_now(office.below)))


def _prepared(office: Office) -> None:
    """A draft, beside which the office's kept selections stand."""
    office.records.append(
        mandate_actions.draft(
            SYSTEM,
            _now(office.body),
            titles=office.words("body", "drafttitle"),
            words=office.words("body", "draftwords"),
            authority=office.mark("body", "draftauthority"),
            asks=[Asked("implement", due_on=LATER)],
            confidentiality="body",
        )
    )
    keeper = actor(Role.CLERK, body=office.body, account_id=903)
    selection_actions.keep(
        keeper, _now(office.body), name=office.mark("body", "selection"), selection={"bodies": [office.below.pk]}
    )
