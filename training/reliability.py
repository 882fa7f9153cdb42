#!/usr/bin/env python3
"""Fits how likely a statement is right as a whole: core/src/main/resources/org/onrecord/reliability/reliability.txt.

usage: reliability.py [--data ../../shared/data] [--work DIR] [--l2 5] [--news 0.2] [--all | --unseen] [--tune] [--signs] [--write]

Reads the pages of pages-dev and the 28 documents of PolNeAR's dev part with speakers as the program stands, compares what it
finds with what was marked, and learns from the first of every two pages by name and from the documents: right is a statement whose
content and source match one that was marked (half of the union of the words, as the scorer of statements does), with the right
speaker and, on pages, the right act as far as it tells what was said or written from what was not. Measured on the other pages.
The signs are computed by the code that ships (core's test class
ReliabilityExamples), so build first:
  mvn -q -pl app -am package -DskipTests
Logistic regression; L2 on all weights but the first, which pulls those without evidence to nothing; the sign of a weight is held
where it is plain what it must be (LESS, MORE). What differs between news and pages (NEWS) is learned and left out in use.
Needs numpy. Three minutes, most of it reading.
"""
import argparse
import glob
import json
import os
import re
import shutil
import subprocess
import tempfile

import numpy as np

import acts
import pronouns

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CORE = os.path.join(ROOT, 'core', 'src', 'main')
RESOURCE = os.path.join(CORE, 'resources', 'org', 'onrecord', 'reliability', 'reliability.txt')
SIGNS = re.findall(r'^  ([A-Z_]+),?$', open(os.path.join(CORE, 'java', 'org', 'onrecord', 'reliability', 'Sign.java')).read(), re.M)
FOLDS = 4
MORE = {'WORDS_SURE', 'SPEAKER_SURE', 'PRONOUN_SURE', 'ACT_SURE'}
LESS = set('''SPEAKER_UNKNOWN SOURCE_EMPTY SOURCE_PRONOUN SOURCE_VAGUE SOURCE_I SOURCE_DESCRIBED SOURCE_SURNAME SOURCE_DEFINITE SOURCE_PARTLY NAME_SHORT DOCUMENT
    SOURCE_LONG SOURCE_FAR
    RIVAL RIVALS ACT_THOUGHT ACT_WISH ACT_OTHER KIND_MIXED KIND_INDIRECT CONTENT_SHORT CONTENT_PHRASE CONTENT_LONG CONTENT_MARKS
    CONTENT_OPEN CUE_EMPTY CUE_UNKNOWN CUE_LONG WITHIN'''.split())

WORD = re.compile(r"\w+(?:['’]\w+)?|[$%]")


def same_name(a, b):
    a, b = ([w.lower() for w in re.findall(r"[\w'’-]+", x or '') if w.lower() not in ('jr', 'sr', 'ii', 'iii')] for x in (a, b))
    if not a or not b or a[-1] != b[-1]:
        return a == b and bool(a)
    return len(a) == 1 or len(b) == 1 or a[0] == b[0] or a[0][0] == b[0][0] and (len(a[0]) < 3 or len(b[0]) < 3)


def bag(x):
    words = [re.sub(r"['’]s?$", '', w) for w in re.findall(r"[\w'’.-]+", (x or '').lower())]
    return {w.strip('.') for w in words} - {'the', 'a', 'an', 'of', 'and', 'in', 'for', 'to', ''}


def alike(a, b):
    if a is None or b is None:
        return a is None and b is None
    x, y = bag(a), bag(b)
    return same_name(a, b) or bool(x and y and (x <= y or y <= x))


