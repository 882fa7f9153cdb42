"""PolNeAR documents as words, tags and links."""
import collections
import glob
import json
import os
import random
import re
from dataclasses import dataclass, field

import features
import wordpiece

ROLES = ('source', 'cue', 'content')
SOURCE, CUE, CONTENT = range(3)
OUTSIDE = 0  # tag; B of a role is 1 + 2 * role, I is 2 + 2 * role
TAGS = 1 + 2 * len(ROLES)
IGNORE = -100
DEFAULT_DATA = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'shared', 'data'))


@dataclass
class Labels:
    """One annotator's version: a tag a word; content first word -> cue first word; cue first word -> source
    first word, or to itself where no source stands."""
    tags: list
    to_cue: dict = field(default_factory=dict)
    to_source: dict = field(default_factory=dict)


@dataclass
class Document:
    name: str
    text: str
    words: list
    features: list
    quotations: list
    versions: list


def read_brat(path):
    """Attributions of a brat file: role -> sorted list of (start, end) in code points."""
    spans, attributions = {}, []
    with open(path, encoding='utf8') as f:
        for line in f:
            line = line.rstrip('\n')
            m = re.match(r'^(T\d+)\t(\w+) ([\d; ]+)', line)
            if m:
                spans[m[1]] = [tuple(map(int, s.split())) for s in m[3].split(';')]
                continue
            m = re.match(r'^E\d+\t(.*)$', line)
            if m:
                roles = collections.defaultdict(list)
                for argument in m[1].split():
                    role, _, target = argument.partition(':')
                    role = role.rstrip('0123456789').lower()
                    if role in ROLES and target in spans:
                        roles[role] += spans[target]
                if roles:
                    attributions.append({r: sorted(roles.get(r, [])) for r in ROLES})
    return attributions


def fragment(document_words, index, span):
    """First and last word that a span touches, without white space, breaks and .,;: at its ends; or None."""
    touched = sorted({index[c] for c in range(*span) if c in index})
    if not touched:
        return None
    first, last = touched[0], touched[-1]
    while first < last and document_words[first].form in '\n.,;:':
        first += 1
    while first < last and document_words[last].form in '\n.,;:':
        last -= 1
    return first, last


def with_marks(words, first, last, pairs_by_mark):
    """A fragment that stops just inside its own quotation marks gets them."""
    if first - 1 in pairs_by_mark and pairs_by_mark[first - 1] in (last, last + 1, last + 2):
        close = pairs_by_mark[first - 1]
        return first - 1, max(last, close)
    if first in pairs_by_mark and pairs_by_mark[first] in (last + 1, last + 2):
        return first, pairs_by_mark[first]
    return first, last


def joined(words, fragments, pairs):
    """Fragments of one content without those gaps that hold no letter or digit (and no line break, unless quoted).

    Annotators differ in whether they mark each sentence of a quotation or all of it; the words are the same.
    """
    found = []
    for first, last in sorted(fragments):
        if found:
            before = found[-1][1]
            gap = words[before + 1:first]
            quoted = any(p.first <= before and first <= p.last for p in pairs)
            if not any(any(c.isalnum() for c in w.form) or w.form == '\n' and not quoted for w in gap):
                found[-1] = (found[-1][0], max(last, before))
                continue
        found.append((first, last))
    return found


def labels(words, index, attributions, pairs):
    by_mark = {p.first: p.last for p in pairs}
    found = Labels([OUTSIDE] * len(words))
    role_of = {}

    def put(f, role):
        first, last = f
        while first <= last and role_of.get(first, role) != role:
            first += 1
        if first > last:
            return None
        for i in range(first, last + 1):
            if i in role_of and role_of[i] != role:
                break
            role_of[i] = role
            found.tags[i] = (1 if i == first else 2) + 2 * role
        return first

    for attribution in attributions:
        parts = [[f for f in (fragment(words, index, s) for s in attribution[name]) if f] for name in ROLES]
        parts[CONTENT] = joined(words, [with_marks(words, *f, by_mark) for f in parts[CONTENT]], pairs)
        sources, cues, contents = ([p for p in (put(f, r) for f in parts[r]) if p is not None] for r in range(3))
        if not cues:
            continue
        cue = cues[0]
        found.to_source[cue] = sources[0] if sources else cue
        for content in contents:
            found.to_cue[content] = cue
    return found


def document(name, text, annotations=()):
    words = wordpiece.words(text)
    numbers, pairs = features.features(words, text)
    index = {c: i for i, w in enumerate(words) for c in range(w.start, w.end)}
    return Document(name, text, words, numbers, pairs, [labels(words, index, a, pairs) for a in annotations])


def read(folder):
    """All documents of a compartment, with all annotators' versions, the first by name first."""
    found = []
    for path in sorted(glob.glob(os.path.join(folder, 'text', '*.txt'))):
        name = os.path.basename(path)[:-4]
        with open(path, encoding='utf8', newline='') as f:
            text = f.read()
        paths = sorted(glob.glob(os.path.join(folder, 'attributions', glob.escape(name) + '_*.ann')))
        found.append(document(name, text, [read_brat(p) for p in paths]))
    return found


