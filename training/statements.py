#!/usr/bin/env python3
"""Fits the probability that what the network found is a statement: core/src/main/resources/org/onrecord/attribution/find/statements.txt.

usage: statements.py [--data ../../shared/data] [--l2 2] [--pages 3] [--write]

Examples are what the network finds, with the traits that the code that ships reads (core's test class StatementExamples), so
build first: mvn -q -pl app -am package -DskipTests
  PolNeAR  dev part: every second document by name fits, the others measure; with --write all fit
  pages    pages-dev: those at an odd place of the sorted list fit, and measure with each left out; the network learned from the others
Right is what has half of the union of words in common with a statement marked by hand, and a word of its source; each is used
once. Logistic regression, L2, Newton's method: the same data give the same file. Needs numpy.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import tempfile

import numpy as np

import corpus
from pronouns import ROOT, java

RESOURCE = os.path.join(ROOT, 'core', 'src', 'main', 'resources', 'org', 'onrecord', 'attribution', 'find', 'statements.txt')
TRAITS = os.path.join(ROOT, 'core', 'src', 'main', 'java', 'org', 'onrecord', 'attribution', 'find', 'Trait.java')
WORD = re.compile(r"\w+(?:['’]\w+)?|[$%]")
HEAD = '''# Weights of the traits that tell whether what the network found is a statement; training/statements.py fits them on
# PolNeAR's dev part and on those of a set of pages of other kinds that the network did not learn from.

[weights]
'''


def names():
    with open(TRAITS, encoding='utf8') as f:
        body = re.sub(r'/\*.*?\*/', '', f.read(), flags=re.S)
    return re.findall(r'[A-Z_]{3,}', body[body.index('{'):body.index(';', body.index('{'))])


def gold(root, name):
    path = os.path.join(root, 'gold', name + '.json')
    if os.path.exists(path):
        with open(path, encoding='utf8') as f:
            return [{r: [(x['start'], x['end']) for x in s[r]] for r in ('content', 'source')} for s in json.load(f)['statements']]
    return corpus.read_brat(min(glob.glob(os.path.join(root, 'attributions', glob.escape(name) + '_*.ann'))))


def examples(root):
    """name -> list of (traits, right), in order."""
    with tempfile.NamedTemporaryFile(suffix='.tsv') as out:
        java('org.onrecord.attribution.find.StatementExamples', os.path.join(root, 'text'), out.name)
        lines = [line.rstrip('\n').split('\t') for line in open(out.name, encoding='utf8')]
    found = {os.path.basename(p)[:-4]: [] for p in glob.glob(os.path.join(root, 'text', '*.txt'))}
    for line in lines:
        places = [[tuple(map(int, p.split())) for p in part.split(';') if p] for part in line[2:5]]
        found[line[0][:-4]].append((places, [float(x) for x in line[5:]]))
    result = {}
    for name, candidates in sorted(found.items()):
        with open(os.path.join(root, 'text', name + '.txt'), encoding='utf8', newline='') as f:
            text = f.read()
        point, units = {}, 0
        for i, c in enumerate(text):
            point[units] = i
            units += 1 + (ord(c) > 0xffff)
        point[units] = len(text)
        at = {c: i for i, m in enumerate(WORD.finditer(text)) for c in range(m.start(), m.end())}
        words = lambda spans: frozenset(at[c] for a, b in spans for c in range(a, b) if c in at)
        ours = [[words([(point[a], point[b]) for a, b in spans]) for spans in places] for places, _ in candidates]
        theirs = [(words(s['source']), words(s['content'])) for s in gold(root, name)]
        pairs = []
        for j, (source, _, content) in enumerate(ours):
            for i, (gold_source, gold_content) in enumerate(theirs):
                share = len(content & gold_content) / max(1, len(content | gold_content))
                if share >= .5 and (source & gold_source or not source and not gold_source):
                    pairs.append((-share, i, j))
        used, right = set(), set()
        for _, i, j in sorted(pairs):
            if i not in used and j not in right:
                used.add(i)
                right.add(j)
        result[name] = [(traits, j in right) for j, (_, traits) in enumerate(candidates)]
    return result


def fit(x, y, weight, l2):
    w = np.zeros(x.shape[1])
    ridge = l2 * np.ones(x.shape[1])
    ridge[0] = 1e-3
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weight * (p - y)) + ridge * w
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        w -= np.linalg.solve(hessian, gradient)
    return w


def report(label, p, y):
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].sum() - y[bins == b].sum()) for b in range(10)) / len(y)
    order = np.argsort(-p)
    auc = np.mean([(p[y == 1][:, None] > p[y == 0][None, :]).mean()])
    print(f'{label:28} {len(y):5} right {100 * y.mean():5.1f}  ranked {auc:.3f}  calibration error {error:.3f}', end='')
    for limit in (.3, .4, .5, .8, .9):
        shown = p >= limit
        print(f'  >={limit}: {shown.sum():4} {100 * y[shown].mean() if shown.any() else 0:5.1f} ({100 * y[shown].sum() / y.sum():5.1f})', end='')
    print()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--l2', type=float, default=2)
    p.add_argument('--pages', type=float, default=3)
    p.add_argument('--write', action='store_true')
    a = p.parse_args()
    news = list(examples(os.path.join(a.data, 'polnear', 'dev')).values())
    pages = list(examples(os.path.join(a.data, 'pages-dev')).values())
    flat = lambda documents: [x for d in documents for x in d]
    matrix = lambda xs: (np.array([t for t, _ in xs]), np.array([float(r) for _, r in xs]))

    unseen = pages[1::2]  # the network learned from the others

    def fitted(documents, own):
        xs, ys = matrix(flat(documents) + flat(own))
        weight = np.array([1.] * len(flat(documents)) + [a.pages] * len(flat(own)))
        return fit(xs, ys, weight, a.l2)

    def told(x, w):
        return 1 / (1 + np.exp(-x @ w))

    network = lambda x: 1 / (1 + np.exp(-(.811 + 1.064 * x[:, 1])))
    w = fitted(news[::2], unseen)
    left_out = [(matrix(d)[0], fitted(news, unseen[:i] + unseen[i + 1:])) for i, d in enumerate(unseen) if d]
    for label, xs, p in (('PolNeAR, fitted', news[::2], None), ('PolNeAR, not fitted', news[1::2], None),
                         ('pages, each left out', unseen, np.concatenate([told(x, v) for x, v in left_out])),
                         ('pages the network knows', pages[::2], None)):
        x, y = matrix(flat(xs))
        report(label, told(x, w) if p is None else p, y)
        report('    the network alone', network(x), y)
    w = fitted(news, unseen)
    for name, value in zip(names(), w):
        print(f'{name} {value:.3f}')
    if a.write:
        with open(RESOURCE, 'w', encoding='utf8') as f:
            f.write(HEAD + ''.join(f'{name} {value:.4f}\n' for name, value in zip(names(), w)))


if __name__ == '__main__':
    main()
