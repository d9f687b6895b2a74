"""Files of every kind, made here: whole ones, broken ones and hostile ones."""

import gzip
import io
import zipfile
import zlib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from functools import lru_cache
from pathlib import Path

import docx
import pypdf
import typst

from remit.exchange.minutes.glyphs import FONTS

HEADLINE = "市外事办召开党组会议"
SENTENCE = "2024年5月8日，市外事办召开党组会议，传达学习市委全会精神。会议由党组书记沈望舒主持。"
DEMAND = "会议强调，要抓好落实。"
CHINESE = f"{HEADLINE}\n\n{SENTENCE}\n\n{DEMAND}"
ENGLISH = """Minutes of the Harbour Board

The Harbour Board met on 3 May 2023 in the town hall. Mary Quill chaired the meeting.

The meeting resolved that the quay be repaired."""


def word(text: str = CHINESE, title: bool = True) -> bytes:
    """A .docx: a paragraph each line, the first styled as the title."""
    document = docx.Document()
    for number, line in enumerate(text.split("\n\n")):
        document.add_paragraph(line, style="Title" if title and not number else None)
    return _saved(document)


def word_with_table(rows: list[list[str]]) -> bytes:
    """A .docx with a table."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, told in zip(row.cells, words, strict=True):
            cell.text = told
    return _saved(document)


def _saved(document: docx.document.Document) -> bytes:
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def with_entry(archive: bytes, name: str, data: bytes) -> bytes:
    """The ZIP with one more entry."""
    kept = io.BytesIO(archive)
    with zipfile.ZipFile(kept, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, data)
    return kept.getvalue()


@lru_cache
def pdf(text: str = CHINESE, width: str = "12cm") -> bytes:
    """A PDF with the text in narrow lines."""
    body = text.replace("#", "\\#").replace("@", "\\@")
    page = f"#set page(width: {width}, height: 10cm, margin: 1cm)"
    source = f'{page}\n#set text(font: ("Libertinus Serif", "Noto Serif SC"), size: 12pt)\n{body}'
    return bytes(typst.compile(source.encode(), font_paths=[str(FONTS)]))


def locked(data: bytes, password: str) -> bytes:
    """The PDF under a password (the empty one: locked against changes alone)."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    return _written(writer)


def of_pages(count: int) -> bytes:
    """A PDF of so many empty pages."""
    writer = pypdf.PdfWriter()
    for _number in range(count):
        writer.add_blank_page(200, 200)
    return _written(writer)


def scanned() -> bytes:
    """A PDF that holds a picture and no text."""
    header = b"IHDR" + (64).to_bytes(4) * 2 + bytes([8, 0, 0, 0, 0])
    pixels = b"IDAT" + zlib.compress(bytes(65) * 64)
    chunks = (header, pixels, b"IEND")
    png = b"\x89PNG\r\n\x1a\n" + b"".join((len(c) - 4).to_bytes(4) + c + zlib.crc32(c).to_bytes(4) for c in chunks)
    numbers = ", ".join(map(str, png))
    return bytes(typst.compile(f'#image(bytes(({numbers})), format: "png", width: 5cm)'.encode()))


def _written(writer: pypdf.PdfWriter) -> bytes:
    kept = io.BytesIO()
    writer.write(kept)
    return kept.getvalue()


def html(text: str = CHINESE, charset: str = "utf-8", site: str = "云溪市人民政府") -> bytes:
    """A page with a breadcrumb, a heading, a date and an article."""
    title, *rest = text.split("\n\n")
    paragraphs = "".join(f"<p>{line}</p>" for line in rest)
    page = (
        f'<html><head><meta charset="{charset}"><title>{title} - {site}</title></head><body>'
        f'<div class="crumbs"><a href="/">Home</a> &gt; <a href="/n">News</a></div><h1>{title}</h1>'
        f"<p class='date'>Published: 2024-05-09</p><article>{paragraphs}</article></body></html>"
    )
    return page.encode(charset)


def saved(page: bytes, address: str = "https://www.yunxi.example/n/1.html", charset: str = "utf-8") -> bytes:
    """The page as a browser saves it in one file."""
    whole = MIMEMultipart("related", type="text/html")
    whole["Subject"] = "saved"
    part = MIMEText(page.decode(charset), "html", charset)
    part["Content-Location"] = address
    whole.attach(part)
    whole.attach(MIMEText("p { color: red }", "css"))
    return whole.as_bytes()


def no_page() -> bytes:
    """A saved page that holds none."""
    message = EmailMessage()
    message.set_content("hello")
    return message.as_bytes()


def warc(pages: dict[str, tuple[str, bytes]], packed: bool = True) -> bytes:
    """A web archive: {address: (content type, bytes)}, each answered with 200."""
    kept = b""
    for address, (kind, data) in pages.items():
        status = "404 Not Found" if "gone" in address else "200 OK"
        body = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + data
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-05-10T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:18c327e6-1f37-48c0-92f6-eec6ea35476f>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        record = head.encode() + body + b"\r\n\r\n"
        kept += gzip.compress(record) if packed else record
    return kept


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP of these files, whatever their names."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return kept.getvalue()


def written(folder: Path, files: dict[str, bytes]) -> Path:
    """These files in a folder."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def swollen(name: str, megabytes: int) -> bytes:
    """A ZIP with one entry that unpacks to so many megabytes of nothing."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed, packed.open(name, "w", force_zip64=True) as file:
        for _number in range(megabytes):
            file.write(bytes(1_000_000))
    return kept.getvalue()


def gzip_bomb(megabytes: int) -> bytes:
    """A gzip file that unpacks to so many megabytes of nothing."""
    return gzip.compress(bytes(1_000_000) * megabytes)


def pdf_of_streams(megabytes: int) -> bytes:
    """A small PDF whose one page unpacks to so many megabytes."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"(a) Tj " * 150_000) for _number in range(megabytes)) + packer.flush()
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = pypdf.generic.StreamObject()
    stream[pypdf.generic.NameObject("/Filter")] = pypdf.generic.NameObject("/FlateDecode")
    stream._data = packed
    font = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/Font"): pypdf.generic.DictionaryObject()})
    page[pypdf.generic.NameObject("/Resources")] = font
    page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream)
    return _written(writer)
