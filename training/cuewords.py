#!/usr/bin/env python3
"""Counts how often a word is (part of) a cue: core/src/main/resources/org/onrecord/attribution/find/cues.txt.

usage: cuewords.py [--data ../../shared/data] [--write]

From PolNeAR's train part: of all places where a word stands, the share in which it belongs to the cue of an attribution, as
the logarithm of the odds. "said" is a cue in most places, "released" in few, "in" hardly ever. Words that stand there fewer
than four times are left out, and so are those whose share is below one in a hundred and that never were a cue at all.
"""
import argparse
import collections
import glob
import math
import os
import re

import corpus

RESOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'src', 'main', 'resources', 'org', 'onrecord',
                        'attribution', 'find', 'cues.txt')
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
HEAD = '''# How likely a word is part of a cue: the logarithm of its odds, counted in PolNeAR's train part by
# training/cuewords.py. Words seen fewer than four times are left out.

[odds]
'''


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--write', action='store_true')
    a = p.parse_args()
    folder = os.path.join(a.data, 'polnear', 'train')
    seen, cue = collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(os.path.join(folder, 'text', '*.txt'))):
        name = os.path.basename(path)[:-4]
        with open(path, encoding='utf8', newline='') as f:
            text = f.read()
        version = min(glob.glob(os.path.join(folder, 'attributions', glob.escape(name) + '_*.ann')))
        inside = set()
        for x in corpus.read_brat(version):
            for start, end in x['cue']:
                inside.update(range(start, end))
        for m in WORD.finditer(text):
            word = m[0].lower().replace('’', "'")
            word = re.sub("'s$", '', word)
            seen[word] += 1
            cue[word] += m.start() in inside
    lines = []
    for word, n in seen.items():
        if n >= 4 and (cue[word] >= 2 or n >= 20 and cue[word] >= 1):
            odds = math.log((cue[word] + .5) / (n - cue[word] + .5))
            if odds > -4.6:
                lines.append(f'{word} {odds:.1f}\n')
    lines.sort()
    print(len(lines), 'words')
    if a.write:
        with open(RESOURCE, 'w', encoding='utf8') as f:
            f.write(HEAD + ''.join(lines))


if __name__ == '__main__':
    main()
