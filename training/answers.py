"""Trains the head that tells how an answer stands to the words it answers, on vectors from two depths of the shipped network.

python3 answers.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --out RUN [--epochs 5] [--seed 1]
    with teachers: --said SCORES.npy --pairs PAIRS.jsonl SCORES.npy
python3 answers.py --write answers.onnx RUN1/epoch5.pt [RUN2/epoch5.pt …] [--temperature 1] [--bits 7]; answers.onnx#0 is the first head of a graph

DATA: the folder of stance.*.jsonl (README.md). Only train parts are learned from; dev tells how far it is. Each row is judged among the
labels that its annotators could give; where a source tells how strongly they agreed, that is learned beside them. The layers are narrow:
both texts cost an eighth of what the encoder took for them. Several heads in one graph give the mean of their scores.
"""
import argparse
import json
import os

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import graph
import heads
import vectors

LABELS = ['supports', 'disputes', 'neutral', 'doubts']
ANSWERED, ANSWER = 64, 128
DEPTHS = (2, 4)
NOTHING = np.full(len(LABELS) + 1, np.nan, np.float32)
EXTRA = (('claims.train', .5), ('debate.train', .5), ('doubts-by-rule.train', .3))


def read(data, name):
    with open(os.path.join(data, name + '.jsonl'), encoding='utf8') as f:
        return [json.loads(line) for line in f]


def goals(rows, weight):
    """What is to be learned of some rows: labels, which their source could give, how strongly its annotators agreed. What a teacher says comes later."""
    rows.gold = [LABELS.index(r['label']) if r.get('label') else -1 for r in rows.rows]
    rows.allowed = [[label in r['labels'] for label in LABELS] if r.get('label') else [True] * 4 for r in rows.rows]
    rows.agreement = [np.nan if r.get('agreement') is None else r['agreement'] / 5 for r in rows.rows]
    rows.weight = [weight] * len(rows.rows)
    rows.said = None


class Rows:
    """Answers with what they answer: the vectors of both at all depths, the answered words first."""

    def __init__(self, rows, source, name, weight=1.):
        self.rows = [r for r in rows if r.get('target') and r.get('reply')]
        self.sides = [source.of(f'{name}-{side}', [r[field] for r in self.rows], most)
                      for side, field, most in (('target', 'target', ANSWERED), ('reply', 'reply', ANSWER))]
        goals(self, weight)
        self.length = [sum(int(starts[i + 1] - starts[i]) for _, starts in self.sides) for i in range(len(self.rows))]

    def fill(self, i, x, marks):
        at = 0
        for mark, (held, starts) in enumerate(self.sides, 1):
            n = int(starts[i + 1] - starts[i])
            for k, depth in enumerate(DEPTHS):
                x[at:at + n, 384 * k:384 * (k + 1)] = held[depth][starts[i]:starts[i + 1]]
            marks[at:at + n] = mark
            at += n


def batch(rows):
    """[(set, place)] as tensors: vectors, and marks 1 for the words answered, 2 for the answer, 0 for nothing."""
    width = max(s.length[i] for s, i in rows)
    x, marks = np.zeros((len(rows), width, 384 * len(DEPTHS)), np.float32), np.zeros((len(rows), width), np.int64)
    for k, (s, i) in enumerate(rows):
        s.fill(i, x[k], marks[k])
    return torch.from_numpy(x), torch.from_numpy(marks)


