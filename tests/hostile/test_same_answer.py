"""A hostile site comes out the same whichever way it is built: cold, warm, or in the preview after a save."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import Options, build
from annotator.preview.session import Preview
from annotator.publish.write import MANIFEST
from tests.hostile import catalogue, files, heads, markup, scripts, settings
from tests.hostile.case import Case

MANY = [*markup.TOGETHER, *scripts.CASES]
REST = [
    c
    for c in (*settings.CASES, *heads.CASES, *catalogue.CASES, *files.CASES)
    if not c.refused and c.argv == ("build",)
]
CASES = [
    *(pytest.param(c, id=c.name) for c in MANY[::4]),
    *(pytest.param(c, id=c.name, marks=pytest.mark.slow) for c in (*MANY, *REST)),
]


def site_at(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and p.name != MANIFEST
    }


@pytest.mark.usefixtures("one_model")
@pytest.mark.parametrize("case", CASES)
def test_cold_warm_and_preview(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = case.write(tmp_path / "s")
    monkeypatch.chdir(site)
    drafts = Options(drafts=True)
    build(load_config(Path()), drafts)
    cold = site_at(site / "site")
    for path in (site / "content").rglob("*.md"):
        if path.is_file() and not path.is_symlink():
            path.write_bytes(path.read_bytes() + b"\n\nOne more.\n")
    build(load_config(Path()), drafts)
    for path in (site / "content").rglob("*.md"):
        if path.is_file() and not path.is_symlink():
            path.write_bytes(path.read_bytes().removesuffix(b"\n\nOne more.\n"))
    build(load_config(Path()), drafts)
    assert site_at(site / "site") == cold, "a warm build differs"

    shutil.rmtree(site / "site")
    preview = Preview(Path(), Options(drafts=True, in_place=True))
    try:
        preview.rebuild()
        assert not preview.problems
        assert site_at(site / "site") == cold, "the preview differs"
        saved = next(iter(sorted((site / "content").rglob("*.md"))))
        if preview.live is not None and saved.is_file() and not saved.is_symlink():
            try:
                preview.live.show(saved.relative_to(site))
            except AnnotatorError as error:
                pytest.fail(f"the saved article is refused: {error}")
            assert site_at(site / "site").keys() - {".annotator.stale"} == cold.keys()
    finally:
        preview.close()
        if preview.site:
            preview.site.close()
