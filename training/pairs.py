"""Writes sentences of news with two that they name, without labels, for teacher.py to judge: python3 pairs.py SHARED/data WEIGHTS OUT.jsonl [--most 24000]

Each row: sentence, mentions (two spans in text order), before (up to three sentences that stand before it in its paragraph or the one before).
Names are runs of words with capitals, as Names.java has them; of a sentence's pairs three by chance. Three of five rows are those whose words tell most
of a position by stance-words.txt (WEIGHTS), the others come by chance.
"""
import argparse
import glob
import json
import os
import random
import re

import stancewords

WORD = re.compile(r"[^\W\d_][\w'’.-]*[\w]|[^\W\d_]|\S")
END = re.compile(r'(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen)\.)["”’)]*\s+(?=["“‘(]*[A-Z])')
JOINING = frozenset('of the de la van von al bin'.split())
NOBODY = frozenset("""the a an this that these those his her its their our your my i he she it we they you who what when where why how which while if as at
in on by for from to of with without after before since until although though because but and or so yet nor not no yes there here now then today yesterday
tomorrow still also even only just once both all some many most more much few each every any another other such one two three four five six seven eight nine
ten first second last later earlier meanwhile however instead despite during under over between among against about according let would could should may
might can will did does do is are was were has have had be been asked said told speaking nearly almost perhaps maybe indeed thus hence half someone everyone
anyone nobody everybody somebody nothing something thank thanks hey please sorry welcome edit update people god monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december mr mrs ms dr oh well""".split())


def capital(word):
    return word[0].isupper()


def names(sentence):
    words = [m.span() for m in WORD.finditer(sentence)]
    form = [sentence[a:b] for a, b in words]
    found, at = [], 0
    while at < len(words):
        w = form[at]
        opens = at == 0 or at == 1 and not form[0][0].isalnum()
        if not capital(w) or w.lower() in NOBODY or opens and w.lower().endswith(('ly', 'ing')):
            at += 1
            continue
        last, following = at, at + 1
        while following < len(words) and following <= last + 3:
            if capital(form[following]):
                last = following
            elif form[following] not in JOINING:
                break
            following += 1
        a, b = words[at][0], words[last][1]
        if sentence[a:b].endswith(("'s", '’s')):
            b -= 2
        found.append((a, b))
        at = last + 1
    return found


def texts(data):
    for path in sorted(glob.glob(os.path.join(data, 'unlabelled', '*.jsonl'))):
        with open(path, encoding='utf8') as f:
            for line in f:
                yield json.loads(line)['text']
    for path in sorted(glob.glob(os.path.join(data, 'polnear', 'train', 'text', '*.txt'))):
        with open(path, encoding='utf8') as f:
            yield f.read()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('data')
    p.add_argument('weights')
    p.add_argument('out')
    p.add_argument('--most', type=int, default=24000)
    a = p.parse_args()
    rng, found, seen = random.Random(3), [], set()
    for text in texts(a.data):
        before = []
        for paragraph in text.split('\n'):
            for sentence in END.split(paragraph.strip()):
                sentence = sentence.strip()
                here = names(sentence) if 30 <= len(sentence) <= 500 and sentence not in seen else []
                seen.add(sentence)
                pairs = [(x, y) for i, x in enumerate(here) for y in here[i + 1:i + 4] if sentence[x[0]:x[1]] != sentence[y[0]:y[1]]]
                for x, y in rng.sample(pairs, min(len(pairs), 3)):
                    found.append(dict(sentence=sentence, mentions=[x, y], before=' '.join(before[-rng.choice([1, 2, 3]):])))
                if sentence:
                    before = before[-2:] + [sentence]
    with open(a.weights, encoding='utf8') as f:
        weights = {word: float(weight) for word, weight in (line.split() for line in f if len(line.split()) == 2)}
    rng.shuffle(found)
    print(len(found), 'pairs')
    telling = sorted(range(len(found)), key=lambda i: -sum(weights.get(w, 0.) for w in stancewords.words(found[i])))
    kept = set(telling[:a.most * 3 // 5])
    kept.update(i for i in range(len(found)) if i not in kept and len(kept) < a.most)
    with open(a.out, 'w', encoding='utf8') as f:
        f.writelines(json.dumps(found[i]) + '\n' for i in sorted(kept))


if __name__ == '__main__':
    main()
