"""Writes what words, pieces and features are of some texts, for the tests of the Java side.

python3 reference.py --encoder ENCODER > ../core/src/test/resources/org/onrecord/encoder/passages.jsonl

The texts are the repository's own examples and random ones, by seed, of characters that are likely to go wrong.
"""
import argparse
import glob
import json
import os
import random
import unicodedata

import corpus
import wordpiece

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'examples', '*.txt')
PRONE = 'AİΣẞßé\u0301一か\u200b\xad’“”"„«»\'\xa0.!?—–()[]😀ﬁ𝐀٠Ⅷ\ufffd\tא\uac00\u3000ǅⓐ½²#$+<=>^`|~£€°'


def texts(seed=11, count=60):
    for path in sorted(glob.glob(EXAMPLES)):
        with open(path, encoding='utf8') as f:
            yield f.read().strip()
    rng = random.Random(seed)
    while count:
        found = []
        for _ in range(rng.randrange(1, 120)):
            x = rng.random()
            if x < .3:
                found.append(rng.choice(['The', 'said', 'Roe', 'minister', 'unbelievable', 'USA', 'McCoy', 'x' * 101, 'un', 'harbour']))
            elif x < .6:
                found.append(' ')
            elif x < .65:
                found.append(rng.choice(['\n', '\n\n', ' \n ']))
            elif x < .9:
                found.append(rng.choice(PRONE))
            else:
                c = chr(rng.randrange(0x20, 0x2fff))
                found.append(c if unicodedata.category(c) not in ('Cn', 'Co') else '?')
        count -= 1
        yield 'Roe' + ''.join(found).strip()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--encoder', required=True)
    a = p.parse_args()
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    for text in texts():
        d = corpus.document('', text)
        words = [[w.form, w.start, w.end, f, wp.cut(w.form)] for w, f in zip(d.words, d.features)]
        print(json.dumps(dict(text=text, words=words, quotations=[list(q) for q in d.quotations])))


if __name__ == '__main__':
    main()