class Head(nn.Module):
    """Narrow layers over both texts; scores of the labels, and how strongly the answer agrees, from what each text comes to."""

    def __init__(self, width=160, layers=2, count=4, inner=2, hidden=128, dropout=.2, input_dropout=.15):
        super().__init__()
        self.form = dict(width=width, layers=layers, count=count, inner=inner, hidden=hidden, dropout=dropout, input_dropout=input_dropout)
        wide = 384 * len(DEPTHS)
        self.register_buffer('middle', torch.zeros(wide))
        self.register_buffer('spread', torch.ones(wide))
        self.narrow, self.norm = nn.Linear(wide, width), nn.LayerNorm(width)
        self.roles = nn.Embedding(3, width)
        nn.init.normal_(self.roles.weight, std=.3)
        self.layers = nn.ModuleList(heads.Layer(width, count, inner, dropout) for _ in range(layers))
        self.gate = nn.Linear(width, 1)
        self.hidden, self.scores = nn.Linear(4 * width + 2 * wide, hidden), nn.Linear(hidden, len(LABELS) + 1)

    def forward(self, x, marks):
        x = F.dropout((x - self.middle) / self.spread, self.form['input_dropout'], self.training)
        h = self.norm(F.gelu(self.narrow(x))) + self.roles(marks)
        bias = (marks == 0).float()[:, None, None, :] * -1e4
        for layer in self.layers:
            h = layer(h, bias)

        def mean(z, w):
            return (z * w[:, :, None]).sum(1) / w.sum(1).clamp(min=1e-3)[:, None]
        counts = torch.exp(self.gate(h)[..., 0].clamp(-6, 6))
        here = [(marks == mark).float() for mark in (1, 2)]
        one, two = (mean(h, m * counts) for m in here)
        z = torch.cat([one, two, one * two, (one - two).abs(), *(mean(x, m) for m in here)], 1)
        z = F.dropout(z, .3, self.training)
        return self.scores(F.dropout(F.gelu(self.hidden(z)), self.form['dropout'], self.training))


class Graph(heads.Graph):
    """Heads as a graph: vectors [1, pieces, 768] and marks [1, pieces] of one answer to scores [1, 5]."""

    def places(self):
        axis = self.constant('axis', np.array([1], np.int64))
        found = []
        for mark in (1, 2):
            at = f'place{mark}'
            self.node('Equal', ['marks', self.constant(at + '.mark', np.int64(mark))], at + '.is')
            self.node('Cast', [at + '.is'], at + '.here', to=graph.TensorProto.FLOAT)
            found.append(self.node('Unsqueeze', [at + '.here', axis], at))
        return found

    def mean(self, x, weights, at):
        self.node('MatMul', [weights, x], at + 'sum')
        self.node('ReduceSum', [weights, 'last'], at + 'all', keepdims=1)
        self.node('Max', [at + 'all', 'least'], at + 'count')
        return self.node('Div', [at + 'sum', at + 'count'], at + 'mean')

    def counts(self, x, to):
        self.product(x, 'gate', to + 'gate')
        self.node('Clip', [to + 'gate', 'lowest', 'highest'], to + 'bounded')
        self.node('Exp', [to + 'bounded'], to + 'column')
        return self.node('Transpose', [to + 'column'], to + 'counts', perm=[0, 2, 1])

    def head(self, head, n, places):
        self.take(head)
        to, form = f'head{n}.', head.form
        self.even(to)
        self.node('Gather', [self.constant(to + 'roles', self.weights['roles.weight']), 'marks'], to + 'role')
        x = self.node('Add', [to + 'rows', to + 'role'], to + 'begun')
        for i in range(form['layers']):
            x = self.layer(x, f'layers.{i}.', f'{to}layer{i}.', form)
        counts = self.counts(x, to)
        both = [self.mean(x, self.node('Mul', [place, counts], f'{to}{place}.counts'), f'{to}{place}.narrow.') for place in places]
        self.node('Mul', both, to + 'product')
        self.node('Abs', [self.node('Sub', both, to + 'difference')], to + 'apart')
        wide = [self.mean(to + 'even', place, f'{to}{place}.wide.') for place in places]
        self.node('Concat', [*both, to + 'product', to + 'apart', *wide], to + 'pooled', axis=2)
        self.node('Gelu', [self.product(to + 'pooled', 'hidden', to + 'hidden')], to + 'shown', graph.CONTRIB)
        return self.product(to + 'shown', 'scores', to + 'scores')

    def model(self, found, temperature):
        self.constant('last', np.array([2], np.int64))
        for name, value in (('least', 1e-3), ('lowest', -6), ('highest', 6)):
            self.constant(name, np.float32(value))
        places = self.places()
        self.node('Sum', [self.head(head, n, places) for n, head in enumerate(found)], 'together')
        self.node('Mul', ['together', self.constant('share', np.float32(1 / len(found) / temperature))], 'scaled')
        self.node('Squeeze', ['scaled', self.constant('row', np.array([1], np.int64))], 'scores')
        return self.finish('answers', [('vectors', graph.TensorProto.FLOAT, [1, 'pieces', 384 * len(DEPTHS)]), ('marks', graph.TensorProto.INT64, [1, 'pieces'])],
                           [('scores', graph.TensorProto.FLOAT, [1, len(LABELS) + 1])])


