"""Both texts in one row, a teacher's word beside labels, and quotations with what stands behind them."""
import math
import os
import sys
import tempfile
import unittest

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import answer_pairs  # noqa: E402
import answer_teacher  # noqa: E402
import answers  # noqa: E402
import wordpiece  # noqa: E402

PIECES = ['[PAD]', '[unused0]', '[UNK]', '[CLS]', '[SEP]', 'the', 'pier', 'is', 'safe', 'no', '.']
THREE = answers.LABELS[:3]


class Rows(unittest.TestCase):
    def rows(self, **fields):
        return answer_teacher.Rows([dict(dict(target='The pier is safe.', reply='No.'), **fields)], wordpiece.WordPiece(PIECES))

    def test_the_words_answered_stand_before_the_answer(self):
        ids, numbers, roles = self.rows().cut[0]
        self.assertEqual('[CLS] the pier is safe . [SEP] no . [SEP]', ' '.join(PIECES[i] for i in ids))
        self.assertEqual([0, 1, 1, 1, 1, 1, 0, 2, 2, 0], roles)
        self.assertEqual(len(ids), len(numbers))

    def test_a_batch_is_as_wide_as_its_longest_row(self):
        long, short = self.rows().cut[0], self.rows(target='Pier').cut[0]
        ids, _, _, mask = answer_teacher.joined([long, short])
        self.assertEqual((2, 10), tuple(ids.shape))
        self.assertEqual([10, 6], mask.sum(1).tolist())


class Losses(unittest.TestCase):
    def loss(self, label, said, heard):
        rows = answer_teacher.Rows([dict(target='The pier', reply='No.', **(dict(label=label, labels=THREE) if label else {}))], wordpiece.WordPiece(PIECES))
        rows.said = said
        scores = torch.log(torch.tensor([[.5, .25, .25, 1e-9, 1.]]))
        return float(answers.losses(scores, [(rows, 0)], 0., 0., heard))

    said = np.log(np.array([[.25, .5, .25, 1., 1.]], np.float32))

    def test_a_row_without_a_label_learns_from_the_teacher_alone(self):
        self.assertAlmostEqual(-.25 * math.log(.5) - .75 * math.log(.25), self.loss(None, self.said, .5), 4)

    def test_beside_a_label_the_teacher_counts_its_share(self):
        self.assertAlmostEqual(-math.log(.5), self.loss('supports', self.said, 0.), 4)
        self.assertAlmostEqual(.5 * -math.log(.5) + .5 * (-.25 * math.log(.5) - .75 * math.log(.25)), self.loss('supports', self.said, .5), 4)

    def test_without_a_teacher_the_label_counts_whole(self):
        self.assertAlmostEqual(-math.log(.25), self.loss('disputes', None, .5), 4)


class Taken(unittest.TestCase):
    def test_heads_that_are_taken_out_of_a_graph_make_the_same_graph(self):
        torch.manual_seed(2)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'answers.onnx')
            answers.graph.onnx.save(answers.Graph(7).model([answers.Head().eval(), answers.Head().eval()], 1.2), path)
            again = answers.Graph(7).model([answers.load(f'{path}#{n}') for n in (0, 1)], 1.2)
            with open(path, 'rb') as f:
                self.assertEqual(f.read(), again.SerializeToString())


class Pairs(unittest.TestCase):
    def test_what_stands_between_two_quotations_answers_the_first(self):
        thread = dict(posts=[dict(id=2, text='Roe sold it. Never did. It rained. So what?')], quotes=[dict(post=2, span=[24, 34]), dict(post=2, span=[0, 12])])
        self.assertEqual([('Roe sold it.', 'Never did.'), ('It rained.', 'So what?')], list(answer_pairs.quoted(thread)))


if __name__ == '__main__':
    unittest.main()
