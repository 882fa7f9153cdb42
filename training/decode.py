"""From scores to attributions: plain code on lists, to be repeated exactly in Java.

1. Quotation marks bind. Within a paragraph a quotation is content from mark to mark, or left to the tags: it is
   where the mean probability of content over its words is at least ``QUOTED``.
2. Viterbi finds the best tags in which I follows B or I of its role.
3. Each content fragment belongs to the cue with the best link score. A word that was not tagged as a cue counts
   too where B-cue has at least ``RESCUE`` of probability, and then becomes one.
4. Each of these cues has the source with the best link score in its paragraph, or none (it points to itself).
   Rescue as with cues. Two cues may share a source.
5. Fragments of one cue are one attribution. Its raw confidence is the product of four probabilities: a content word
   at the surest fragment's start, B-cue at the cue, and the two links. Less sure fragments than ``fragment`` and
   attributions than ``least`` are left out.
"""
import math
from typing import NamedTuple

import corpus
from corpus import CONTENT, CUE, SOURCE
from wordpiece import BREAK


class Options(NamedTuple):
    quoted: float = .5
    rescue_cue: float = .2
    rescue_source: float = .2
    fragment: float = .3
    least: float = .2


DEFAULT = Options()


class Attribution(NamedTuple):
    """Fragments as (first word, last word), and the raw confidence."""
    source: list
    cue: list
    content: list
    confidence: float


def b(role):
    return 1 + 2 * role


def i(role):
    return 2 + 2 * role


def blocks(document):
    """The parts of quotations between line breaks: (first word, last word)."""
    found = []
    for first, last in document.quotations:
        start = first
        for at in range(first, last + 2):
            if at == last + 1 or document.words[at].form == BREAK:
                if at - 1 > start:
                    found.append((start, at - 1))
                start = at + 1
    return found


def bind(document, tags, options):
    """Scores in which a quotation that is mostly content is nothing else."""
    bound = [list(row) for row in tags]
    for first, last in blocks(document):
        inner = range(first, last + 1)
        content = sum(math.exp(tags[w][b(CONTENT)]) + math.exp(tags[w][i(CONTENT)]) for w in inner) / len(inner)
        if content < options.quoted:
            continue
        for w in inner:
            keep = (b(CONTENT), i(CONTENT)) if w == first else (i(CONTENT),)
            bound[w] = [s if t in keep else -math.inf for t, s in enumerate(bound[w])]
    return bound


def viterbi(tags):
    """The best tag sequence in which I follows B or I of its role."""
    if not tags:
        return []
    everything = range(corpus.TAGS)
    before = [everything if t % 2 or t == 0 else (t - 1, t) for t in everything]
    best = [tags[0][t] if t % 2 or t == 0 else -math.inf for t in everything]
    back = []
    for row in tags[1:]:
        pointers = [max(before[t], key=best.__getitem__) for t in everything]
        best = [best[p] + row[t] for t, p in enumerate(pointers)]
        back.append(pointers)
    t = max(everything, key=best.__getitem__)
    path = [t]
    for pointers in reversed(back):
        t = pointers[t]
        path.append(t)
    return path[::-1]


def fragments(path):
    """For each role, first word -> last word of its runs."""
    found = [{}, {}, {}]
    role = start = -1
    for at, t in enumerate(path):
        if t % 2:
            role, start = (t - 1) // 2, at
        if t:
            found[role][start] = at
    return found


class _Decoder:
    def __init__(self, document, scores, options):
        self.words, self.scores, self.options = document.words, scores, options
        self.path = viterbi(bind(document, scores.tags, options))
        self.sources, self.cues, self.contents = fragments(self.path)
        self.paragraph = []
        number = 0
        for w in self.words:
            number += w.form == BREAK
            self.paragraph.append(number)

    def candidates(self, role, known, at, share):
        """Words that may start a fragment of the role, in a window with the word at."""
        found = set(known)
        if share < 1:
            low, high = (max(0, at - 400), min(len(self.words), at + 400))
            found.update(w for w in range(low, high) if self.path[w] == 0 and self.scores.tags[w][b(role)] >= math.log(share))
        return found

    def fragment(self, role, known, first):
        """The last word of a fragment; one that the tags did not have is grown to the right and kept."""
        if first not in known:
            last = first
            while (last + 1 < len(self.path) and self.path[last + 1] == 0
                   and max(range(corpus.TAGS), key=self.scores.tags[last + 1].__getitem__) == i(role)):
                last += 1
            known[first] = last
            for w in range(first, last + 1):
                self.path[w] = b(role) if w == first else i(role)
        return known[first]

    def best(self, kind, at, candidates):
        return max(candidates, key=lambda c: (self.scores.link(kind, at, c), -abs(c - at), -c), default=None)

    def attributions(self):
        by_cue = {}
        for first, last in sorted(self.contents.items()):
            cue = self.best(0, first, self.candidates(CUE, self.cues, first, self.options.rescue_cue))
            if cue is None or self.scores.link(0, first, cue) == -math.inf:
                continue
            self.fragment(CUE, self.cues, cue)
            by_cue.setdefault(cue, []).append((first, last))
        found = [self.attribution(cue, contents) for cue, contents in sorted(by_cue.items())]
        return [x for x in found if x.confidence >= self.options.least]

    def sureness(self, first, cue):
        """Logarithm of the probability that a content starts here and belongs to the cue."""
        row = self.scores.tags[first]
        return max(row[b(CONTENT)], row[i(CONTENT)]) + self.scores.link(0, first, cue)

    def attribution(self, cue, contents):
        near = {s for s in self.candidates(SOURCE, self.sources, cue, self.options.rescue_source)
                if self.paragraph[s] == self.paragraph[cue]}
        source = self.best(1, cue, near | {cue})
        spans = [] if source == cue else [(source, self.fragment(SOURCE, self.sources, source))]
        sure = {c: self.sureness(c[0], cue) for c in contents}
        best = max(sure.values())
        kept = [c for c in contents if sure[c] == best or math.exp(sure[c]) >= self.options.fragment]
        total = best + self.scores.tags[cue][b(CUE)] + self.scores.link(1, cue, source)
        return Attribution(spans, [(cue, self.cues[cue])], kept, math.exp(min(0., total)))


def attributions(document, scores, options=DEFAULT):
    return _Decoder(document, scores, options).attributions()