def taken(path, n):
    """One of the heads of a graph, with its rounded weights: written anew it is the same."""
    held = {i.name[len(f'head{n}.'):]: np.array(graph.numpy_helper.to_array(i)) for i in graph.onnx.load(path).graph.initializer if i.name.startswith(f'head{n}.')}
    found = dict(middle=held['middle'], spread=held['spread'])
    names = dict(narrow='narrow', rows='norm', gate='gate', hidden='hidden', scores='scores')
    for at, name in [*names.items()] + [(f'layer{i}.{a}', f'layers.{i}.{b}') for i in range(2)
                                        for a, b in (('parts', 'qkv'), ('out', 'out'), ('up', 'up'), ('down', 'down'), ('normed1', 'norm1'), ('normed2', 'norm2'))]:
        weight = held[at + '.weight'] if at + '.weight' in held else held[at + '.numbers'] * held[at + '.scale']
        found[name + '.weight'], found[name + '.bias'] = weight.T, held[at + '.bias']
    found['roles.weight'] = held['roles']
    head = Head()
    head.load_state_dict({k: torch.from_numpy(np.ascontiguousarray(v)) for k, v in found.items()})
    return head.eval()


def load(path):
    if '.onnx#' in path:
        return taken(path.split('#')[0], int(path.split('#')[1]))
    held = torch.load(path, map_location='cpu')
    head = Head(**held['form'])
    head.load_state_dict(held['weights'])
    return head.eval()


def macro(gold, got, labels):
    f = [2 * np.sum((gold == k) & (got == k)) / max(1, np.sum(gold == k) + np.sum(got == k)) for k in labels]
    return float(np.mean(f))


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def predict(head, rows, size=64):
    head.eval()
    order = sorted(range(len(rows.rows)), key=lambda i: rows.length[i])
    out = np.zeros((len(order), len(LABELS) + 1), np.float32)
    with torch.no_grad():
        for at in range(0, len(order), size):
            part = order[at:at + size]
            out[part] = head(*batch([(rows, i) for i in part])).numpy()
    return out


def figures(out, rows, prior):
    """Of the three labels but doubts: loss, accuracy, macro F1, and macro F1 by odds divided by the root of the labels' shares."""
    gold, allowed = np.array(rows.gold), np.array(rows.allowed)
    got = np.where(allowed, out[:, :4], -1e9)
    p = softmax(got)

    def of(keep):
        balanced = (p[:, :3] / np.sqrt(prior))[keep].argmax(1)
        labels = [k for k in range(3) if (gold[keep] == k).any()]
        return dict(accuracy=round(100 * float(np.mean(got[keep].argmax(1) == gold[keep])), 1),
                    macro=round(100 * macro(gold[keep], got[keep].argmax(1), labels), 1), balanced=round(100 * macro(gold[keep], balanced, labels), 1))
    known = (gold >= 0) & (gold < 3)
    loss = -np.mean(np.log(p[np.arange(len(gold)), gold] + 1e-9)[known])
    return dict(loss=round(float(loss), 4), **of(known),
                **{source: of(known & np.array([r['source'] == source for r in rows.rows])) for source in sorted({r['source'] for r in rows.rows})})