def match(text, gold, found):
    """For each statement that was found, the index of the one marked that it matches, or None."""
    at = {c: i for i, m in enumerate(WORD.finditer(text)) for c in range(*m.span())}

    def words(spans):
        return frozenset(at[c] for a, b in spans for c in range(a, b) if c in at)
    gs, ss = ([(words(s['content']), words(s['source'])) for s in part] for part in (gold, found))
    pairs = []
    for i, x in enumerate(gs):
        for j, y in enumerate(ss):
            share = len(x[0] & y[0]) / max(1, len(x[0] | y[0]))
            if share >= .5 and (x[1] & y[1] or not x[1] and not y[1]):
                pairs.append((share, x[0] == y[0], -i, -j))
    marked, result = set(), [None] * len(found)
    for _, _, i, j in sorted(pairs, reverse=True):
        if -i not in marked and result[-j] is None:
            marked.add(-i)
            result[-j] = -i
    return result


def page_gold(data):
    gold = {}
    for path in sorted(glob.glob(os.path.join(data, 'pages-dev', 'gold', '*.json'))):
        g = json.load(open(path, encoding='utf8'))
        gold[g['name']] = [dict(s, **{r: [[x['start'], x['end']] for x in s[r]] for r in ('content', 'source')}) for s in g['statements']]
    return gold


def news_gold(data):
    """PolNeAR's attributions with their speakers; those whose speaker nobody marked have none."""
    gold = {}
    for path in sorted(glob.glob(os.path.join(data, 'speakers', 'dev', '*.json'))):
        name = os.path.basename(path)[:-5]
        sources = json.load(open(path, encoding='utf8'))
        speakers = {x['n']: x for x in map(json.loads, open(path[:-5] + '.speakers.jsonl', encoding='utf8'))}
        who = {}
        for s in sources:
            if s['n'] in speakers and s['source']:
                who[tuple(map(tuple, s['source']))] = speakers[s['n']]
        marked = sorted(glob.glob(os.path.join(data, 'polnear', 'dev', 'attributions', glob.escape(name) + '_*.ann')))
        gold[name] = []
        for a in pronouns.read_brat(marked[0]):
            speaker = who.get(tuple(map(tuple, a['source'])))
            gold[name].append(dict(a, act=None, speaker=speaker and speaker['name'], type=speaker and speaker['type'], known=speaker is not None))
    return gold


def read(folder, names, out):
    """Records of texts, as the program stands."""
    texts = out + '.texts'
    shutil.rmtree(texts, ignore_errors=True)
    os.makedirs(texts)
    for name in names:
        shutil.copy(os.path.join(folder, name + '.txt'), texts)
    subprocess.run([os.path.join(ROOT, 'onrecord'), 'read', texts, '-q', '--format', 'jsonl', '-o', out], check=True)


def read_signs(records, out, weights=()):
    """Act and signs of each statement, by page and index."""
    pronouns.java('org.onrecord.reliability.ReliabilityExamples', records, out, *weights)
    signs = {}
    for line in open(out, encoding='utf8'):
        source, index, act, pairs = line.rstrip('\n').split('\t')
        signs[os.path.basename(source)[:-4], int(index)] = act, {k: float(v) for k, v in (p.split('=') for p in pairs.split())}
    return signs


def fair_signs(records, fitting, options, work):
    """As on pages that were never seen: acts of pages that acts were learned from are told by what was learned without them."""
    signs = read_signs(records, os.path.join(work, 'pages.signs'))
    settings = acts.settings().parse_args(['--data', options.data] + ['--all'] * options.all)
    data, rank = None, {name: i % FOLDS for i, name in enumerate(sorted(fitting))}
    for k in range(FOLDS):
        weights = os.path.join(work, f'acts-{len(fitting)}-{k}.txt')
        if not os.path.exists(weights):
            data = data or acts.Data(settings, work)
            acts.write(weights, data.learn(settings, [i for i, row in enumerate(data.train) if rank.get(row[3]) != k]), settings)
        for (name, index), value in read_signs(records, weights + '.signs', [weights]).items():
            if rank.get(name) == k:
                signs[name, index] = value
    return signs


def is_said(act):
    return act in ('speech', 'writing')