def read_page(path):
    """Statements of a page of pages-dev as attributions, outer ones first, so that they keep the words of those inside them."""
    with open(path, encoding='utf8') as f:
        statements = json.load(f)['statements']
    return [{role: sorted((s['start'], s['end']) for s in statement[role]) for role in ROLES}
            for statement in sorted(statements, key=lambda x: x['nested']) if statement['cue']]


def inner_documents(name, text, path):
    """What stands between the marks of each outer content, as a text of its own with the statements inside it: so the program reads it, too."""
    with open(path, encoding='utf8') as f:
        statements = [s for s in json.load(f)['statements'] if s['cue']]
    found = []
    for outer in statements:
        for part in outer['content']:
            start, end = part['start'], part['end']
            while start < end and text[start] in '“"‘\'':
                start += 1
            while start < end and text[end - 1] in '”"’\'':
                end -= 1
            inner = [{role: sorted((x['start'] - start, x['end'] - start) for x in s[role]) for role in ROLES}
                     for s in statements if s is not outer
                     and all(start <= x['start'] and x['end'] <= end for role in ROLES for x in s[role])]
            if inner:
                found.append(document(f'{name}:{start}', text[start:end], [inner]))
    return found


def pages(data, chosen):
    """The pages of pages-dev at even places ('half'), or all of them, and their contents that hold statements."""
    found = []
    folder = os.path.join(data, 'pages-dev')
    paths = sorted(glob.glob(os.path.join(folder, 'gold', '*.json')))
    for path in paths[::2] if chosen == 'half' else paths:
        name = os.path.basename(path)[:-5]
        with open(os.path.join(folder, 'text', name + '.txt'), encoding='utf8', newline='') as f:
            text = f.read()
        found.append(document(name, text, [read_page(path)]))
        found += inner_documents(name, text, path)
    return found


def held_out(documents, count=40, seed=20):
    """Splits off documents for error analysis: (rest, held out)."""
    chosen = set(random.Random(seed).sample(range(len(documents)), count))
    return ([d for i, d in enumerate(documents) if i not in chosen], [d for i, d in enumerate(documents) if i in chosen])


LEXICON = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'src', 'main', 'resources', 'org', 'onrecord',
                       'speaker', 'name', 'names.txt')


def lexicon_forenames(path=LEXICON):
    found, inside = set(), False
    with open(path, encoding='utf8') as f:
        for line in f:
            if line.startswith('['):
                inside = line.strip() in ('[female]', '[male]')
            elif inside and not line.startswith('#'):
                found.update(line.split())
    return found


class NameMask:
    """Replaces people's names by other ones of the corpus, the same for the whole of a document.

    A surname is a word that nearly always stands in capitals and follows a forename of the lexicon at least
    twice, and is none itself. Half of the documents get names of one country where there are lists of other ones.
    """

    def __init__(self, documents, forenames, countries=None):
        self.countries = countries or []
        capital, total, after, seen = (collections.Counter() for _ in range(4))
        for d in documents:
            for w, f in zip(d.words, d.features):
                total[w.form] += 1
                capital[w.form] += f // features.QUOTES % features.CAPITALS in (features.CAPITAL, features.MIXED)
        proper = {w for w in total if capital[w] > .95 * total[w] and w.isalpha() and len(w) > 2}
        for d in documents:
            for a, b in zip(d.words, d.words[1:]):
                if a.form in forenames and a.form in proper and b.form in proper and b.form not in forenames:
                    after[b.form] += 1
                    seen[a.form] += 1
        self.surnames = sorted(w for w in after if after[w] > 1)
        self.forenames = sorted(w for w in seen if seen[w] > 1)
        self._surnames, self._forenames = set(self.surnames), set(self.forenames)

    def forms(self, document, rng, share=.5):
        """The document's word forms with a share of its names replaced."""
        new, forms = {}, []
        forenames, surnames = self.forenames, self.surnames
        if self.countries and rng.random() < .5:
            forenames, surnames = rng.choice(self.countries)
        for w in document.words:
            f = w.form
            pool = surnames if f in self._surnames else forenames if f in self._forenames else None
            if pool:
                if f not in new:
                    new[f] = rng.choice(pool) if rng.random() < share else f
                f = new[f]
            forms.append(f)
        return forms


def countries(path):
    """Forenames and surnames of each country, from what forenames.mjs prints."""
    with open(path, encoding='utf8') as f:
        locales = json.load(f)
    def plain(names):
        return [n for n in names if ' ' not in n]
    found = [(plain(v['f'] + v['m']), plain(v['s'])) for k, v in sorted(locales.items())]
    return [(fore, sur) for fore, sur in found if len(fore) > 20 and len(sur) > 20]


SINGLE = {'“': '‘', '”': '’', '"': "'"}


def british(forms):
    """Forms with single marks in place of double ones; the features, which know a pair by its place, stay."""
    return [SINGLE.get(f, f) for f in forms]
