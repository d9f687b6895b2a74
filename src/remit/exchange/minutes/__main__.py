"""The process that prints: reads orders, answers with files, ends when idle or when nobody is left to ask."""

import gc
import os
import pickle
import select
import sys

from remit.exchange.minutes.docx import render_docx
from remit.exchange.minutes.pdf import render_pdf
from remit.exchange.minutes.printer import SIZE, Answer, Order, send
from remit.exchange.minutes.refusals import MissingGlyphs, TemplateRefused

IDLE_SECONDS = 60.0


def main() -> None:
    """Answers until a minute has passed without an order."""
    orders, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    idle = float(os.environ.get("REMIT_PRINTER_IDLE_SECONDS", IDLE_SECONDS))
    while select.select([orders], [], [], idle)[0]:
        head = orders.read(SIZE.size)
        if len(head) < SIZE.size:
            return
        send(answers, answer(pickle.loads(orders.read(SIZE.unpack(head)[0]))))  # noqa: S301
        gc.collect()  # docxtpl leaves circles behind: up to 137 MB after 200 documents, 41 with this


def answer(order: Order) -> Answer:
    """The file, the refusal, or the name of what went wrong."""
    form, document, template = order
    try:
        return render_pdf(document) if form == "pdf" else render_docx(document, template)
    except (MissingGlyphs, TemplateRefused) as refusal:
        return refusal
    except Exception as error:  # the child must answer, whatever happened
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    main()
