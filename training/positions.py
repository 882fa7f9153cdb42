"""Trains the head that tells who of two named in a sentence supports or opposes the other, on vectors from the middle of the shipped network.

python3 positions.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --out RUN [--below 4] [--width 128] [--layers 2]
python3 positions.py --write positions.onnx RUN1/epoch5.pt [RUN2/epoch5.pt …] [--temperature 1]
python3 positions.py --mean MEAN.pt RUN1/epoch2.pt RUN2/epoch2.pt … (runs that went on from one head, --start)

Five classes: none, and supports and opposes (with accuses and rejects) by the first or the second; where a source tells it, also how.
The layers are narrow: a pair costs an eighth of what the encoder took for the same pieces, and with 13,000 rows wide ones learn slower.
Several heads in one graph give the mean of their scores; the mean of their weights costs no more than one, and is good only where they have a --start in common.
"""
import argparse
import json
import os
import random

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import answers
import graph
import heads
import model
import vectors

CLASSES = ['none', 'supports 0', 'supports 1', 'opposes 0', 'opposes 1']
SENTENCE = 128
BEFORE, BETWEEN, AFTER, FIRST, SECOND = range(5)
SWAPPED = torch.tensor([0, 2, 1, 4, 3])


def key(r):
    stance = 'opposes' if r['stance'] in ('accuses', 'rejects', 'opposes', 'denies') else r['stance']
    return CLASSES.index('none' if stance == 'none' else f"{stance} {r['actor']}")


def roles(marks):
    """What each piece is, from marks 1 and 2 of the two mentions; PairHead.java does the same."""
    found = np.where(marks == 1, FIRST, np.where(marks == 2, SECOND, BETWEEN))
    here = np.flatnonzero(marks)
    if len(here):
        found[:here[0]], found[here[-1] + 1:] = BEFORE, AFTER
    return found


class Rows:
    """Sentences with their pieces' vectors, each read alone or behind one to three others, as on a page."""

    def __init__(self, path, source, name, below, behind=False):
        self.rows = [json.loads(line) for line in open(path, encoding='utf8')]
        rng, sentences = random.Random(5), [r['sentence'] for r in self.rows]
        before = [''.join((r['before'] if 'before' in r else ' '.join(rng.sample(sentences, rng.choice([1, 2, 3]))), ' ')) if behind else '' for r in self.rows]
        texts = [b + t for b, t in zip(before, sentences)]
        v, starts = source.of(name, texts, 4 * SENTENCE if behind else SENTENCE)
        self.vectors = []
        self.gold = [key(r) if 'stance' in r else -1 for r in self.rows]
        self.roles = []
        for i, r in enumerate(self.rows):
            at, marks = len(before[i]), []
            spans = vectors.Pieces(texts[i], source.wp).spans[:int(starts[i + 1] - starts[i])]
            own = [k for k, (s, _) in enumerate(spans) if s >= at][:SENTENCE]
            for k in own:
                held = [m + 1 for m, (a, b) in enumerate(r['mentions']) if spans[k][0] < at + b and at + a < spans[k][1]]
                marks.append(held[-1] if held else 0)
            first = int(starts[i]) + (own[0] if own else 0)
            self.vectors.append(v[below][first:first + len(own)])
            self.roles.append(roles(np.array(marks, np.int64)))
        self.length = [len(m) for m in self.roles]

    def batch(self, part, swap=None):
        width = max(self.length[i] for i in part)
        x, given, mask = np.zeros((len(part), width, 384), np.float32), np.zeros((len(part), width), np.int64), np.zeros((len(part), width), np.float32)
        for k, i in enumerate(part):
            n, r = self.length[i], self.roles[i]
            x[k, :n], mask[k, :n] = self.vectors[i], 1
            given[k, :n] = np.where(r >= FIRST, FIRST + SECOND - r, r) if swap is not None and swap[k] else r
        return torch.from_numpy(x), torch.from_numpy(given), torch.from_numpy(mask)


class Head(nn.Module):
    """Narrow layers over a sentence's pieces with their roles; scores from means over the mentions, what lies between, and all, narrow and as they came."""

    def __init__(self, width=128, layers=2, count=4, inner=2, hidden=128, dropout=.2, input_dropout=.15):
        super().__init__()
        self.form = dict(width=width, layers=layers, count=count, inner=inner, hidden=hidden, dropout=dropout, input_dropout=input_dropout)
        self.register_buffer('middle', torch.zeros(384))
        self.register_buffer('spread', torch.ones(384))
        self.narrow, self.norm = nn.Linear(384, width), nn.LayerNorm(width)
        self.roles = nn.Embedding(5, width)
        nn.init.normal_(self.roles.weight, std=.3)
        self.layers = nn.ModuleList(heads.Layer(width, count, inner, dropout) for _ in range(layers))
        self.hidden, self.scores = nn.Linear(4 * width + 5 * 384, hidden), nn.Linear(hidden, len(CLASSES))

    def forward(self, x, given, mask):
        x = model.dropout((x - self.middle) / self.spread, self.form['input_dropout'], self.training)
        at = [(given == role).float() * mask for role in (FIRST, SECOND, BETWEEN, AFTER)]

        def mean(z, m):
            return (z * m[:, :, None]).sum(1) / m.sum(1).clamp(min=1)[:, None]

        h = self.norm(F.gelu(self.narrow(x))) + self.roles(given)
        bias = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            h = layer(h, bias)
        parts = [mean(h, m) for m in (*at[:3], mask)] + [mean(x, m) for m in (*at, mask)]
        z = F.dropout(torch.cat(parts, 1), .3, self.training)
        return self.scores(F.dropout(F.gelu(self.hidden(z)), self.form['dropout'], self.training))


