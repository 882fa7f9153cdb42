"""Writes answers with what they answer, without labels, for answer_teacher.py to judge: python3 answer_pairs.py DATA OUT.jsonl [--most 13000]

DATA: the folder of quotes.train.jsonl and sarcasm.train.jsonl. Each row: target (a quotation in a post) and reply (what stands behind it up to the next one). Rows that
stance.train or stance.dev have, with either side, are left out, as are answers of fewer than four words or more than 200.
"""
import argparse
import collections
import json
import random
import re

import answers

LEAST, MOST = 4, 200


def key(text):
    """What makes two texts the same: their first words."""
    return ' '.join(re.findall(r'\w+', text.lower())[:12])


def quoted(thread):
    """(quotation, what stands behind it) of each post."""
    texts, spans = {p['id']: p['text'] for p in thread['posts']}, collections.defaultdict(set)
    for q in thread['quotes']:
        spans[q['post']].add(tuple(q['span']))
    for post, found in spans.items():
        found, text = sorted(found), texts[post]
        for (a, b), end in zip(found, [*(a for a, _ in found[1:]), len(text)]):
            yield text[a:b].strip(), text[b:end].strip()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('data')
    p.add_argument('out')
    p.add_argument('--most', type=int, default=13000)
    a = p.parse_args()
    seen = {key(r[side]) for part in ('train', 'dev') for r in answers.read(a.data, 'stance.' + part) for side in ('target', 'reply')}
    found = []
    pairs = [pair for thread in answers.read(a.data, 'quotes.train') for pair in quoted(thread)]
    pairs += [(r['target'], r['reply']) for r in answers.read(a.data, 'sarcasm.train')]
    for target, reply in pairs:
        if LEAST <= len(reply.split()) <= MOST and target and not {key(target), key(reply)} & seen:
            seen.add(key(reply))
            found.append(dict(target=target, reply=reply))
    random.Random(3).shuffle(found)
    with open(a.out, 'w', encoding='utf8') as f:
        f.writelines(json.dumps(row) + '\n' for row in found[:a.most])
    print(len(found), 'pairs')


if __name__ == '__main__':
    main()
