"""He and she to a person of the article, where one fits clearly best; left alone where two fit equally well.

Words outside quotation marks come first, then those inside them, which never mean their own speaker.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator, Sequence
from functools import cache

from annotator.lang.language import Language
from annotator.nlp.coreference import salience
from annotator.nlp.coreference.gender import gender_of, of_noun
from annotator.nlp.coreference.salience import Candidate, Spot
from annotator.nlp.mentions.mention import Cluster, Name
from annotator.nlp.parsing import marks
from annotator.nlp.parsing.tokens import Paragraph, Parse, Token

DOUBTFUL = 3.0
"""Lead in votes below which the label of a name is open to doubt."""
_NO_MENTION = frozenset(("compound", "amod", "attr", "npadvmod", "det"))


@cache
def _things_last(language: Language) -> frozenset[str]:
    return (
        language.orgs.LAST
        | language.orgs.EVENT_LAST
        | language.orgs.LAW_LAST
        | language.places_words.BUILT_LAST
        | language.places_words.AREA_LAST
    ) - language.places_words.NATURE_LAST


BARELY = 0.5
"""Lead in votes below which a single word is hardly a person's name."""


@cache
def _known_names(language: Language) -> frozenset[str]:
    return language.names.SURNAMES | language.names.FEMALE | language.names.MALE | language.names.EITHER


Bound = list[tuple[Token, Cluster]]


class Scene:
    """Everyone spoken of in one article, with all the places, and what quotation each place is in."""

    def __init__(
        self, parse: Parse, clusters: Sequence[Cluster], nominals: Sequence[tuple[Token, Cluster]] = ()
    ) -> None:
        self.language = parse.language
        self._sentence = {id(s): i for i, s in enumerate(parse.sentences)}
        self._headings = [p.i for p in parse.paragraphs if p.kind == "heading"]
        self._stretches: dict[int, list[tuple[int, int, int]]] = {}
        self._count = 0
        self._first: dict[int, int] = {}
        self.subjects: dict[int, list[Token]] = {}
        """Paragraph -> subjects of its verbs of speech."""
        self.candidates = self._named(clusters)
        by_cluster = {id(c.cluster): c for c in self.candidates}
        taken: set[tuple[int, int]] = set()
        for cluster in clusters:
            taken.update((t.paragraph.i, t.i) for n in cluster.names for t in n.tokens)
        for token, cluster in nominals:
            taken.add((token.paragraph.i, token.i))
            if id(cluster) in by_cluster:
                by_cluster[id(cluster)].add(self.spot(token))
        self.candidates += self._unnamed(parse, taken, self._heads(self.candidates))
        for candidate in self.candidates:
            for spot in candidate.spots:
                self._first[spot.sentence] = min(spot.start, self._first.get(spot.sentence, spot.start))
        for candidate in self.candidates:
            for spot in candidate.spots:
                spot.first = spot.start == self._first[spot.sentence]

    def spot(self, token: Token, *, pronoun: bool = False) -> Spot:
        """The place of a mention headed by `token`."""
        sentence = self._sentence[id(token.sent)]
        first = pronoun and token.start <= self._first.get(sentence, token.start)
        return Spot(token, token.start, sentence, self._stretch(token), pronoun, first)

    def heading_between(self, before: Spot, after: Spot) -> bool:
        """Does a new section begin between the two?"""
        at = bisect.bisect_right(self._headings, before.token.paragraph.i)
        return at < len(self._headings) and self._headings[at] <= after.token.paragraph.i

    def speakers(self, token: Token) -> list[Token]:
        """Who speaks the quotation that `token` stands in: subjects of verbs of speech outside it."""
        if token.paragraph.i not in self.subjects:
            self.subjects[token.paragraph.i] = [
                t
                for t in token.paragraph.tokens
                if t.dep == "nsubj" and t.head.lemma in salience.speech_verbs(self.language) and not self._stretch(t)
            ]
        found = self.subjects[token.paragraph.i]
        return [t for t in found if t.sent is token.sent] or found

    def _named(self, clusters: Sequence[Cluster]) -> list[Candidate]:
        roles = self.language.roles
        out = []
        for cluster in clusters:
            person = cluster.label == "PERSON"
            if person or _may_be_person(cluster):
                cluster.gender = gender_of(cluster)
                candidate = Candidate(cluster, cluster.gender, soft=not person or _is_bare(cluster))
                for name in cluster.names:
                    candidate.add(self.spot(name.head))
                    if name.head.dep == "appos" and name.head.head.lemma in roles.PEOPLE:
                        candidate.add(self.spot(name.head.head))
                    self._relatives(candidate, name.head)
                out.append(candidate)
        return out

    @staticmethod
    def _relatives(candidate: Candidate, head: Token) -> None:
        clauses = [c for c in head.children if c.dep == "relcl"]
        for beside in head.children:
            if beside.dep == "appos":
                clauses += [c for c in beside.children if c.dep == "relcl"]
        for clause in clauses:
            for token in clause.children:
                if token.lower in ("who", "whom") and token.i > head.i:
                    candidate.relatives.append(token)

    @staticmethod
    def _heads(candidates: Sequence[Candidate]) -> set[tuple[int, int]]:
        return {(s.token.paragraph.i, s.token.i) for c in candidates for s in c.spots}

    def _unnamed(self, parse: Parse, taken: set[tuple[int, int]], heads: set[tuple[int, int]]) -> list[Candidate]:
        people = self.language.people
        gender = self.language.gender
        out = []
        for token in parse.tokens():
            person = token.tag == "NN" and token.lemma in people.PERSONS
            if not (person or token.lower in gender.SOMEONE) or token.dep in _NO_MENTION:
                continue
            key = (token.paragraph.i, token.i)
            if key in taken or key in heads or (token.dep == "appos" and (token.paragraph.i, token.head.i) in heads):
                continue
            candidate = Candidate(None, of_noun(self.language, token.lower))
            candidate.add(self.spot(token))
            self._relatives(candidate, token)
            out.append(candidate)
        return out

    def _stretch(self, token: Token) -> int:
        paragraph = token.paragraph
        if paragraph.i not in self._stretches:
            self._stretches[paragraph.i] = self._quotations(paragraph)
        return next((n for a, b, n in self._stretches[paragraph.i] if a <= token.start < b), 0)

    def _quotations(self, paragraph: Paragraph) -> list[tuple[int, int, int]]:
        out = []
        for pair in marks.pairs(paragraph.text):
            self._count += 1
            out.append((paragraph.start + pair.start, paragraph.start + pair.end, self._count))
        return out