def predict(head, rows, size=128):
    head.eval()
    out = np.zeros((len(rows.rows), 5), np.float32)
    order = sorted(range(len(rows.rows)), key=lambda i: rows.length[i])
    with torch.no_grad():
        for at in range(0, len(order), size):
            part = order[at:at + size]
            out[part] = head(*rows.batch(part)).numpy()
    return out


def figures(out, rows, prior):
    gold = np.array(rows.gold)
    p = answers.softmax(out)
    got = (p / prior ** .4).argmax(1)
    found = dict(loss=round(float(-np.log(p[np.arange(len(gold)), gold] + 1e-9).mean()), 4), plain=round(100 * answers.macro(gold, p.argmax(1), range(5)), 1))
    for source in [None, 'dse', 'plover']:
        keep = np.array([source in (None, r['source']) for r in rows.rows])
        found[source or 'all'] = (round(100 * float(np.mean(got[keep] == gold[keep])), 1), round(100 * answers.macro(gold[keep], got[keep], range(5)), 1))
    found['each'] = [round(100 * answers.macro(gold, got, [k]), 1) for k in range(5)]
    return found


class Graph(heads.Graph):
    """Heads as a graph: vectors [pieces, 384], roles [pairs, pieces] to scores [pairs, 5]. Every pair is of the same sentence, so nothing is masked."""

    def mean(self, x, here, at):
        """Of what some rows [pairs, 1, pieces] point out in x [pairs, pieces, n] or [pieces, n]."""
        self.node('MatMul', [here, x], at + 'sum')
        return self.node('Div', [at + 'sum', here + '.count'], at + 'mean')

    def places(self):
        axis, last, one = self.constant('axis', np.array([1], np.int64)), self.constant('last', np.array([2], np.int64)), self.constant('one', np.float32(1))
        found = []
        for role in (FIRST, SECOND, BETWEEN, AFTER, None):
            at = f'place{role}'
            self.node('Equal', ['roles', self.constant(at + '.role', np.int64(role))], at + '.is') if role is not None else \
                self.node('GreaterOrEqual', ['roles', self.constant(at + '.role', np.int64(0))], at + '.is')
            self.node('Cast', [at + '.is'], at + '.here', to=graph.TensorProto.FLOAT)
            self.node('Unsqueeze', [at + '.here', axis], at)
            self.node('ReduceSum', [at, last], at + '.all', keepdims=1)
            found.append(at)
            self.node('Max', [at + '.all', one], at + '.count')
        return found

    def head(self, head, n, places):
        self.take(head)
        to, form = f'head{n}.', head.form
        self.even(to)
        self.node('Gather', [self.constant(to + 'roles', self.weights['roles.weight']), 'roles'], to + 'role')
        x = self.node('Add', [to + 'rows', to + 'role'], to + 'begun')
        for i in range(form['layers']):
            x = self.layer(x, f'layers.{i}.', f'{to}layer{i}.', form)
        first, second, between, after, all_ = places
        parts = [self.mean(x, p, f'{to}{p}.narrow.') for p in (first, second, between, all_)]
        parts += [self.mean(to + 'even', p, f'{to}{p}.wide.') for p in places]
        self.node('Concat', parts, to + 'pooled', axis=2)
        self.node('Gelu', [self.product(to + 'pooled', 'hidden', to + 'hidden')], to + 'shown', graph.CONTRIB)
        return self.product(to + 'shown', 'scores', to + 'scores')

    def model(self, found, temperature):
        places = self.places()
        scores = [self.head(head, n, places) for n, head in enumerate(found)]
        self.node('Sum', scores, 'together')
        self.node('Mul', ['together', self.constant('share', np.float32(1 / len(found) / temperature))], 'scaled')
        self.node('Squeeze', ['scaled', self.constant('middle', np.array([1], np.int64))], 'scores')
        return self.finish('positions', [('vectors', graph.TensorProto.FLOAT, ['pieces', 384]), ('roles', graph.TensorProto.INT64, ['pairs', 'pieces'])],
                           [('scores', graph.TensorProto.FLOAT, ['pairs', len(CLASSES)])])


