"""Word's .docx."""

import pytest

from remit.intake.reader import Unreadable, read_file
from tests.intake.reader import made


def test_a_word_file_is_read_as_its_text_is() -> None:
    record = read_file(made.word(), "a.docx")
    assert (record["text"], record["title"]) == (made.CHINESE, made.HEADLINE)
    assert (record["body_name"], record["held_on"]) == ("市外事办", "2024-05-08")
    assert record["chaired_by"]["name"] == "沈望舒"


def test_a_table_is_read_row_by_row() -> None:
    data = made.word_with_table([["Present", "Mary Quill"], ["Apologies", "Tom\nReed"]])
    assert read_file(data, "a.docx")["text"] == "Present  Mary Quill\n\nApologies  Tom Reed"


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(made.word())) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:ins w:id='1' w:author='x'>{run.format('The Harbour Board met ')}</w:ins>"
        "<w:del w:id='2' w:author='x'><w:r><w:delText>yesterday </w:delText></w:r></w:del>"
        f"{run.format('on 3 May 2023.')}</w:p>"
    )
    told = files["word/document.xml"].decode()
    at = told.index("<w:body>") + len("<w:body>")
    files["word/document.xml"] = (told[:at] + body + told[at:]).encode()
    assert read_file(made.zipped(files), "a.docx")["text"].startswith("The Harbour Board met on 3 May 2023.\n")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (made.with_entry(made.word(), "word/vbaProject.bin", b"Sub Auto_Open()"), "macros"),
        (made.with_entry(made.word(), "word/media/image1.png", bytes(101_000_000)), "bomb"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"text", "damaged"),
        (made.word()[:3000], "damaged"),
        (made.zipped({"a.txt": b"a"}), "damaged"),
        (made.zipped({"word/document.xml": b"<w:document"}), "damaged"),
        (made.word("", title=False), "empty"),
    ],
    ids=["macros", "bomb", "old", "locked", "text", "cut", "no word", "no types", "empty"],
)
def test_what_is_no_word_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(data, "a.docx")
    assert refused.value.code == code
    assert str(refused.value).startswith("Cannot read a.docx")