def resolve(parse: Parse, clusters: list[Cluster], nominals: Sequence[tuple[Token, Cluster]] = ()) -> Bound:
    """(pronoun, its entity) for he and she, where one person fits clearly best."""
    pronoun_weights = parse.language.pronoun_weights
    scene = Scene(parse, clusters, nominals)
    pronouns = [(scene.spot(t, pronoun=True), want) for t in parse.tokens() if (want := wanted(t))]
    out: Bound = []
    bound: set[int] = set()
    for inside in (False, True):
        for pronoun, want in pronouns:
            if bool(pronoun.stretch) is not inside:
                continue
            ranked = rank(pronoun, want, scene, bound)
            if not ranked:
                continue
            chance, chosen = ranked[0]
            if chosen.cluster is None or chance < (
                pronoun_weights.VERY_SURE if chosen.soft else pronoun_weights.SURE
            ):
                continue
            if len(ranked) > 1 and _are_a_pair(chosen, ranked[1][1], pronoun):
                continue
            if chance >= pronoun_weights.VERY_SURE:
                chosen.gender = chosen.cluster.gender = chosen.gender or want
            chosen.cluster.label = "PERSON"
            chosen.seen = True
            chosen.called = chosen.called or want
            chosen.add(pronoun)
            bound.add(id(pronoun.token))
            out.append((pronoun.token, chosen.cluster))
    return out