def load(path):
    held = torch.load(path, map_location='cpu')
    head = Head(**held['form'])
    head.load_state_dict(held['weights'])
    return head.eval()


def mean(paths, out):
    """Writes the head whose weights are the mean of some heads'."""
    held = [torch.load(path, map_location='cpu') for path in paths]
    assert all(h['form'] == held[0]['form'] for h in held), 'heads of different forms'
    weights = {k: torch.stack([h['weights'][k].float() for h in held]).mean(0) for k in held[0]['weights']}
    torch.save(dict(weights=weights, form=held[0]['form']), out)


def targets(gold, said, share, smooth):
    """What each row shall be given: its label, smoothed, and a share of what a teacher said of it; of rows without labels the teacher's word alone."""
    labels = np.eye(len(CLASSES), dtype=np.float32)[np.maximum(gold, 0)] * (1 - smooth) + smooth / len(CLASSES)
    if said is None:
        return torch.from_numpy(labels)
    share = np.where(np.array(gold) < 0, 1, share)[:, None]
    return torch.from_numpy(((1 - share) * labels + share * answers.softmax(said)).astype(np.float32))


def train(a, head, sets, dev, prior):
    """sets: (kinds of the same rows, targets of each, NaN for none); each batch is of one of the kinds."""
    index = [(s, i) for s, (kinds, wanted) in enumerate(sets) for i in range(len(kinds[0].rows)) if not torch.isnan(wanted[i, 0])]
    lengths = [sets[s][0][0].length[i] for s, i in index]

    def loss_of(part, rng):
        total = 0.
        for s, (kinds, wanted) in enumerate(sets):
            own = [index[j][1] for j in part if index[j][0] == s]
            if own:
                swap = rng.random(len(own)) < .5
                y = wanted[own]
                y = torch.where(torch.from_numpy(swap)[:, None], y[:, SWAPPED], y)
                kind = kinds[rng.integers(len(kinds))]
                with torch.autocast('cpu', dtype=torch.bfloat16, enabled=a.bf16):
                    scores = head(*kind.batch(own, swap))
                total = total + F.cross_entropy(scores.float(), y, reduction='sum')
        return total / len(part)
    heads.train(a, head, lengths, loss_of, lambda: [figures(predict(head, one), one, prior) for one in dev])


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'out', 'cache'):
        p.add_argument('--' + name)
    p.add_argument('--write', nargs='+', help='a graph to write, then the heads it holds')
    p.add_argument('--mean', nargs='+', help='a head to write, then the heads of whose weights it is the mean')
    p.add_argument('--temperature', type=float, default=1, help='what the scores are divided by in the graph')
    p.add_argument('--bits', type=int, default=32, help='of the weights of the layers in the graph: 32, 8 or 7')
    p.add_argument('--bf16', action='store_true')
    p.add_argument('--below', type=int, default=4)
    p.add_argument('--width', type=int, default=128)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--epochs', type=int, default=5)
    p.add_argument('--rate', type=float, default=8e-4)
    p.add_argument('--decay', type=float, default=.05)
    p.add_argument('--size', type=int, default=64)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--smooth', type=float, default=.05)
    p.add_argument('--said', help='what a teacher says of positions.train (teacher.py --says)')
    p.add_argument('--share', type=float, default=.5, help='what the teacher counts beside the labels')
    p.add_argument('--start', help='a head to go on from')
    p.add_argument('--pairs', nargs=2, help='pairs without labels (pairs.py), and what a teacher says of them')
    a = p.parse_args()
    if a.write:
        graph.onnx.save(Graph(a.bits).model([load(path) for path in a.write[1:]], a.temperature), a.write[0])
        return
    if a.mean:
        mean(a.mean[1:], a.mean[0])
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    source = vectors.Vectors(a.graph, a.vocabulary, [a.below], a.cache or a.out)
    dev, kinds = ([Rows(os.path.join(a.data, f'positions.{part}.jsonl'), source, f'positions.{part}-{behind}', a.below, behind) for behind in (False, True)]
                  for part in ('dev', 'train'))
    rows = kinds[0]
    prior = np.bincount(rows.gold, minlength=5) / len(rows.gold)
    head = load(a.start) if a.start else Head(a.width, a.layers)
    held = np.concatenate(rows.vectors[::9]).astype(np.float32)
    head.middle.copy_(torch.tensor(held.mean(0)))
    head.spread.copy_(torch.tensor(held.std(0) + 1e-3))
    sets = [(kinds, targets(rows.gold, np.load(a.said) if a.said else None, a.share, a.smooth))]
    if a.pairs:
        more = [Rows(a.pairs[0], source, f'pairs-{behind}', a.below, behind) for behind in (False, True)]
        sets.append((more, targets(more[0].gold, np.load(a.pairs[1]), 1, a.smooth)))
    train(a, head, sets, dev, prior)


if __name__ == '__main__':
    main()
