"""Measures the positions that the program itself finds, each sentence of positions.*.jsonl read as a page of its own.

python3 page_positions.py GOLD.jsonl FOLDER --write        a text file for each sentence
onrecord read FOLDER --recursive --format jsonl -o RECORDS  (any way to read them will do)
python3 page_positions.py GOLD.jsonl RECORDS [--out PREDICTIONS.jsonl] [--least .5]

A position belongs to a row where actor and subject share letters with its two mentions, each with another one; the most certain counts.
Recognises and admits are taken for support, rejects, accuses and denies for opposition, and a negation turns them. Printed are the five
classes' F1 and macro F1 (none; supports and opposes, by the first or the second), overall and by source, and of how sure each is how many
are right. Predictions go to score_disputes.py positions.
"""
import argparse
import collections
import json
import os

CLASSES = ['none', 'supports 0', 'supports 1', 'opposes 0', 'opposes 1']
AGAINST = ('rejects', 'accuses', 'denies', 'opposes')


def rows(path):
    with open(path, encoding='utf8') as f:
        return [json.loads(line) for line in f]


def write(gold, folder):
    os.makedirs(folder, exist_ok=True)
    for r in gold:
        with open(os.path.join(folder, r['id'] + '.txt'), 'w', encoding='utf8', newline='') as f:
            f.write(r['sentence'] + '\n')


def gold_class(r):
    side = 'opposes' if r['stance'] in AGAINST else r['stance']
    return 'none' if side == 'none' else f"{side} {r['actor']}"


def shared(a, b):
    return min(a[1], b[1]) - max(a[0], b[0])


def mention(span, mentions):
    """Which of two mentions shares most letters with some words; None where neither does."""
    most = max((0, 1), key=lambda i: shared(span, mentions[i]))
    return most if shared(span, mentions[most]) > 0 else None


def found(position, mentions):
    """The class that a position puts a row into; None where it speaks of others."""
    actor, subject = mention(position['actorSpan'], mentions), mention(position['subject']['span'], mentions)
    if actor is None or subject is None or actor == subject:
        return None
    against = (position['stance'] in AGAINST) != bool(position['negated'])
    return f"{'opposes' if against else 'supports'} {actor}"


def predictions(gold, records, least):
    by_file = {os.path.basename(r['page']['source'])[:-len('.txt')]: r for r in records}
    out = []
    for r in gold:
        best = None
        for p in by_file[r['id']].get('positions', []) if r['id'] in by_file else []:
            kind = found(p, r['mentions'])
            if kind and p['confidence'] >= least and (best is None or p['confidence'] > best[1]):
                best = (kind, p['confidence'])
        out.append(best or ('none', None))
    return out


def figures(pairs):
    scores = [200 * sum(g == p == c for g, p in pairs) / max(1, sum(g == c for g, _ in pairs) + sum(p == c for _, p in pairs)) for c in CLASSES]
    right = sum(g == p for g, p in pairs)
    return f"{len(pairs):5d} rows, accuracy {100 * right / len(pairs):.1f}, macro F1 {sum(scores) / 5:.1f} ({', '.join(f'{s:.1f}' for s in scores)})"


def main():
    p = argparse.ArgumentParser()
    p.add_argument('gold')
    p.add_argument('records')
    p.add_argument('--write', action='store_true')
    p.add_argument('--out')
    p.add_argument('--least', type=float, default=0, help='the least confidence that counts')
    a = p.parse_args()
    gold = rows(a.gold)
    if a.write:
        return write(gold, a.records)
    got = predictions(gold, rows(a.records), a.least)
    pairs = [(gold_class(r), kind) for r, (kind, _) in zip(gold, got)]
    print('all   ', figures(pairs))
    for source in sorted({r['source'] for r in gold}):
        print(source.ljust(6), figures([x for x, r in zip(pairs, gold) if r['source'] == source]))
    sure = collections.defaultdict(list)
    for (g, k), (_, confidence) in zip(pairs, got):
        if confidence is not None:
            sure[min(9, int(confidence * 10)) / 10].append(g == k)
    print('right by confidence:', ', '.join(f'{c:.1f}: {sum(v)}/{len(v)}' for c, v in sorted(sure.items())))
    if a.out:
        with open(a.out, 'w', encoding='utf8') as f:
            for r, (kind, _) in zip(gold, got):
                stance, _, actor = kind.partition(' ')
                f.write(json.dumps(dict(id=r['id'], stance=stance, actor=int(actor) if actor else None)) + '\n')


if __name__ == '__main__':
    main()
