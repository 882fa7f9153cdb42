"""Trains what finds the sentence that an answer answers: vectors of pieces from the middle of the shipped network, made small, and rarity.

python3 targets.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --rarity rarity.txt --out RUN [--below 4]

A sentence's score: of each of its pieces the likeness to the likest piece of the answer, by how much the piece counts; the likeness of
both means; the rarity of the words that both have; place and length. Dev chooses the epoch.
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import disputes
import vectors

PARENT, ANSWER, SENTENCES = 760, 64, 40
TRAITS = 7


def rarities(path):
    found = {}
    with open(path, encoding='utf8') as f:
        for line in f:
            if line[0] not in '#[':
                word, weight = line.split()
                found[word] = float(weight)
    return found


def shared(sentence, answer, rarity, slack=10, unlisted=9.5):
    """as Rarity.shared"""
    weights = [(w, rarity.get(w, unlisted)) for w in sentence]
    return sum(x for w, x in weights if w in answer) / math.sqrt(slack + sum(x for _, x in weights))


def stems(text):
    return {disputes.stem(w) for w in disputes.tokens(text)} - {'?', '!'}


def traits(i, n, text, words, rare, best):
    """What is known of a sentence without vectors; Ranking.java does the same."""
    return [rare, float(rare > 0 and rare == best), math.log1p(words) / 3, i / max(1, n - 1) if n > 1 else 0., float(i == 0), float(i == n - 1),
            float(text.rstrip().endswith('?'))]


class Matcher(nn.Module):
    """What Matcher.java computes; the vectors' mean is taken off before, and folded into the biases when written."""

    def __init__(self, mean, directions, small=48, drop=.2):
        super().__init__()
        self.register_buffer('middle', mean)
        self.one, self.whole = nn.Linear(384, small, bias=False), nn.Linear(384, small, bias=False)
        if directions is not None:
            self.one.weight.data.copy_(directions[:small])
            self.whole.weight.data.copy_(directions[:small])
        self.rare = nn.Parameter(torch.tensor([2., -1.]))
        self.counts = nn.Linear(384, 1)
        nn.init.zeros_(self.counts.weight)
        self.mix = nn.Sequential(nn.Linear(TRAITS + 5, 16), nn.Tanh(), nn.Linear(16, 1))
        self.drop = drop

    def weights(self, x, rare):
        return torch.sigmoid(2 * self.rare[0] * rare + self.rare[1] - 1 + self.counts(x)[..., 0])

    def forward(self, sentences, inside, answer, facts, sentence_rare, answer_rare):
        """sentences [n, pieces, width], inside [n, pieces], answer [m, width], facts [n, TRAITS], how rare each piece's word is"""
        x, a = (sentences - self.middle) * inside[..., None], answer - self.middle
        if self.training:
            kept = (torch.rand(384) > self.drop).float() / (1 - self.drop)
            x, a = x * kept, a * kept
        like = torch.matmul(F.normalize(self.one(x), dim=-1), F.normalize(self.one(a), dim=-1).T)
        best = like.max(-1).values
        ws, wa = self.weights(x, sentence_rare) * inside, self.weights(a, answer_rare)
        matched = (best * ws).sum(1) / (ws.sum(1) + .5)
        clear = ((best - .3).clamp(min=0) * ws).sum(1)
        # the same from the answer's side: how much of it finds its like here, and how much here rather than elsewhere
        back = like.masked_fill(inside[..., None] == 0, -1).amax(1)
        returned = (back * wa).sum(1) / (wa.sum() + .5)
        rather = ((back - back.mean(0, keepdim=True)).clamp(min=0) * wa).sum(1)
        ms = F.normalize((self.whole(x) * ws[..., None]).sum(1), dim=-1)
        ma = F.normalize((self.whole(a) * wa[:, None]).sum(0), dim=-1)
        given = [4 * matched, clear, 4 * returned, rather, 4 * torch.matmul(ms, ma)]
        return self.mix(torch.cat([facts, torch.stack(given, 1)], 1))[:, 0]


