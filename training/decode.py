"""From the model's scores to attributions."""
import math
from typing import NamedTuple

import torch

import corpus
import windows

WINDOW, OVERLAP = 384, 128


class Scores:
    """Log probabilities of a document: tags[word][tag], and links between words that share a window."""

    def __init__(self, tags, parts):
        self.tags, self.parts = tags, parts

    def _best(self, i, j):
        low, high = min(i, j), max(i, j)
        found = [(min(low - f, l - 1 - high), n) for n, (f, l, _, _) in enumerate(self.parts) if f <= low and high < l]
        return self.parts[max(found)[1]] if found else None

    def link(self, kind, i, j):
        """Score that word i (0: content, 1: cue) points to word j (its cue; its source); -inf where too far."""
        part = self._best(i, j)
        return -math.inf if part is None else float(part[2 + kind][i - part[0], j - part[0]])

    def row(self, kind, i):
        """Scores of word i to each word in the window where i stands most central: first word, vector."""
        part = max(self.parts, key=lambda p: min(i - p[0], p[1] - 1 - i))
        return part[0], part[2 + kind][i - part[0]]


def scores(model, wp, documents, device='cpu', bf16=False, batch=16):
    """Scores of each document. Windows overlap; a word's tags come from where it stands most central."""
    model.eval()
    jobs = []
    for n, d in enumerate(documents):
        jobs += [(n, w) for w in windows.overlapping(d, windows.cut(d, wp), WINDOW, OVERLAP, wp)]
    jobs.sort(key=lambda x: len(x[1].pieces))
    held = [[] for _ in documents]
    with torch.no_grad():
        for at in range(0, len(jobs), batch):
            group = jobs[at:at + batch]
            ids, mask, numbers = (x.to(device) for x in windows.inputs([w for _, w in group], wp.pad))
            with torch.autocast(device, dtype=torch.bfloat16, enabled=bf16):
                out = model(ids, mask, numbers)
            tags, to_cue, to_source = (x.float().cpu() for x in out)
            for k, (n, w) in enumerate(group):
                h = torch.tensor(w.heads)
                held[n].append((w, torch.log_softmax(tags[k, h], -1), *(
                    torch.log_softmax(x[k][h][:, h], -1) for x in (to_cue, to_source))))
    return [_merge(d, parts) for d, parts in zip(documents, held)]


def _merge(document, parts):
    best = [(-1, None)] * len(document.words)
    for w, tags, _, _ in parts:
        for i in range(w.first, w.last):
            left = i - w.first if w.first else 1 << 30
            right = w.last - 1 - i if w.last < len(document.words) else 1 << 30
            if min(left, right) > best[i][0]:
                best[i] = (min(left, right), tags[i - w.first])
    empty = torch.log_softmax(torch.tensor([20.] + [0.] * (corpus.TAGS - 1)), -1)
    tags = [empty if t is None else t for _, t in best]
    return Scores(torch.stack(tags).tolist() if tags else [], [(w.first, w.last, c.numpy(), s.numpy()) for w, _, c, s in parts])


class Attribution(NamedTuple):
    """Fragments as (first word, last word)."""
    source: list
    cue: list
    content: list


def viterbi(tags):
    """The best tag sequence in which I follows B or I of its role."""
    if not tags:
        return []
    allowed = [[t for t in range(corpus.TAGS) if s % 2 or s == 0 or t in (s - 1, s)] for s in range(corpus.TAGS)]
    best = [tags[0][t] if t % 2 or t == 0 else -math.inf for t in range(corpus.TAGS)]
    back = []
    for row in tags[1:]:
        pointers = [max(allowed[t], key=best.__getitem__) for t in range(corpus.TAGS)]
        best = [best[p] + row[t] for t, p in enumerate(pointers)]
        back.append(pointers)
    t = max(range(corpus.TAGS), key=best.__getitem__)
    path = [t]
    for pointers in reversed(back):
        t = pointers[t]
        path.append(t)
    return path[::-1]


def fragments(path):
    """(role, first, last) of each run of tags."""
    found = []
    for i, t in enumerate(path):
        if t % 2:
            found.append([(t - 1) // 2, i, i])
        elif t:
            found[-1][2] = i
    return [tuple(f) for f in found]


def attributions(document, scores):
    found = fragments(viterbi(scores.tags))
    cues = {f: (f, l) for r, f, l in found if r == corpus.CUE}
    sources = {f: (f, l) for r, f, l in found if r == corpus.SOURCE}
    contents = {}
    for r, f, l in found:
        if r == corpus.CONTENT and cues:
            cue = max(cues, key=lambda c: (scores.link(0, f, c), -abs(c - f)))
            if scores.link(0, f, cue) > -math.inf:
                contents.setdefault(cue, []).append((f, l))
    result = []
    for cue, parts in sorted(contents.items()):
        source = max([cue, *sources], key=lambda s: (scores.link(1, cue, s), -abs(s - cue)))
        result.append(Attribution([] if source == cue else [sources[source]], [cues[cue]], parts))
    return result
