"""`annotate --write`: no word of the author's is lost, and what the program wrote stays marked as found."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator import cli
from annotator.authoring import saving
from annotator.authoring.checking import graph_of, unreviewed
from annotator.authoring.markup import mark_up, save
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.model import EDITOR, FOUND

ARTICLE = """---
title: The weir
date: 2025-02-11
---
"We shall mend it," said Ines Okafor of the Tarn River Trust on Monday. Okafor had warned of it in 2019.

According to the Tarn River Trust, the work takes until May. The mayor, Paul Brandt, agreed.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    file = tmp_path / "content" / "weir.md"
    file.write_text(ARTICLE, encoding="utf-8", newline="\n")
    return file


def beside(file: Path) -> list[str]:
    return sorted(p.name for p in file.parent.iterdir())


def test_a_save_while_the_article_is_read_stays(file: Path) -> None:
    marked = mark_up(file)
    newer = ARTICLE.replace("until May", "until June")
    file.write_text(newer, encoding="utf-8", newline="\n")
    with pytest.raises(AnnotatorError, match="no markup was written"):
        save(marked)
    assert file.read_text(encoding="utf-8") == newer
    assert beside(file) == ["weir.md"]


@pytest.mark.parametrize("how", ["renamed over it", "written into it", "being written into it", "twice"])
@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the last check stands before the exchange"
)
def test_a_save_at_the_last_moment_stays(file: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    real, calls, opened = saving.swap, [0], []

    def author_saves_first(fresh: Path, target: Path) -> bool:
        calls[0] += 1
        if how == "being written into it" and calls[0] == 1:
            opened.append(target.open("r+", encoding="utf-8"))  # the words come only after the exchange
        elif how == "written into it" and calls[0] == 1:
            target.write_text("newer words", encoding="utf-8")
        elif calls[0] == 1 or (how == "twice" and calls[0] == 2):
            (other := target.with_name("editor's copy")).write_text("newer words" + "!" * (calls[0] - 1))
            other.replace(target)
        return real(fresh, target)

    monkeypatch.setattr(saving, "swap", author_saves_first)
    with pytest.raises(AnnotatorError, match="no markup was written"):
        save(mark_up(file))
    for open_file in opened:
        open_file.write("newer words")
        open_file.close()
    assert file.read_text(encoding="utf-8").startswith("newer words" + "!" * (how == "twice"))
    assert beside(file) == ["weir.md"]


@pytest.mark.parametrize("in_place", [True, False])
def test_the_last_save_of_an_author_who_saves_at_the_same_time_is_never_lost(file: Path, in_place: bool) -> None:
    def author(words: bytes, start: threading.Barrier, spin: int) -> None:
        start.wait()
        for _ in range(spin):
            pass
        if in_place:
            file.write_bytes(words)
        else:
            (copy := file.with_name("copy")).write_bytes(words)
            copy.replace(file)

    for n in range(150):
        before, newer = b"draft %d" % n, b"draft %d, changed" % n
        file.write_bytes(before)
        start = threading.Barrier(2)
        saver = threading.Thread(target=author, args=(newer, start, n * 100))
        saver.start()
        start.wait()
        saving.save_over(file, before, b"marked up " + before)
        saver.join()
        assert file.read_bytes() == newer, n
        assert beside(file) == ["weir.md"]


def test_a_link_stays_a_link_and_the_mode_and_the_line_ends_stay(file: Path) -> None:
    data = b"\xef\xbb\xbf" + ARTICLE.replace("the work", "the\u2028work").replace("\n", "\r\n").encode()
    target = file.parent.parent / "real.md"
    target.write_bytes(data)
    target.chmod(0o640)
    file.unlink()
    file.symlink_to(os.path.relpath(target, file.parent))
    save(mark_up(file))
    assert file.is_symlink()
    after = target.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\r\n") == after.count(b"\n") == data.count(b"\n")
    assert after.count(b".found") > 4
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert beside(target) == ["content", "real.md"] or ".annotator" in beside(target)


def machine_made(site: Path) -> list[str]:
    graph, _ = graph_of(load_config(site), drafts=True)
    return [p.what for p in unreviewed(graph, ["quotes", "dates", "sources"])]


def test_what_the_program_wrote_does_not_count_as_reviewed(file: Path) -> None:
    site = file.parent.parent
    assert len(machine_made(site)) == 3
    save(mark_up(file))
    assert len(machine_made(site)) == 3
    assert cli.main(["build", "--source", str(site), "--require-review", "quotes"]) == 1
    assert cli.main(["build", "--source", str(site)]) == 0
    page = (site / "site" / "articles" / "weir.html").read_text(encoding="utf-8")
    assert "dated by the editor" not in page
    assert "Monday" in page
    once = file.read_text(encoding="utf-8")
    save(mark_up(file))
    assert file.read_text(encoding="utf-8") == once

    file.write_text(once.replace(" .found", ""), encoding="utf-8")  # a person has looked them over
    assert machine_made(site) == []
    assert mark_up(file).added == ()


def test_a_person_reviews_one_span_or_the_file(file: Path) -> None:
    site = file.parent.parent
    save(mark_up(file))
    once = file.read_text(encoding="utf-8")
    file.write_text(once.replace(".quote .found", ".quote"), encoding="utf-8")
    graph, _ = graph_of(load_config(site), drafts=True)
    found = graph.articles[0].findings
    assert {q.by for q in found.quotes} == {EDITOR}
    assert {t.by for t in found.times} == {FOUND}
    file.write_text(once.replace("---\nt", "---\nannotate: reviewed\nt"), encoding="utf-8")
    assert len(machine_made(site)) == 3  # a line in the head reviews nothing
    assert cli.main(["review", str(file), "--by", "mk", "--day", "2025-03-01"]) == 0
    assert machine_made(site) == []


def test_pages_are_the_same_before_and_after_writing(file: Path) -> None:
    from annotator.content.loading import load_draft
    from annotator.prose import body, read

    def plain() -> str:
        draft = load_draft(file, Path("content/weir.md"), [])
        assert draft is not None
        return body(read(draft)[0], ())

    before = plain()
    save(mark_up(file))
    assert plain() == before


def test_the_site_is_read_once_for_all_files(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from annotator.authoring import markup

    files = [file]
    for name in ("lock", "quay", "mill"):
        files.append(file.with_name(f"{name}.md"))
        files[-1].write_text(ARTICLE.replace("weir", name).replace("Okafor", f"Okafor-{name.title()}"))
    alone = [mark_up(f).after for f in files]
    real, reads = markup.read_content, []
    monkeypatch.setattr(markup, "read_content", lambda *a, **k: reads.append(1) or real(*a, **k))
    assert cli.main(["annotate", "--write", *map(str, files)]) == 0
    assert len(reads) == 1
    assert [f.read_text() for f in files] == alone
    assert "annotations written" in capsys.readouterr().out


def test_one_bad_file_does_not_keep_the_others_from_being_written(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["annotate", "--write", str(file.with_name("none.md")), str(file)]) == 1
    assert "none.md" in capsys.readouterr().err
    assert ".found" in file.read_text()


def test_a_minus_is_standard_input(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "annotator.cli", "annotate", "--write", "-"],
        input=ARTICLE.encode(),
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    assert run.returncode == 0, run.stderr
    assert b".found" in run.stdout
    assert run.stdout.startswith(b"---\ntitle: The weir")
    assert list(tmp_path.iterdir()) in ([], [tmp_path / ".annotator"])


def test_nothing_is_written_into_html_and_what_was_found_there_is_listed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file = tmp_path / "content/a.md"
    words = (
        "<div>\n\nIn Paris <b>Ada Lovelace</b> met Alan Turing.\n\n</div>\n\n<p>Marie Curie came from Warsaw.</p>\n"
    )
    file.write_text(f"---\ntitle: T\ndate: 2024-05-14\n---\n{words}", encoding="utf-8")
    marked = mark_up(file)
    assert "<b>Ada Lovelace</b>" in marked.after
    assert "<p>Marie Curie came from Warsaw.</p>" in marked.after
    assert "[Alan Turing]{.person" in marked.after
    told = {(p.line, p.what.split("'")[1]) for p in marked.in_html}
    assert {(7, "Ada Lovelace"), (11, "Marie Curie"), (11, "Warsaw")} <= told
