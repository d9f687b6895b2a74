"""Attach a scan, or the document as it came."""

from django.utils.translation import gettext_lazy as _

from remit.kernel import classified
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers import store
from remit.papers.media import LARGEST, kind_of, words_of
from remit.papers.models import File, Paper
from remit.papers.rules import file as rules


@action("file.attach", allow=rules.may_attach, says=_("attached a file to the paper"))
def attach(actor: Actor, paper: Paper, *, data: bytes, name: str) -> File:
    """The paper has this file; its bytes stand in the data folder under their digest.

    Raises Refused, with `fields`, where it is empty, larger than 20 MB, of no kind that is taken (told by its bytes,
    not by its name), there already, or bears a marking of secrecy in its name or in its words, where it has any.
    """
    name = name.replace("\\", "/").rsplit("/", 1)[-1].strip()[-255:]
    kind = kind_of(data, name)
    why: object = None
    if not data:
        why = _("The file is empty.")
    elif len(data) > LARGEST:
        why = _("This file is larger than 20 MB. Divide it, or scan it with fewer dots.")
    elif kind is None:
        why = _("Files of this kind are not taken. PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS and plain text are.")
    elif classified.marked_title(name.rsplit(".", 1)[0]) or classified.marked_text(words_of(data, kind)):
        why = _("This bears a marking of secrecy. Nothing classified may be kept here, not even its title or number.")
    elif paper.files.filter(digest=store.digest_of(data)).exists():
        why = _("The paper has this file already.")
    if why is not None or kind is None:
        raise Refused(why, fields={"file": why})
    write.touch(paper)
    file = File(paper=paper, name=name, media_type=kind, size_bytes=len(data), digest=store.digest_of(data))
    write.insert(file)
    store.keep(data)
    return file
