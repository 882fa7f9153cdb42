"""Runs a model over documents and joins what overlapping windows say."""
import math

import torch

import corpus
import windows

WINDOW, OVERLAP = 256, 48


class Scores:
    """What the model says of one document, as natural logarithms of probabilities.

    ``tags[word][tag]``; ``parts``: for each window its first word, the word after its last, and two matrices
    [from][to] over its words: content to cue, cue to source (to itself where there is no source).
    """

    def __init__(self, tags, parts):
        self.tags, self.parts = tags, parts

    def part(self, i, j):
        """The window where the outer one of two words is farthest from the edge; None where none holds both."""
        low, high = min(i, j), max(i, j)
        best, found = -1, None
        for p in self.parts:
            room = min(low - p[0], p[1] - 1 - high)
            if room > best:
                best, found = room, p
        return found

    def link(self, kind, i, j):
        """Word i (0: content, 1: cue) points to word j; -inf where they share no window."""
        p = self.part(i, j)
        return -math.inf if p is None else float(p[2 + kind][i - p[0]][j - p[0]])


def scores(model, wp, documents, device='cpu', bf16=False, batch=16):
    """Scores of each document. A word's tags come from the window where it stands farthest from an inner edge.

    A model may ask for a smaller batch by its attribute ``batch``.
    """
    model.eval()
    batch = getattr(model, 'batch', batch)
    jobs = []
    for n, d in enumerate(documents):
        jobs += [(n, w) for w in windows.overlapping(d, windows.cut(d, wp), WINDOW, OVERLAP, wp)]
    jobs.sort(key=lambda x: len(x[1].pieces))
    held = [[] for _ in documents]
    with torch.no_grad():
        for at in range(0, len(jobs), batch):
            group = jobs[at:at + batch]
            ids, mask, numbers = (x.to(device) for x in windows.inputs([w for _, w in group], wp.pad, 1 if batch == 1 else 8))
            with torch.autocast(device, dtype=torch.bfloat16, enabled=bf16):
                out = model(ids, mask, numbers)
            tags, to_cue, to_source = (x.float().cpu() for x in out)
            for k, (n, w) in enumerate(group):
                h = torch.tensor(w.heads)
                held[n].append((w, torch.log_softmax(tags[k, h], -1), *(
                    torch.log_softmax(x[k][h][:, h], -1) for x in (to_cue, to_source))))
    return [_merge(d, parts) for d, parts in zip(documents, held)]


def _merge(document, parts):
    count = len(document.words)
    best = [(-1, None)] * count
    for w, tags, _, _ in parts:
        for i in range(w.first, w.last):
            left = i - w.first if w.first else count
            right = w.last - 1 - i if w.last < count else count
            if min(left, right) > best[i][0]:
                best[i] = (min(left, right), tags[i - w.first])
    outside = torch.log_softmax(torch.tensor([20.] + [0.] * (corpus.TAGS - 1)), -1)  # a word no window could hold
    tags = [outside if t is None else t for _, t in best]
    parts = sorted(parts, key=lambda p: p[0].first)
    return Scores(torch.stack(tags).tolist() if tags else [],
                  [(w.first, w.last, c.numpy(), s.numpy()) for w, _, c, s in parts])
