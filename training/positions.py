"""Trains the head that tells who of two named in a sentence supports or opposes the other, on vectors from the middle of the shipped network.

python3 positions.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --out RUN [--below 4] [--layers 1]

Five classes: none, and supports and opposes (with accuses and rejects) by the first or the second; where a source tells it, also how.
"""
import argparse
import collections
import json
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

import answers
import heads
import vectors

CLASSES = ['none', 'supports 0', 'supports 1', 'opposes 0', 'opposes 1']
SENTENCE = 128


def key(r):
    stance = 'opposes' if r['stance'] in ('accuses', 'rejects', 'opposes', 'denies') else r['stance']
    return CLASSES.index('none' if stance == 'none' else f"{stance} {r['actor']}")


class Rows:
    def __init__(self, path, source, name, below):
        self.rows = [json.loads(line) for line in open(path, encoding='utf8')]
        v, self.s = source.of(name, [r['sentence'] for r in self.rows], SENTENCE)
        self.vectors = v[below]
        self.gold = [key(r) for r in self.rows]
        self.marks = []
        for i, r in enumerate(self.rows):
            n = int(self.s[i + 1] - self.s[i])
            marks = np.zeros(n, np.int64)
            for k, (s, e) in enumerate(vectors.Pieces(r['sentence'], source.wp).spans[:n]):
                for m, (a, b) in enumerate(r['mentions']):
                    if s < b and a < e:
                        marks[k] = m + 1
            self.marks.append(marks)
        self.length = [len(m) for m in self.marks]


def batch(rows, part, swap=None):
    x, marks, mask = heads.batch([[(rows.vectors[rows.s[i]:rows.s[i + 1]], 0)] for i in part])
    for k, i in enumerate(part):
        m = rows.marks[i]
        if swap is not None and swap[k]:
            m = np.where(m > 0, 3 - m, 0)
        marks[k, 1:1 + len(m)] = torch.from_numpy(m)
    return x, marks, mask


def predict(head, rows, size=64):
    head.eval()
    out = np.zeros((len(rows.rows), 5), np.float32)
    order = sorted(range(len(rows.rows)), key=lambda i: rows.length[i])
    with torch.no_grad():
        for at in range(0, len(order), size):
            part = order[at:at + size]
            out[part] = head(*batch(rows, part)).float().numpy()
    return out


def figures(out, rows):
    gold, got = np.array(rows.gold), out.argmax(1)
    p = answers.softmax(out)
    found = dict(loss=round(float(-np.log(p[np.arange(len(gold)), gold] + 1e-9).mean()), 4))
    for source in [None, 'dse', 'plover']:
        keep = np.array([source in (None, r['source']) for r in rows.rows])
        labels = [k for k in range(5) if (gold[keep] == k).any()]
        found[source or 'all'] = (round(100 * np.mean(got[keep] == gold[keep]), 1), round(100 * answers.macro(gold[keep], got[keep], labels), 1))
    prior = np.bincount(gold, minlength=5) / len(gold)
    found['balanced'] = round(100 * answers.macro(gold, (p / prior ** .4).argmax(1), range(5)), 1)
    return found


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'out'):
        p.add_argument('--' + name, required=True)
    p.add_argument('--cache')
    p.add_argument('--below', type=int, default=4)
    p.add_argument('--layers', type=int, default=1)
    p.add_argument('--start')
    p.add_argument('--epochs', type=float, default=4)
    p.add_argument('--rate', type=float, default=2e-4)
    p.add_argument('--size', type=int, default=32)
    p.add_argument('--seed', type=int, default=3)
    p.add_argument('--smooth', type=float, default=.05)
    p.add_argument('--bf16', action='store_true')
    p.add_argument('--only-vectors', action='store_true')
    p.add_argument('--minutes', type=float, default=15)
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    source = vectors.Vectors(a.graph, a.vocabulary, [a.below], a.cache or a.out)
    dev = Rows(os.path.join(a.data, 'positions.dev.jsonl'), source, 'positions.dev', a.below)
    train = Rows(os.path.join(a.data, 'positions.train.jsonl'), source, 'positions.train', a.below)
    if a.only_vectors:
        return
    head = heads.Head(a.layers, 5, dropout=.1)
    if a.start:
        held = torch.load(a.start, map_location='cpu', weights_only=False)['weights']
        held = {k[len('encoder.'):] if k.startswith('encoder.') else k: v for k, v in held.items()}
        for i, layer in enumerate(head.layers):
            at = f'layers.{a.below + i}.'
            layer.load_state_dict({k[len(at):]: v for k, v in held.items() if k.startswith(at)})
    grouped = collections.defaultdict(list)
    for name, q in head.named_parameters():
        grouped[(name.startswith('layers'), q.dim() > 1 and 'marks' not in name)].append(q)
    optimiser = torch.optim.AdamW([dict(params=v, lr=a.rate, weight_decay=.02 if k[1] else 0, factor=1 if k[0] else 4) for k, v in grouped.items()])
    steps = math.ceil(a.epochs * math.ceil(len(train.rows) / a.size))
    step, began, best = 0, time.time(), None
    flipped = torch.tensor([0, 2, 1, 4, 3])
    while step < steps:
        for part in heads.batches(train.length, a.size, rng):
            head.train()
            progress = max(step / steps, (time.time() - began) / 60 / a.minutes)
            if progress >= 1:
                steps = step
                break
            for g in optimiser.param_groups:
                g['lr'] = a.rate * g['factor'] * min(1, step / 60) * (1 - progress)
            swap = rng.random(len(part)) < .5
            gold = torch.tensor([train.gold[i] for i in part])
            gold = torch.where(torch.from_numpy(swap), flipped[gold], gold)
            with torch.autocast('cpu', torch.bfloat16, enabled=a.bf16):
                out = head(*batch(train, part, swap)).float()
            loss = F.cross_entropy(out, gold, label_smoothing=a.smooth)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.)
            optimiser.step()
            step += 1
            if step % 100 == 0:
                print(step, steps, round(loss.item(), 4), round((time.time() - began) / 60, 2), flush=True)
            if step % max(1, steps // 8) == 0 or step == steps:
                found = figures(predict(head, dev), dev)
                print(json.dumps(found), flush=True)
                if best is None or found['loss'] < best:
                    best = found['loss']
                    torch.save(dict(weights=head.state_dict(), layers=a.layers, below=a.below, dev=found), os.path.join(a.out, 'best.pt'))
            if step >= steps:
                break


if __name__ == '__main__':
    main()
