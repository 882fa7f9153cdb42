"""Teaches a narrow head to make of the shipped network's vectors others that tell what a sentence speaks of, as a whole sentence encoder does.

python3 meanings.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --encoder ENCODER --out RUN [--minutes 16]
python3 meanings.py --write meanings.onnx --head RUN/last.pt [--bits 7]

DATA, as for targets.py; ENCODER: of fetch_encoder.py, the teacher, which reads each sentence alone (mean of its pieces). The head reads a post, in windows, with the vectors after
two and after four layers; a sentence's vector is the weighed mean of its pieces', held against the teacher's, and the likenesses within a batch against the teacher's.
targets.py trains it on, with what compares its vectors.
"""
import argparse
import json
import os
import re
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import graph
import heads
import model
import vectors
import wordpiece

DEPTHS = (2, 4)
WIDE = 384
WINDOW = vectors.WINDOW - 2
END = re.compile(r'[.!?]+["\')\]]*\s+(?=["\'(\[]*[A-Z0-9])|\n+')


def sentences(text):
    """Where a text's sentences stand, roughly."""
    found, at = [], 0
    for m in [*END.finditer(text), None]:
        end = m.start() + len(m.group().rstrip()) if m else len(text)
        own = text[at:end]
        if own.strip():
            found.append((at + len(own) - len(own.lstrip()), at + len(own.rstrip())))
        at = m.end() if m else end
    return found


class Head(nn.Module):
    def __init__(self, width=160, layers=2, count=5):
        super().__init__()
        self.form = dict(width=width, layers=layers, count=count)
        self.register_buffer('middle', torch.zeros(len(DEPTHS) * WIDE))
        self.register_buffer('spread', torch.ones(len(DEPTHS) * WIDE))
        self.narrow, self.norm = nn.Linear(len(DEPTHS) * WIDE, width), nn.LayerNorm(width)
        self.layers = nn.ModuleList(heads.Layer(width, count, 4, 0.) for _ in range(layers))
        self.gate, self.out = nn.Linear(width, 1), nn.Linear(width, WIDE)
        nn.init.zeros_(self.gate.weight)
        nn.init.zeros_(self.gate.bias)

    def forward(self, x, mask):
        """A vector for each piece: x [texts, pieces, both vectors], mask [texts, pieces]"""
        bias = ((1 - mask) * -1e4)[:, None, None, :].to(torch.bfloat16 if torch.is_autocast_enabled('cpu') else x.dtype)
        y = self.norm(F.gelu(self.narrow((x - self.middle) / self.spread)))
        for layer in self.layers:
            y = layer(y, bias)
        return y.float()

    def sentences(self, y, rows, starts, ends):
        """The teacher's kind of vector for stretches of pieces."""
        counts = torch.sigmoid(self.gate(y).float())
        sums = F.pad(torch.cumsum(torch.cat([y * counts, counts], -1), 1), (0, 0, 1, 0))
        own = sums[rows, ends] - sums[rows, starts]
        return F.normalize(self.out(own[:, :-1] / own[:, -1:].clamp(min=1e-4)), dim=-1)


class Texts:
    """Texts as windows of vectors, and the sentences in each."""

    def __init__(self, texts, source, name, places=None):
        self.texts = texts
        self.spans = places or [sentences(t) for t in texts]
        found, self.starts = source.of(name, texts, 760)
        self.vectors = [found[d] for d in DEPTHS]
        self.windows, self.sentences = [], []
        for text, spans, at, end in zip(texts, self.spans, self.starts, self.starts[1:]):
            begins = [a for a, _ in vectors.Pieces(text, source.wp).spans[:end - at]]
            held = [(int(np.searchsorted(begins, a)), int(np.searchsorted(begins, b)), text[a:b]) for a, b in spans]
            for w in range(0, end - at, WINDOW):
                n = min(WINDOW, end - at - w)
                inside = [(max(0, a - w), min(n, b - w), t) for a, b, t in held if b > a and 2 * (min(b, w + n) - max(a, w)) >= b - a]
                if inside:
                    self.windows.append((at + w, n, [(len(self.sentences) + k, a, b) for k, (a, b, _) in enumerate(inside)]))
                    self.sentences += [t for *_, t in inside]

    def both(self, start, end):
        return np.concatenate([v[start:end] for v in self.vectors], 1).astype(np.float32)


def joined(texts, part):
    """A batch of windows: vectors, mask, and for each of their sentences its row, its pieces and its number."""
    width = max(texts.windows[w][1] for w in part)
    x, mask, found = np.zeros((len(part), width, len(DEPTHS) * WIDE), np.float32), np.zeros((len(part), width), np.float32), []
    for k, w in enumerate(part):
        at, n, inside = texts.windows[w]
        x[k, :n], mask[k, :n] = texts.both(at, at + n), 1
        found += [(k, a, b, s) for s, a, b in inside]
    return torch.from_numpy(x), torch.from_numpy(mask), *(np.array(each) for each in zip(*found))


