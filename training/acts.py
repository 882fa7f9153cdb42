#!/usr/bin/env python3
"""Fits the model that tells what a source did: core/src/main/resources/org/onrecord/attribution/act/acts.txt.

usage: acts.py [--data ../../shared/data] [--work DIR] [--l2 0.3] [--cue 0.5] [--ambiguous 0.3] [--all] [--tune] [--errors] [--write]

Learns from 600 attributions of PolNeAR's train part with their act, from the statements of the first of every two pages of
pages-dev by name, and from PolNeAR's cue forms, each an example that shows a cue and nothing else. Measured on 300 attributions
of PolNeAR's dev part and on the other pages; --tune compares settings by cross-validation inside what is learned from.
The clues are computed by the code that ships (core's test class ActExamples), so build first:
  mvn -q -pl app -am package -DskipTests
Multinomial logistic regression, L2, full-batch gradient descent with momentum, no chance in it. Needs numpy. Half a minute.
"""
import argparse
import glob
import json
import math
import os
import re
import subprocess
import tempfile

import numpy as np

import pronouns

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RESOURCE = os.path.join(ROOT, 'core', 'src', 'main', 'resources', 'org', 'onrecord', 'attribution', 'act', 'acts.txt')
ACTS = ('speech', 'writing', 'thought', 'wish', 'other')
LEAST = .02  # weights below it for all acts are not written


def polnear(data, name, compartment):
    """(text, attribution, act, sample) of each attribution with an act."""
    rows, texts, brats = [], {}, {}
    for line in open(os.path.join(data, 'acts', name + '.jsonl'), encoding='utf8'):
        row = json.loads(line)
        doc, key = row['doc'], (row['doc'], row['annotator'])
        folder = os.path.join(data, 'polnear', compartment)
        if doc not in texts:
            texts[doc] = open(os.path.join(folder, 'text', doc + '.txt'), encoding='utf8', newline='').read()
        if key not in brats:
            brats[key] = pronouns.read_brat(os.path.join(folder, 'attributions', '%s_%s.ann' % key))
        same = [a for a in brats[key] if a['content'] == row['content'] and a['cue'] == row['cue']]
        source = same[0]['source'] if same else []
        rows.append((texts[doc], {'source': source, 'cue': row['cue'], 'content': row['content']}, row['act'], row['sample']))
    return rows


def pages(data, half):
    """The statements of every second page, with its name: 0 for those that are learned from, 1 for the others."""
    rows = []
    folder = os.path.join(data, 'pages-dev')
    for path in sorted(glob.glob(os.path.join(folder, 'gold', '*.json')))[half::2]:
        name = os.path.basename(path)[:-5]
        text = open(os.path.join(folder, 'text', name + '.txt'), encoding='utf8', newline='').read()
        for s in json.load(open(path, encoding='utf8'))['statements']:
            spans = {r: sorted([x['start'], x['end']] for x in s[r]) for r in ('source', 'cue', 'content')}
            rows.append((text, dict(spans, kind=s['kind']), s['act'], name))
    return rows


def clues(rows, work):
    """The clues of attributions, or of cues by themselves (text), by the code that ships."""
    given, out = os.path.join(work, 'acts.jsonl'), os.path.join(work, 'clues.txt')
    with open(given, 'w', encoding='utf8') as file:
        for row in rows:
            if isinstance(row, str):
                file.write(json.dumps({'cue': row}) + '\n')
                continue
            text, attribution = row[:2]
            kind = attribution.get('kind') or pronouns.kind(attribution['content'], text)
            ends = [e for r in ('source', 'cue', 'content') for _, e in attribution[r]]
            file.write(json.dumps(dict(attribution, kind=kind, text=text[:max(ends) + 400])) + '\n')
    pronouns.java('org.onrecord.attribution.act.ActExamples', given, out)
    return [line.split() for line in open(out, encoding='utf8').read().split('\n')[:len(rows)]]


def matrix(examples, index):
    x = np.zeros((len(examples), len(index)), dtype=np.float32)
    for i, e in enumerate(examples):
        for clue in e:
            if clue in index:
                x[i, index[clue]] = 1
    return x


def softmax(scores):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def fit(x, y, weight, l2, steps=120):
    w, momentum, second = (np.zeros((x.shape[1], len(ACTS)), dtype=np.float32) for _ in range(3))
    target, weight = np.eye(len(ACTS), dtype=np.float32)[y], weight.astype(np.float32)
    total = weight.sum()
    for step in range(1, steps + 1):
        g = (x.T @ ((softmax(x @ w) - target) * weight[:, None]) + l2 * w) / total
        momentum = .9 * momentum + .1 * g
        second = .999 * second + .001 * g ** 2
        w -= .1 * (1 - step / (steps + 1)) * momentum / (1 - .9 ** step) / (np.sqrt(second / (1 - .999 ** step)) + 1e-9)
    return w


