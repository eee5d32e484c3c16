"""XML from strangers: no document types, no entities of its own, one clear line for what cannot be read."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from annotator.base.errors import AnnotatorError, Problem


def parse_xml(data: bytes, shown: Path) -> Element:
    """The root of the XML in `data`. Raises AnnotatorError."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data.lstrip(), forbid_dtd=True)
    except DefusedXmlException:
        what = "The file declares a document type or entities of its own; such a file is not read."
        raise AnnotatorError(
            Problem(what, "Remove the <!DOCTYPE ...> if you trust the file.", shown, _line(data))
        ) from None
    except ParseError as error:
        line = error.position[0] + data[: len(data) - len(data.lstrip())].count(b"\n")
        what = f"This is not XML: {str(error).split(':')[0]}."
        raise AnnotatorError(Problem(what, "Mend this line, or export the file again.", shown, line)) from None
    except (ValueError, LookupError) as error:
        raise AnnotatorError(Problem(f"This is not XML: {error}.", "Save it as UTF-8.", shown)) from None
    return root


def _line(data: bytes) -> int:
    at = data.find(b"<!DOCTYPE")
    return data.count(b"\n", 0, max(at, 0)) + 1


def named(element: Element) -> tuple[str, str]:
    """(namespace, name) of an element."""
    tag = element.tag if isinstance(element.tag, str) else ""
    space, _, name = tag.rpartition("}")
    return space.removeprefix("{"), name
