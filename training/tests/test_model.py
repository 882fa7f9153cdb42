import itertools
import math
import os
import random
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import torch  # noqa: E402

import corpus  # noqa: E402
import decode  # noqa: E402
import inference  # noqa: E402
import model as models  # noqa: E402
import windows  # noqa: E402
import wordpiece  # noqa: E402

TEXT = 'The mayor of Vint said the bridge “was never safe. It was old.”\n\n“We knew,” Ada Brill added.'
PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[unused0]']


def span(part, text=TEXT):
    return [(text.index(part), text.index(part) + len(part))]


GOLD = [dict(source=span('The mayor of Vint'), cue=span('said'),
             content=span('the bridge “was never safe') + span('It was old.”')),
        dict(source=span('Ada Brill'), cue=span('added'), content=span('We knew,'))]


def certain(document, labels):
    """Scores of a model that is sure of these labels."""
    n = len(document.words)
    tags = [[0. if t == tag else -9. for t in range(corpus.TAGS)] for tag in labels.tags]
    links = [[[-9.] * n for _ in range(n)] for _ in range(2)]
    for kind, pairs in enumerate((labels.to_cue, labels.to_source)):
        for a, b in pairs.items():
            links[kind][a][b] = 0.
    return inference.Scores(tags, [(0, n, *links)])


class Decoding(unittest.TestCase):
    def setUp(self):
        self.document = corpus.document('x', TEXT, [GOLD])
        self.labels = self.document.versions[0]
        self.scores = certain(self.document, self.labels)

    def found(self):
        text, words = self.document.text, self.document.words
        return [[[text[words[a].start:words[b].end] for a, b in part] for part in x[:3]]
                for x in decode.attributions(self.document, self.scores)]

    def test_sure_scores_give_the_gold_with_one_fragment_a_quotation(self):
        self.assertEqual(self.found(), [[['The mayor of Vint'], ['said'], ['the bridge “was never safe. It was old.”']],
                                        [['Ada Brill'], ['added'], ['“We knew,”']]])

    def test_a_quotation_cut_short_goes_on_to_its_closing_mark(self):
        first, last = self.document.quotations[0]
        for w in range(first + 6, last + 1):
            self.scores.tags[w] = [0.] + [-9.] * 6
        self.assertEqual(self.found()[0][2], ['the bridge “was never safe. It was old.”'])

    def test_a_quotation_of_which_little_is_content_is_left_to_the_tags(self):
        first, last = self.document.quotations[0]
        for w in range(first + 2, last + 1):
            self.scores.tags[w] = [0.] + [-9.] * 6
        self.assertEqual(self.found()[0][2], ['the bridge “was'])

    def test_a_likely_cue_that_the_tags_missed_is_found_by_its_link(self):
        cue = min(self.labels.to_source)
        self.scores.tags[cue] = [math.log(.6), -9, -9, math.log(.4), -9, -9, -9]
        self.assertEqual(self.found()[0][1], ['said'])

    def test_two_cues_may_share_a_source(self):
        cues = sorted(self.labels.to_source)
        self.document.words[[w.form for w in self.document.words].index('\n')] = wordpiece.Word(',', 63, 64)
        for row in self.scores.parts[0][3][cues[1]:cues[1] + 1]:
            row[:] = [-9.] * len(row)
            row[0] = 0.
        self.assertEqual([x[0] for x in self.found()], [['The mayor of Vint']] * 2)

    def test_a_source_in_another_paragraph_is_no_source(self):
        cues = sorted(self.labels.to_source)
        row = self.scores.parts[0][3][cues[1]]
        row[:] = [-9.] * len(row)
        row[0] = 0.
        row[cues[1]] = -1.
        self.assertEqual(self.found()[1][0], [])

    def test_an_unsure_statement_is_left_out_and_an_unsure_fragment_too(self):
        cues = sorted(self.labels.to_source)
        first, second = sorted(self.labels.to_cue)
        links = self.scores.parts[0][2]
        links[second][cues[1]] = -3.
        self.assertEqual(len(self.found()), 1)
        links[second][cues[0]] = -2.
        self.assertEqual([x[2] for x in self.found()], [['the bridge “was never safe. It was old.”']])
        links[second][cues[0]] = -.5
        self.assertEqual([x[2] for x in self.found()], [['the bridge “was never safe. It was old.”', '“We knew,”']])

    def test_viterbi_is_as_good_as_trying_all_paths(self):
        seed = random.randrange(1 << 30)
        rng = random.Random(seed)
        for _ in range(20):
            tags = [[rng.gauss(0, 2) for _ in range(corpus.TAGS)] for _ in range(4)]
            legal = [p for p in itertools.product(range(corpus.TAGS), repeat=4)
                     if all(t % 2 or t == 0 or i and p[i - 1] in (t, t - 1) for i, t in enumerate(p))]
            best = max(legal, key=lambda p: sum(row[t] for row, t in zip(tags, p)))
            self.assertEqual(tuple(decode.viterbi(tags)), best, seed)


