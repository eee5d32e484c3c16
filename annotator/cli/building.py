"""The commands that make a site: build and serve."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.base.errors import AnnotatorError, Problem
from annotator.cli.output import Output

if TYPE_CHECKING:
    from annotator.base.config import Config


def build_site(args: argparse.Namespace, out: Output) -> int:
    """`annotator build`."""
    from annotator.base.config import based, load_config
    from annotator.build import Options, build

    config = load_config(args.source)
    if args.output is not None and not args.single:
        config = replace(config, output=Path(os.path.relpath(args.output, args.source)))
    config = based(config, args.base_url)
    if args.now:
        config = replace(config, now=dt.date.fromisoformat(args.now))
    if args.strict or args.require_review:
        _gate(config, args, out)
    if args.single:
        return _single(config, args, out)
    built = build(config, Options(drafts=args.drafts, jobs=args.jobs), progress=out)
    out.close()
    out.warn(built.warnings)
    out.count(
        {"output": built.output.as_posix(), "unchanged": built.unchanged, "articles": built.articles,
         "pages": built.pages, "written": built.written, "removed": built.removed}
    )  # fmt: skip
    where = (built.output / "index.html").resolve()
    if built.unchanged:
        out.say(f"Nothing changed. Open {where}")
    else:
        out.say(f"{built.articles} articles, {built.pages} pages, {built.written} files written. Open {where}")
    return 0


def _single(config: Config, args: argparse.Namespace, out: Output) -> int:
    from annotator.authoring.single import single
    from annotator.base.files import replace_file
    from annotator.build import Options

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
    size = len(page.encode("utf-8", "replace"))
    out.count({"output": target.as_posix(), "bytes": size})
    out.say(f"{target}: {size // 1000} kB, everything inside.")
    return 0


def _gate(config: Config, args: argparse.Namespace, out: Output) -> None:
    """Stop before building when --strict or --require-review find something."""
    from annotator.authoring import checking

    found: list[Problem] = []
    graph, catalogue = checking.graph_of(config, drafts=args.drafts, progress=out)
    if args.strict:
        found.extend(checking.told(graph, catalogue, config.source))
    if args.require_review:
        found.extend(checking.unreviewed(graph, args.require_review.split(",")))
    if found:
        raise AnnotatorError(found)


def serve_site(args: argparse.Namespace, out: Output) -> int:
    """`annotator serve`."""
    from annotator.build import Options
    from annotator.preview.server import serve

    serve(
        args.source,
        Options(drafts=True, in_place=True),
        port=args.port,
        open_browser=args.open,
        say=out.say,
        reviewer=args.by,
    )
    return 0
