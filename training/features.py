"""What an uncased encoder cannot see: quotation marks as pairs, capitals, starts of sentences and paragraphs.

Each word gets one number below ``COUNT``: quote + 5 * (capitals + 5 * start). The rules, to be repeated
exactly in Java, work on the words of ``wordpiece.words`` and on the raw text behind them.
"""
from typing import NamedTuple

from wordpiece import BREAK

OUTSIDE, OPENS, INSIDE, CLOSES, STRAY = range(5)
NO_LETTER, LOWER, CAPITAL, ALL_CAPITALS, MIXED = range(5)
WITHIN, SENTENCE, PARAGRAPH = range(3)
QUOTES, CAPITALS, STARTS = 5, 5, 3
COUNT = QUOTES * CAPITALS * STARTS

# A full stop after one of these, or after a single letter, ends no sentence.
ABBREVIATIONS = frozenset('mr mrs ms dr sen sens gov govs rep reps gen lt col maj capt sgt cpl cmdr adm prof rev hon pres atty '
                          'supt insp det st mt ft no vs messrs mme mlle sr jr'.split())

OPENING, CLOSING, EITHER = '“„«', '”»', '"'


class Quotation(NamedTuple):
    """Word numbers of the opening and the closing mark; of several paragraphs, of the first and the last mark."""
    first: int
    last: int


def quotations(words, text):
    """Pairs of double marks, in order, never nested.

    A straight mark opens where none is open and no white space follows, else closes. A mark that is still
    open at the end of its paragraph goes on where the next paragraph starts with an opening mark, and is
    stray otherwise. Marks that open while one is open, and marks that close nothing, are stray.
    """
    found, stray = [], []
    opened, carried = -1, -1

    def opens(i):
        c = words[i].form
        if c in OPENING:
            return True
        end = words[i].end
        return c == EITHER and end < len(text) and not text[end].isspace()

    for i, word in enumerate(words):
        c = word.form
        if c == BREAK:
            if opened >= 0:
                if i + 1 < len(words) and words[i + 1].form in OPENING + EITHER and opens(i + 1):
                    carried = opened if carried < 0 else carried
                else:
                    if carried >= 0:
                        found.append(Quotation(carried, i - 1))
                    else:
                        stray.append(opened)
                    carried = -1
                opened = -1
            continue
        if len(c) != 1 or c not in OPENING + CLOSING + EITHER:
            continue
        if opened >= 0:
            if c in CLOSING or c == EITHER:
                found.append(Quotation(carried if carried >= 0 else opened, i))
                opened = carried = -1
            else:
                stray.append(i)
        elif opens(i):
            opened = i
        else:
            stray.append(i)
    if opened >= 0:
        if carried >= 0:
            found.append(Quotation(carried, len(words) - 1))
        else:
            stray.append(opened)
    return found, stray


def capitals(raw):
    letters = [c for c in raw if c.isalpha()]
    if not letters:
        return NO_LETTER
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return LOWER
    if all(upper) and len(letters) > 1:
        return ALL_CAPITALS
    if upper[0] and not any(upper[1:]):
        return CAPITAL
    return MIXED


def starts(words):
    """Whether a word is the first of a paragraph or of a sentence (after . ! ? and closing marks).

    No sentence ends at the full stop of an abbreviation that comes before a name, or of an initial.
    """
    found = []
    state = PARAGRAPH
    before = ''
    for word in words:
        abbreviated = len(before) == 1 and before.isalpha() or before in ABBREVIATIONS
        before = word.form
        if word.form == BREAK:
            found.append(WITHIN)
            state = PARAGRAPH
            continue
        alnum = any(c.isalnum() for c in word.form)
        found.append(state if alnum else WITHIN)
        if alnum:
            state = WITHIN
        elif word.form == '.' and abbreviated:
            pass
        elif word.form in '.!?':
            state = max(state, SENTENCE)
        elif word.form not in OPENING + CLOSING + EITHER + '’‘\'()[]' and state == SENTENCE:
            state = WITHIN
    return found


def features(words, text):
    """The feature number of each word, and the quotations."""
    pairs, stray = quotations(words, text)
    quote = [OUTSIDE] * len(words)
    for first, last in pairs:
        for i in range(first, last + 1):
            quote[i] = INSIDE
        quote[first] = OPENS
        if words[last].form in CLOSING + EITHER:
            quote[last] = CLOSES
    for i in stray:
        quote[i] = STRAY
    numbers = [q + QUOTES * (capitals(text[w.start:w.end]) + CAPITALS * s)
               for q, w, s in zip(quote, words, starts(words))]
    return numbers, pairs
