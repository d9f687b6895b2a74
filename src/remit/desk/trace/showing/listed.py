"""The same as a nested list, and as files."""

import csv
import json
from collections.abc import Iterable
from typing import Any, TextIO

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from remit.desk.trace.showing import said
from remit.desk.trace.showing.picture import day
from remit.oversight.trace.node import Branch, Kind, Known, Node, Trace
from remit.web.templatetags.remit import own_words, text

# A cell that begins so would be reckoned by a spreadsheet.
RECKONED = ("=", "+", "-", "@", "\t", "\r")


def nested(branches: Iterable[Branch], language: str, focus: object) -> SafeString:
    """The branches as lists within lists."""
    items = format_html_join("", "{}", ((_item(each, language, focus),) for each in branches))
    return format_html('<ul class="traced">{}</ul>', items) if items else SafeString("")


def _item(branch: Branch, language: str, focus: object) -> SafeString:
    node = branch.node
    here = SafeString(' aria-current="true"') if node.key == focus else ""
    address = said.href(node, language)
    words = text(node.title) if node.title else said.title(node)
    if node.kind == Kind.RESULT:
        words = own_words(words)
    shown = (
        format_html('<a href="{}"{}>{}</a>', address, here, words)
        if address
        else format_html("<span{}>{}</span>", here, words)
    )
    return format_html(
        '<li><span class="kind">{}</span> {} {}{}{}</li>',
        said.NAMES[node.kind],
        shown,
        _facts(node),
        _also(branch, language),
        nested(branch.under, language, focus),
    )


def _facts(node: Node) -> SafeString:
    told: list[object] = [str(node.by)] if node.by and node.kind != Kind.REFERRAL else []
    told += [each for each in (day(node), node.state) if each]
    if node.light:
        told.append(format_html('<span class="light {}">{}</span>', node.light, node.light_words))
    if node.known == Known.OUTLINE:
        told.append(said.OUTLINE)
    return format_html('<span class="facts-line">{}</span>', format_html_join(" · ", "{}", ((each,) for each in told)))


def _also(branch: Branch, language: str) -> SafeString:
    if not branch.also:
        return SafeString("")
    links = []
    for node in branch.also:
        address, words = said.href(node, language), f"{said.NAMES[node.kind]}: {said.title(node)}"
        links.append((format_html('<a href="{}">{}</a>', address, words) if address else words,))
    return format_html('<span class="also">{} {}</span>', _("also from"), format_html_join("; ", "{}", links))


def as_json(trace: Trace, language: str) -> str:
    """Boxes and ways, in the order of the picture."""
    names = {
        key: f"{key[0]}-{n}" if node.known == Known.CLOSED else f"{key[0]}-{key[1]}"
        for n, (key, node) in enumerate(trace.nodes.items())
    }
    told = {
        "focus": names[trace.focus],
        "nodes": [
            {"id": names[each.node.key]} | _plain(each.node, language)
            for branch in trace.tree()
            for _depth, each in branch.walk()
        ],
        "edges": [[names[one], names[other]] for one, other in trace.edges],
        "more": sorted(trace.more),
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _plain(node: Node, language: str) -> dict[str, Any]:
    return {
        "kind": node.kind,
        "column": node.column,
        "title": said.title(node),
        "language": node.title.language if node.title else language,
        "by": str(node.by or ""),
        "on": node.on.isoformat() if node.on else None,
        "state": node.state,
        "light": node.light_words,
        "known": node.known,
        "count": node.n or None,
        "address": said.href(node, language),
    }


def as_csv(trace: Trace, language: str, out: TextIO) -> None:
    """A row for each box, in the order of the list."""
    table = csv.writer(out)
    table.writerow(
        [
            pgettext("trace", "Level"),
            pgettext("trace", "Kind"),
            pgettext("trace", "Words"),
            _("Whose"),
            pgettext("trace", "Day"),
            _("Which day"),
            pgettext("trace", "State"),
            pgettext("trace", "Light"),
            _("Also from"),
        ]
    )
    for branch in trace.tree():
        for depth, each in branch.walk():
            table.writerow([depth + 1, *(_cell(value) for value in _row(each))])


def _row(branch: Branch) -> tuple[object, ...]:
    node = branch.node
    which = str(said.DAYS.get(node.kind, "")) if node.on else ""
    also = "; ".join(said.title(each) for each in branch.also)
    when = node.on.isoformat() if node.on else ""
    return said.NAMES[node.kind], said.title(node), node.by or "", when, which, node.state, node.light_words, also


def _cell(value: object) -> str:
    words = str(value)
    return f"'{words}" if words.startswith(RECKONED) else words
