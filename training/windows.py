"""Windows of documents, and batches of windows as tensors."""
import random

import torch

import corpus


class Window:
    """Words first..last-1 of a document."""

    def __init__(self, document, first, last, pieces, heads):
        self.document, self.first, self.last, self.pieces, self.heads = document, first, last, pieces, heads


def cut(document, wordpiece, forms=None):
    """The pieces of each word."""
    return [wordpiece.cut(f) for f in (forms or [w.form for w in document.words])]


def window(document, pieces, first, last, size, wordpiece):
    """The piece numbers of a window, and where each of its words has its first piece."""
    ids, heads = [wordpiece.first], []
    for p in pieces[first:last]:
        heads.append(len(ids))
        ids += p
    ids = ids[:size - 1] + [wordpiece.last]
    heads = [h for h in heads if h < size - 1]
    return Window(document, first, first + len(heads), ids, heads)


def split(document, pieces, size, wordpiece, rng):
    """Windows that cover the document once, of nearly equal length, the first one shortened at random."""
    starts, room = [], size - 2
    lengths = [min(len(p), room) for p in pieces]
    total = sum(lengths)
    count = max(1, -(-total // room))
    offset = rng.random() if total > room else 1
    if count > 1:
        count = max(count, -(-int(total + (1 - offset) * room) // room))
    target = total / count if total <= room else room
    ends, filled, limit, found, first = [], 0, target * offset if total > room else room, [], 0
    for i, n in enumerate(lengths):
        if filled + n > limit and i > first:
            ends.append(i)
            first, filled, limit = i, 0, room
        filled += n
    ends.append(len(lengths))
    first = 0
    for end in ends:
        if end > first:
            found.append(window(document, pieces, first, end, size, wordpiece))
        first = end
    return found


def overlapping(document, pieces, size, overlap, wordpiece):
    """Windows in use: each as full as it can be, the next one starts about ``overlap`` pieces before its end."""
    found, first, n = [], 0, len(pieces)
    while first < n:
        used, last = 0, first
        while last < n and (used + len(pieces[last]) <= size - 2 or last == first):
            used += len(pieces[last])
            last += 1
        found.append(window(document, pieces, first, last, size, wordpiece))
        if last == n:
            break
        back, used = last, 0
        while back - 1 > first and used + len(pieces[back - 1]) <= overlap:
            back -= 1
            used += len(pieces[back])
        first = max(back, first + 1)
    return found


def inputs(batch, pad, multiple=8):
    """ids, mask and feature numbers of a batch of windows, padded to a multiple of pieces."""
    width = -(-max(len(w.pieces) for w in batch) // multiple) * multiple
    ids = torch.full((len(batch), width), pad)
    mask = torch.zeros(len(batch), width, dtype=torch.long)
    numbers = torch.zeros(len(batch), width, dtype=torch.long)
    for i, w in enumerate(batch):
        n = len(w.pieces)
        ids[i, :n] = torch.tensor(w.pieces)
        mask[i, :n] = 1
        row = [0] * n
        ends = w.heads[1:] + [n - 1]
        for k, (a, b) in enumerate(zip(w.heads, ends)):
            row[a:b] = [w.document.features[w.first + k]] * (b - a)
        numbers[i, :n] = torch.tensor(row)
    return ids, mask, numbers


def fragment_end(tags, first):
    """The word after the fragment that starts at a word."""
    end = first + 1
    while end < len(tags) and tags[end] == tags[first] + 1:
        end += 1
    return end


def targets(batch, versions, width, inner=1.):
    """Tags (IGNORE where no word starts, or there are no labels), word starts, and the two links as rows (window, from, to, weight).

    All words of a fragment point where its first one does; the others share the weight ``inner``, the first has 1.
    """
    tags = torch.full((len(batch), width), corpus.IGNORE)
    heads = torch.zeros(len(batch), width, dtype=torch.bool)
    to_cue, to_source = [], []
    for i, (w, v) in enumerate(zip(batch, versions)):
        heads[i, torch.tensor(w.heads)] = True
        if v is None:
            continue
        tags[i, torch.tensor(w.heads)] = torch.tensor(v.tags[w.first:w.last])
        for links, rows in ((v.to_cue, to_cue), (v.to_source, to_source)):
            for a, b in links.items():
                if not w.first <= b < w.last:
                    continue
                end = fragment_end(v.tags, a) if inner else a + 1
                for at in range(max(a, w.first), min(end, w.last)):
                    weight = 1. if at == a else inner / (end - a - 1)
                    rows.append((i, w.heads[at - w.first], w.heads[b - w.first], weight))
    return tags, heads, to_cue, to_source


def batches(windows, size, rng):
    """Shuffled batches of windows of like length."""
    windows = list(windows)
    rng.shuffle(windows)
    found = []
    for at in range(0, len(windows), size * 16):
        group = sorted(windows[at:at + size * 16], key=lambda w: len(w.pieces))
        found += [group[i:i + size] for i in range(0, len(group), size)]
    rng.shuffle(found)
    return found
