"""The shapes in which the sample city is written down. `Both` is (English, Chinese); days are counted back from the day
of seeding (a negative number lies ahead)."""

from dataclasses import dataclass

Both = tuple[str, str]


@dataclass(frozen=True)
class Place:
    """A body: key, key of its superior ("" for the root), names, classification, short names."""

    key: str
    under: str
    names: Both
    kind: str
    short: Both = ("", "")


@dataclass(frozen=True)
class Somebody:
    """A person with the post held: names, body, label of the post, whether the public is told who holds it."""

    key: str
    names: Both
    body: str
    post: Both
    public: bool = False


@dataclass(frozen=True)
class Sheet:
    """A paper: issuing body, titles, kind, days ago, number, speaker, level, summaries."""

    key: str
    body: str
    titles: Both
    kind: str
    ago: int
    number: str = ""
    speaker: str = ""
    level: str = "public"
    summary: Both = ("", "")


@dataclass(frozen=True)
class Wording:
    """A version of a paper's text: key of the paper, the text in English and in Chinese, days ago (None: the paper's
    own day), what it changed."""

    paper: str
    english: str
    chinese: str
    ago: int | None = None
    note: Both = ("", "")


@dataclass(frozen=True)
class Relation:
    """What one paper does to another, by their keys."""

    paper: str
    kind: str
    other: str


@dataclass(frozen=True)
class Matter:
    """An agenda item: titles, outcome, level, what it conveyed (keys of papers and meetings), who may read it."""

    titles: Both
    outcome: str = "conveyed"
    level: str = "public"
    conveys: tuple[str, ...] = ()
    decisions: tuple[Both, ...] = ()
    points: tuple[Both, ...] = ()
    audience: tuple[str, ...] = ()
    presenter: str = ""


@dataclass(frozen=True)
class Sitting:
    """A meeting that was held."""

    key: str
    body: str
    ago: int
    kind: str
    chair: str
    matters: tuple[Matter, ...]
    present: tuple[str, ...] = ()
    groups: tuple[Both, ...] = ()
    points: tuple[Both, ...] = ()
    enlarged: bool = False
    ordinal: int | None = None
    term: int | None = None
    lasted: int = 1
    level: str = "public"
    place: Both = ("", "")
    title: Both = ("", "")


@dataclass(frozen=True)
class Task:
    """An action from the requirement `point` (counted from 0) of a meeting: owner, when it is due, where it stands,
    when it was done and with what result."""

    meeting: str
    point: int
    owner: str
    due: int
    state: str
    done: int | None = None
    result: str = ""
    body: str = ""
    level: str = "public"


@dataclass(frozen=True)
class Account:
    """Somebody who signs in: local part of the address, the person, roles by body, language."""

    name: str
    person: str
    roles: tuple[tuple[str, str, bool], ...]
    language: str = "en"
    what: str = ""


@dataclass(frozen=True)
class Demand:
    """What a body asks of others: paper and paragraphs, words, on what it rests, days ago, and until when (days ago;
    study and publicity each with the reason). `to`: the bodies asked; none: all below the issuer."""

    key: str
    issuer: str
    paper: str
    addresses: tuple[int, ...]
    titles: Both
    words: Both
    authority: str
    approved_by: str
    ago: int
    implement: int
    study: tuple[int, str] | None = None
    publicise: tuple[int, str] | None = None
    to: tuple[str, ...] = ()
