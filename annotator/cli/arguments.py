"""The commands and their options; what is wrong with them is said in one sentence."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from annotator import __version__
from annotator.base.errors import nearest, printable
from annotator.base.trust import slug
from annotator.cli import authoring, building, versions

Command = argparse.ArgumentParser
_USAGE = 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong, and what is nearest to it, in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        self.exit(_USAGE, printable(f"{self.prog}: {_sentence(message, self.prog)}") + "\n")


def _sentence(message: str, prog: str) -> str:
    found = re.match(r"argument (\S+): invalid choice: '?(.*?)'? \(choose from (.*)\)", message)
    if found:
        known = [word.strip("' ") for word in found[3].split(",")]
        kind = "command" if found[1] == "COMMAND" else f"value of {found[1]}"
        return f"there is no {kind} '{found[2]}'. {nearest(found[2], known)}"
    if found := re.match(r"argument (\S+): expected .*", message):
        return f"{found[1]} needs a value. See {prog} --help."
    if found := re.match(r"the following arguments are required: (.*)", message):
        return f"{found[1]} is missing. See {prog} --help."
    if found := re.match(r"argument (\S+): ignored explicit argument '(.*)'", message):
        return f"{found[1]} takes no value."
    message = message.removeprefix("argument ")
    return message if message.endswith((".", "?")) else f"{message}."


def parsed(argv: Sequence[str] | None) -> argparse.Namespace | None:
    """The arguments; None, with the help printed, when there are none. Ends the program where they are wrong."""
    top, commands = parsers()
    args, rest = top.parse_known_args(argv)
    if rest:
        one = commands.get(args.command, top)
        word = rest[0].partition("=")[0]
        if word.startswith("-") and word != "-":
            options = [name for action in one._actions for name in action.option_strings if name.startswith("--")]
            one.error(f"there is no option '{word}'. {nearest(word, options)}")
        one.error(f"'{rest[0]}' is one argument too many. See {one.prog} --help.")
    if args.command is None:
        top.print_help()
        return None
    return args


def _path(said: str) -> Path:
    if not said or any(c < " " for c in said):
        raise argparse.ArgumentTypeError(f"'{said}' is no path")
    return Path(said)


def _day(said: str) -> str:
    try:
        return dt.date.fromisoformat(said).isoformat() if said else ""
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{said}' is no day; write YYYY-MM-DD") from None


def _share(said: str) -> float:
    if not re.fullmatch(r"0?\.\d{1,6}|[01](?:\.0*)?", said):
        raise argparse.ArgumentTypeError(f"'{said}' is no share; write a number from 0 to 1, e.g. 0.8")
    return float(said)


def _name(said: str) -> str:
    if said and said != slug(said):
        raise argparse.ArgumentTypeError(f"'{said}' is no short name; write {slug(said)}")
    return said


def _number(least: int, most: int, words: str) -> Callable[[str], int]:
    def number(said: str) -> int:
        if not re.fullmatch(r"\d{1,6}", said) or not least <= int(said) <= most:
            raise argparse.ArgumentTypeError(f"'{said}' is no {words}; write a number from {least} to {most}")
        return int(said)

    return number


def parsers() -> tuple[_Parser, dict[str, _Parser]]:
    """The whole parser, and that of each command by its name."""
    top = _Parser(prog="annotator", description="A static site generator for annotated articles.", allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    named: dict[str, _Parser] = {}

    def command(name: str, run: Callable[..., int], words: str) -> _Parser:
        one = named[name] = commands.add_parser(name, help=words, description=words, allow_abbrev=False)
        one.set_defaults(run=run)
        loud = one.add_mutually_exclusive_group()
        loud.add_argument("--quiet", action="store_true", help="say nothing but errors")
        loud.add_argument("--verbose", action="store_true", help="say as well how long each stage took")
        return one

    _building(command)
    _authoring(command)
    return top, named


def _sited(one: argparse.ArgumentParser, *, json: bool = True) -> None:
    one.add_argument("--source", type=_path, default=Path(), help="folder of the site (default: here)")
    if json:
        one.add_argument("--json", action="store_true", help="say everything as one JSON object, at the end")


def _building(command: Callable[..., _Parser]) -> None:
    p = command("build", building.build_site, "Write the site.")
    _sited(p)
    p.add_argument("--output", type=_path, help="folder to write (default: site); with --single the file")
    p.add_argument(
        "--single", metavar="ARTICLE", help="write one article, by file or slug, as one self-contained file"
    )
    p.add_argument("--base-url", help="where the site will stand; for feed and sitemap")
    p.add_argument("--drafts", action="store_true", help="publish articles marked draft: true as well")
    p.add_argument("--now", type=_day, metavar="DATE", help="the day of the build, YYYY-MM-DD (default: today)")
    p.add_argument("--strict", action="store_true", help="do not build while `check` has something to say")
    p.add_argument(
        "--jobs", type=_number(0, 256, "number of processes"), default=0,
        help="processes that read text (default: as many as pay)",
    )  # fmt: skip
    p.add_argument("--require-review", metavar="KINDS", help="refuse unreviewed articles with e.g. quotes,people")

    p = command("serve", building.serve_site, "Live preview on this machine: builds on change, reloads the browser.")
    _sited(p, json=False)
    p.add_argument("--port", type=_number(1, 65535, "port"), default=5500)
    p.add_argument("--open", action="store_true", help="open a browser")
    p.add_argument(
        "--by", type=_name, default="", metavar="NAME", help="short name that reviews in the preview carry"
    )


def _authoring(command: Callable[..., _Parser]) -> None:
    p = command(
        "annotate", authoring.annotate, "Show or write inline markup for what was found; or JSON Lines in and out."
    )
    p.add_argument("files", nargs="*", type=_path, metavar="FILE")
    p.add_argument("--write", action="store_true", help="write the markup into the files")
    p.add_argument("--diff", action="store_true", help="show the change as a diff")
    p.add_argument("--only", metavar="KINDS", help="only some, e.g. quotes,people")
    p.add_argument(
        "--min-confidence", type=_share, default=0.0, metavar="P", help="only what is so likely right: 0 to 1"
    )
    p.add_argument("--strip", action="store_true", help="take out what was written and no person reviewed")
    p.add_argument("--jsonl", action="store_true", help="read documents as JSON Lines (FILE or standard input)")
    p.add_argument("--model", help="spaCy pipeline for --jsonl")

    p = command("review", authoring.review, "Say that a person has reviewed what was written into files.")
    p.add_argument("files", nargs="+", type=_path, metavar="FILE")
    p.add_argument("--by", type=_name, default="", metavar="NAME", help="short name of who reviews")
    p.add_argument("--day", type=_day, default="", help="day of the review, YYYY-MM-DD (default: today)")
    p.add_argument("--kinds", help="only some, e.g. quotes,people")
    p.add_argument(
        "--migrate",
        action="store_true",
        help="mark spans of version 0.1 as found, until they are reviewed",
    )

    p = command("check", authoring.check, "List doubtful spots with file, line and a fix to paste.")
    _sited(p)
    p.add_argument("--strict", action="store_true", help="exit with 1 when there are any")
    p.add_argument("--format", choices=["text", "json", "github", "sarif"], help="how they are told (default: text)")
    p.add_argument("--level", choices=["error", "warning", "note"], default="warning", help="the least that is told")
    p.add_argument("--since", metavar="REVISION", help="only what stands on lines that changed since then, by git")
    p.add_argument(
        "--baseline", type=_path, metavar="FILE", help="hide what FILE holds; written when it is not there"
    )

    p = command("compare", versions.compare, "What came, went or changed between two versions of an article.")
    p.add_argument("old", metavar="OLD", help="a file, or REVISION:FILE of git")
    p.add_argument("new", metavar="NEW", help="a file, or REVISION:FILE of git")
    p.add_argument("--json", action="store_true", help="say everything as one JSON object, at the end")

    p = command("agree", versions.agree, "How far two people agree who annotated the same article.")
    p.add_argument("first", type=_path, metavar="A")
    p.add_argument("second", type=_path, metavar="B")
    p.add_argument("--json", action="store_true", help="say everything as one JSON object, at the end")

    p = command("new", authoring.new, "Make a new site worth looking at.")
    p.add_argument("path", type=_path, metavar="PATH")

    p = command(
        "import", authoring.import_files, "Turn documents, or the folder of another generator, into content/*.md."
    )
    _sited(p)
    p.add_argument("files", nargs="+", type=_path, metavar="FILE")
    p.add_argument("--title", default="", help="headline, where the document has none")
    p.add_argument("--date", type=_day, default="", help="day of publication, YYYY-MM-DD")
    p.add_argument("--slug", default="", help="name of the article's file and page")
    p.add_argument("--force", action="store_true", help="replace an article that is there")
    p.add_argument("--into", type=Path, metavar="ARTICLE", help="article that the annotations of FILE go into")

    p = command("export", authoring.export, "Write the site's annotations as open data.")
    _sited(p, json=False)
    p.add_argument("files", nargs="*", metavar="FILE", help="articles, by file or slug (default: all)")
    p.add_argument("--output", type=_path, help="file to write (default: standard output)")
    p.add_argument("--format", choices=["webannotation", "tei", "csv", "jsonl", "jsonld"], default="jsonl")

    p = command("schema", authoring.schema, "JSON Schema, with which editors complete and check what you write.")
    p.add_argument("of", choices=["settings", "front-matter"], help="what the schema describes")

    command("doctor", authoring.doctor, "What is installed, what is missing, and the line that mends it.")
