"""Fits probability = logistic(a + b * logit(raw confidence)) that a statement is found in the gold.

python3 calibrate.py --model RUN/final-ema.pt --encoder ENCODER [--compartment dev]

Fits on every second document by name and measures on the others: expected calibration error over ten bins of equal
width, and the share found among statements shown at a probability of at least .8.
"""
import argparse
import math
import os

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')

import corpus  # noqa: E402
import evaluate  # noqa: E402
import errors  # noqa: E402
import inference  # noqa: E402
import wordpiece  # noqa: E402


def logit(p):
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


def logistic(x):
    return 1 / (1 + math.exp(-x))


def fit(points, steps=50):
    """Newton's method on (raw confidence, found) with a little ridge: a, b."""
    a, b = 0., 1.
    for _ in range(steps):
        ga = gb = 0.
        haa = hab = hbb = 1e-6
        for raw, found in points:
            x = logit(raw)
            p = logistic(a + b * x)
            ga, gb = ga + p - found, gb + (p - found) * x
            w = p * (1 - p)
            haa, hab, hbb = haa + w, hab + w * x, hbb + w * x * x
        det = haa * hbb - hab * hab
        a, b = a - (hbb * ga - hab * gb) / det, b - (haa * gb - hab * ga) / det
    return a, b


def expected_error(points, bins=10):
    groups = [[] for _ in range(bins)]
    for p, found in points:
        groups[min(bins - 1, int(p * bins))].append((p, found))
    return sum(abs(sum(p for p, _ in g) - sum(f for _, f in g)) for g in groups) / max(1, len(points))


def meets(x, y):
    return bool(x['content'] & y['content'] and (x['source'] & y['source'] or not x['source'] and not y['source']))


def judged(tool, folder, document, record):
    """(raw confidence, found) of each statement of a document."""
    base = os.path.join(folder, 'attributions')
    path = min(os.path.join(base, f) for f in os.listdir(base) if f[:f.rindex('_')] == document.name)
    _, gold = errors.word_sets(tool, document, corpus.read_brat(path))
    _, ours = errors.word_sets(tool, document, record['statements'])
    return [(s['confidence'], any(meets(g, x) for g in gold)) for s, x in zip(record['statements'], ours)]


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--encoder', required=True)
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--compartment', default='dev')
    a = p.parse_args()
    folder = os.path.join(a.data, 'polnear', a.compartment)
    documents = corpus.read(folder)
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    records = evaluate.records(documents, inference.scores(evaluate.load(a.model), wp, documents))
    tool = evaluate.scorer(a.data)
    parts = [[x for d in documents[start::2] for x in judged(tool, folder, d, records[d.name])] for start in (0, 1)]
    intercept, slope = fit(parts[0])
    measured = [(logistic(intercept + slope * logit(raw)), found) for raw, found in parts[1]]
    shown = [found for q, found in measured if q >= .8]
    print(f'a {intercept:.4f}  b {slope:.4f}')
    print(f'expected calibration error {expected_error(measured):.3f} (raw {expected_error(parts[1]):.3f}), {len(measured)} statements')
    print(f'at .8: {len(shown)} statements shown, {100 * sum(shown) / max(1, len(shown)):.1f} % found')


if __name__ == '__main__':
    main()
