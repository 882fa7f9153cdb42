"""Counts what goes wrong, by class, and prints examples. For held-out documents, never dev's.

python3 errors.py --model RUN/final-ema.pt --encoder ENCODER [--show 20]
"""
import argparse
import collections
import os
import random

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')

import corpus  # noqa: E402
import decode  # noqa: E402
import evaluate  # noqa: E402
import inference  # noqa: E402
import wordpiece  # noqa: E402


def classes(gold, predicted):
    """(class, gold or None, predicted or None) of every attribution; each a dict role -> frozenset of words."""
    found, used = [], set()
    for g in gold:
        hits = [p for p in predicted if g['content'] & p['content']]
        best = max(hits, key=lambda p: len(g['content'] & p['content']), default=None)
        if best is None:
            found.append(('missed', g, None))
            continue
        used.add(id(best))
        for role in ('content', 'source', 'cue'):
            if best[role] != g[role]:
                kind = 'absent' if not best[role] else 'invented' if not g[role] else 'borders' if g[role] & best[role] else 'wrong'
                found.append((f'{role} {kind}', g, best))
        if all(best[r] == g[r] for r in corpus.ROLES):
            found.append(('right', g, best))
    found += [('spurious', None, p) for p in predicted if id(p) not in used]
    return found


def word_sets(tool, document, attributions):
    d = tool.Document(document.text)
    return d, [{r: d.covered([tuple(s) for s in a[r]]) for r in corpus.ROLES} for a in attributions]


def shown(d, x):
    return '-' if x is None else ' | '.join(f'{r}: ' + ' '.join(d.text[d.words[i][0]:d.words[i][1]] for i in sorted(x[r])) for r in corpus.ROLES)


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--encoder', required=True)
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--show', type=int, default=0, help='examples of each class')
    a = p.parse_args()
    _, documents = corpus.held_out(corpus.read(os.path.join(a.data, 'polnear', 'train')))
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    records = evaluate.records(documents, inference.scores(evaluate.load(a.model), wp, documents))
    tool = evaluate.scorer(a.data)
    base = os.path.join(a.data, 'polnear', 'train', 'attributions')
    counts, examples = collections.Counter(), collections.defaultdict(list)
    for x in documents:
        path = min(os.path.join(base, f) for f in os.listdir(base) if f[:f.rindex('_')] == x.name)
        d, gold = word_sets(tool, x, corpus.read_brat(path))
        _, predicted = word_sets(tool, x, records[x.name]['statements'])
        for kind, g, s in classes(gold, predicted):
            counts[kind] += 1
            examples[kind].append(f'  gold {shown(d, g)}\n  ours {shown(d, s)}')
    for kind, n in counts.most_common():
        print(f'{n:5d} {kind}')
    for kind in examples:
        if kind != 'right' and a.show:
            print('\n## ' + kind)
            print('\n\n'.join(random.Random(4).sample(examples[kind], min(a.show, len(examples[kind])))))


if __name__ == '__main__':
    main()
