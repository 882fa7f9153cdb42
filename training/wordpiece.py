"""WordPiece as BERT does it (uncased), with code point offsets, and a piece for line breaks.

The normalisation, to be repeated exactly in Java, code point by code point:

1. A run of white space that holds a line feed (or carriage return) is one *break* word.
2. White space is tab, line feed, carriage return and the categories Zs, Zl, Zp. It separates words.
3. The categories Cc and Cf (but white space), U+0000 and U+FFFD are dropped; they separate nothing.
4. Punctuation is a word of its own for each code point: the ASCII ranges 33-47, 58-64, 91-96 and
   123-126, and the categories that start with P.
5. A code point of the CJK blocks (see ``is_cjk``) is a word of its own.
6. Any other code point is appended to the word as: lower case of that code point alone (locale ROOT),
   then NFD, then without the category Mn.
A word whose letters all vanish (stray combining marks) is no word.

A word is cut into the longest pieces of the vocabulary from its start, later ones with ``##``; a word
of more than 100 code points, or that cannot be cut, is one ``[UNK]``.
"""
import functools
import json
import unicodedata
from typing import NamedTuple

MAX_WORD = 100
BREAK = '\n'
BREAK_PIECE = '[unused0]'


class Word(NamedTuple):
    """A word: its normal form, and the half-open range of code points that it came from."""
    form: str
    start: int
    end: int


@functools.lru_cache(maxsize=None)
def _class(c):
    if c in '\t\n\r' or unicodedata.category(c) in ('Zs', 'Zl', 'Zp'):
        return 'space'
    o, category = ord(c), unicodedata.category(c)
    if o in (0, 0xFFFD) or category in ('Cc', 'Cf'):
        return 'drop'
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or category[0] == 'P' or is_cjk(o):
        return 'single'
    return 'letter'


def is_cjk(o):
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0x2A700 <= o <= 0x2B73F
            or 0x2B740 <= o <= 0x2B81F or 0x2B820 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)


@functools.lru_cache(maxsize=None)
def _normal(c):
    return ''.join(x for x in unicodedata.normalize('NFD', c.lower()) if unicodedata.category(x) != 'Mn')


def words(text):
    """The words of a text in order; a run of white space with a line break in it is a word ``\\n``."""
    found = []
    form, start, end = [], -1, -1
    broken = -1

    def close():
        nonlocal start
        if start >= 0 and any(form):
            found.append(Word(''.join(form), start, end))
        form.clear()
        start = -1

    for i, c in enumerate(text):
        kind = _class(c)
        if kind == 'space':
            close()
            if c in '\n\r' and broken < 0:
                broken = i
                found.append(Word(BREAK, i, i + 1))
            continue
        if kind == 'drop':
            continue
        broken = -1
        if kind == 'single':
            close()
            found.append(Word(c, i, i + 1))
            continue
        if start < 0:
            start = i
        form.append(_normal(c))
        end = i + 1
    close()
    return found


class WordPiece:
    """Cuts words into numbers of a vocabulary."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {p: i for i, p in enumerate(pieces)}
        self.pad, self.unknown = self.ids['[PAD]'], self.ids['[UNK]']
        self.first, self.last = self.ids['[CLS]'], self.ids['[SEP]']
        self.line_break = self.ids[BREAK_PIECE]
        self.cache = {}

    @staticmethod
    def read(path):
        """From a vocabulary with a piece a line."""
        with open(path, encoding='utf8') as f:
            return WordPiece([line.rstrip('\n') for line in f])

    @staticmethod
    def read_json(path):
        """From a tokenizer.json with the vocabulary under model.vocab."""
        with open(path, encoding='utf8') as f:
            ids = json.load(f)['model']['vocab']
        return WordPiece(sorted(ids, key=ids.get))

    def write(self, path):
        with open(path, 'w', encoding='utf8') as f:
            f.writelines(p + '\n' for p in self.pieces)

    def cut(self, form):
        """The numbers of a word's pieces, never none."""
        known = self.cache.get(form)
        if known is None:
            known = self.cache[form] = self._cut(form)
        return known

    def _cut(self, form):
        if form == BREAK:
            return [self.line_break]
        if len(form) > MAX_WORD:
            return [self.unknown]
        found, start = [], 0
        while start < len(form):
            prefix = '##' if start else ''
            for end in range(len(form), start, -1):
                piece = self.ids.get(prefix + form[start:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            start = end
        return found
