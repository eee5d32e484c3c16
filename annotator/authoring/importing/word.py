"""Word's .docx -> an article, by mammoth (the extra `docx`): headings, lists, tables, links, footnotes, pictures."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from annotator.authoring.importing.html import Converter
from annotator.authoring.importing.raw import Raw
from annotator.authoring.importing.text import language
from annotator.authoring.importing.xml import named, parse_xml
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.trust import slug

_LARGEST = 300_000_000
"""Bytes of all parts of a document, unpacked."""
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => p:fresh
strike => del
"""
_PICTURES = {
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp", "image/svg+xml": ".svg",
}  # fmt: skip
_CURE = "Open it in Word or LibreOffice and save it as .docx again."


def from_docx(file: Path, data: bytes, name: str) -> Raw:
    """The article of a Word document. Raises AnnotatorError."""
    try:
        import mammoth
    except ImportError:
        what = "Word documents are read by an extra that is not installed."
        raise AnnotatorError(Problem(what, "Install it: pip install 'annotator-ssg[docx]'", file)) from None
    parts = _parts(file, data)
    beside = slug(name or file.stem)
    files: dict[str, Path | bytes] = {}
    left: list[str] = []

    def picture(image: Any) -> dict[str, str]:
        kind = _PICTURES.get(image.content_type, "")
        if not kind:
            left.append(f"a picture of the kind {image.content_type}")
            return {"src": ""}
        path = f"{beside}/picture-{len(files) + 1}{kind}"
        with image.open() as opened:
            files[path] = opened.read()
        return {"src": path}

    try:
        told = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(picture)
        )
    except Exception as error:  # whatever a broken document does to its reader
        what = f"The Word document cannot be read ({type(error).__name__})."
        raise AnnotatorError(Problem(what, _CURE, file)) from None
    converter = Converter(lambda url: url if url in files else "", fragment=True)
    converter.feed(told.value)
    page = converter.converted()
    title, body = _titled(page.body, page.heading)
    core = _core(parts, file)
    left += dict.fromkeys(m.message for m in told.messages if "Unrecognised" not in m.message)
    left += _unread(parts)
    return Raw(
        body=body,
        title=title or core.get("title", ""),
        lang=core.get("language", "").partition("-")[0].lower() or language(body),
        author=tuple(filter(None, re.split(r"\s*[;,]\s*", core.get("creator", "")))),
        files=tuple(files.items()),
        left=(*page.left, *((what, 0) for what in left)),
    )


def _parts(file: Path, data: bytes) -> dict[str, bytes]:
    """The XML of the document's parts; AnnotatorError for a bomb and for what is no .docx."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            rows = packed.infolist()
            if sum(row.file_size for row in rows) > _LARGEST or len(rows) > 20_000:
                what = "The Word document is larger than 300 MB when unpacked; it is not read."
                raise AnnotatorError(Problem(what, "Save it without its largest pictures.", file))
            parts = {row.filename: packed.read(row) for row in rows if row.filename.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, OverflowError):
        raise AnnotatorError(Problem("This is no Word document (.docx).", _CURE, file)) from None
    except Exception as error:  # zlib.error and its like
        raise AnnotatorError(Problem(f"The Word document is damaged ({error}).", _CURE, file)) from None
    if "word/document.xml" not in parts:
        raise AnnotatorError(Problem("This is no Word document (.docx).", _CURE, file))
    for part in parts.values():
        parse_xml(part, file)
    return parts


def _core(parts: dict[str, bytes], file: Path) -> dict[str, str]:
    """What the document says about itself."""
    part = parts.get("docProps/core.xml")
    root = parse_xml(part, file) if part else ()
    return {named(child)[1]: (child.text or "").strip() for child in root}


def _titled(body: str, heading: str) -> tuple[str, str]:
    """(title, body without it) for a document that begins with a heading of the first level."""
    first, _, rest = body.partition("\n\n")
    return (heading, rest) if heading and first.startswith("# ") else ("", body)


def _unread(parts: dict[str, bytes]) -> list[str]:
    """What a document holds beside its text."""
    out = []
    comments = parts.get("word/comments.xml", b"").count(b"<w:comment ")
    if comments:
        out.append(f"{comments} comment{'s' * (comments != 1)}")
    words = b"".join(p for n, p in parts.items() if re.match(r"word/(?:header|footer)\d*\.xml$", n))
    said = " ".join(re.findall(r"<w:t[^>]*>([^<]+)", words.decode("utf-8", "replace")))
    if said.strip():
        out.append(f"the running head or foot '{said.strip()[:80]}'")
    return out
