"""A small office in which every text of every record, at every level of confidentiality, bears a mark of its own."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from remit.accounts.models import Account
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Body, Person
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.followup.actions import measure as measure_actions
from remit.intake import drafts
from remit.intake.actions import draft as draft_actions
from remit.intake.models import Draft
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.actions import meeting_paper as meeting_paper_actions
from remit.meetings.models import KeyPoint, Meeting
from remit.meetings.sheet import Group, Item, Point
from remit.papers.actions import file as file_actions
from remit.papers.actions import paper as paper_actions
from remit.papers.actions import version as version_actions
from remit.papers.models import Paper
from remit.papers.sheet import Paragraph, Wording
from remit.publication.actions import readout as readout_actions
from tests.factories import SYSTEM, actor, make_account, make_body
from tests.meetings.made import make_paper
from tests.papers import texts

LEVELS = ("public", "internal", "body", "named")
DAY = date(2023, 12, 29)


@dataclass
class Office:
    """What was planted: `marks` holds every mark by the level that it stands at, or by its circle of readers. What
    stands at "ours" and "theirs" is unfinished work, and open to the one of `clerks` alone whose it is; what is "kept"
    with a confirmed page is shown beside a draft of the same body's clerk."""

    above: Body
    body: Body
    sibling: Body
    below: Body
    named: Person
    clerks: dict[str, Account] = field(default_factory=dict)
    records: list[Any] = field(default_factory=list)
    marks: dict[str, set[str]] = field(default_factory=dict)
    one_language: dict[str, set[str]] = field(default_factory=lambda: {"en": set(), "zh": set()})

    def mark(self, level: str, what: str) -> str:
        """A word that stands nowhere else."""
        word = f"zq{level}x{what}zq"
        self.marks.setdefault(level, set()).add(word)
        return word

    def words(self, level: str, what: str) -> dict[str, str]:
        """The mark in both languages."""
        return {"en": self.mark(level, what + "en"), "zh": self.mark(level, what + "zh")}

    def apart(self, level: str, what: str) -> dict[str, str]:
        """The same, of words that stand on no page in both languages."""
        found = self.words(level, what)
        for language, word in found.items():
            self.one_language[language].add(word)
        return found


def plant() -> Office:
    """The office stands, with a meeting, papers, actions and readouts at every level."""
    above = make_body("City Committee", "市委员会")
    harbour = make_body("Harbour Office", "港口办公室", superior=above)
    office = Office(
        above=above,
        body=harbour,
        below=make_body("Quay Station", "码头站", superior=harbour),
        sibling=make_body("Parks Office", "园林办公室", superior=above),
        named=person_actions.create(SYSTEM, None, names={"en": "Nia Named", "zh": "倪名"}),
    )
    for level in LEVELS:
        _paper(office, level)
        _meeting(office, level)
        _measure(office, level)
    _meeting_with_closed_items(office)
    _chain(office)
    _readouts(office)
    plant_drafts(office)
    return office


def _audience(office: Office, level: str) -> tuple[Person, ...]:
    return (office.named,) if level == "named" else ()


def _paper(office: Office, level: str) -> Paper:
    paper = paper_actions.register(
        SYSTEM,
        office.body,
        titles=office.words(level, "papertitle"),
        summaries=office.words(level, "papersummary"),
        number=office.mark(level, "papernumber"),
        issued_on=DAY,
        confidentiality=level,
        audience=_audience(office, level),
    )
    office.records.append(paper)
    _text(office, level, paper)
    return paper


def _text(office: Office, level: str, paper: Paper) -> None:
    """Two versions, the first with a paragraph that the second drops; a file; and a paper that all may read, superseded
    by this one."""

    def paragraph(what: str, address: int | None = None) -> Paragraph:
        words = office.words(level, what)
        label = office.mark(level, what + "label")
        return Paragraph(words={lang: Wording(label=label, text=words[lang]) for lang in words}, address=address)

    version_actions.add(
        SYSTEM,
        paper,
        paragraphs=[paragraph("dropped"), paragraph("older")],
        preambles=office.words(level, "olderpreamble"),
        notes={"en": office.mark(level, "oldernote")},
    )
    version_actions.add(
        SYSTEM,
        paper,
        paragraphs=[paragraph("added"), paragraph("newer", 2)],
        preambles=office.words(level, "preamble"),
        notes={"en": office.mark(level, "note")},
    )
    data = office.mark(level, "filebytes").encode()
    file_actions.attach(SYSTEM, paper, data=data, name=office.mark(level, "filename") + ".txt")
    old = paper_actions.register(
        SYSTEM, office.body, titles=office.words("public", f"superseded{level}"), confidentiality="public"
    )
    paper_actions.relate(SYSTEM, paper, other=old, kind="supersedes")
    office.records.append(old)


def _item(office: Office, level: str, name: str) -> Item:
    return Item(
        titles=office.words(level, f"{name}title"),
        outcome="noted",
        outcome_texts=office.words(level, f"{name}outcome"),
        confidentiality=level,
        audience=_audience(office, level),
        key_points=(Point(texts=office.words(level, f"{name}point")),),
        decisions=(Point(texts=office.words(level, f"{name}decision")),),
    )