def examples(records, gold, origin, signs):
    """(name, origin, signs, right, said, words and speaker right) of each statement that was found."""
    rows = []
    for line in open(records, encoding='utf8'):
        record = json.loads(line)
        name = os.path.basename(record['page']['source'])[:-4]
        people = {p['id']: p['name'] for p in record['people']}
        matched = match(record['page']['text'], gold[name], record['statements'])
        for j, (s, i) in enumerate(zip(record['statements'], matched)):
            act, told = signs[name, j]
            who, g = people.get(s['speaker']), gold[name][i] if i is not None else None
            right = g is not None
            if right and g.get('known', True):
                right = (same_name if g['type'] == 'person' and g['speaker'] else alike)(who, g['speaker'])
            trusted = right  # as the scorer counts it, without the act
            right = right and (g['act'] is None or is_said(g['act']) == is_said(act))
            x = np.array([told.get(sign, 0.) for sign in SIGNS] + [float(origin == 'news')])
            rows.append((name, origin, x, right, is_said(act), trusted))
    return rows


def logistic(z):
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))


def fit(rows, options, steps=4000):
    x = np.array([r[2] for r in rows])
    y = np.array([float(r[3]) for r in rows])
    weight = np.array([options.news if r[1] == 'news' else 1. for r in rows])
    names = SIGNS + ['NEWS']
    penalty = np.array([0. if n in ('ANY', 'NEWS') else 1. for n in names]) * options.l2
    low = np.array([0. if n in MORE else -np.inf for n in names])
    high = np.array([0. if n in LESS else np.inf for n in names])
    w = np.zeros(x.shape[1])
    curvature = np.linalg.eigvalsh((x * weight[:, None]).T @ x).max() / 4 + options.l2
    before = w
    for step in range(steps):  # projected gradient with momentum
        ahead = w + step / (step + 3) * (w - before)
        before = w
        g = x.T @ ((logistic(x @ ahead) - y) * weight) + penalty * ahead
        w = np.clip(ahead - g / curvature, low, high)
    return w


def probability(w, rows):
    use = np.append(np.ones(len(SIGNS)), 0.)  # NEWS is left out in use
    return logistic(np.array([r[2] for r in rows]) @ (w * use)) if rows else np.zeros(0)


def error(p, right):
    bins = np.minimum(9, (p * 10).astype(int))
    return sum(abs((p - right)[bins == b].sum()) for b in range(10)) / max(1, len(p))


