#!/usr/bin/env python3
"""Trains the ranker that tells whom "he" and "she" mean: core/src/main/resources/org/onrecord/speaker/pronoun/pronouns.txt.

usage: pronouns.py [--data ../../shared/data] [--work DIR] [--seed 7] [--l2 0.3] [--masked 0.5] [--write]

Examples come from three places, neither of them the documents that are measured:
  GUM      pronouns whose antecedents are annotated; who says what in these texts is what OnRecord finds
  PolNeAR  train part: surnames that are an annotated source, replaced by "he" or "she" where the same person was named
           shortly before; the name that was there is the answer
  PolNeAR  train part again, as it stands, read as if names told no gender: a "she" is an example where one woman alone
           was named lately, and men were; she is the answer
The clues are computed by the code that ships (core's test class PronounExamples), so build first:
  mvn -q -pl app -am package -DskipTests
The model is log-linear over the candidates; "nobody" is one of them. Two sets of weights, the second for sources only; L2;
full-batch gradient descent with momentum: the same seed gives the same file. Needs numpy. Two minutes.
"""
import argparse
import glob
import json
import math
import os
import random
import re
import subprocess
import tempfile

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RESOURCES = os.path.join(ROOT, 'core', 'src', 'main', 'resources', 'org', 'onrecord', 'speaker')
PRONOUN = {'he': 'm', 'him': 'm', 'his': 'm', 'she': 'f', 'her': 'f', 'hers': 'f'}
NEAR = 400  # characters in which a masked person must have been named before


def java(*arguments):
    jars = glob.glob(os.path.join(ROOT, 'app', 'target', 'lib', '*.jar'))
    folders = [os.path.join(ROOT, 'core', 'target', 'classes'), os.path.join(ROOT, 'core', 'target', 'test-classes')]
    jars = [jar for jar in jars if not os.path.basename(jar).startswith('onrecord-core')]
    subprocess.run(['java', '-cp', os.pathsep.join(folders + jars), *arguments], check=True)


def gum_document(path):
    """Text of a GUM file, and its pronouns with the spans of their antecedents."""
    text, opened, mentions, words = '', {}, {}, []
    space, skip = '', 0
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# newpar') and not line.startswith('# newpar_block') and text:
            space = '\n\n'
        if not line or line.startswith('#'):
            continue
        column = line.split('\t')
        glued = 'SpaceAfter=No' in column[9]
        if '-' in column[0]:
            first, last = map(int, column[0].split('-'))
            skip = last
            text += space + column[1]
            start, end = len(text) - len(column[1]), len(text)
            space = '' if glued else ' '
            continue
        if '.' in column[0]:
            continue
        if int(column[0]) > skip or int(column[0]) == 1 and skip == 0:
            text += space + column[1]
            start, end = len(text) - len(column[1]), len(text)
            space = '' if glued else ' '
        if int(column[0]) >= skip:
            skip = 0
        words.append((start, end, column[1]))
        entity = re.search(r'(?:^|\|)Entity=([^|]*)', column[9])
        for m in re.finditer(r'\((\d+)-(\w+)[^()]*(\))?|(\d+)\)', entity[1] if entity else ''):
            if m[1] and m[3]:
                mentions.setdefault(m[1], []).append((start, end, m[2]))
            elif m[1]:
                opened.setdefault(m[1], []).append((start, m[2]))
            elif opened.get(m[4]):
                began, kind = opened[m[4]].pop()
                mentions.setdefault(m[4], []).append((began, end, kind))
    targets = []
    for spans in mentions.values():
        names = [[a, b] for a, b, kind in spans if text[a:b].lower() not in PRONOUN]
        for a, b, kind in spans:
            if kind == 'person' and text[a:b].lower() in PRONOUN:
                targets.append({'pronoun': [a, b], 'antecedents': names})
    return text, targets


