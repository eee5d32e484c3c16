"""Word documents become articles; broken and hostile ones are refused with one line."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from annotator.authoring.importing import import_document
from annotator.base.errors import AnnotatorError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>'
)
TOP = (
    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>'
)
INNER = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="l" Type="{REL}/hyperlink" Target="https://a.example/" TargetMode="External"/>'
    f'<Relationship Id="n" Type="{REL}/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="f" Type="{REL}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="s" Type="{REL}/styles" Target="styles.xml"/>'
    f'<Relationship Id="i" Type="{REL}/image" Target="media/a.png"/></Relationships>'
)
STYLES = (
    f"<w:styles {W}>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>'
        for i, n in (("Title", "Title"), ("H2", "heading 2"), ("Quote", "Quote"))
    )
    + "</w:styles>"
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
FOOTNOTES = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Annual report.</w:t></w:r></w:p></w:footnote></w:footnotes>'
PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="p" descr="The pier"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Roe; Ben Poe</dc:creator></cp:coreProperties>'
)


def p(inner: str, style: str = "", more: str = "") -> str:
    head = f"<w:pPr>{f'<w:pStyle w:val={chr(34)}{style}{chr(34)}/>' if style else ''}{more}</w:pPr>"
    return f"<w:p>{head}{inner}</w:p>"


def r(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
DOCUMENT = "".join(
    [
        p(r("The pier"), "Title"),
        p(
            r("It ")
            + r("opened", "<w:b/>")
            + r(" on ")
            + r("Monday", "<w:i/>")
            + r(", she said.")
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        ),
        p(r("Why"), "H2"),
        p(r("one"), more=LIST),
        p(r("two"), more=LIST),
        p(r("See ") + f'<w:hyperlink r:id="l">{r("the plan")}</w:hyperlink>' + r(".")),
        p(r("We waited."), "Quote"),
        "<w:tbl><w:tr>" + CELL.format("A") + CELL.format("B") + "</w:tr></w:tbl>",
        p(PICTURE),
    ]
)


def docx(document: str = DOCUMENT, **more: str) -> bytes:
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": TOP,
        "word/document.xml": f"<w:document {W} {R}><w:body>{document}</w:body></w:document>",
        "word/_rels/document.xml.rels": INNER,
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": FOOTNOTES,
        "word/media/a.png": "not looked into",
        "docProps/core.xml": CORE,
        **{key.replace("__", "/") + ".xml": text for key, text in more.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return out.getvalue()


def test_a_document_becomes_an_article(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    header = f"<w:hdr {W}>{p(r('Confidential'))}</w:hdr>"
    file.write_bytes(docx(word__header1=header))
    (made,) = import_document(tmp_path, file)
    assert made.path.name == "the-pier.md"
    head, _, body = made.text.partition("\n---\n")
    assert 'title: "The pier"' in head
    assert 'authors: ["Ada Roe", "Ben Poe"]' in head
    assert body.strip() == (
        "It **opened** on *Monday*, she said.[^2]\n\n## Why\n\n- one\n- two\n\nSee [the plan](<https://a.example/>).\n\n"
        "> We waited.\n\n|  |  |\n| --- | --- |\n| A | B |\n\n![The pier](<report/picture-1.png>)\n\n[^2]: Annual report."
    )
    assert (tmp_path / "content/report/picture-1.png").read_text() == "not looked into"
    assert ["Confidential" in str(p) for p in made.left] == [True]


def test_without_the_extra_one_line_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    (tmp_path / "a.docx").write_bytes(docx())
    with pytest.raises(AnnotatorError, match=r"pip install 'annotator-ssg\[docx\]'"):
        import_document(tmp_path, tmp_path / "a.docx")


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for n in range(4):
            packed.writestr(f"word/{n}.xml", b"0" * 100_000_000)
    return out.getvalue()


def broken() -> bytes:
    data = bytearray(docx())
    data[200:400] = b"\xff" * 200
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "no Word document"),
        (b"PK\x03\x04 and no more", "no Word document"),
        (b"\xd0\xcf\x11\xe0" * 50, "no Word document"),
        (broken(), "damaged|cannot be read|no Word document|not XML"),
        (docx("<w:p>"), "not XML"),
        (docx(docProps__core='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "document type or entities"),
        (docx(""), "holds no text"),
    ],
)
def test_broken_documents_are_one_clear_line(tmp_path: Path, data: bytes, what: str) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(AnnotatorError, match=what):
        import_document(tmp_path, tmp_path / "a.docx")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(bomb())
    with pytest.raises(AnnotatorError, match="larger than 300 MB"):
        import_document(tmp_path, tmp_path / "a.docx")


def test_an_older_word_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(AnnotatorError, match=r"save it as \.docx"):
        import_document(tmp_path, tmp_path / "a.doc")
