"""Makes rows as those of targets.train of a threads' quotations: what a post says under one, without it, and which sentences of the post it came from were quoted.

python3 target_rows.py DATA/quotes.train.jsonl DATA/targets.train.jsonl DATA/targets.dev.jsonl OUT.jsonl

Nothing of a post that dev has, and nothing twice that targets.train has. What the source itself quotes is no sentence of it.
"""
import json
import sys

from meanings import sentences


def read(path):
    with open(path, encoding='utf8') as f:
        return [json.loads(line) for line in f]


def own(text, quotations):
    """Where a post's own sentences stand."""
    found, at = [], 0
    for start, end in sorted(tuple(q['span']) for q in quotations) + [(len(text), len(text))]:
        found += [(at + a, at + b) for a, b in sentences(text[at:start])] if start > at else []
        at = max(at, end)
    return [(a, b) for a, b in found if any(c.isalpha() for c in text[a:b])]


def covered(spans, start, end):
    """Sentences that a quotation holds half of; else the one that holds most of it."""
    common = [min(b, end) - max(a, start) for a, b in spans]
    found = [k for k, (a, b) in enumerate(spans) if common[k] >= .5 * (b - a)]
    best = max(range(len(spans)), key=lambda k: common[k])
    return found or ([best] if common[best] >= .7 * (end - start) else [])


def rows(thread):
    posts = {p['id']: p['text'] for p in thread['posts']}
    by_post = {}
    for q in thread['quotes']:
        by_post.setdefault(q['post'], []).append(q)
    for post, quotations in by_post.items():
        text = posts[post]
        quotations.sort(key=lambda q: q['span'])
        ends = [q['span'][0] for q in quotations[1:]] + [len(text)]
        for q, end in zip(quotations, ends):
            reply = text[q['span'][1]:end].strip(' \n\t"”\'')
            if q['match'] != 'exact' or q['source'] not in posts or len(reply.split()) < 3 or text[slice(*q['span'])][:40] in reply:
                continue
            parent = posts[q['source']]
            spans = own(parent, by_post.get(q['source'], []))
            gold = covered(spans, *q['sourceSpan']) if 3 <= len(spans) <= 60 else []
            if 0 < len(gold) <= .6 * len(spans):
                yield dict(parent=parent, sentences=spans, reply=reply[:1500], gold=gold)


def main():
    threads, train, dev = (read(path) for path in sys.argv[1:4])
    not_these = {r['parent'] for r in dev} | {r['reply'] for r in dev}
    seen = {(r['parent'][:200], r['reply'][:60]) for r in train}
    with open(sys.argv[4], 'w', encoding='utf8') as f:
        for r in (r for thread in threads for r in rows(thread)):
            key = r['parent'][:200], r['reply'][:60]
            if r['parent'] not in not_these and key not in seen:
                seen.add(key)
                f.write(json.dumps(r) + '\n')


if __name__ == '__main__':
    main()