class Windows(unittest.TestCase):
    def setUp(self):
        text = ' '.join(f'w{i}' for i in range(500))
        self.document = corpus.document('x', text)
        self.wp = wordpiece.WordPiece(PIECES + [f'w{i}' for i in range(500)])
        self.pieces = windows.cut(self.document, self.wp)

    def test_training_windows_cover_each_word_once(self):
        for seed in range(20):
            found = windows.split(self.document, self.pieces, 64, self.wp, random.Random(seed))
            self.assertEqual([i for w in found for i in range(w.first, w.last)], list(range(500)))
            self.assertTrue(all(len(w.pieces) <= 64 for w in found))

    def test_windows_in_use_overlap_and_leave_no_word_out(self):
        found = windows.overlapping(self.document, self.pieces, 64, 20, self.wp)
        self.assertEqual({i for w in found for i in range(w.first, w.last)}, set(range(500)))
        self.assertTrue(all(a.last - b.first == 20 for a, b in zip(found, found[1:])))

    def test_scores_do_not_depend_on_the_batch(self):
        torch.manual_seed(3)
        model = models.Attributor(models.Settings(len(self.wp.pieces), 24, 2, 12, 48, 512)).eval()
        other = corpus.document('y', ' '.join(f'w{i}' for i in range(30)))
        alone = inference.scores(model, self.wp, [other])[0]
        together = inference.scores(model, self.wp, [self.document, other])[1]
        for x, y in zip(alone.tags, together.tags):
            for p, q in zip(x, y):
                self.assertAlmostEqual(p, q, places=4)


class Targets(unittest.TestCase):
    def test_all_words_of_a_fragment_point_where_its_first_does_and_share_a_weight(self):
        document = corpus.document('x', TEXT, [GOLD])
        labels = document.versions[0]
        wp = wordpiece.WordPiece(PIECES + sorted({w.form for w in document.words} - {'\n'}))
        window, = windows.overlapping(document, windows.cut(document, wp), 64, 20, wp)
        _, _, to_cue, to_source = windows.targets([window], [labels], 64)
        for links, rows in ((labels.to_cue, to_cue), (labels.to_source, to_source)):
            for a, b in links.items():
                end = windows.fragment_end(labels.tags, a)
                mine = [r for r in rows if window.heads.index(r[1]) in range(a, end)]
                self.assertEqual([window.heads.index(r[1]) for r in mine], list(range(a, end)))
                self.assertEqual({window.heads.index(r[2]) for r in mine}, {b})
                self.assertEqual(mine[0][3], 1)
                self.assertAlmostEqual(sum(r[3] for r in mine), 2 if end > a + 1 else 1)

    def test_a_fragment_cut_by_the_window_keeps_the_links_of_its_words_inside(self):
        document = corpus.document('x', TEXT, [GOLD])
        labels = document.versions[0]
        window = windows.window(document, [[7]] * len(document.words), 6, len(document.words), 64, wordpiece.WordPiece(PIECES))
        cue = max(labels.to_source)
        labels.tags[5:8] = [5, 6, 6]
        labels.to_cue = {5: cue}
        _, _, to_cue, _ = windows.targets([window], [labels], 64)
        self.assertEqual([r[1] for r in to_cue], [window.heads[i] for i in range(windows.fragment_end(labels.tags, 5) - 6)])


class Model(unittest.TestCase):
    def test_dropout_keeps_the_mean_and_drops_the_share(self):
        torch.manual_seed(5)
        x = models.dropout(torch.ones(400, 500), .1, True)
        self.assertAlmostEqual(float(x.mean()), 1, places=2)
        self.assertAlmostEqual(float((x == 0).float().mean()), .1, places=2)

    def test_features_do_nothing_before_training(self):
        torch.manual_seed(5)
        model = models.Attributor(models.Settings(50, 24, 1, 12, 48, 64)).eval()
        ids = torch.randint(5, 50, (2, 10))
        for x, y in zip(model(ids, ids * 0 + 1, ids * 0), model(ids, ids * 0 + 1, ids)):
            self.assertTrue(torch.equal(x, y))


class Masking(unittest.TestCase):
    def test_a_name_is_replaced_by_the_same_name_everywhere(self):
        text = 'Ada Brill spoke. Ben Corr heard Brill. Ada Brill left. Ben Corr sat.'
        document = corpus.document('x', text)
        names = corpus.NameMask([document], {'ada', 'ben'})
        self.assertEqual(names.surnames, ['brill', 'corr'])
        for seed in range(10):
            forms = names.forms(document, random.Random(seed), 1)
            self.assertEqual(len({f for f, w in zip(forms, document.words) if w.form == 'brill'}), 1)
            self.assertEqual([f for f, w in zip(forms, document.words) if w.form == 'spoke'], ['spoke'])


if __name__ == '__main__':
    unittest.main()
