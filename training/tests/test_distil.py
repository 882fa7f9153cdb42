import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import torch  # noqa: E402

import corpus  # noqa: E402
import distil  # noqa: E402


class Distillation(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(2)
        self.scores = [torch.randn(2, 6, corpus.TAGS), torch.randn(2, 6, 6), torch.randn(2, 6, 6)]
        self.heads = torch.tensor([[0, 1, 1, 0, 1, 0], [0, 1, 1, 1, 1, 0]]).bool()
        links = [torch.softmax(x.masked_fill(~self.heads[:, None], -1e4), -1) for x in self.scores[1:]]
        self.teacher = [torch.softmax(self.scores[0], -1), *links]

    def test_the_loss_has_no_slope_where_the_student_says_what_the_teacher_says(self):
        student = [x.clone().requires_grad_() for x in self.scores]
        sum(distil.loss(student, self.teacher, self.heads)).backward()
        for x in student:
            self.assertLess(float(x.grad.abs().max()), 1e-6)

    def test_pieces_that_start_no_word_do_not_count(self):
        before = distil.loss(self.scores, self.teacher, self.heads)
        changed = [x.clone() for x in self.scores]
        changed[0][:, 0] += torch.arange(corpus.TAGS)
        changed[1][:, :, 0] += 5
        after = distil.loss(changed, self.teacher, self.heads)
        for x, y in zip(before, after):
            self.assertAlmostEqual(float(x), float(y), places=5)

    def test_a_batch_without_labels_costs_nothing(self):
        tags = torch.full((2, 6), corpus.IGNORE)
        self.assertEqual(float(distil.cross_entropy_ignoring_none(self.scores[0], tags, .05)), 0)


if __name__ == '__main__':
    unittest.main()