def statements(texts, work):
    """What OnRecord finds in texts, as attributions of examples."""
    folder = os.path.join(work, 'gum')
    os.makedirs(folder, exist_ok=True)
    for name, text in texts.items():
        with open(os.path.join(folder, name + '.txt'), 'w', encoding='utf8', newline='') as out:
            out.write(text)
    records = os.path.join(work, 'gum.jsonl')
    if not os.path.exists(records):
        subprocess.run([os.path.join(ROOT, 'onrecord'), 'read', folder, '--format', 'jsonl', '-o', records], check=True)
    found = {}
    for line in open(records, encoding='utf8'):
        record = json.loads(line)
        name = os.path.basename(record['page']['source'])[:-4]
        found[name] = [{k: s[k] for k in ('kind', 'source', 'cue', 'content')} for s in record['statements']]
    return found


def read_brat(path):
    spans, attributions = {}, []
    for line in open(path, encoding='utf8'):
        m = re.match(r'^(T\d+)\t(\w+) ([\d; ]+)', line)
        if m:
            spans[m[1]] = [list(map(int, s.split())) for s in m[3].split(';')]
        m = re.match(r'^E\d+\t(.*)$', line.rstrip('\n'))
        if m:
            roles = {'source': [], 'cue': [], 'content': []}
            for argument in m[1].split():
                role, _, target = argument.partition(':')
                role = role.rstrip('0123456789').lower()
                if role in roles and target in spans:
                    roles[role] += spans[target]
            if roles['content']:
                attributions.append({role: sorted(s) for role, s in roles.items()})
    return attributions


def forenames():
    sections, current = {}, None
    for line in open(os.path.join(RESOURCES, 'name', 'names.txt'), encoding='utf8'):
        if line.startswith('['):
            current = sections.setdefault(line.strip(), set())
        elif current is not None and not line.startswith('#'):
            current.update(line.split())
    female, male = sections['[female]'], sections['[male]']
    return {**{n: 'f' for n in female - male}, **{n: 'm' for n in male - female}}


