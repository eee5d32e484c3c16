"""The command line: runs one command and turns what went wrong into messages and an exit status."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from annotator.base.errors import AnnotatorError, Problem
from annotator.cli.arguments import parsed
from annotator.cli.output import Output

FAULT = 70
"""Exit status for a fault of annotator itself (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED, TERMINATED = 130, 143
"""Exit statuses after Ctrl-C and SIGTERM."""


class _Terminated(KeyboardInterrupt):
    """The system asks the program to end: what was begun is tidied up, as after Ctrl-C."""


def _told_of_sigterm() -> Any:
    """Listen to SIGTERM, where this thread may; the way that it was listened to before."""
    if threading.current_thread() is not threading.main_thread():
        return None
    return signal.signal(signal.SIGTERM, _terminated)


def _terminated(*_: object) -> NoReturn:
    raise _Terminated


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its status (0 ok, 1 content or configuration errors, 2 usage, 70 a fault of ours)."""
    args = parsed(argv)
    if args is None:
        return 0
    out = Output(quiet=args.quiet, verbose=args.verbose, as_json=getattr(args, "json", False))
    status = FAULT
    usual = _told_of_sigterm()
    try:
        if "source" in args and (args.command != "import" or args.source.exists()):  # import makes a new folder
            from annotator.base.config import check_source

            check_source(args.source)
        status = args.run(args, out)
    except AnnotatorError as error:
        status = _refused(error, out)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt as error:
        status = TERMINATED if isinstance(error, _Terminated) else INTERRUPTED
    except OSError as error:
        out.fail([_from_system(error)])
        status = 1
    except Exception as error:  # a fault of ours: told in one line, the rest in a file
        from annotator.authoring.doctor import crashed

        out.error(crashed(error, sys.argv[1:] if argv is None else argv))
    finally:
        out.close()
        if usual is not None:
            signal.signal(signal.SIGTERM, usual)
    out.end(status, command=args.command)
    return status


def _from_system(error: OSError) -> Problem:
    """What the system refuses."""
    cure = "Look at the name, its permissions and its folder."
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        cure = "Make room on the disk, and run the command again."
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else None
    return Problem(f"The system refuses: {error.strerror or error}.", cure, path)


def _refused(error: AnnotatorError, out: Output) -> int:
    out.fail(error.problems)
    count = len(error.problems)
    out.note(f"\n{count} problem{'s' if count > 1 else ''}; nothing was changed.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
