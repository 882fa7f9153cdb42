#!/usr/bin/env python3
"""Adds forenames to core's names.txt from the lists of Faker (https://fakerjs.dev, MIT licence), which has them by country.

usage: forenames.py NAMES.json TEXTS... [--write]

NAMES.json  {"locale": {"f": ["Ada", …], "m": ["Aaron", …]}, …}, as `forenames.mjs` prints it (needs Node and @faker-js/faker)
TEXTS       files or folders of English news as plain text or JSON lines; a name that stands there without a capital is a word as
            well, and is left out

A name is a woman's where two thirds or more of the locales that have it say so, and a man's likewise; others are left out, and so
are those of fewer than three letters, places and every word that names.txt has in another list. The lists that were written by
hand come first and win.
"""
import collections
import json
import os
import re
import sys

RESOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'src', 'main', 'resources', 'org', 'onrecord',
                        'speaker', 'name', 'names.txt')
LEFT_OUT = {'eo', 'mk', 'vi'}  # not names of a country, not in Latin script, several words
MARK = '# From Faker (MIT), by training/forenames.py:'
LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ]+(?![\w'’-])")


def lower_words(paths):
    counts = collections.Counter()
    for path in paths:
        files = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names] if os.path.isdir(path) else [path]
        for file in sorted(files):
            with open(file, encoding='utf8', errors='replace') as lines:
                for line in lines:
                    counts.update(LOWER.findall(line))
    return {word for word, count in counts.items() if count > 1}


def chosen(locales, taken, words):
    women, men = collections.Counter(), collections.Counter()
    for locale, lists in locales.items():
        if locale not in LEFT_OUT:
            women.update({name.lower() for name in lists['f']})
            men.update({name.lower() for name in lists['m']})
    female, male = [], []
    for name in sorted(women.keys() | men.keys()):
        if len(name) < 3 or not name.isalpha() or name in taken or name in words:
            continue
        share = women[name] / (women[name] + men[name])
        if share >= 2 / 3:
            female.append(name)
        elif share <= 1 / 3:
            male.append(name)
    return female, male


def without_ours(text):
    """The file as it was written by hand."""
    return re.sub(re.escape(MARK) + r'\n(?:(?!\[|#|\n).*\n)+', '', text)


def wrapped(names):
    lines, line = [], ''
    for name in names:
        if len(line) + len(name) > 118:
            lines.append(line)
            line = ''
        line = f'{line} {name}'.strip()
    return '\n'.join([MARK, *lines, line]) + '\n'


def main():
    arguments = [a for a in sys.argv[1:] if a != '--write']
    if len(arguments) < 2:
        sys.exit(__doc__)
    text = without_ours(open(RESOURCE, encoding='utf8').read())
    taken = {word for line in text.splitlines() if not line.startswith(('#', '[')) for word in line.split()}
    female, male = chosen(json.load(open(arguments[0], encoding='utf8')), taken, lower_words(arguments[1:]))
    print(f'{len(female)} names of women, {len(male)} of men')
    if '--write' in sys.argv:
        for heading, names in (('[female]', female), ('[male]', male)):
            start = text.index(heading) + len(heading) + 1
            end = re.compile(r'\n(?=\n|#|\[)').search(text, start).start() + 1
            text = text[:end] + wrapped(names) + text[end:]
        open(RESOURCE, 'w', encoding='utf8').write(text)


if __name__ == '__main__':
    main()