def masked(text, attributions, genders, rng):
    """A text in which some surnames are pronouns, with its attributions and targets."""
    people = {}
    for m in re.finditer(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][\w'’-]+)", text):
        if m[1].lower() in genders:
            people.setdefault(m[2], set()).add((m[1], genders[m[1].lower()]))
    chosen = []
    for attribution in attributions:
        if len(attribution['source']) != 1:
            continue
        a, b = attribution['source'][0]
        surname = re.sub(r'^(?:Mr|Mrs|Ms)\. ', '', text[a:b])
        known = people.get(surname, ())
        if len(known) == 1 and re.search(r'\b' + re.escape(surname) + r'\b', text[max(0, a - NEAR):a]):
            chosen.append((a, b, surname, next(iter(known))))
    rng.shuffle(chosen)
    taken = []
    for a, b, surname, (forename, gender) in chosen:
        if all(abs(a - other[0]) > 1200 for other in taken):
            taken.append((a, b, surname, forename, gender))
    taken.sort()
    if not taken:
        return None
    pieces, moves, at, shift = [], [], 0, 0
    for a, b, surname, forename, gender in taken:
        pronoun = 'he' if gender == 'm' else 'she'
        if re.search(r'(?:^|\n|[.?!]\s|[.?!]["”]\s)$', text[:a]) and not re.search(r'[,?!.]["”]\s$', text[:a]):
            pronoun = pronoun.capitalize()
        pieces += [text[at:a], pronoun]
        moves.append((a, b, len(pronoun)))
        at = b
    pieces.append(text[at:])

    def move(offset, is_end):
        shift = 0
        for a, b, length in moves:
            if offset >= b:
                shift += length - (b - a)
            elif offset > a:
                return a + shift + (length if is_end else 0)
        return offset + shift

    def moved(spans):
        return [[move(a, False), move(b, True)] for a, b in spans]
    new = ''.join(pieces)
    targets = []
    for a, b, surname, forename, gender in taken:
        names = [[m.start(), m.end()] for m in re.finditer(r'\b' + re.escape(surname) + r'\b', text)]
        names = [s for s in moved(names) if new[s[0]:s[1]] == surname]
        targets.append({'pronoun': moved([[a, b]])[0], 'antecedents': names})
    return new, [{role: moved(spans) for role, spans in x.items()} for x in attributions], targets


def kind(spans, text):
    content = ' '.join(text[a:b] for a, b in spans).strip().strip('.,;:!? ')
    if content[:1] in '"“' and content[-1:] in '"”' and len(re.findall('["“”]', content)) <= 2:
        return 'direct'
    return 'mixed' if re.search('["“”]', content) else 'indirect'


def documents(data, work, rng):
    """Lines for PronounExamples, each with where it is from."""
    texts = {}
    for path in sorted(glob.glob(os.path.join(data, 'gum', '*.conllu'))):
        texts[os.path.basename(path)[:-7]] = gum_document(path)
    found = statements({name: text for name, (text, _) in texts.items()}, work)
    lines = []
    for name, (text, targets) in texts.items():
        lines.append(('gum', {'text': text, 'attributions': found[name], 'targets': targets}))
    genders = forenames()
    for path in sorted(glob.glob(os.path.join(data, 'polnear', 'train', 'text', '*.txt'))):
        text = open(path, encoding='utf8', newline='').read()
        name = os.path.basename(path)[:-4]
        marked = sorted(glob.glob(os.path.join(data, 'polnear', 'train', 'attributions', glob.escape(name) + '_*.ann')))
        result = masked(text, read_brat(marked[0]), genders, rng) if marked else None
        if result:
            lines.append(('masked', line(*result)))
        if marked:
            lines.append(('gender', line(text, read_brat(marked[0]), [])))
    return [(origin, line) for origin, line in lines if all(ord(c) < 0x10000 for c in line['text'])]


def line(text, attributions, targets):
    attributions = [dict(x, kind=kind(x['content'], text)) for x in attributions]
    attributions = [x for x in attributions if all(a < b for role in ('source', 'cue', 'content') for a, b in x[role])]
    return {'text': text, 'attributions': attributions, 'targets': targets}


def read_examples(path, origins, clues):
    index = {clue: i for i, clue in enumerate(clues)}
    examples = []
    for line in open(path, encoding='utf8'):
        number, source, right, *candidates = line.rstrip('\n').split('\t')
        x = np.zeros((len(candidates), 2 * len(clues)))
        for i, candidate in enumerate(candidates):
            for pair in candidate.split():
                clue, value = pair.split('=')
                x[i, index[clue]] = float(value)
        if source == '1':
            x[:, len(clues):] = x[:, :len(clues)]
        origin = origins[int(number)]
        if origin == 'gender':  # the last "she" would tell the answer away
            x[:, index['SAME_PRONOUN']::len(clues)] = 0
        if origin == 'gum' or int(right):  # a masked name that was not found is no pronoun without antecedent
            examples.append((int(number), origin, source == '1', int(right), x))
    return examples


def fit(examples, size, options):
    """Weights of least weighted log loss."""
    starts, rows, weights, answers, at = [], [], [], [], 0
    for _, origin, source, right, x in examples:
        starts.append(at)
        rows.append(x)
        answers.append(at + right)
        weights.append({'gum': 1. if right else options.nobody, 'masked': options.masked, 'gender': options.gender}[origin])
        at += len(x)
    X, starts, answers, weights = np.vstack(rows), np.array(starts), np.array(answers), np.array(weights)
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, at)))
    w, momentum, second = np.zeros(size), np.zeros(size), np.zeros(size)
    total = weights.sum()
    for step in range(1, 601):
        scores = X @ w
        scores -= np.maximum.reduceat(scores, starts)[group]
        e = np.exp(scores)
        p = e / np.add.reduceat(e, starts)[group]
        p[answers] -= 1
        gradient = X.T @ (p * weights[group]) / total + options.l2 * w / total
        momentum = .9 * momentum + .1 * gradient
        second = .999 * second + .001 * gradient ** 2
        w -= .03 * momentum / (1 - .9 ** step) / (np.sqrt(second / (1 - .999 ** step)) + 1e-9)
    return w