def rare_pieces(text, wp, rarity, most):
    """for each piece how rare its word is, in eighths of the natural logarithm of its share"""
    known, found = {}, []
    for a, b in vectors.Pieces(text, wp).spans[:most]:
        word = text[a:b]
        if word not in known:
            known[word] = max((rarity.get(disputes.stem(t), 9.5) for t in disputes.tokens(word) if t not in '?!'), default=0.)
        found.append(known[word] / 8)
    return np.array(found, np.float32)


class Rows:
    def __init__(self, path, source, name, below, rarity, most=None):
        self.rows = [r for r in map(json.loads, open(path, encoding='utf8')) if r.get('gold')][::2 if most else 1][:most]
        v, self.p = source.of(name + '-parent', [r['parent'] for r in self.rows], PARENT)
        w, self.r = source.of(name + '-answer', [r['reply'] for r in self.rows], ANSWER)
        self.parents, self.answers = v[below], w[below]
        self.facts, self.places, self.rare = [], [], []
        for r in self.rows:
            spans = vectors.Pieces(r['parent'], source.wp).spans[:PARENT]
            answer = stems(r['reply'])
            texts = [r['parent'][a:b] for a, b in r['sentences']]
            rare = [shared(stems(t), answer, rarity) for t in texts]
            best = max(rare)
            n = len(texts)
            self.rare.append((rare_pieces(r['parent'], source.wp, rarity, PARENT), rare_pieces(r['reply'], source.wp, rarity, ANSWER)))
            self.facts.append(np.array([traits(i, n, t, len(t.split()), x, best) for i, (t, x) in enumerate(zip(texts, rare))], np.float32))
            starts = [s for s, _ in spans]
            self.places.append([(int(np.searchsorted(starts, a)), int(np.searchsorted(starts, b))) for a, b in r['sentences']])

    def inputs(self, i):
        vectors_ = np.asarray(self.parents[self.p[i]:self.p[i + 1]], np.float32)
        places = self.places[i]
        width = max(1, min(96, max((b - a for a, b in places), default=1)))
        x = np.zeros((len(places), width, 384), np.float32)
        inside = np.zeros((len(places), width), np.float32)
        rare = np.zeros((len(places), width), np.float32)
        for k, (a, b) in enumerate(places):
            b = min(b, a + width, len(vectors_))
            if b > a:
                x[k, :b - a] = vectors_[a:b]
                inside[k, :b - a] = 1
                rare[k, :b - a] = self.rare[i][0][a:b]
        answer = np.asarray(self.answers[self.r[i]:self.r[i + 1]], np.float32)
        return [torch.from_numpy(v) for v in (x, inside, answer, self.facts[i], rare, self.rare[i][1][:len(answer)])]


def evaluate(model, rows):
    model.eval()
    one = three = loss = 0
    with torch.no_grad():
        for i in range(len(rows.rows)):
            s = model(*rows.inputs(i))
            gold = set(rows.rows[i]['gold'])
            order = torch.argsort(-s).tolist()
            one += order[0] in gold
            three += bool(gold & set(order[:3]))
            loss -= float(torch.logsumexp(torch.log_softmax(s, 0)[sorted(gold)], 0))
    n = len(rows.rows)
    return dict(R1=round(100 * one / n, 1), R3=round(100 * three / n, 1), loss=round(loss / n, 4))


