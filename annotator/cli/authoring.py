"""The commands that a writer uses beside a build: annotate, check, new, import, export, schema, doctor."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.base.errors import AnnotatorError, Problem
from annotator.cli.output import Output

if TYPE_CHECKING:
    from annotator.authoring.markup import Marker

USAGE = 2
STDIN = Path("-")
"""Stands for standard input wherever a file is read."""


def annotate(args: argparse.Namespace, out: Output) -> int:
    """`annotator annotate`: markup for files, or JSON Lines."""
    if args.jsonl:
        return _jsonl(args, out)
    if not args.files:
        return _usage(out, "annotate: name a Markdown file, or use --jsonl.")
    from annotator.authoring.markup import Marker, Wanted, site_of
    from annotator.authoring.reviewing import kinds_of

    if args.strip:
        return _strip(args, out)
    if sum(file == STDIN for file in args.files) > 1:
        return _usage(out, "annotate: standard input (-) can be read once.")
    wanted = Wanted(kinds_of(args.only or ""), args.min_confidence)
    problems: list[Problem] = []
    markers: dict[Path, Marker] = {}
    try:
        for file in args.files:
            try:
                source = site_of(file)
                marker = markers.get(source) or markers.setdefault(source, Marker(source, wanted))
                _annotate_file(marker, file, args, out)
            except AnnotatorError as error:
                problems.extend(error.problems)
    finally:
        for marker in markers.values():
            marker.close()
    out.fail(problems)
    return 1 if problems else 0


def _strip(args: argparse.Namespace, out: Output) -> int:
    """Take out of each file what was written into it and never reviewed."""
    from annotator.authoring.markup import save
    from annotator.authoring.reviewing import strip

    problems: list[Problem] = []
    for file in args.files:
        try:
            marked, many = strip(file)
            if args.diff:
                out.diff(marked.diff())
            elif marked.after != marked.before:
                save(marked)
                out.say(f"{file}: {many} spans taken out.")
            else:
                out.say(f"{file}: nothing to take out.")
        except AnnotatorError as error:
            problems.extend(error.problems)
    out.fail(problems)
    return 1 if problems else 0


def _usage(out: Output, line: str) -> int:
    out.error(f"annotator {line}")
    return USAGE


def _annotate_file(marker: Marker, file: Path, args: argparse.Namespace, out: Output) -> None:
    """Show or write the markup of one file. What came from standard input is written to standard output."""
    from annotator.authoring.markup import save

    marked = marker.mark(file, sys.stdin.buffer.read() if file == STDIN else None)
    if args.diff:
        out.diff(marked.diff())
    elif args.write and file == STDIN:
        out.data(marked.after)
    elif not args.write:
        out.data(("\n".join(marked.added) or f"{file}: nothing to add.") + "\n")
    out.warn(marked.in_html)
    if not args.write or file == STDIN:
        return
    if marked.after == marked.before:
        out.say(f"{file}: nothing to add.")
    else:
        save(marked)
        out.say(f"{file}: {len(marked.added)} annotations written.")


def review(args: argparse.Namespace, out: Output) -> int:
    """`annotator review`."""
    import datetime as dt

    from annotator.authoring import reviewing
    from annotator.authoring.markup import save

    if not args.migrate and not args.by:
        return _usage(out, "review: say who reviews with --by NAME, or use --migrate.")
    by = reviewing.Review(args.by, args.day or dt.date.today().isoformat(), reviewing.kinds_of(args.kinds or ""))
    problems: list[Problem] = []
    for file in args.files:
        try:
            marked, many = reviewing.migrate(file) if args.migrate else reviewing.review(file, by)
            if marked.after != marked.before:
                save(marked)
            out.say(f"{file}: {many} spans {'marked as found' if args.migrate else 'reviewed'}.")
        except AnnotatorError as error:
            problems.extend(error.problems)
    out.fail(problems)
    return 1 if problems else 0


def _jsonl(args: argparse.Namespace, out: Output) -> int:
    from annotator.authoring.stream import annotate_lines
    from annotator.base.cache import Cache
    from annotator.base.config import MODEL
    from annotator.nlp import Reader

    if len(args.files) > 1:
        return _usage(out, "annotate --jsonl: it reads one file, or standard input.")
    kept = os.environ.get("ANNOTATOR_CACHE")
    reader = Reader(Cache(Path(kept) if kept else None), model=args.model or MODEL)
    path = args.files[0] if args.files and args.files[0] != STDIN else None
    bad = 0
    if path is None and isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    with path.open(encoding="utf-8", errors="surrogateescape") if path else sys.stdin as lines:
        for row in annotate_lines(lines, reader, path=path, warn=lambda p: out.warn([p])):
            if isinstance(row, Problem):
                out.fail([row])
                bad += 1
            else:
                out.data(row + "\n")
    return 1 if bad else 0


def check(args: argparse.Namespace, out: Output) -> int:
    """`annotator check`."""
    from annotator.authoring import checking
    from annotator.authoring.copydesk import codes, formats, silence
    from annotator.base.config import load_config

    if args.json and args.format not in (None, "json"):
        return _usage(out, f"check: --json and --format {args.format} exclude each other.")
    out.as_json = args.json or args.format == "json"
    config = load_config(args.source)
    graph, catalogue = checking.graph_of(config, drafts=True, progress=out)
    found = list(checking.told(graph, catalogue, args.source, level=args.level))
    if args.since:
        found = silence.changed_since(found, args.source, args.since)
    if args.baseline:
        found, made = silence.beyond(found, args.baseline)
        if made:
            out.note(f"{args.baseline} is written: it holds what was found today, and hides it from now on.")
    out.close()
    out.count({"articles": len(graph.articles), "doubtful": len(found)})
    if args.format in ("github", "sarif"):
        out.data(formats.github(found) if args.format == "github" else formats.sarif(found))
    else:
        out.list(found, codes.level_of)
        out.say(f"{len(found)} doubtful spots." if found else "Nothing doubtful.")
    return 1 if found and args.strict else 0


def new(args: argparse.Namespace, out: Output) -> int:
    """`annotator new`."""
    from annotator.authoring.starter import make_site

    make_site(args.path)
    out.say(f"A new site is in {args.path}. Next: annotator build --source {args.path}")
    return 0


def import_files(args: argparse.Namespace, out: Output) -> int:
    """`annotator import`."""
    from annotator.authoring.importing import Wanted, import_document

    if len(args.files) > 1 and (args.title or args.slug):
        return _usage(out, "import: --title and --slug go with one file.")
    if sum(file == STDIN for file in args.files) > 1:
        return _usage(out, "import: standard input (-) can be read once.")
    problems: list[Problem] = []
    made: list[str] = []
    wanted = Wanted(args.title, args.date, args.slug, args.force, args.into)
    for file in args.files:
        try:
            data = sys.stdin.buffer.read() if file == STDIN else None
            for one in import_document(args.source, file, wanted, data=data):
                made.append(one.path.as_posix())
                out.say(f"{file} -> {one.path}" + (f": {one.added} annotations" if one.added else ""))
                for number, line in enumerate(one.text.split("\n---")[0].split("\n"), 1):
                    if "# " in line:
                        out.say(f"    {one.path}:{number}: {line.strip()}")
                out.warn(one.left)
        except AnnotatorError as error:
            problems.extend(error.problems)
    out.count({"imported": made})
    if problems:
        raise AnnotatorError(problems)
    return 0


def export(args: argparse.Namespace, out: Output) -> int:
    """`annotator export`."""
    from annotator.authoring import checking
    from annotator.base.config import load_config
    from annotator.base.files import replace_file
    from annotator.exports import exported

    config = load_config(args.source)
    graph, _ = checking.graph_of(config, drafts=False, progress=out)
    out.close()
    lines = (f"{line}\n" for line in exported(graph, config, args.format, args.files))
    if args.output is None:
        for line in lines:
            out.data(line)
        return 0
    try:
        replace_file(args.output, "".join(lines).encode("utf-8", "replace"))
    except OSError as error:
        what = f"The file cannot be written ({error.strerror})."
        raise AnnotatorError(Problem(what, "Name another with --output.", args.output)) from error
    return 0


def schema(args: argparse.Namespace, out: Output) -> int:
    """`annotator schema`."""
    from annotator.authoring.schemas import schema_of

    out.data(json.dumps(schema_of(args.of), ensure_ascii=False, indent=2) + "\n")
    return 0


def doctor(_: argparse.Namespace, out: Output) -> int:
    """`annotator doctor`."""
    from annotator.authoring.doctor import report

    good, lines = report()
    for line in lines:
        out.data(f"{line}\n")
    return 0 if good else 1
