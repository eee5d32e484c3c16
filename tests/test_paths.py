"""Two files of the site that would be one path are an error that names both."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import build
from annotator.content.catalogue import load_catalogue
from annotator.publish.write import File, distinct

HEAD = "---\ntitle: Bridge\ndate: 2024-05-14\n---\n"
TEXT = HEAD + 'The bridge is shut. "It is late," said Maria Keane.\n'


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def write(name: str, data: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("articles/a.html", "articles/a.html"),
        ("articles/A.html", "articles/a.html"),
        ("media/é.png", unicodedata.normalize("NFD", "media/É.png")),
        ("media/straße.png", "media/STRASSE.png"),
        ("media/a.png", "media/A.PNG/b.png"),
        ("media/a.png/b.png", "media/a.png"),
        ("index.html", "Index.html"),
    ],
)
def test_one_place_cannot_hold_two_files(one: str, other: str) -> None:
    files = [(one, File("", b"", "the first")), ("free", File("", b"")), (other, File("", b"", "the second"))]
    distinct_files = distinct(files)
    assert [next(distinct_files)[0], next(distinct_files)[0]] == [one, "free"]
    with pytest.raises(AnnotatorError, match="the first, and the second") as error:
        next(distinct_files)
    assert len(error.value.problems) == 1


def test_the_manifest_is_no_place_for_a_file() -> None:
    with pytest.raises(AnnotatorError, match="annotator's own list of files, and x"):
        list(distinct([(".Annotator.json", File("", b"", "x"))]))


def test_files_in_one_folder_and_names_that_begin_alike_are_apart() -> None:
    files = [(p, File("", b"")) for p in ("a/b.html", "a/c.html", "a.html", "a/b.htm", "a/b/c.html")]
    assert list(distinct(files)) == files


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("A.png", "a.png"), ("content/A.png", "content/a.png")),
        (("pics/É.jpg", "pics/" + unicodedata.normalize("NFD", "é") + ".jpg"), ("pics/É.jpg",)),
    ],
)
def test_pictures_that_differ_in_case_or_form_alone(
    tmp_path: Path, put: Callable[[str, str | bytes], Path], names: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    put("content/bridge.md", TEXT)
    for n, name in enumerate(names):
        put(f"content/{name}", bytes([n]))
    with pytest.raises(AnnotatorError) as error:
        build(load_config(tmp_path))
    assert all(name in str(error.value) for name in shown)


def test_a_picture_of_two_folders(tmp_path: Path, put: Callable[[str, str | bytes], Path]) -> None:
    put("content/bridge.md", TEXT)
    put("content/logo.png", b"1")
    other = put("static/logo.png", b"2")
    with pytest.raises(AnnotatorError, match=r"static/logo\.png: This file and content/logo\.png"):
        build(load_config(tmp_path))
    other.write_bytes(b"1")
    build(load_config(tmp_path))


def test_an_id_is_not_called_index(tmp_path: Path, put: Callable[[str, str | bytes], Path]) -> None:
    put("content/entities.toml", '\n[index]\nname = "The Index"\n')
    (problem,) = load_catalogue(tmp_path)[1]
    assert problem.line == 2
    assert "entities/index.html" in problem.what


@pytest.mark.parametrize(
    "marked", ["[Maria Keane]{.person ref=index}", '["It is late,"]{.quote by=index}', "[The board]{.org ref=index}"]
)
def test_markup_does_not_call_anything_index(
    tmp_path: Path, put: Callable[[str, str | bytes], Path], marked: str
) -> None:
    put("content/bridge.md", f"{HEAD}The bridge is shut.\n\n{marked} she said.\n")
    with pytest.raises(AnnotatorError, match=r"content/bridge\.md:7: 'index' is no id"):
        build(load_config(tmp_path))


def test_a_name_that_the_program_finds_gets_another_id(
    tmp_path: Path, put: Callable[[str, str | bytes], Path]
) -> None:
    put("content/bridge.md", f'{HEAD}"We are late," said [Index]{{.org}}. [Index]{{.org}} closed the bridge.\n')
    build(load_config(tmp_path))
    assert b"Names" in (tmp_path / "site" / "entities" / "index.html").read_bytes()
    assert (tmp_path / "site" / "entities" / "index-org.html").is_file()
