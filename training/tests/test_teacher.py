"""Marks round mentions, a teacher's word as targets, and names in sentences without labels."""
import os
import sys
import tempfile
import unittest

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import pairs  # noqa: E402
import positions  # noqa: E402
import teacher  # noqa: E402
import wordpiece  # noqa: E402

PIECES = ['[PAD]', '[unused0]', '[unused1]', '[unused2]', '[UNK]', '[CLS]', '[SEP]', '@', '#', 'venn', 'praised', 'the', 'town', '.']


class Teacher(unittest.TestCase):
    def rows(self):
        return teacher.Rows([dict(sentence='Venn praised the town.', mentions=[[0, 4], [13, 21]])], wordpiece.WordPiece(PIECES))

    def read(self, swap):
        ids, numbers, at = self.rows().marked(0, swap)
        self.assertEqual(len(ids), len(numbers))
        return ' '.join(PIECES[i] for i in ids), at

    def test_each_mention_stands_between_its_marks(self):
        self.assertEqual(('[CLS] [unused1] venn [unused1] praised [unused2] the town [unused2] . [SEP]', [1, 5]), self.read(False))

    def test_turned_round_the_marks_change_places(self):
        self.assertEqual(('[CLS] [unused2] venn [unused2] praised [unused1] the town [unused1] . [SEP]', [5, 1]), self.read(True))


class Targets(unittest.TestCase):
    said = np.log(np.array([[.6, .1, .1, .1, .1], [.2, .2, .2, .2, .2], [.1, .6, .1, .1, .1]], np.float32))

    def test_a_row_without_a_label_is_given_the_teachers_word_alone(self):
        found = positions.targets([1, -1, -1], self.said, .5, 0.).numpy()
        np.testing.assert_allclose([[.3, .55, .05, .05, .05], [.2] * 5, [.1, .6, .1, .1, .1]], found, atol=1e-5)

    def test_without_a_teacher_labels_are_smoothed(self):
        np.testing.assert_allclose([[.01, .01, .96, .01, .01]], positions.targets([2], None, .5, .05).numpy(), atol=1e-5)


class Mean(unittest.TestCase):
    def test_a_mean_of_heads_has_the_mean_of_their_weights(self):
        with tempfile.TemporaryDirectory() as folder:
            one, two, both = (os.path.join(folder, name) for name in ('one.pt', 'two.pt', 'both.pt'))
            heads = [positions.Head(16, 1) for _ in range(2)]
            for path, head in zip((one, two), heads):
                torch.save(dict(weights=head.state_dict(), form=head.form), path)
            positions.mean([one, two], both)
            for name, weight in positions.load(both).state_dict().items():
                torch.testing.assert_close((heads[0].state_dict()[name] + heads[1].state_dict()[name]) / 2, weight)


class Names(unittest.TestCase):
    def test_runs_of_capitals_are_names_but_words_that_open_sentences_are_none(self):
        sentence = 'However, Mayor of Harran Ada Finch met the Guild\'s head on Monday.'
        self.assertEqual(['Mayor of Harran Ada Finch', 'Guild'], [sentence[a:b] for a, b in pairs.names(sentence)])


if __name__ == '__main__':
    unittest.main()
