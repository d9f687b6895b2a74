"""Minutes as DOCX, on a template that an office can replace; its marks are listed in templates/README.md."""

import re
import zipfile
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from remit.exchange.minutes.document import AnyMinutes, BilingualMinutes, Borrowed, MinutesDocument
from remit.exchange.minutes.fields import fields, plain
from remit.exchange.minutes.glyphs import printable, unwritable
from remit.exchange.minutes.labels import LABELS
from remit.exchange.minutes.refusals import MissingGlyphs, TemplateRefused

TEMPLATES = Path(__file__).with_name("templates")
NO_DOCUMENT = (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, RuntimeError, ValueError)
WRONG = (TypeError, ValueError, ArithmeticError, AttributeError, LookupError)
NAMED = ("kind", "held_on", "place", "chair", "members", "in_attendance", "groups", "absent", "recorder", "checked_by")


def render_docx(document: AnyMinutes, template: Path | None = None) -> bytes:
    """The minutes as an editable file, on the office's `template` or the shipped one; the same in, the same out.

    Raises TemplateRefused where the template cannot be filled, MissingGlyphs for halves of characters.
    """
    parts = (document.first, document.second) if isinstance(document, BilingualMinutes) else (document,)
    languages = "-".join(part.language for part in parts)
    return fill(template or TEMPLATES / f"minutes-{languages}.docx", marks(parts), properties(parts))


def properties(parts: tuple[MinutesDocument, ...]) -> dict[str, str | datetime]:
    """What the file says of itself."""
    moment = parts[0].printed_at.astimezone(UTC)
    return {
        "title": " · ".join(printable(plain(part.title)) for part in parts),
        "author": printable(plain(parts[0].body)),
        "language": {"en": "en-GB", "zh": "zh-CN"}[parts[0].language],
        "created": moment,
        "modified": moment,
    }


def marks(parts: tuple[MinutesDocument, ...]) -> dict[str, Any]:
    """What a template can name: the fields of the first language, and each language's under `en` and `zh`."""
    by_language: dict[str, Any] = {
        part.language: named(written(fields(part), LABELS[part.language]["borrowed"])) for part in parts
    }
    first: dict[str, Any] = by_language[parts[0].language]
    return {**first, **by_language}


def named(values: dict[str, Any]) -> dict[str, Any]:
    """The same, with every labelled line also under its own name; empty where the minutes do not say."""
    lines = [*values["facts"], *values["attendance"], *values["closing"]]
    return {**dict.fromkeys(NAMED, ""), **{line["name"]: line["value"] for line in lines}, **values}


def written(value: Any, borrowed: str) -> Any:
    """The same values as plain strings; a borrowed text says in which language it is."""
    match value:
        case str():
            text = printable(value)
            if lost := unwritable(text):
                raise MissingGlyphs(lost)
            return text
        case tuple():
            return "".join(written(run, borrowed) for run in value)
        case Borrowed():
            before, after = ("〔", "〕") if value.language == "en" else (" [", "]")
            return f"{written(value.words, borrowed)}{before}{borrowed}{after}"
        case dict():
            return {name: written(inner, borrowed) for name, inner in value.items()}
        case list():
            return [written(inner, borrowed) for inner in value]
    return value


def fill(template: Path, values: dict[str, Any], said: Mapping[str, str | datetime]) -> bytes:
    """The template with every mark replaced; what the template may do is fenced in, for it comes from outside."""
    from jinja2 import TemplateError, UndefinedError
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    from remit.exchange.minutes.form import Form, admitted

    try:
        form = Form(admitted(template.read_bytes()), said)
    except (ExpatError, XMLSyntaxError, *NO_DOCUMENT) as error:
        raise no_document(template) from error
    try:
        return form.filled(values)
    except UndefinedError as error:
        raise unknown_mark(error) from error
    except (TemplateError, XMLSyntaxError, ExpatError, *WRONG) as error:
        raise broken(str(error)) from error


def unknown_mark(error: Exception) -> TemplateRefused:
    """The refusal of a mark that minutes do not have, naming it."""
    found = re.findall(r"'([^']*)'", str(error))
    name = found[-1] if found else str(error)
    return TemplateRefused(
        f"The template asks for “{name}”, which minutes do not have.",
        f"模板中的标记“{name}”不存在，会议纪要没有这一项。",
    )


def broken(reason: str) -> TemplateRefused:
    """The refusal of a template whose marks do not parse, or do what is not allowed."""
    first = reason.strip().splitlines()[0].rstrip(".") if reason.strip() else "?"
    return TemplateRefused(
        f"A mark in the template is not written correctly ({first}).", f"模板中有标记书写有误（{first}）。"
    )


def no_document(template: Path) -> TemplateRefused:
    """The refusal of a file that is not a DOCX."""
    return TemplateRefused(
        f"The template {template.name} is not a DOCX file that can be read.",
        f"模板 {template.name} 不是可以读取的 DOCX 文件。",
    )