class Data:
    def __init__(self, options, work):
        self.train = polnear(options.data, 'train', 'train') + pages(options.data, 0)
        self.dev, self.held_out = polnear(options.data, 'dev', 'dev'), pages(options.data, 1)
        cues = [line.rstrip('\n').split('\t') for line in open(os.path.join(options.data, 'acts', 'cues.tsv'), encoding='utf8')][1:]
        self.cues = [(cue, act, ambiguous == '1', int(count)) for cue, act, ambiguous, count in cues]
        found = clues(self.train + self.dev + self.held_out + [c[0] for c in self.cues], work)
        cut = [0, len(self.train), len(self.dev), len(self.held_out), len(self.cues)]
        cut = np.cumsum(cut)
        self.x_train, self.x_dev, self.x_held, self.x_cues = (found[a:b] for a, b in zip(cut, cut[1:]))
        if options.all:
            self.train, self.x_train = self.train + self.dev + self.held_out, self.x_train + self.x_dev + self.x_held

    def learn(self, options, chosen=None):
        chosen = range(len(self.train)) if chosen is None else chosen
        examples = [self.x_train[i] for i in chosen]
        seen = {}
        for e in examples:
            for clue in e:
                seen[clue] = seen.get(clue, 0) + 1
        names = sorted({c for c, n in seen.items() if n > 1} | {c for e in self.x_cues for c in e})
        index = {clue: i for i, clue in enumerate(names)}
        y = [ACTS.index(self.train[i][2]) for i in chosen] + [ACTS.index(c[1]) for c in self.cues]
        weight = [1.] * len(examples) + [(options.ambiguous if c[2] else options.cue) * math.log2(1 + c[3]) for c in self.cues]
        w = fit(matrix(examples + self.x_cues, index), np.array(y), np.array(weight), options.l2)
        return names, index, w


def right(model, examples, rows):
    _, index, w = model
    p = softmax(matrix(examples, index) @ w)
    told = p.argmax(axis=1)
    y = np.array([ACTS.index(row[2]) for row in rows])
    error = 0.
    best = p.max(axis=1)
    for b in range(10):
        here = np.minimum(9, (best * 10).astype(int)) == b
        error += abs((best[here] - (told == y)[here]).sum())
    return told == y, (told < 2) == (y < 2), told, error / len(y)


def line(name, model, examples, rows):
    exact, said, _, error = right(model, examples, rows)
    print(f'  {name:26s} {len(rows):5d}  act right {100 * exact.mean():5.1f}  said or not {100 * said.mean():5.1f}  calibration error {error:.3f}')


def crossed(data, options):
    """The act told of each attribution that is learned from, by what was learned without its document."""
    fold = {text: i % 5 for i, text in enumerate(sorted({row[0] for row in data.train}))}
    told = np.zeros(len(data.train), dtype=int)
    for k in range(5):
        model = data.learn(options, [i for i, row in enumerate(data.train) if fold[row[0]] != k])
        out = [i for i, row in enumerate(data.train) if fold[row[0]] == k]
        told[out] = right(model, [data.x_train[i] for i in out], [data.train[i] for i in out])[2]
    return told


def tune(data, options):
    y = np.array([ACTS.index(row[2]) for row in data.train])
    for options.l2 in (.2, .5, 1.2):
        for options.cue in (.2, .5, 1.):
            for options.ambiguous in (.05, .3):
                told = crossed(data, options)
                print(f'l2 {options.l2} cue {options.cue} ambiguous {options.ambiguous}  act right {100 * np.mean(told == y):.1f}'
                      f'  said or not {100 * np.mean((told < 2) == (y < 2)):.1f}', flush=True)


def readable(model, options):
    """A model as lines of text."""
    names, _, w = model
    w = w - w.mean(axis=1, keepdims=True)  # the same for all acts changes nothing
    lines = ['# Weights of the clues to what a source did, for ' + ', '.join(ACTS) + '. Made by training/acts.py:',
             f'# l2 {options.l2}, cue {options.cue}, ambiguous {options.ambiguous}; learned from PolNeAR and '
             + ('all' if options.all else 'half') + ' of our pages.', '[weights]']
    return lines + [' '.join([name] + ['%.2f' % v for v in row]) for name, row in zip(names, w) if np.abs(row).max() >= LEAST]


def write(path, model, options):
    with open(path, 'w', encoding='utf8') as file:
        file.write('\n'.join(readable(model, options)) + '\n')


def settings():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default=os.path.join(ROOT, '..', 'shared', 'data'))
    parser.add_argument('--work')
    parser.add_argument('--l2', type=float, default=.3)
    parser.add_argument('--cue', type=float, default=.5, help='weight of a cue form beside an attribution, times log2(1 + count)')
    parser.add_argument('--ambiguous', type=float, default=.3, help='the same for a cue form that may be more than one act')
    parser.add_argument('--all', action='store_true', help='learn from what is measured on as well: what is printed then says nothing')
    parser.add_argument('--tune', action='store_true')
    parser.add_argument('--errors', action='store_true')
    parser.add_argument('--write', action='store_true', help='replace the resource')
    return parser


def main():
    options = settings().parse_args()
    data = Data(options, options.work or tempfile.mkdtemp())
    if options.tune:
        return tune(data, options)
    model = data.learn(options)
    print(f'learned from {len(data.train)} attributions and {len(data.cues)} cue forms: {len(readable(model, options)) - 3} clues with a weight')
    line('these', model, data.x_train, data.train)
    for sample in ('random', 'stratified'):
        chosen = [i for i, row in enumerate(data.dev) if row[3] == sample]
        line('PolNeAR dev, ' + sample, model, [data.x_dev[i] for i in chosen], [data.dev[i] for i in chosen])
    line('pages, the other half', model, data.x_held, data.held_out)
    if options.errors:
        for (text, a, act, _), t in zip(data.train, crossed(data, options)):
            if ACTS[t] != act:
                print(act, '->', ACTS[t], *(' / '.join(text[s:e] for s, e in a[r])[:70] for r in ('source', 'cue', 'content')), sep=' | ')
    if options.write:
        write(RESOURCE, model, options)


if __name__ == '__main__':
    main()
