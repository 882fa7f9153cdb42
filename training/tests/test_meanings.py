"""Vectors that tell meanings: their graph, sentences, rows made of quotations, and what is compared."""
import os
import sys
import unittest

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import meanings  # noqa: E402
import target_rows  # noqa: E402
import targets  # noqa: E402

try:
    import onnxruntime
except ImportError:
    onnxruntime = None


class MeaningsTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)

    @unittest.skipIf(onnxruntime is None, 'onnxruntime is not installed')
    def test_the_graph_gives_what_the_head_gives(self):
        head = meanings.Head(width=32, layers=1, count=2).eval()
        head.middle.normal_()
        head.spread.uniform_(.5, 2.)
        x = torch.randn(1, 9, 768)
        made = meanings.Graph(32).model(head)
        found, = onnxruntime.InferenceSession(made.SerializeToString()).run(None, dict(vectors=x.numpy()))
        with torch.no_grad():
            np.testing.assert_allclose(head(x, torch.ones(1, 9)).numpy(), found, atol=2e-4)

    def test_what_pads_a_window_changes_nothing(self):
        head = meanings.Head(width=32, layers=2, count=2).eval()
        x = torch.randn(1, 9, 768)
        mask = torch.tensor([[1.] * 6 + [0.] * 3])
        with torch.no_grad():
            np.testing.assert_allclose(head(x[:, :6], torch.ones(1, 6)).numpy(), head(x, mask)[:, :6].numpy(), atol=1e-5)

    def test_sentences_end_at_marks_and_lines(self):
        text = ' The ferry is late. It rains!\n\nno shelter on the quay  '
        self.assertEqual(['The ferry is late.', 'It rains!', 'no shelter on the quay'], [text[a:b] for a, b in meanings.sentences(text)])

    def test_means_are_as_like_as_in_the_space_of_the_teacher(self):
        head = meanings.Head(width=32, layers=1, count=2)
        matcher = targets.Matcher(32, small=8, wide=33)
        matcher.begin(head, torch.randn(100, 32))
        x = torch.randn(5, 32)
        with torch.no_grad():
            theirs, ours = head.out(x), matcher.whole(x)
            np.testing.assert_allclose((theirs @ theirs.T).numpy(), (ours @ ours.T).numpy(), atol=1e-3)


class TargetRowsTest(unittest.TestCase):
    POSTS = [dict(id=1, text='The pier is old. The lamp is broken. Nobody mends it.'),
             dict(id=2, text='"The lamp is broken."\n\nIt works since Friday, I saw it.')]

    def rows(self, **changed):
        quotation = dict(dict(post=2, span=[0, 21], source=1, sourceSpan=[17, 36], match='exact'), **changed)
        return list(target_rows.rows(dict(posts=self.POSTS, quotes=[quotation])))

    def test_what_stands_under_a_quotation_answers_the_sentences_that_were_quoted(self):
        row, = self.rows()
        self.assertEqual([1], row['gold'])
        self.assertEqual('It works since Friday, I saw it.', row['reply'])

    def test_words_that_were_changed_or_came_from_elsewhere_make_no_row(self):
        self.assertEqual([], self.rows(match='changed'))
        self.assertEqual([], self.rows(match='none', source=None, sourceSpan=None))

    def test_a_short_quotation_means_the_sentence_that_holds_it(self):
        spans = [(0, 10), (11, 80)]
        self.assertEqual([1], target_rows.covered(spans, 20, 40))
        self.assertEqual([], target_rows.covered(spans, 81, 90))


if __name__ == '__main__':
    unittest.main()