def taught(encoder, texts, size=64):
    """The teacher's vectors of sentences, each read alone."""
    wp = wordpiece.WordPiece.read(os.path.join(encoder, 'vocabulary.txt'))
    held, teacher = heads.encoder(os.path.join(encoder, 'encoder.pt'))
    teacher.load_state_dict(held['weights'])
    teacher.eval()
    known = {t: i for i, t in enumerate(dict.fromkeys(texts))}
    cut = [[wp.first, *[p for w in wordpiece.words(t) for p in wp.cut(w.form)][:126], wp.last] for t in known]
    out = np.zeros((len(cut), WIDE), np.float16)
    order = sorted(range(len(cut)), key=lambda i: len(cut[i]))
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        for at in range(0, len(order), size):
            part = order[at:at + size]
            ids, mask = np.zeros((2, len(part), max(len(cut[i]) for i in part)), np.int64)
            for k, i in enumerate(part):
                ids[k, :len(cut[i])], mask[k, :len(cut[i])] = cut[i], 1
            ids, mask = torch.from_numpy(ids), torch.from_numpy(mask)
            y = teacher(ids, mask, torch.zeros_like(ids)).float() * mask[..., None]
            out[part] = F.normalize(y.sum(1), dim=-1).half().numpy()
    return out[[known[t] for t in texts]]


def batches(texts, budget, rng):
    """Windows of like length, so many pieces together."""
    order, found = rng.permutation(len(texts.windows)), []
    for at in range(0, len(order), 2048):
        part = []
        for w in sorted(order[at:at + 2048], key=lambda w: texts.windows[w][1]):
            if part and texts.windows[w][1] * (len(part) + 1) > budget:
                found.append(part)
                part = []
            part.append(w)
        found.append(part)
    return [found[i] for i in rng.permutation(len(found))]


def distil(a, head, texts, wanted):
    """The rate falls to nothing by the clock; averaged weights are kept."""
    rng, began, step = np.random.default_rng(a.seed), time.time(), 0
    optimiser = torch.optim.AdamW(head.parameters(), lr=a.rate, weight_decay=.01)
    average = {k: v.clone() for k, v in head.state_dict().items()}
    while True:
        for part in batches(texts, a.budget, rng):
            progress = (time.time() - began) / 60 / a.minutes
            if progress >= 1:
                head.load_state_dict(average)
                return
            for g in optimiser.param_groups:
                g['lr'] = a.rate * min(1, (step + 1) / 100) * (1 - progress)
            x, mask, rows, starts, ends, numbers = joined(texts, part)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                y = head(x, mask)
            own, theirs = head.sentences(y, rows, starts, ends), torch.from_numpy(wanted[numbers]).float()
            apart = 1 - (own * theirs).sum(1).mean()
            heads.descend(head, optimiser, apart + a.relations * ((own @ own.T - theirs @ theirs.T) ** 2).mean())
            step += 1
            keep = min(.995, step / (step + 10))
            for k, v in head.state_dict().items():
                average[k].mul_(keep).add_(v.detach(), alpha=1 - keep)
            if step % 100 == 0:
                print(step, round((time.time() - began) / 60, 1), 'minutes, cosine', round(1 - float(apart.detach()), 3), flush=True)


class Graph(heads.Graph):
    def model(self, head):
        self.take(head)
        w = self.weights
        folded = w['narrow.weight'] / w['spread']
        self.exact_linear('vectors', folded.T, w['narrow.bias'] - folded @ w['middle'], 'narrow')
        self.node('Gelu', ['narrow'], 'bent', graph.CONTRIB)
        x = self.normed('bent', 'norm', 'rows')
        for i in range(head.form['layers']):
            x = self.layer(x, f'layers.{i}.', f'layer{i}.', head.form)
        self.node('Identity', [x], 'meanings')
        return self.finish('meanings', [('vectors', graph.TensorProto.FLOAT, [1, 'pieces', len(DEPTHS) * WIDE])],
                           [('meanings', graph.TensorProto.FLOAT, [1, 'pieces', head.form['width']])])


def load(path):
    held = torch.load(path, map_location='cpu')
    head = Head(**held['form'])
    head.load_state_dict(held['weights'])
    return head.eval()


def posts(data):
    """Texts of targets.train without repeats, and where their sentences stand."""
    found = {}
    with open(os.path.join(data, 'targets.train.jsonl'), encoding='utf8') as f:
        rows = [json.loads(line) for line in f]
    for r in rows:
        found.setdefault(r['parent'], r['sentences'])
    for r in rows:
        found.setdefault(r['reply'], sentences(r['reply']))
    return list(found), list(found.values())


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'encoder', 'out', 'cache'):
        p.add_argument('--' + name)
    p.add_argument('--write', help='a graph to write, of --head')
    p.add_argument('--head')
    p.add_argument('--bits', type=int, default=7, help='of the weights of the layers in the graph: 32, 8 or 7')
    p.add_argument('--width', type=int, default=160)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--rate', type=float, default=1e-3)
    p.add_argument('--budget', type=int, default=8000, help='pieces a step')
    p.add_argument('--relations', type=float, default=20, help='what likenesses within a batch count')
    p.add_argument('--minutes', type=float, default=16)
    p.add_argument('--seed', type=int, default=1)
    a = p.parse_args()
    if a.write:
        graph.onnx.save(Graph(a.bits).model(load(a.head)), a.write)
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    source = vectors.Vectors(a.graph, a.vocabulary, list(DEPTHS), a.cache or a.out)
    texts = Texts(*posts(a.data)[:1], source, 'meanings', posts(a.data)[1])
    head = Head(a.width, a.layers)
    sample = np.concatenate([v[::97] for v in texts.vectors], 1).astype(np.float32)
    head.middle.copy_(torch.from_numpy(sample.mean(0)))
    head.spread.copy_(torch.from_numpy(sample.std(0)))
    distil(a, head, texts, taught(a.encoder, texts.sentences))
    torch.save(dict(weights=head.state_dict(), form=head.form), os.path.join(a.out, 'last.pt'))


if __name__ == '__main__':
    main()
