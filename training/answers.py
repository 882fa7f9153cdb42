"""Trains the head that tells how an answer stands to the words it answers, on vectors from the middle of the shipped network.

python3 answers.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --out RUN [--below 4] [--layers 2] [--epochs 3]

DATA: the folder of stance.*.jsonl (README.md). Only train parts are learned from; dev chooses the epoch. Each row is judged among the
labels that its annotators could give.
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

import heads
import model as models
import vectors

LABELS = ['supports', 'disputes', 'neutral', 'doubts']
ANSWERED, ANSWER = 40, 64


def read(data, name):
    with open(os.path.join(data, name + '.jsonl'), encoding='utf8') as f:
        return [json.loads(line) for line in f]


class Rows:
    def __init__(self, rows, source, name, below, weight=1.):
        self.rows = [r for r in rows if r.get('target') and r.get('reply')]
        n = len(self.rows)
        v, self.t = source.of(name + '-target', [r['target'] for r in self.rows], ANSWERED)
        w, self.r = source.of(name + '-reply', [r['reply'] for r in self.rows], ANSWER)
        self.targets, self.replies = v[below], w[below]
        self.gold = [LABELS.index(r['label']) if r.get('label') else -1 for r in self.rows]
        self.allowed = [[l in r['labels'] for l in LABELS] if r.get('label') else [True] * 4 for r in self.rows]
        self.sarcasm = [-1 if r.get('sarcasm') is None else int(r['sarcasm']) for r in self.rows]
        self.weight = [weight] * n
        self.length = [int(self.t[i + 1] - self.t[i] + self.r[i + 1] - self.r[i]) for i in range(n)]

    def stretch(self, i):
        return [(self.targets[self.t[i]:self.t[i + 1]], 1), (self.replies[self.r[i]:self.r[i + 1]], 2)]


def macro(gold, got, labels):
    f = [2 * np.sum((gold == k) & (got == k)) / max(1, np.sum(gold == k) + np.sum(got == k)) for k in labels]
    return float(np.mean(f))


def predict(head, rows, size=64):
    head.eval()
    order = sorted(range(len(rows.rows)), key=lambda i: rows.length[i])
    out = np.zeros((len(order), 5), np.float32)
    with torch.no_grad():
        for at in range(0, len(order), size):
            part = order[at:at + size]
            out[part] = head(*heads.batch([rows.stretch(i) for i in part])).float().numpy()
    return out


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def figures(out, rows, prior):
    gold, allowed = np.array(rows.gold), np.array(rows.allowed)
    got = np.where(allowed, out[:, :4], -1e9)
    p = softmax(got)
    text = {}
    for source in sorted({r['source'] for r in rows.rows}):
        keep = np.array([r['source'] == source for r in rows.rows]) & (gold >= 0) & (gold < 3)
        if keep.any():
            labels = [k for k in range(3) if (gold[keep] == k).any()]
            text[source] = (round(100 * np.mean(got[keep].argmax(1) == gold[keep]), 1), round(100 * macro(gold[keep], got[keep].argmax(1), labels), 1))
    keep = (gold >= 0) & (gold < 3)
    labels = [k for k in range(3) if (gold[keep] == k).any()]
    loss = -np.mean(np.log(p[np.arange(len(gold)), gold] + 1e-9)[keep])
    balanced = (p[:, :3] / np.sqrt(prior))[keep].argmax(1)
    return dict(loss=round(float(loss), 4), accuracy=round(100 * np.mean(got[keep].argmax(1) == gold[keep]), 1),
                macro=round(100 * macro(gold[keep], got[keep].argmax(1), labels), 1), balanced=round(100 * macro(gold[keep], balanced, labels), 1), **text)


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'out'):
        p.add_argument('--' + name, required=True)
    p.add_argument('--cache')
    p.add_argument('--below', type=int, default=4, help='layers of the shipped network below the head')
    p.add_argument('--cached', type=int, nargs='+', help='numbers of layers to compute vectors for in one go')
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--start', help='weights (.pt) of an Attributor or encoder whose layers the head starts from')
    p.add_argument('--go-on', help='a head (best.pt) to go on from')
    p.add_argument('--first', type=int, help='the first of those layers')
    p.add_argument('--epochs', type=float, default=3)
    p.add_argument('--rate', type=float, default=1.5e-4)
    p.add_argument('--size', type=int, default=32)
    p.add_argument('--seed', type=int, default=3)
    p.add_argument('--smooth', type=float, default=.1)
    p.add_argument('--drop', type=float, default=.1)
    p.add_argument('--only-vectors', action='store_true')
    p.add_argument('--all', action='store_true', help='claims, debate and doubts too')
    p.add_argument('--minutes', type=float, default=19)
    p.add_argument('--bits', type=int)
    p.add_argument('--bf16', action='store_true')
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    source = vectors.Vectors(a.graph, a.vocabulary, a.cached or [a.below], a.cache or a.out)
    sets = [Rows(read(a.data, 'stance.train'), source, 'stance.train', a.below)]
    dev = Rows(read(a.data, 'stance.dev'), source, 'stance.dev', a.below)
    if a.all or a.only_vectors:
        for name, weight in (('claims.train', .5), ('debate.train', .5), ('doubts-by-rule.train', .3)):
            sets.append(Rows(read(a.data, name), source, name, a.below, weight))
    if a.only_vectors:
        return
    head = heads.Head(a.layers, 5, dropout=a.drop)
    if a.start:
        held = torch.load(a.start, map_location='cpu', weights_only=False)
        held = held.get('weights', held.get('model', held))
        held = {k[len('encoder.'):] if k.startswith('encoder.') else k: v for k, v in held.items()}
        for i, layer in enumerate(head.layers):
            at = f'layers.{(a.first if a.first is not None else a.below) + i}.'
            layer.load_state_dict({k[len(at):]: v for k, v in held.items() if k.startswith(at)})
    if a.go_on:
        head.load_state_dict(torch.load(a.go_on, map_location='cpu', weights_only=False)['weights'])
    prior = np.bincount([g for g in sets[0].gold if g < 3], minlength=3)
    prior = prior / prior.sum()
    index = [(s, i) for s in sets for i in range(len(s.rows))]
    lengths = [s.length[i] for s, i in index]
    steps = math.ceil(a.epochs * math.ceil(len(index) / a.size))
    grouped = collections.defaultdict(list)
    for name, q in head.named_parameters():
        grouped[(name.startswith('layers'), q.dim() > 1 and 'marks' not in name)].append(q)
    optimiser = torch.optim.AdamW([dict(params=v, lr=a.rate * (1 if k[0] else 4), weight_decay=.02 if k[1] else 0, factor=1 if k[0] else 4)
                                   for k, v in grouped.items()])
    average = {k: v.detach().clone() for k, v in head.state_dict().items()}
    step, began, best = 0, time.time(), None
    while step < steps:
        for part in heads.batches(lengths, a.size, rng):
            head.train()
            if a.bits and step > .6 * steps:
                head.round(a.bits)
            progress = max(step / steps, (time.time() - began) / 60 / a.minutes)
            if progress >= 1:
                steps = step
                break
            rate = a.rate * min(1, step / 60) * (1 - progress)
            for g in optimiser.param_groups:
                g['lr'] = rate * g['factor']
            x = heads.batch([index[j][0].stretch(index[j][1]) for j in part])
            gold = torch.tensor([index[j][0].gold[index[j][1]] for j in part])
            allowed = torch.tensor([index[j][0].allowed[index[j][1]] for j in part])
            sarcasm = torch.tensor([index[j][0].sarcasm[index[j][1]] for j in part])
            weight = torch.tensor([index[j][0].weight[index[j][1]] for j in part])
            with torch.autocast('cpu', torch.bfloat16, enabled=a.bf16):
                out = head(*x).float()
            scores = out[:, :4].masked_fill(~allowed, -1e4)
            logs = F.log_softmax(scores, 1)
            spread = (logs * allowed).sum(1) / allowed.sum(1)
            known = (gold >= 0).float() * weight
            picked = logs.gather(1, gold.clamp(min=0)[:, None])[:, 0]
            loss = -((1 - a.smooth) * picked + a.smooth * spread) * known
            loss = loss.sum() / len(part)
            told = sarcasm >= 0
            if told.any():
                loss = loss + .3 * F.binary_cross_entropy_with_logits(out[told, 4], sarcasm[told].float(), reduction='sum') / len(part)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.)
            optimiser.step()
            step += 1
            keep = min(.998, step / (step + 10))
            for k, v in head.state_dict().items():
                average[k].mul_(keep).add_(v.detach(), alpha=1 - keep)
            if step % 50 == 0:
                print(json.dumps(dict(step=step, of=steps, loss=round(loss.item(), 4), minutes=round((time.time() - began) / 60, 2))), flush=True)
            if step % max(1, steps // 8) == 0 or step == steps:
                now = {k: v.detach().clone() for k, v in head.state_dict().items()}
                for kind, state in (('last', now), ('average', average)):
                    head.load_state_dict(state)
                    found = figures(predict(head, dev), dev, prior)
                    print(kind, json.dumps(found), flush=True)
                    if best is None or found['loss'] < best:
                        best = found['loss']
                        torch.save(dict(weights=head.state_dict(), layers=a.layers, below=a.below, dev=found), os.path.join(a.out, 'best.pt'))
                head.load_state_dict(now)
            if step >= steps:
                break
    torch.save(dict(weights=average, layers=a.layers, below=a.below), os.path.join(a.out, 'average.pt'))


if __name__ == '__main__':
    main()