def _are_a_pair(a: Candidate, b: Candidate, pronoun: Spot) -> bool:
    """ "Peter and Karl walked home": one of the two is as good as the other."""
    x, y = a.near(pronoun), b.near(pronoun)
    return bool(x and y) and salience.are_joined(x[0].token, y[0].token)


def wanted(token: Token) -> str:
    """ "m" for he and his kin, "f" for she, else empty."""
    gender = token.language.gender
    if token.pos not in ("PRON", "DET", "ADJ"):
        return ""
    return "m" if token.lower in gender.HE else "f" if token.lower in gender.SHE else ""


def rank(pronoun: Spot, want: str, scene: Scene, bound: set[int]) -> list[tuple[float, Candidate]]:
    """(probability, candidate), best first. `bound`: ids of the tokens of pronouns whose meaning is settled."""
    pronoun_weights = pronoun.language.pronoun_weights
    scored = [
        (sum(pronoun_weights.WEIGHTS.get(kind, 0.0) * amount for kind, amount in found), candidate)
        for candidate, found in weighed(pronoun, want, scene, bound)
    ]
    if not scored:
        return []
    top = max(s for s, _ in scored)
    total = sum(math.exp(s - top) for s, _ in scored)
    ranked = [(math.exp(s - top) / total, c) for s, c in scored]
    ranked.sort(key=lambda r: -r[0])
    return ranked


def weighed(
    pronoun: Spot, want: str, scene: Scene, bound: set[int]
) -> Iterator[tuple[Candidate, list[tuple[str, float]]]]:
    """Each candidate that may be meant, with the evidence for it."""
    token = pronoun.token
    speakers = scene.speakers(token) if pronoun.stretch else []
    if any(wanted(t) == want and id(t) not in bound for t in speakers):
        return
    silent = {id(t) for t in speakers}
    after = salience.leads_up_to(token)
    near: list[tuple[Candidate, list[Spot], bool]] = []
    for candidate in scene.candidates:
        if candidate.gender not in (want, "") or candidate.called not in (want, ""):
            continue
        ahead = after is not None and any(s.token is after for s in candidate.spots)
        spots = candidate.near(pronoun)
        if not spots and not ahead:
            continue
        if any(salience.barred(token, t) for t in (*candidate.here(pronoun), *candidate.relatives)):
            continue
        if silent and any(id(s.token) in silent for s in candidate.spots):
            continue
        near.append((candidate, spots, ahead))
    latest = max((s.start for _, spots, _ in near for s in spots if s.is_subject), default=-1)
    topic = max((len(c.spots) for c, _, _ in near), default=0)
    for candidate, spots, ahead in near:
        if spots and len(candidate.spots) < topic and scene.heading_between(spots[0], pronoun):
            continue
        last = spots[0].start if spots else pronoun.start
        rivals = sum(1 for c, s, _ in near if c is not candidate and s and s[0].start > last)
        yield candidate, list(salience.evidence(pronoun, candidate, spots, rivals, ahead, latest))


def _is_bare(cluster: Cluster) -> bool:
    """One word, hardly thought a person's, that no title, given name or list of family names shows to be one."""
    if any(f.margin >= BARELY for f in cluster.forms):
        return False
    if any(len(f.words) > 1 or f.words[0] in _known_names(cluster.language) for f in cluster.forms) or cluster.known:
        return False
    return not cluster.gender and not any(n.title for n in cluster.names)


def _may_be_person(cluster: Cluster) -> bool:
    """A name that only the model's doubtful guess calls something else."""
    doubtful = all(
        not f.fact_name
        and not f.known
        and not f.people
        and f.margin < DOUBTFUL
        and len(f.words) < 4
        and (len(f.words) == 1 or f.words[-1] not in _things_last(cluster.language))
        and f.label in ("ORG", "GPE", "NORP")
        for f in cluster.forms
    )
    placed = any(f.text.isupper() or any(_after_place_word(n) for n in f.names) for f in cluster.forms)
    return doubtful and not placed


def _after_place_word(name: Name) -> bool:
    before = name.first.prev
    return before is not None and before.lower in (name.language.places_words.STRONG_LOCATIVE | {"to", "from", "the"})
