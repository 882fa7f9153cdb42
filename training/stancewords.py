"""Learns which words tell that a sentence takes a position, as a cheap look at sentences before a network reads them.

python3 stancewords.py positions.train.jsonl positions.dev.jsonl stance-words.txt

Logistic over the lower-case words outside the mentions, drawn to zero; words that tell little are dropped and the rest fitted anew.
numpy only, a minute; no chance in it.
"""
import collections
import json
import math
import re
import sys

import numpy as np

WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
LEAST, PULL, TELLING = 12, 1.5, 600


def words(r):
    """The sentence's words in lower case, each once, that stand outside the mentions."""
    text, found = r['sentence'], set()
    for m in re.finditer(r"[A-Za-z]+(?:['’][a-z]+)?", text):
        if WORD.fullmatch(m.group()) and not any(a < m.end() and m.start() < b for a, b in r['mentions']):
            found.add(m.group().replace('’', "'"))
    return sorted(found)


def fit(x, y, steps=400):
    """Weights and bias by Newton's steps on the dense matrix's diagonal: slow and sure."""
    w, b = np.zeros(x.shape[1]), math.log(y.mean() / (1 - y.mean()))
    count = x.sum(0)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(x @ w + b)))
        spread = max(.05, (p * (1 - p)).mean())
        w -= .3 * (x.T @ (p - y) + PULL * w) / (spread * count + PULL)
        b -= .3 * (p - y).mean() / spread
    return w, b


def area(scores, y):
    order = np.argsort(scores, kind='stable')
    rank = np.empty(len(scores))
    rank[order] = np.arange(1, len(scores) + 1)
    n = y.sum()
    return (rank[y == 1].sum() - n * (n + 1) / 2) / (n * (len(y) - n))


def main():
    train, dev = ([json.loads(line) for line in open(path, encoding='utf8')] for path in sys.argv[1:3])
    gold = [np.array([r['stance'] != 'none' for r in rows], float) for rows in (train, dev)]
    seen = collections.Counter(w for r in train for w in words(r))
    known = sorted(w for w, n in seen.items() if n >= LEAST)

    def matrix(rows, known):
        at, x = {w: i for i, w in enumerate(known)}, np.zeros((len(rows), len(known)), np.float32)
        for i, r in enumerate(rows):
            for w in words(r):
                if w in at:
                    x[i, at[w]] = 1
        return x

    w, b = fit(matrix(train, known), gold[0], 150)
    tells = np.abs(w) * np.sqrt([seen[k] for k in known])
    known = sorted(known[i] for i in np.argsort(-tells, kind='stable')[:TELLING])
    w, b = fit(matrix(train, known), gold[0])
    for name, rows, y in (('train', train, gold[0]), ('dev', dev, gold[1])):
        scores = matrix(rows, known) @ w + b
        order = np.argsort(-scores, kind='stable')
        recall = [f'{100 * y[order[:int(s * len(y))]].sum() / y.sum():.0f}' for s in (.25, .5, .75)]
        print(name, 'area', round(area(scores, y), 3), 'recall in the first quarter, half, three quarters', *recall)
    with open(sys.argv[3], 'w', encoding='utf8') as f:
        f.write('# How much each word tells that a sentence takes a position: logarithms of odds. Written by training/stancewords.py.\n[words]\n')
        f.writelines(f'{k} {x:.2f}\n' for k, x in zip(known, w) if abs(x) >= .05)


if __name__ == '__main__':
    main()
