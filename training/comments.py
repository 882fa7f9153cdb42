#!/usr/bin/env python3
"""Fits what readers' comments answer, how, and how sure that is: core/src/main/resources/org/onrecord/dispute/answers.txt.

usage: comments.py RECORDS.jsonl [--data ../../shared/data] [--work DIR] [--debates] [--write [PART…]] [--gold DIR]

RECORDS are what `onrecord read … --format jsonl` prints of comment-pages/first, third, fifth and seventh, of the pages that comment-pages/real
names, and for --debates of disputes/threads/*.txt. The signs are
computed by the code that ships (core's test class AnswerExamples), so build first:
  mvn -q -pl app -am package -DskipTests
Three fits, each pulled (L2) to weights that were set by hand where there was little to learn from, each measured with every eighth
page left out:
  target     softmax over the sentences that may be meant and none of them; right are those that match what was marked
  relation   softmax over supports, doubts, disputes, neutral, where a source knows no doubts over the others
  sure       logistic, at most MOST: whether target and relation are right at once
Threads, where each sentence argues, count for less than the pages (THREADS), what was marked as optional for half.
--write writes all three, or only the parts that are named: the sections of the others stay as they are.
What a fit changes changes where answers are cut, so fit, build and read again until nothing moves. Needs numpy and scipy.
"""
import argparse
import collections
import hashlib
import importlib.util
import json
import os
import re
import sys

import numpy as np
from scipy.optimize import minimize

import pronouns

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
DISPUTE = os.path.join(ROOT, 'core', 'src', 'main', 'resources', 'org', 'onrecord', 'dispute')
THREADS = .3
FLAT = 'flat-'  # a page whose replies were put in a row
FLATTENED = .5
OPTIONAL = .5
FOLDS = 8
MOST = .87  # no answer is surer; as in Confidence.java
RELATIONS = ['supports', 'doubts', 'disputes', 'neutral']
TARGET = 'learned shared covered away awayinarticle sharedinarticle headline theirs figures numbers long learnedindebate coveredindebate awayindebate other othercovered otherlater'.split()
NONE = ['always', 'long', 'debate']
RELATION = ('always supports disputes neutral doubts saysdoubt saysno saysyes thanks praises laughs figureasked plainquestion asks askswithin answersquestion insists '
            'concedes objects few long comment quoted otherfigure exclaims i negates repeats '
            'report contention pageasks repliestoquestion answersasking').split()
SURE = 'always share relation quoted elsewhere named whole attack person shared long supports doubts neutral comment contention'.split()
TARGET_START = dict(learned=.6, shared=.4, covered=.4, away=-3, awayinarticle=-.5, theirs=1.3, figures=2, numbers=.3, none_always=.5, none_long=-1, other=-1)
RELATION_START = dict(
    supports=dict(supports=1, saysyes=.7, concedes=2, always=-.7),
    doubts=dict(disputes=.5, doubts=2, always=-2, saysdoubt=4.5, figureasked=5),
    disputes=dict(disputes=1, saysno=.7, objects=.7, insists=2, pageasks=-.7),
    neutral=dict(neutral=1, always=-1.6, plainquestion=3, answersquestion=1.6, pageasks=1.5, repliestoquestion=2, answersasking=1))
SURER = {'share', 'relation', 'quoted', 'named'}  # what can only make surer, however few rows there are
LEAST_SURE = .1
SURE_START = dict(share=.7, relation=.7)
L2 = dict(target=1, relation=4, sure=2)


