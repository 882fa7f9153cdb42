"""Trains the head that tells how a reader's answer stands to the words it answers.

usage: disputes.py DATA OUT RARITY

DATA: a folder with stance.train.jsonl, stance.dev.jsonl and targets.train.jsonl (see README.md). OUT: relation.txt of the room
`dispute`, a softmax over words and pairs of words of the answer, and a few clues of both sides; its features are those of
RelationClues.java. RARITY: rarity.txt, by which shared words are weighed.
"""
import json, math, re, sys

import numpy as np

LABELS = ['supports', 'disputes', 'neutral']
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|[?!]")
MOST = 60
KEPT = 3000
COMMON = 2500
LEAST = 8
NEGATIONS = {'not', 'no', 'never', 'nothing', 'nobody', 'none', 'neither', 'nor', 'cannot'}


def tokens(text):
    return TOKEN.findall(text.lower().replace('’', "'"))


def negative(words):
    return any(w in NEGATIONS or w.endswith("n't") for w in words)


def features(reply, target):
    """names of what holds of an answer and what it answers"""
    words = tokens(reply)
    shown = words[:MOST]
    found = set(shown)
    found.update(a + '_' + b for a, b in zip(shown, shown[1:]))
    found.update('^' + w for w in shown[:1])
    found.update('^' + a + '_' + b for a, b in zip(shown[:1], shown[1:2]))
    found.add('length:%d' % min(6, int(math.log2(len(words) + 1))))
    other = tokens(target)
    long = {w for w in other if len(w) > 3}
    share = len(long & set(words)) / len(long) if long else 0
    found.add('shared:%d' % min(3, int(share * 5)))
    found.add('negation:%d%d' % (negative(shown), negative(other)))
    if '?' in words[-1:]:
        found.add('endsasking')
    if '?' in other[-1:]:
        found.add('answersquestion')
    return found


def stem(word):
    """the word without its commonest endings; Stems.java does the same"""
    word = word[:-2] if word.endswith("'s") else word
    for ending in ('ing', 'ed', 'es', 's', 'ly'):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[:-len(ending)]
    return word


def rarity(path, out):
    """how rare the commonest words are in sentences of readers, in natural logarithms"""
    counts, n = {}, 0
    with open(path, encoding='utf8') as f:
        for line in f:
            row = json.loads(line)
            for a, b in row['sentences']:
                n += 1
                for w in {stem(w) for w in tokens(row['parent'][a:b])}:
                    counts[w] = counts.get(w, 0) + 1
    common = sorted(counts, key=lambda w: (-counts[w], w))[:COMMON]
    with open(out, 'w', encoding='utf8') as f:
        f.write('# Written by training/disputes.py: how rare common words are, as the negative logarithm of their share of sentences.\n')
        f.write('[rarity]\n')
        for w in sorted(common):
            f.write(f'{w} {-math.log(counts[w] / n):.1f}\n')


def read(path):
    with open(path, encoding='utf8') as f:
        rows = [json.loads(line) for line in f]
    return [r for r in rows if r['label'] in LABELS]


class Matrix:
    def __init__(self, rows, names):
        at = {n: i for i, n in enumerate(names)}
        r, c = [], []
        for i, found in enumerate(rows):
            for name in found:
                if name in at:
                    r.append(i)
                    c.append(at[name])
        self.rows, self.cols, self.n, self.width = np.array(r), np.array(c), len(rows), len(names)

    def scores(self, w):
        return np.stack([np.bincount(self.rows, weights=w[self.cols, k], minlength=self.n) for k in range(w.shape[1])], 1)

    def gradient(self, error):
        return np.stack([np.bincount(self.cols, weights=error[self.rows, k], minlength=self.width) for k in range(error.shape[1])], 1)


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def train(matrix, gold, decay, steps=250):
    w, b = np.zeros((matrix.width, 3)), np.zeros(3)
    m, v = np.zeros_like(w), np.zeros_like(w)
    for t in range(1, steps + 1):
        error = (softmax(matrix.scores(w) + b) - gold) / matrix.n
        g = matrix.gradient(error) + decay * w
        m, v = .9 * m + .1 * g, .99 * v + .01 * g * g
        w -= .05 * (m / (1 - .9 ** t)) / (np.sqrt(v / (1 - .99 ** t)) + 1e-8) * (1 - t / (steps + 1))
        b -= error.sum(0)
    return w, b


def macro(gold, got):
    f = [2 * np.sum((gold == k) & (got == k)) / max(1, np.sum(gold == k) + np.sum(got == k)) for k in range(3)]
    return float(np.mean(f))


def calibration(p, got, gold):
    c, ok = p[np.arange(len(p)), got], got == gold
    bins = np.minimum(9, (c * 10).astype(int))
    return sum(abs(c[bins == i].mean() - ok[bins == i].mean()) * (bins == i).mean() for i in range(10) if (bins == i).any())


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    rarity(f'{sys.argv[1]}/targets.train.jsonl', sys.argv[3])
    parts = {name: read(f'{sys.argv[1]}/stance.{name}.jsonl') for name in ('train', 'dev')}
    found = {k: [features(r['reply'], r['target']) for r in rows] for k, rows in parts.items()}
    gold = {k: np.array([LABELS.index(r['label']) for r in rows]) for k, rows in parts.items()}
    counts = {}
    for row in found['train']:
        for name in row:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(n for n, c in counts.items() if c >= LEAST)
    one = np.eye(3)[gold['train']]
    full, _ = train(Matrix(found['train'], names), one, 4e-4, 150)
    names = [names[i] for i in sorted(np.argsort(-np.abs(full).max(1))[:KEPT])]
    matrix, dev = Matrix(found['train'], names), Matrix(found['dev'], names)
    best = None
    for decay in (1.6e-3, 3e-3, 6e-3):
        w, b = train(matrix, one, decay)
        score = dev.scores(w) + b
        loss = -np.mean(np.log(softmax(score)[np.arange(dev.n), gold['dev']]))
        print(f"decay {decay}: loss {loss:.4f} accuracy {np.mean(score.argmax(1) == gold['dev']):.3f} macro F1 {macro(gold['dev'], score.argmax(1)):.3f}")
        if best is None or loss < best[0]:
            best = loss, w, b
    _, w, b = best
    w, b = np.round(w, 2), np.round(b, 2)
    p = softmax(dev.scores(w) + b)
    prior = np.mean(one, 0)
    balanced = (p / np.sqrt(prior)).argmax(1)
    print(f"kept: accuracy {np.mean(p.argmax(1) == gold['dev']):.3f}, macro F1 {macro(gold['dev'], p.argmax(1)):.3f}, calibration {calibration(p, p.argmax(1), gold['dev']):.3f}")
    print(f"by the root of their frequency: accuracy {np.mean(balanced == gold['dev']):.3f}, macro F1 {macro(gold['dev'], balanced):.3f}")
    with open(sys.argv[2], 'w', encoding='utf8') as out:
        out.write('# Written by training/disputes.py: how words of an answer, and of what it answers, bear on their relation.\n')
        out.write('# name supports disputes neutral\n[weights]\n')
        out.write('bias %.2f %.2f %.2f\n' % tuple(b))
        for name, row in zip(names, w):
            if np.abs(row).max() >= .05:
                out.write(name + ' %.2f %.2f %.2f\n' % tuple(row))


if __name__ == '__main__':
    main()
