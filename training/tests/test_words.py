import os
import random
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import features  # noqa: E402
import wordpiece  # noqa: E402


def forms(text):
    return [w.form for w in wordpiece.words(text)]


class Words(unittest.TestCase):
    def test_lower_case_without_accents_and_punctuation_alone(self):
        self.assertEqual(forms('Zoë  can’t—İt'), ['zoe', 'can', '’', 't', '—', 'it'])

    def test_a_run_of_white_space_with_line_breaks_is_one_break(self):
        self.assertEqual(forms('One \n\n two\r\nthree\u2028four'), ['one', '\n', 'two', '\n', 'three', 'four'])

    def test_controls_vanish_inside_words(self):
        self.assertEqual(forms('soft\u00adhyphen a\u200bb \ufffd'), ['softhyphen', 'ab'])

    def test_combining_marks_alone_are_no_word(self):
        self.assertEqual(forms('a \u0301 b'), ['a', 'b'])

    def test_ideographs_stand_alone(self):
        self.assertEqual(forms('a新b'), ['a', '新', 'b'])

    def test_words_are_in_order_and_their_slices_normalise_to_their_forms(self):
        seed = random.randrange(1 << 30)
        rng = random.Random(seed)
        for _ in range(300):
            text = ''.join(rng.choice('abÉ \n.“"”’\u0301\u00ad新\u200bİ \u00a0') for _ in range(rng.randrange(40)))
            at = 0
            for w in wordpiece.words(text):
                self.assertTrue(at <= w.start < w.end <= len(text), (seed, text))
                if w.form != wordpiece.BREAK:
                    self.assertEqual(forms(text[w.start:w.end]), [w.form], (seed, text))
                at = w.end

    def test_the_longest_piece_comes_first_and_what_cannot_be_cut_is_unknown(self):
        wp = wordpiece.WordPiece(['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[unused0]', 'say', 'sa', '##y', '##ing', 's'])
        self.assertEqual([wp.pieces[i] for i in wp.cut('saying')], ['say', '##ing'])
        self.assertEqual([wp.pieces[i] for i in wp.cut('say' * 2)], ['[UNK]'])
        self.assertEqual(wp.cut(wordpiece.BREAK), [wp.line_break])
        self.assertEqual(wp.cut('s' * 101), [wp.unknown])


class Features(unittest.TestCase):
    def quotes(self, text):
        words = wordpiece.words(text)
        return [[w.form for w in words[a:b + 1]] for a, b in features.quotations(words, text)[0]]

    def test_straight_marks_pair_by_the_white_space_after_them(self):
        self.assertEqual(self.quotes('"It is," she said. "No."'), [['"', 'it', 'is', ',', '"'], ['"', 'no', '.', '"']])

    def test_a_quotation_reopened_at_the_next_paragraph_is_one(self):
        self.assertEqual(len(self.quotes('“One.\n\n“Two.” three')), 1)

    def test_a_mark_never_closed_costs_only_its_own_quotation(self):
        self.assertEqual(self.quotes('“Never closed.\nHe said “yes”.'), [['“', 'yes', '”']])

    def test_capitals_have_five_classes(self):
        self.assertEqual([features.capitals(x) for x in ('12', 'word', 'Word', 'WORD', 'McWord', 'A')],
                         [features.NO_LETTER, features.LOWER, features.CAPITAL, features.ALL_CAPITALS, features.MIXED,
                          features.CAPITAL])

    def test_a_sentence_starts_after_a_stop_and_its_closing_mark(self):
        words = wordpiece.words('One two.” Three, four\nfive')
        found = dict(zip((w.form for w in words), features.starts(words)))
        self.assertEqual([found[x] for x in ('one', 'two', 'three', 'four', 'five')], [2, 0, 1, 0, 2])

    def test_no_sentence_starts_after_the_stop_of_a_title_or_an_initial(self):
        words = wordpiece.words('Here Sen. Ilves met J. Roe. She left')
        found = dict(zip((w.form for w in words), features.starts(words)))
        self.assertEqual([found[x] for x in ('here', 'ilves', 'roe', 'she')], [2, 0, 0, 1])

    def test_every_word_has_a_number_below_the_count(self):
        text = 'He said: “A” "b\n" ” C.'
        words = wordpiece.words(text)
        numbers, _ = features.features(words, text)
        self.assertEqual(len(numbers), len(words))
        self.assertTrue(all(0 <= n < features.COUNT for n in numbers))


if __name__ == '__main__':
    unittest.main()
