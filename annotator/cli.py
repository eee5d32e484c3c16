"""The command line: the only place that prints."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import __version__
from annotator.base.errors import AnnotatorError, Problem, commonest, printable

if TYPE_CHECKING:
    from annotator.authoring.markup import Marker
    from annotator.base.config import Config

Command = Callable[[argparse.Namespace], int]
_MANY = 5
"""Problems of one kind, beyond which their number is said first."""
FAULT = 70
"""Exit status for a fault of annotator itself (EX_SOFTWARE of sysexits.h)."""
STDIN = Path("-")
"""Stands for standard input wherever a file is read."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its status (0 ok, 1 content or configuration errors, 2 usage, 70 a fault of ours)."""
    args = _parser().parse_args(argv)
    if args.command is None:
        _parser().print_help()
        return 0
    command: Command = args.run
    try:
        if "source" in args:
            from annotator.base.config import check_source

            check_source(args.source)
        return command(args)
    except AnnotatorError as error:
        _say_problems(error.problems)
        count = len(error.problems)
        print(f"\n{count} problem{'s' if count > 1 else ''}; nothing was changed.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        print(printable(f"{error.filename or 'annotator'}: {error.strerror or error}"), file=sys.stderr)
        return 1
    except Exception as error:  # a fault of ours: told in one line, the rest in a file
        from annotator.authoring.doctor import crashed

        print(crashed(error, sys.argv[1:] if argv is None else argv), file=sys.stderr)
        return FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="annotator", description="A static site generator for annotated articles.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, run: Command, words: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words, description=words, allow_abbrev=False)
        one.set_defaults(run=run)
        return one

    def sited(one: argparse.ArgumentParser) -> None:
        one.add_argument("--source", type=Path, default=Path(), help="folder of the site (default: here)")

    p = command("build", _build, "Write the site.")
    sited(p)
    p.add_argument("--output", type=Path, help="folder to write (default: site); with --single the file")
    p.add_argument(
        "--single", metavar="ARTICLE", help="write one article, by file or slug, as one self-contained file"
    )
    p.add_argument("--base-url", help="where the site will stand; for feed and sitemap")
    p.add_argument("--drafts", action="store_true", help="publish articles marked draft: true as well")
    p.add_argument("--strict", action="store_true", help="do not build while `check` has something to say")
    p.add_argument("--jobs", type=int, default=0, help="processes that read text (default: as many as pay)")
    p.add_argument("--require-review", metavar="KINDS", help="refuse unreviewed articles with e.g. quotes,people")

    p = command("serve", _serve, "Live preview on this machine: builds on change, reloads the browser.")
    sited(p)
    p.add_argument("--port", type=int, default=5500)
    p.add_argument("--open", action="store_true", help="open a browser")

    p = command("annotate", _annotate, "Show or write inline markup for what was found; or JSON Lines in and out.")
    p.add_argument("files", nargs="*", type=Path, metavar="FILE")
    p.add_argument("--write", action="store_true", help="write the markup into the files")
    p.add_argument("--diff", action="store_true", help="show the change as a diff")
    p.add_argument("--jsonl", action="store_true", help="read documents as JSON Lines (FILE or standard input)")
    p.add_argument("--model", help="spaCy pipeline for --jsonl")

    p = command("check", _check, "List doubtful spots with file, line and a fix to paste.")
    sited(p)
    p.add_argument("--strict", action="store_true", help="exit with 1 when there are any")

    p = command("new", _new, "Make a new site worth looking at.")
    p.add_argument("path", type=Path)

    p = command("import", _import, "Turn raw text or HTML into content/*.md.")
    sited(p)
    p.add_argument("files", nargs="+", type=Path, metavar="FILE")
    p.add_argument("--title", default="", help="headline, where the document has none")
    p.add_argument("--date", default="", help="day of publication, YYYY-MM-DD")
    p.add_argument("--slug", default="", help="name of the article's file and page")
    p.add_argument("--force", action="store_true", help="replace an article that is there")

    p = command("export", _export, "Write the site's annotations as open data.")
    sited(p)
    p.add_argument("files", nargs="*", metavar="FILE", help="articles, by file or slug (default: all)")
    p.add_argument("--format", choices=["webannotation", "tei", "csv", "jsonl", "jsonld"], default="jsonl")

    command("doctor", _doctor, "What is installed, what is missing, and the line that mends it.")
    return parser


def _say_problems(problems: Iterable[Problem]) -> None:
    for number, found in commonest(problems):
        if number > _MANY:
            print(f"{number} times: {found[0].what}", file=sys.stderr)
        for problem in found:
            print(problem, file=sys.stderr)


def _build(args: argparse.Namespace) -> int:
    from dataclasses import replace

    from annotator.base.config import based, load_config
    from annotator.build import Options, build

    config = load_config(args.source)
    if args.single:
        return _single(config, args)
    if args.output is not None:
        config = replace(config, output=Path(os.path.relpath(args.output, args.source)))
    config = based(config, args.base_url)
    if args.strict or args.require_review:
        _gate(config, args)
    built = build(config, Options(drafts=args.drafts, jobs=args.jobs))
    _say_problems(built.warnings)
    where = (built.output / "index.html").resolve()
    if built.unchanged:
        print(f"Nothing changed. Open {where}")
    else:
        print(f"{built.articles} articles, {built.pages} pages, {built.written} files written. Open {where}")
    return 0


def _single(config: Config, args: argparse.Namespace) -> int:
    from annotator.authoring.single import single
    from annotator.base.config import based
    from annotator.base.files import replace_file
    from annotator.build import Options

    config = based(config, args.base_url)
    if args.strict or args.require_review:
        _gate(config, args)
    slug, page = single(config, args.single, Options(drafts=args.drafts, jobs=args.jobs))
    target = args.output or Path(f"{slug}.html")
    if target.is_dir():
        target = target / f"{slug}.html"
    try:
        replace_file(target, page.encode("utf-8", "replace"))
    except OSError as error:
        raise AnnotatorError(
            Problem(f"The file cannot be written ({error.strerror}).", "Name another with --output.", target)
        ) from error
    print(f"{target}: {len(page.encode()) // 1000} kB, everything inside.")
    return 0


def _gate(config: Config, args: argparse.Namespace) -> None:
    """Stop before building when --strict or --require-review find something."""
    from annotator.authoring import checking

    found: list[Problem] = []
    graph, catalogue = checking.graph_of(config, drafts=args.drafts)
    if args.strict:
        found.extend(checking.doubts(graph, catalogue))
    if args.require_review:
        found.extend(checking.unreviewed(graph, args.require_review.split(",")))
    if found:
        raise AnnotatorError(found)


def _serve(args: argparse.Namespace) -> int:
    from annotator.build import Options
    from annotator.preview.server import serve

    def say(line: str) -> None:
        print(line, flush=True)

    options = Options(drafts=True, in_place=True)
    serve(args.source, options, port=args.port, open_browser=args.open, say=say)
    return 0


def _annotate(args: argparse.Namespace) -> int:
    if args.jsonl:
        return _jsonl(args)
    if not args.files:
        print("annotator annotate: name a Markdown file, or use --jsonl", file=sys.stderr)
        return 2
    from annotator.authoring.markup import Marker, site_of

    if sum(file == STDIN for file in args.files) > 1:
        print("annotator annotate: standard input (-) can be read once", file=sys.stderr)
        return 2
    problems: list[Problem] = []
    markers: dict[Path, Marker] = {}
    try:
        for file in args.files:
            try:
                source = site_of(file)
                marker = markers.get(source) or markers.setdefault(source, Marker(source))
                _annotate_file(marker, file, args)
            except AnnotatorError as error:
                problems.extend(error.problems)
    finally:
        for marker in markers.values():
            marker.close()
    _say_problems(problems)
    return 1 if problems else 0


def _annotate_file(marker: Marker, file: Path, args: argparse.Namespace) -> None:
    """Show or write the markup of one file. What came from standard input is written to standard output."""
    from annotator.authoring.markup import save

    marked = marker.mark(file, sys.stdin.buffer.read() if file == STDIN else None)
    if args.diff:
        print(marked.diff(), end="")
    elif args.write and file == STDIN:
        sys.stdout.write(marked.after)
    elif not args.write:
        print("\n".join(marked.added) or f"{file}: nothing to add.")
    if not args.write or file == STDIN:
        return
    if marked.after == marked.before:
        print(f"{file}: nothing to add.")
    else:
        save(marked)
        print(f"{file}: {len(marked.added)} annotations written.")


def _jsonl(args: argparse.Namespace) -> int:
    from annotator.authoring.stream import annotate_lines
    from annotator.base.cache import Cache
    from annotator.base.config import MODEL
    from annotator.nlp import Reader

    if len(args.files) > 1:
        print("annotator annotate --jsonl reads one file, or standard input", file=sys.stderr)
        return 2
    kept = os.environ.get("ANNOTATOR_CACHE")
    reader = Reader(Cache(Path(kept) if kept else None), model=args.model or MODEL)
    path = args.files[0] if args.files and args.files[0] != STDIN else None
    bad = 0
    if path is None and isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    with path.open(encoding="utf-8", errors="surrogateescape") if path else sys.stdin as lines:
        for out in annotate_lines(lines, reader, path=path, warn=lambda p: _say_problems([p])):
            if isinstance(out, Problem):
                print(out, file=sys.stderr)
                bad += 1
            else:
                sys.stdout.write(out + "\n")
                sys.stdout.flush()
    return 1 if bad else 0


def _check(args: argparse.Namespace) -> int:
    from annotator.authoring import checking
    from annotator.base.config import load_config
    from annotator.build import in_other_languages

    config = load_config(args.source)
    graph, catalogue = checking.graph_of(config, drafts=True)
    found = [*in_other_languages(config, ()), *checking.doubts(graph, catalogue)]
    for problem in found:
        print(problem)
    print(f"{len(found)} doubtful spots." if found else "Nothing doubtful.")
    return 1 if found and args.strict else 0


def _new(args: argparse.Namespace) -> int:
    from annotator.authoring.starter import make_site

    make_site(args.path)
    print(f"A new site is in {args.path}. Next: annotator build --source {args.path}")
    return 0


def _import(args: argparse.Namespace) -> int:
    from annotator.content.importing import import_document

    if len(args.files) > 1 and (args.title or args.slug):
        print("annotator import: --title and --slug go with one file", file=sys.stderr)
        return 2
    if sum(file == STDIN for file in args.files) > 1:
        print("annotator import: standard input (-) can be read once", file=sys.stderr)
        return 2
    problems: list[Problem] = []
    for file in args.files:
        try:
            path, text = import_document(
                args.source,
                file,
                title=args.title,
                date=args.date,
                name=args.slug,
                force=args.force,
                data=sys.stdin.buffer.read() if file == STDIN else None,
            )
        except AnnotatorError as error:
            problems.extend(error.problems)
            continue
        print(f"{file} -> {path}")
        for number, line in enumerate(text.split("\n---")[0].split("\n"), 1):
            if "# " in line:
                print(f"    {path}:{number}: {line.strip()}")
    if problems:
        raise AnnotatorError(problems)
    return 0


def _export(args: argparse.Namespace) -> int:
    from annotator.authoring import checking
    from annotator.base.config import load_config
    from annotator.exports import exported

    config = load_config(args.source)
    graph, _ = checking.graph_of(config, drafts=False)
    for line in exported(graph, config, args.format, args.files):
        print(line)
    return 0


def _doctor(_: argparse.Namespace) -> int:
    from annotator.authoring.doctor import report

    good, lines = report()
    for line in lines:
        print(line)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