def _meeting(office: Office, level: str) -> Meeting:
    def both(what: str) -> dict[str, str]:
        return office.words(level, "meeting" + what)

    title, place, summary = both("title"), both("place"), both("summary")
    meeting = meeting_actions.record(
        SYSTEM,
        office.body,
        held_on=DAY,
        confidentiality=level,
        audience=_audience(office, level),
        texts={lang: {"title": title[lang], "place": place[lang], "summary": summary[lang]} for lang in ("en", "zh")},
        groups=(Group(labels=both("group")),),
        items=(Item(titles=both("item"), outcome="noted", key_points=(Point(texts=both("point")),)),),
        key_points=(Point(texts=both("ownpoint")),),
        decisions=(Point(texts=both("decision")),),
    )
    office.records.append(meeting)
    return meeting


def _meeting_with_closed_items(office: Office) -> None:
    meeting = meeting_actions.record(
        SYSTEM,
        office.body,
        held_on=DAY,
        confidentiality="public",
        texts={"en": {"title": office.mark("public", "opentitle")}},
        items=tuple(_item(office, level, "item") for level in LEVELS),
    )
    for level, item in zip(LEVELS, meeting.items.order_by("position"), strict=True):
        conveyed_actions.add(SYSTEM, item, paper=_paper_conveyed(office, level))
        measure = measure_actions.plan(
            SYSTEM,
            meeting,
            texts=office.words(level, "servesitem"),
            key_point=item.key_points.get(),
            confidentiality=level,
        )
        office.records.append(measure)
    office.records.append(meeting)


def _chain(office: Office) -> None:
    """An open paper carries on papers of every level, and what items of every level asked for serves its paragraph."""
    paper = make_paper("The report", office.above)
    version = texts.add(paper, texts.paragraph(f"I.|{office.mark('public', 'paragraph')}"))
    for row in [each for each in office.records if isinstance(each, Paper)]:
        paper_actions.relate(SYSTEM, Paper.objects.get(pk=paper.pk), other=row, kind="follows")
    for asked in KeyPoint.objects.order_by("pk"):
        key_point_actions.serve(SYSTEM, asked, point=version.passages.get().point)
    for meeting in [each for each in office.records if isinstance(each, Meeting)]:
        meeting_paper_actions.add(SYSTEM, meeting, paper=paper, role="considered")
    office.records.append(paper)


def _paper_conveyed(office: Office, level: str) -> Paper:
    # A public paper conveyed at a closed item: that it was conveyed there is as closed as the item, the paper is not.
    paper = paper_actions.register(
        SYSTEM,
        office.body,
        titles=office.words(level, "conveyedtitle"),
        confidentiality=level,
        audience=_audience(office, level),
    )
    office.records.append(paper)
    return paper


def _measure(office: Office, level: str) -> None:
    if level == "named":
        return  # an action is named to persons through the item that it serves
    office.records.append(
        measure_actions.plan(SYSTEM, office.body, texts=office.words(level, "measure"), confidentiality=level)
    )


def _readouts(office: Office) -> None:
    clerk = actor(Role.CLERK, Role.TRANSLATOR, body=office.body, account_id=901)
    chair = actor(Role.CHAIR, body=office.body, account_id=902, name="Chi Chair")
    for name, level in (("draft", "body"), ("review", "body"), ("published", "public"), ("withdrawn", "body")):
        meeting = meeting_actions.record(
            SYSTEM,
            office.body,
            held_on=DAY,
            confidentiality="public",
            texts={"en": {"summary": office.mark("public", f"readout{name}summary")}},
        )
        readout = readout_actions.draft(
            clerk,
            meeting,
            language="en",
            title=office.mark(level, f"readout{name}title"),
            paragraphs=[office.mark(level, f"readout{name}one"), office.mark(level, f"readout{name}two")],
        )
        if name != "draft":
            readout_actions.submit(clerk, readout)
        if name in {"published", "withdrawn"}:
            readout_actions.approve(chair, readout)
            readout_actions.publish(chair, readout)
        if name == "withdrawn":
            readout_actions.withdraw(
                chair, readout, reason="wrong", tombstone={"en": office.mark("public", "tombstone")}
            )
        office.records.append(readout)


def plant_drafts(office: Office) -> None:
    """A clerk here and one next door read pages in. From some a meeting of each level has come: their headlines are as
    closed as that, their texts stay the clerk's own."""
    for whose, body in (("ours", office.body), ("theirs", office.sibling)):
        account = make_account(f"Dora {whose}")
        office.clerks[whose] = account
        clerk = actor(Role.CLERK, body=body, account_id=account.pk, name=account.name)
        for level in ("public", "internal", "body"):
            draft = _draft(office, clerk, body, office.mark(whose, f"{level}headline"), whose)
            draft.content["meeting"]["confidentiality"] = level
            drafts.keep(clerk, draft, draft.content)
            if whose == "ours":
                _confirmed(office, clerk, level)


def _draft(office: Office, clerk: Actor, body: Body, headline: str, whose: str) -> Draft:
    said = office.mark(whose, f"{len(office.records)}text")
    text = (
        f"The {headline} meeting\n\nThe Harbour Office held an ordinary meeting on January 5, 2024. It heard {said}.\n"
    )
    draft = drafts.begin(clerk, body, data=text.encode())[0]
    office.records.append(draft)
    return draft


def _confirmed(office: Office, clerk: Actor, level: str) -> None:
    draft = _draft(office, clerk, office.body, office.mark(level, "headline"), "kept")
    draft.content["meeting"] |= {"confidentiality": level, "body": "Harbour Office"}
    names = [{"key": "0", "name": "Harbour Office", "choice": f"body:{office.body.pk}", "other": ""}]
    draft.content |= {"names": names, **{sheet: [] for sheet in ("persons", "superiors", "points", "decisions")}}
    drafts.keep(clerk, draft, draft.content)
    office.records.append(draft_actions.confirm(clerk, draft))
