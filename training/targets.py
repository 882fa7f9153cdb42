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
    def __init__(self, width=384, small=48):
        super().__init__()
        self.small = nn.Linear(width, small)
        self.mean = nn.Linear(width, small)
        self.counts = nn.Linear(width, 1)
        self.mix = nn.Sequential(nn.Linear(TRAITS + 3, 16), nn.Tanh(), nn.Linear(16, 1))

    def forward(self, sentences, inside, answer, present, facts):
        """sentences [n, pieces, width], inside [n, pieces], answer [m, width], facts [n, TRAITS]"""
        a = F.normalize(self.small(answer), dim=-1)
        s = F.normalize(self.small(sentences), dim=-1)
        like = torch.matmul(s, a.T)
        best = like.max(-1).values
        count = torch.sigmoid(self.counts(sentences)[..., 0]) * inside
        total = count.sum(1)
        matched = (best * count).sum(1) / (total + .5)
        # the same from the answer's side: how much of it finds its like here
        back = like.masked_fill(inside[..., None] == 0, -1).amax(1)
        weight = torch.sigmoid(self.counts(answer)[..., 0])
        returned = (back * weight).sum(1) / (weight.sum() + .5)
        ms = F.normalize((self.mean(sentences) * count[..., None]).sum(1), dim=-1)
        ma = F.normalize((self.mean(answer) * weight[:, None]).sum(0), dim=-1)
        given = torch.cat([facts, (4 * matched)[:, None], (4 * returned)[:, None], (4 * torch.matmul(ms, ma))[:, None]], 1)
        return self.mix(given)[:, 0]


class Rows:
    def __init__(self, path, source, name, below, rarity):
        self.rows = [r for r in map(json.loads, open(path, encoding='utf8')) if r.get('gold')]
        v, self.p = source.of(name + '-parent', [r['parent'] for r in self.rows], PARENT)
        w, self.r = source.of(name + '-answer', [r['reply'] for r in self.rows], ANSWER)
        self.parents, self.answers = v[below], w[below]
        self.facts, self.places = [], []
        for r in self.rows:
            spans = vectors.Pieces(r['parent'], source.wp).spans[:PARENT]
            answer = stems(r['reply'])
            texts = [r['parent'][a:b] for a, b in r['sentences']]
            rare = [shared(stems(t), answer, rarity) for t in texts]
            best = max(rare)
            n = len(texts)
            self.facts.append(np.array([traits(i, n, t, len(t.split()), x, best) for i, (t, x) in enumerate(zip(texts, rare))], np.float32))
            starts = [s for s, _ in spans]
            self.places.append([(int(np.searchsorted(starts, a)), int(np.searchsorted(starts, b))) for a, b in r['sentences']])

    def inputs(self, i):
        vectors_ = np.asarray(self.parents[self.p[i]:self.p[i + 1]], np.float32)
        places = self.places[i]
        width = max(1, min(96, max((b - a for a, b in places), default=1)))
        x = np.zeros((len(places), width, 384), np.float32)
        inside = np.zeros((len(places), width), np.float32)
        for k, (a, b) in enumerate(places):
            b = min(b, a + width, len(vectors_))
            if b > a:
                x[k, :b - a] = vectors_[a:b]
                inside[k, :b - a] = 1
        answer = np.asarray(self.answers[self.r[i]:self.r[i + 1]], np.float32)
        return torch.from_numpy(x), torch.from_numpy(inside), torch.from_numpy(answer), None, torch.from_numpy(self.facts[i])


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
    w = {k: v.numpy().astype('>f4') for k, v in held['weights'].items()}
    with open(out, 'wb') as f:
        f.write(np.array([w['small.weight'].shape[1], w['small.weight'].shape[0], w['mix.0.weight'].shape[0]], '>i4').tobytes())
        for name in ('small', 'mean'):
            f.write(w[name + '.weight'].T.tobytes() + w[name + '.bias'].tobytes())
        for name in ('counts', 'mix.0', 'mix.2'):
            f.write(w[name + '.weight'].tobytes() + w[name + '.bias'].tobytes())


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'rarity', 'out'):
        p.add_argument('--' + name, required=True)
    p.add_argument('--cache')
    p.add_argument('--write', help='a matcher.bin of what OUT holds, without training')
    p.add_argument('--below', type=int, default=4)
    p.add_argument('--epochs', type=int, default=4)
    p.add_argument('--rate', type=float, default=1e-3)
    p.add_argument('--decay', type=float, default=.02)
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
    train = Rows(os.path.join(a.data, 'targets.train.jsonl'), source, 'targets.train', a.below, rarity)
    if a.only_vectors:
        return
    model = Matcher(small=a.small)
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.rate, weight_decay=a.decay)
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
                g['lr'] = a.rate * min(1, step / 50) * (1 - progress)
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