def scorer(data):
    spec = importlib.util.spec_from_file_location('score_disputes', os.path.join(data, '..', 'tools', 'score_disputes.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spans(text):
    return [tuple(map(int, x.split('-'))) for x in text.split()]


def numbers(text):
    return np.array([float(x) for x in text.split()])


def texts(records):
    """The text of each page, by its file's name."""
    found = {}
    for line in open(records, encoding='utf8'):
        page = json.loads(line)['page']
        found[os.path.basename(page['source'])] = page['text']
    return found


def gold_pages(tool, data, sets, records):
    pages = {}
    for name in sets:
        folder = os.path.join(data, 'disputes', 'threads') if name == 'threads' else os.path.join(HERE, 'comment-pages', name)
        for gold in tool.lines(os.path.join(folder, 'gold.jsonl')):
            text = gold_text(folder, gold, records)
            pages[gold['file']] = name, gold, tool.Page(text, gold)
    return pages


def gold_text(folder, gold, records):
    """The text that was marked: it stands beside the gold or, if it is not ours to give, in the record of its page."""
    if 'text' not in gold:
        with open(os.path.join(folder, gold['file']), encoding='utf8', newline='') as f:
            return f.read()
    text = records.get(gold['file'])
    if text is None:
        sys.exit(f"{gold['file']}: RECORDS do not hold it")
    if 'sha256:' + hashlib.sha256(text.encode()).hexdigest() != gold['text']:
        sys.exit(f"{gold['file']}: its text is read otherwise than when it was marked, so that its places are wrong; mark it anew")
    return text


def flattened(records, pages, to):
    """Writes the records and, of pages that are known and have replies, a copy each without them; adds those pages' gold."""
    with open(to, 'w', encoding='utf8') as out:
        for line in open(records, encoding='utf8'):
            out.write(line)
            record = json.loads(line)
            file = os.path.basename(record['page']['source'])
            if file in pages and any(c['parent'] for c in record['comments']):
                name, gold, page = pages[file]
                record['page']['source'] = FLAT + file
                record['comments'] = [dict(c, parent=None) for c in record['comments']]
                pages[FLAT + file] = FLAT + name, gold, page
                out.write(json.dumps(record, ensure_ascii=False) + '\n')
    return to


def write_gold(tool, name, records, folder):
    """The gold of a set with the texts beside it, as score_disputes.py takes them."""
    os.makedirs(folder, exist_ok=True)
    source = os.path.join(HERE, 'comment-pages', name)
    with open(os.path.join(folder, 'gold.jsonl'), 'w', encoding='utf8') as out:
        for gold in tool.lines(os.path.join(source, 'gold.jsonl')):
            with open(os.path.join(folder, gold['file']), 'w', encoding='utf8', newline='') as f:
                f.write(gold_text(source, gold, records))
            out.write(json.dumps(gold, ensure_ascii=False) + '\n')


def read(path, pages):
    """The answers of the examples on these pages, each with the rows of gold in its comment that share words with it, nearest first."""
    rows, row = [], None
    for line in open(path, encoding='utf8'):
        fields = line.rstrip('\n').split('\t')
        if fields[0] == 'fit':
            if row is not None:
                row['fits'].append(spans(fields[1])[0])
                row['signs'].append(numbers(fields[2]))
            continue
        file = os.path.basename(fields[1])
        row = None
        if file in pages:
            name, gold, page = pages[file]
            words = spans(fields[2])
            here, cover = page.holder(words[0][0]), page.cover(words)
            near = []
            for d in gold['disputes']:
                g = page.cover(d['words'])
                if page.holder(d['words'][0][0]) == here and g & cover:
                    near.append((len(g & cover) / len(g | cover), d))
            near.sort(key=lambda x: -x[0])
            target = dict(kind=fields[3] or None, id=fields[4] or None, span=spans(fields[5])[0] if fields[5] else None)
            row = dict(set=name, file=file, page=page, gold=gold, near=[d for _, d in near], fits=[], signs=[], target=target, name=fields[6],
                       relation=fields[7], scope=fields[8], stance=numbers(fields[9]), sure=numbers(fields[10]), debate=fields[11] == 'debate')
            rows.append(row)
    return rows


def weight(row, d):
    return (OPTIONAL if d.get('optional') else 1) * (THREADS if row['set'].endswith('threads') else 1) * (FLATTENED if row['set'].startswith(FLAT) else 1)


def nearest(row):
    return next((d for d in row['near'] if d['relation'] and d.get('scope') not in ('person', 'meta')), None)


def length(words):
    return np.log1p(words) - 3


def target_rows(tool, rows):
    out = []
    for r in rows:
        d = nearest(r) or next(iter(r['near']), None)
        if not r['fits'] or d is None or d['target']['kind'] == 'person' or d.get('scope') in ('person', 'meta'):
            continue
        page, t = r['page'], d['target']
        holders = [page.holder(a) for a, _ in r['fits']]
        covers = [page.cover([s]) for s in r['fits']]
        near, n = holders[0], len(covers)
        ok = np.zeros(n + 1, bool)
        if t['kind'] is None:
            ok[n] = True
        elif t['kind'] in ('comment', 'article'):
            wanted = t['id'] if t['kind'] == 'comment' else 'article'
            ok[:n] = [h == wanted for h in holders]
            ok[n] = near == wanted
        else:
            wanted = [page.cover([s]) for s in [t.get('span')] + t.get('also', []) if s]
            ok[:n] = [any(tool.hits(w, c) for w in wanted) for c in covers]
            if near != 'article':
                whole = frozenset().union(*[c for c, h in zip(covers, holders) if h == near])
                ok[n] = any(tool.hits(w, whole) for w in wanted)
        if ok.any():
            first = [s for s, h in zip(r['fits'], holders) if h == near]
            x = np.zeros((n + 1, len(TARGET) + len(NONE)))
            x[:n, :len(TARGET)] = r['signs']
            x[n, len(TARGET):] = [1, length(sum(len(page.text[a:b].split()) for a, b in first)), r['debate']]
            out.append(dict(row=r, x=x, ok=ok, w=weight(r, d)))
    return out


def relation_rows(rows):
    out = []
    for r in rows:
        d = nearest(r)
        labels = r['gold'].get('labels') or RELATIONS
        if d is None or not len(r['stance']) or d['relation'] not in labels:
            continue
        right = {d['relation'], *d.get('relationAlso', [])}
        may = np.array([l in labels or l == 'neutral' or l == 'doubts' and 'disputes' in labels for l in RELATIONS])  # who has no neutral calls little so
        ok = np.array([l in right or l == 'doubts' and 'doubts' not in labels and 'disputes' in right for l in RELATIONS])
        out.append(dict(row=r, x=r['stance'], may=may, ok=ok, w=weight(r, d)))
    return out


def sure_rows(tool, rows):
    out = []
    for r in rows:
        if not r['near'] and not r['gold'].get('complete', True):
            continue
        judged = [d for d in r['near'] if d['relation']]
        if r['near'] and not judged:
            continue
        record = dict(statements=[], people=[dict(id=r['target']['id'], name=r['name'])], comments=r['gold']['comments'],
                      page=dict(parts=[dict(role='body', start=0, end=r['page'].first)]))
        labels = r['gold'].get('labels') or RELATIONS
        relation = 'disputes' if r['relation'] == 'doubts' and 'doubts' not in labels else r['relation']
        right = any(tool.judge(r['page'], d, dict(target=r['target']), record)[1] and relation in [d['relation'], *d.get('relationAlso', [])] for d in judged)
        out.append(dict(row=r, x=r['sure'], ok=right, w=THREADS if r['set'] == 'threads' else 1))
    return out


def fit_target(rows, start):
    def loss(w):
        total, slope = .5 * L2['target'] * ((w - start) ** 2).sum(), L2['target'] * (w - start)
        for r in rows:
            p = np.exp(r['x'] @ w - (r['x'] @ w).max())
            p /= p.sum()
            right = p[r['ok']].sum() + 1e-12
            total -= r['w'] * np.log(right)
            slope = slope + r['w'] * (r['x'].T @ (p - np.where(r['ok'], p, 0) / right))
        return total, slope
    return minimize(loss, start.copy(), jac=True, method='L-BFGS-B').x


def fit_relation(rows, start):
    x, may, ok, weights = (np.array([r[k] for r in rows]) for k in ('x', 'may', 'ok', 'w'))

    def loss(w):
        s = np.where(may, x @ w.reshape(len(RELATIONS), -1).T, -1e9)
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        right = (p * ok).sum(1) + 1e-12
        slope = ((p - p * ok / right[:, None]) * weights[:, None]).T @ x
        return -(weights * np.log(right)).sum() + .5 * L2['relation'] * ((w - start) ** 2).sum(), slope.ravel() + L2['relation'] * (w - start)
    return minimize(loss, start.copy(), jac=True, method='L-BFGS-B', options=dict(maxiter=500)).x


def sure(x, w):
    return MOST / (1 + np.exp(-x @ w))


def fit_sure(rows, start):
    x, ok, weights = (np.array([r[k] for r in rows], float) for k in ('x', 'ok', 'w'))

    def loss(w):
        p = sure(x, w)
        pull = L2['sure'] * np.where(np.arange(len(w)) == 0, 0, w - start)
        slope = weights * np.where(ok > 0, -1 / p, 1 / (1 - p)) * p * (1 - p / MOST)
        return -(weights * np.log(np.where(ok > 0, p, 1 - p) + 1e-12)).sum() + .5 * (pull * (w - start)).sum(), x.T @ slope + pull
    bounds = [(LEAST_SURE, None) if n in SURER else (None, None) for n in SURE]
    return minimize(loss, start.copy(), jac=True, method='L-BFGS-B', bounds=bounds).x


def right_target(r, w):
    return bool(r['ok'][(r['x'] @ w).argmax()])


def right_relation(r, w):
    return bool(r['ok'][np.where(r['may'], w.reshape(len(RELATIONS), -1) @ r['x'], -1e9).argmax()])


def left_out(rows, fit, start):
    """Each row with the weights that were fitted without its page."""
    folds = {f: i % FOLDS for i, f in enumerate(sorted({r['row']['file'] for r in rows}))}
    for k in range(FOLDS):
        w = fit([r for r in rows if folds[r['row']['file']] != k], start)
        yield from ((r, w) for r in rows if folds[r['row']['file']] == k)


def calibration(points):
    bins = collections.defaultdict(list)
    for p, ok in points:
        bins[min(9, int(10 * p))].append((p, ok))
    return sum(abs(sum(p - ok for p, ok in b)) for b in bins.values()) / max(1, len(points))


def vector(names, start):
    return np.array([start.get(n, 0.) for n in names])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('records')
    parser.add_argument('--data', default=os.path.join(ROOT, '..', 'shared', 'data'))
    parser.add_argument('--work', default='/tmp')
    parser.add_argument('--learn', default='first,third,fifth,seventh,real')
    parser.add_argument('--measure', default='')
    parser.add_argument('--gold', help='only writes the gold of the sets, with their texts, into a folder, as score_disputes.py takes it')
    parser.add_argument('--flat', action='store_true', help='learns targets also from the pages with their replies in a row, as if nobody said whom they answer')
    parser.add_argument('--debates', action='store_true', help='fits relation and sure for pages that open a debate, instead of the others')
    parser.add_argument('--write', nargs='*', choices=['target', 'relation', 'sure'], help='the parts to write; all where none is named')
    a = parser.parse_args()
    tool = scorer(a.data)
    learn, measure = a.learn.split(','), [x for x in a.measure.split(',') if x]
    records = texts(a.records)
    if a.gold:
        for name in learn + measure:
            if name != 'threads':
                write_gold(tool, name, records, os.path.join(a.gold, name))
        return
    pages = gold_pages(tool, a.data, learn + measure, records)
    examples = os.path.join(a.work, 'answers.tsv')
    if a.flat:
        learn, measure = ([*names, *(FLAT + name for name in names)] for names in (learn, measure))
        a.records = flattened(a.records, pages, os.path.join(a.work, 'flat.jsonl'))
    pronouns.java('org.onrecord.dispute.AnswerExamples', a.records, examples)
    rows = read(examples, pages)
    starts = dict(
        target=vector(TARGET + ['none_' + n for n in NONE], TARGET_START),
        relation=np.concatenate([vector(RELATION, RELATION_START[l]) for l in RELATIONS]),
        sure=vector(SURE, SURE_START))
    path = os.path.join(DISPUTE, 'answers.txt')
    with open(path, encoding='utf8') as f:
        before = {heading: rows.strip() for heading, rows in re.findall(r'\[([\w ]+)\]\n([^\[]+)', f.read())}
    suffix = ' in debates' if a.debates else ''
    judged_rows = [r for r in rows if r['debate'] == a.debates]
    parts = dict(target=(target_rows(tool, rows), fit_target, right_target), relation=(relation_rows(judged_rows), fit_relation, right_relation),
                 sure=(sure_rows(tool, judged_rows), fit_sure, None))
    fitted = {}
    for name, (all_rows, fit, right) in parts.items():
        known = [r for r in all_rows if r['row']['set'] in learn]
        fitted[name] = fit(known, starts[name])
        judged = list(left_out(known, fit, starts[name])) + [(r, fitted[name]) for r in all_rows if r['row']['set'] in measure]
        for source in learn + measure:
            here = [(r, w) for r, w in judged if r['row']['set'] == source]
            if right:
                print(f'{name:9s} {source:8s} {len(here):4d} rows, right {100 * np.mean([right(r, w) for r, w in here]):5.1f} %')
            else:
                points = [(sure(r['x'], w), r['ok']) for r, w in here]
                print(f'{name:9s} {source:8s} {len(here):4d} rows, calibration error {calibration(points):.3f}, mean {np.mean([p for p, _ in points]):.2f}, right {np.mean([ok for _, ok in points]):.2f}')
    sections = [('target', 'target', TARGET, fitted['target'][:len(TARGET)]), ('target', 'none', NONE, fitted['target'][len(TARGET):])]
    sections += [('relation', l + suffix, RELATION, w) for l, w in zip(RELATIONS, fitted['relation'].reshape(len(RELATIONS), -1))]
    sections += [('sure', 'sure' + suffix, SURE, fitted['sure'])]
    text = '# Weights of what tells what comments answer, how, and how sure that is; fitted by training/comments.py.\n'
    for part, heading, names, weights in sections:
        if not a.write or part in a.write:
            before[heading] = '\n'.join(f'{n} {w:.3f}' for n, w in zip(names, weights))
    text += ''.join(f'\n[{heading}]\n{rows}\n' for heading, rows in before.items())
    if a.write is not None:
        with open(path, 'w', encoding='utf8') as f:
            f.write(text)
    else:
        print(text)


if __name__ == '__main__':
    main()