def chance(p, seed=7, draws=2000):
    """What the calibration error of so small a sample is where the probabilities are exactly right: median, and 95th of 100."""
    random = np.random.default_rng(seed)
    errors = sorted(error(p, (random.random(len(p)) < p).astype(float)) for _ in range(draws))
    return errors[draws // 2], errors[draws * 95 // 100]


def line(name, p, rows, total=None):
    right = np.array([float(r[3]) for r in rows])
    said, trusted = np.array([r[4] for r in rows]), np.array([r[5] for r in rows])
    p = np.round(p, 2)
    sure = (p >= .8) & said
    order = np.argsort(-p, kind='stable')
    surest = trusted[order][said[order]]
    deep = [np.argmax(np.cumsum(surest) >= share * total) + 1 if total and surest.sum() >= share * total else 0 for share in (.4, .5, .62)]
    usual, seldom = chance(p)
    print(f'  {name:22s} {len(rows):4d} statements, right {100 * right.mean():5.1f} (told {100 * p.mean():.1f})  calibration error {error(p, right):.3f} (by chance {usual:.3f}, '
          f'seldom beyond {seldom:.3f})  at .8: {sure.sum()} said, right {100 * trusted[sure].mean() if sure.any() else 0:5.1f}'
          + (f', covering {100 * (sure & trusted).sum() / total:.1f}' if total else '')
          + (f', all {100 * surest.sum() / total:.1f}; right of the surest that cover 40, 50, 62: '
             + ' '.join('%.1f' % (100 * surest[:n].mean()) if n else '-' for n in deep) if total else ''))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default=os.path.join(ROOT, '..', 'shared', 'data'))
    parser.add_argument('--work', help='keeps records here; those that are there are not read again')
    parser.add_argument('--l2', type=float, default=5.)
    parser.add_argument('--news', type=float, default=.2, help='weight of a statement of PolNeAR beside one of a page')
    parser.add_argument('--all', action='store_true', help='learn from all pages, as acts.py --all does; nothing is held out then')
    parser.add_argument('--unseen', action='store_true', help='learn from the pages at odd places, which the network did not learn from')
    parser.add_argument('--tune', action='store_true', help='compare settings by cross-validation on what is learned from')
    parser.add_argument('--signs', action='store_true', help='show how often each sign goes with a right statement')
    parser.add_argument('--write', action='store_true', help='replace the resource')
    options = parser.parse_args()
    work = options.work or tempfile.mkdtemp()
    pages, news = page_gold(options.data), news_gold(options.data)
    files = {o: os.path.join(work, o + '.jsonl') for o in ('pages', 'news')}
    if not os.path.exists(files['pages']):
        read(os.path.join(options.data, 'pages-dev', 'text'), pages, files['pages'])
    if not os.path.exists(files['news']):
        read(os.path.join(options.data, 'polnear', 'dev', 'text'), news, files['news'])
    fitting = set(sorted(pages)[1::2] if options.unseen else sorted(pages)[0::1 if options.all else 2])
    rows = examples(files['pages'], pages, 'pages', fair_signs(files['pages'], fitting, options, work))
    news_rows = examples(files['news'], news, 'news', read_signs(files['news'], os.path.join(work, 'news.signs')))
    here, there = [r for r in rows if r[0] in fitting], [r for r in rows if r[0] not in fitting]
    if options.signs:
        for i, sign in enumerate(SIGNS):
            has = [r for r in here if r[2][i]]
            print(f'{sign:20s} pages {len(has):4d} right {100 * np.mean([r[3] for r in has]) if has else 0:5.1f}   news',
                  f'{sum(r[2][i] != 0 for r in news_rows):4d} right {100 * np.mean([r[3] for r in news_rows if r[2][i]] or [0]):5.1f}')
    if options.tune:
        for options.l2 in (1., 3., 10., 30.):
            for options.news in (.1, .3, 1.):
                p = crossed(here, news_rows, options)
                y = np.array([r[3] for r in here])
                print(options.l2, options.news, 'log loss %.4f  calibration error %.3f' % (
                    -np.mean(np.log(np.where(y, p, 1 - p))), error(p, y)))
        return
    w = fit(here + news_rows, options)
    total = {half: sum(s['act'] in ('speech', 'writing') for n in pages if (n in fitting) == (half == 0) for s in pages[n]) for half in (0, 1)}
    print(f'learned from {len(here)} statements of {len(fitting)} pages and {len(news_rows)} of {len(news)} news documents')
    line('these pages', probability(w, here), here, total[0])
    line('these, each left out', crossed(here, news_rows, options), here, total[0])
    if there:
        line('the other half', probability(w, there), there, total[1])
    line('news', logistic(np.array([r[2] for r in news_rows]) @ w), news_rows)
    lines = ['# Weights of the signs that a statement is right as a whole. Made by training/reliability.py:',
             f'# l2 {options.l2}, news {options.news}; learned from ' + ('all' if options.all else 'half') + ' of our pages and from PolNeAR.', '[weights]']
    lines += ['%s %.3f' % (sign, value) for sign, value in zip(SIGNS, w) if abs(value) >= .0005]
    print('\n'.join(lines))
    if options.write:
        with open(RESOURCE, 'w', encoding='utf8') as file:
            file.write('\n'.join(lines) + '\n')


def crossed(here, news_rows, options):
    """Probabilities of statements whose page is left out."""
    names = sorted({r[0] for r in here})
    fold = {name: i % 8 for i, name in enumerate(names)}
    p = np.zeros(len(here))
    for k in range(8):
        w = fit([r for r in here if fold[r[0]] != k] + news_rows, options, 1000)
        out = [i for i, r in enumerate(here) if fold[r[0]] == k]
        p[out] = probability(w, [here[i] for i in out])
    return p


if __name__ == '__main__':
    main()