def losses(out, rows, smooth, share, heard=0.):
    """share: what agreement counts; heard: what a teacher counts beside a label. Rows without labels learn from the teacher alone, of the labels that all sources have."""
    gold, allowed, weight, agreement = (torch.tensor([getattr(s, name)[i] for s, i in rows]) for name in ('gold', 'allowed', 'weight', 'agreement'))
    said = torch.tensor(np.stack([NOTHING if s.said is None else s.said[i] for s, i in rows]))[:, :3]
    logs = F.log_softmax(out[:, :4].masked_fill(~allowed, -1e4), 1)
    spread = (logs * allowed).sum(1) / allowed.sum(1)
    picked = logs.gather(1, gold.clamp(min=0)[:, None])[:, 0]
    known, taught = gold >= 0, ~torch.isnan(said[:, 0])
    by_label = weight * known * torch.where(taught, 1 - heard, 1.)
    by_teacher = weight * taught * torch.where(known, heard, 1.)
    wanted = torch.softmax(said.nan_to_num().masked_fill(~allowed[:, :3], -1e4), 1)
    same = (wanted * F.log_softmax(out[:, :3].masked_fill(~allowed[:, :3], -1e4), 1)).sum(1)
    loss = -(((1 - smooth) * picked + smooth * spread) * by_label + same * by_teacher).sum() / (by_label + by_teacher).sum().clamp(min=1)
    told = ~torch.isnan(agreement)
    if told.any():
        loss = loss + share * ((torch.tanh(out[:, 4])[told] - agreement[told].float()) ** 2).mean()
    return loss


def train(a, head, sets, dev, prior):
    index = [(s, i) for s in sets for i in range(len(s.rows))]

    def loss_of(part, rng):
        rows = [index[j] for j in part]
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=a.bf16):
            out = head(*batch(rows))
        return losses(out.float(), rows, a.smooth, a.agreement, a.share)
    heads.train(a, head, [s.length[i] for s, i in index], loss_of, lambda: figures(predict(head, dev), dev, prior))


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'out', 'cache'):
        p.add_argument('--' + name)
    p.add_argument('--write', nargs='+', help='a graph to write, then the heads it holds')
    p.add_argument('--temperature', type=float, default=1, help='what the scores are divided by in the graph')
    p.add_argument('--bits', type=int, default=32, help='of the weights of the layers in the graph: 32, 8 or 7')
    p.add_argument('--width', type=int, default=160)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--epochs', type=int, default=5)
    p.add_argument('--rate', type=float, default=6e-4)
    p.add_argument('--decay', type=float, default=.05)
    p.add_argument('--size', type=int, default=32)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--smooth', type=float, default=.1)
    p.add_argument('--agreement', type=float, default=.3, help='what counts how strongly annotators agreed, beside the labels')
    p.add_argument('--bf16', action='store_true')
    p.add_argument('--said', help='what a teacher says of stance.train (answer_teacher.py --says)')
    p.add_argument('--share', type=float, default=.5, help='what the teacher counts beside the labels')
    p.add_argument('--pairs', nargs=2, help='answers without labels (answer_pairs.py), and what a teacher says of them')
    a = p.parse_args()
    if a.write:
        graph.onnx.save(Graph(a.bits).model([load(path) for path in a.write[1:]], a.temperature), a.write[0])
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    source = vectors.Vectors(a.graph, a.vocabulary, list(DEPTHS), a.cache or a.out)
    dev = Rows(read(a.data, 'stance.dev'), source, 'stance.dev')
    sets = [Rows(read(a.data, name), source, name, weight) for name, weight in (('stance.train', 1.), *EXTRA)]
    if a.said:
        sets[0].said = np.load(a.said)
    if a.pairs:
        with open(a.pairs[0], encoding='utf8') as f:
            sets.append(Rows([json.loads(line) for line in f], source, 'pairs'))
        sets[-1].said = np.load(a.pairs[1])
    prior = np.bincount([g for g in sets[0].gold if 0 <= g < 3], minlength=3)
    head = Head(a.width, a.layers)
    held, _ = sets[0].sides[1]
    sample = np.concatenate([held[depth][::53] for depth in DEPTHS], 1).astype(np.float32)
    head.middle.copy_(torch.tensor(sample.mean(0)))
    head.spread.copy_(torch.tensor(sample.std(0) + 1e-3))
    train(a, head, sets, dev, prior / prior.sum())


if __name__ == '__main__':
    main()
