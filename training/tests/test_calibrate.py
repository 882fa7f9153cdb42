import os
import random
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import calibrate  # noqa: E402
import errors  # noqa: E402


class Calibration(unittest.TestCase):
    def test_the_fit_recovers_how_the_points_were_drawn(self):
        rng = random.Random(11)
        points = []
        for _ in range(20000):
            raw = rng.random()
            points.append((raw, rng.random() < calibrate.logistic(.7 + .5 * calibrate.logit(raw))))
        a, b = calibrate.fit(points)
        self.assertAlmostEqual(a, .7, delta=.06)
        self.assertAlmostEqual(b, .5, delta=.04)

    def test_the_error_is_the_gap_between_promise_and_share(self):
        self.assertAlmostEqual(calibrate.expected_error([(.9, True), (.9, False), (.1, False), (.1, False)]), .25)


class Errors(unittest.TestCase):
    def test_each_attribution_falls_into_its_classes(self):
        def x(source, cue, content):
            return dict(source=frozenset(source), cue=frozenset(cue), content=frozenset(content))
        gold = [x([0], [1], [2, 3]), x([5], [6], [7]), x([10], [11], [12])]
        ours = [x([0], [1], [2, 3]), x([4, 5], [], [7, 8]), x([20], [21], [22])]
        self.assertEqual([c for c, _, _ in errors.classes(gold, ours)],
                         ['right', 'content borders', 'source borders', 'cue absent', 'missed', 'spurious'])


if __name__ == '__main__':
    unittest.main()