def write(path, out):
    """matcher.bin as Matcher.java reads it: three whole numbers, then floats, all big-endian"""
    held = torch.load(path, map_location='cpu', weights_only=False)
    w = {k: v.float().numpy() for k, v in held['weights'].items()}
    middle = w['middle']
    rows = []
    for name in ('one', 'whole'):
        rows += [w[name + '.weight'].T, -w[name + '.weight'] @ middle]
    rows += [w['counts.weight'], w['counts.bias'] - w['counts.weight'] @ middle + w['rare'][1] - 1, 2 * w['rare'][:1]]
    rows += [w[f'mix.{n}.{k}'] for n in (0, 2) for k in ('weight', 'bias')]
    with open(out, 'wb') as f:
        f.write(np.array([384, len(w['one.weight']), len(w['mix.0.bias'])], '>i4').tobytes())
        for row in rows:
            f.write(np.ascontiguousarray(row, '>f4').tobytes())


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'rarity', 'out'):
        p.add_argument('--' + name, required=True)
    p.add_argument('--cache')
    p.add_argument('--write', help='a matcher.bin of what OUT holds, without training')
    p.add_argument('--below', type=int, default=4)
    p.add_argument('--rows', type=int, default=3500, help='rows of train that are used, every second one of the file')
    p.add_argument('--epochs', type=int, default=2)
    p.add_argument('--rate', type=float, default=3e-4)
    p.add_argument('--decay', type=float, default=.1)
    p.add_argument('--size', type=int, default=16)
    p.add_argument('--small', type=int, default=48)
    p.add_argument('--seed', type=int, default=5)
    p.add_argument('--only-vectors', action='store_true')
    p.add_argument('--minutes', type=float, default=15)
    a = p.parse_args()
    if a.write:
        write(os.path.join(a.out, 'best.pt'), a.write)
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    source = vectors.Vectors(a.graph, a.vocabulary, [a.below], a.cache or a.out)
    rarity = rarities(a.rarity)
    dev = Rows(os.path.join(a.data, 'targets.dev.jsonl'), source, 'targets.dev', a.below, rarity)
    train = Rows(os.path.join(a.data, 'targets.train.jsonl'), source, 'targets.train', a.below, rarity, a.rows)
    if a.only_vectors:
        return
    sample = np.asarray(train.parents[::97], np.float32)
    _, spread, directions = np.linalg.svd(sample - sample.mean(0), full_matrices=False)
    # the first two directions hold what all pieces share
    directions = directions[2:2 + a.small] / np.sqrt(spread[2:2 + a.small, None] / spread[2])
    model = Matcher(torch.from_numpy(sample.mean(0)), torch.from_numpy(directions.copy()), a.small)
    slow = [model.one.weight, model.whole.weight]
    fast = [q for n, q in model.named_parameters() if n not in ('one.weight', 'whole.weight')]
    optimiser = torch.optim.AdamW([dict(params=slow, factor=1), dict(params=fast, factor=10)], lr=a.rate, weight_decay=a.decay)
    n, began, best, step = len(train.rows), time.time(), None, 0
    steps = a.epochs * -(-n // a.size)
    while step < steps:
        for at in range(0, n, a.size):
            if at == 0:
                order = rng.permutation(n)
                model.train()
            progress = max(step / steps, (time.time() - began) / 60 / a.minutes)
            if progress >= 1:
                steps = step
                break
            for g in optimiser.param_groups:
                g['lr'] = a.rate * g['factor'] * min(1, step / 50) * (1 - progress)
            loss = 0.
            for i in order[at:at + a.size]:
                gold = sorted(g for g in train.rows[i]['gold'])
                loss = loss - torch.logsumexp(torch.log_softmax(model(*train.inputs(i)), 0)[gold], 0)
            optimiser.zero_grad()
            (loss / a.size).backward()
            optimiser.step()
            step += 1
            if step % 100 == 0:
                print(step, steps, round(float(loss) / a.size, 4), round((time.time() - began) / 60, 2), flush=True)
        found = evaluate(model, dev)
        print(json.dumps(found), flush=True)
        if best is None or found['loss'] < best:
            best = found['loss']
            torch.save(dict(weights=model.state_dict(), small=a.small, dev=found), os.path.join(a.out, 'best.pt'))


if __name__ == '__main__':
    main()