def measure(w, examples):
    """Share right, share answered and right of answered at probability .4, expected calibration error."""
    right, sure, sure_right, bins = 0, 0, 0, {}
    for _, _, _, answer, x in examples:
        scores = x @ w
        p = np.exp(scores - scores.max())
        p /= p.sum()
        best = int(np.argmax(p))
        right += best == answer
        if best and p[best] >= .4:
            sure += 1
            sure_right += best == answer
        b = bins.setdefault(min(9, int(p[best] * 10)), [0, 0., 0])
        b[0] += 1
        b[1] += p[best]
        b[2] += best == answer
    n = max(1, len(examples))
    error = sum(abs(total - hits) for _, total, hits in bins.values()) / n
    return f'{n:5d} pronouns  right {100 * right / n:5.1f}  answered {100 * sure / n:5.1f}  right of answered ' \
           f'{100 * sure_right / max(1, sure):5.1f}  calibration error {error:.3f}'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default=os.path.join(ROOT, '..', 'shared', 'data'))
    parser.add_argument('--work')
    parser.add_argument('--seed', type=int, default=7)
    parser.add_argument('--l2', type=float, default=.3)
    parser.add_argument('--masked', type=float, default=.5, help='weight of a masked name beside a real pronoun')
    parser.add_argument('--gender', type=float, default=.3, help='weight of a pronoun whose gender tells')
    parser.add_argument('--nobody', type=float, default=.3, help='weight of a pronoun of GUM whose antecedent is no name')
    parser.add_argument('--write', action='store_true', help='replace the resource')
    options = parser.parse_args()
    work = options.work or tempfile.mkdtemp()
    clues = re.findall(r'^  ([A-Z_]+)[,;]', open(os.path.join(
        ROOT, 'core', 'src', 'main', 'java', 'org', 'onrecord', 'speaker', 'pronoun', 'Clue.java')).read(), re.M)
    lines = documents(options.data, work, random.Random(options.seed))
    texts, out = os.path.join(work, 'texts.jsonl'), os.path.join(work, 'examples.tsv')
    with open(texts, 'w', encoding='utf8') as file:
        for _, content in lines:
            file.write(json.dumps(content) + '\n')
    with open(os.path.join(work, 'origins.json'), 'w') as file:
        json.dump([origin for origin, _ in lines], file)
    java('org.onrecord.speaker.PronounExamples', texts, out)
    examples = read_examples(out, [origin for origin, _ in lines], clues)
    report(examples, clues, options)


def report(examples, clues, options):
    size = 2 * len(clues)
    test = [e for e in examples if e[0] % 5 == 0]
    train = [e for e in examples if e[0] % 5]
    w = fit(train, size, options)
    print('held-out fifth of the documents')
    for name, part in (('GUM', [e for e in test if e[1] == 'gum']),
                       ('GUM, sources', [e for e in test if e[1] == 'gum' and e[2]]),
                       ('masked', [e for e in test if e[1] == 'masked']),
                       ('gender', [e for e in test if e[1] == 'gender']),
                       ('gender, sources', [e for e in test if e[1] == 'gender' and e[2]])):
        print(f'  {name:16s}', measure(w, part))
    w = fit(examples, size, options)
    lines = ['# Weights of the clues to whom a pronoun means: for all, and in addition for those that are a source. Made by',
             f'# training/pronouns.py: seed {options.seed}, l2 {options.l2}, masked {options.masked}, gender {options.gender}, nobody {options.nobody}.', '[weights]']
    for i, clue in enumerate(clues):
        lines.append(f'{clue} {w[i]:.3f} {w[len(clues) + i]:.3f}')
    print('\n'.join(lines))
    if options.write:
        with open(os.path.join(RESOURCES, 'pronoun', 'pronouns.txt'), 'w', encoding='utf8') as file:
            file.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()
