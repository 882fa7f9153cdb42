import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import numpy  # noqa: E402
import torch  # noqa: E402

import export  # noqa: E402
import graph  # noqa: E402
import model as models  # noqa: E402

try:
    import onnxruntime
except ImportError:
    onnxruntime = None


def small():
    torch.manual_seed(4)
    model = models.Attributor(models.Settings(60, 24, 2, 12, 48, 300)).eval()
    for e in (model.encoder.quote, model.encoder.capital, model.encoder.start):
        torch.nn.init.normal_(e.weight, std=.1)
    return model


class Rounding(unittest.TestCase):
    def test_weights_round_to_the_numbers_of_the_graph(self):
        weight = torch.randn(20, 30)
        for bits in (7, 8):
            numbers, scale = graph.quantised(weight.numpy().T, bits)
            self.assertLess(abs(numbers.astype(int)).max(), 2 ** (bits - 1))
            rounded = models.RoundWeights.apply(weight, bits).numpy().T
            self.assertTrue(numpy.allclose(rounded, numbers * scale, atol=1e-5))

    def test_inputs_round_to_256_steps_and_zero_stays_zero(self):
        x = torch.randn(2, 40, 30) + 1
        x[:, 0] = 0
        rounded = models.RoundInputs.apply(x)
        self.assertEqual(float(rounded[:, 0].abs().max()), 0)
        for a, b in zip(x, rounded):
            step = float(a.max() - a.min()) / 255
            self.assertLessEqual(float((a - b).abs().max()), step * 1.01)
            self.assertLessEqual(len(b.unique()), 257)

    def test_gradients_pass_through_rounding(self):
        layer = models.Linear(5, 4)
        layer.bits = 7
        x = torch.randn(1, 3, 5, requires_grad=True)
        layer(x).sum().backward()
        self.assertTrue(torch.allclose(layer.weight.grad[0], models.RoundInputs.apply(x.detach()).sum((0, 1)), atol=1e-5))
        self.assertGreater(float(x.grad.abs().sum()), 0)


class ReadBack(unittest.TestCase):
    def test_a_graph_gives_back_the_rounded_weights(self):
        model = small()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'model.onnx')
            graph.write(model, path, 7)
            again = models.Attributor(model.s).eval()
            again.load_state_dict({k: torch.tensor(v) for k, v in graph.read(path, model.s).items()})
        self.assertTrue(torch.allclose(again.encoder.feature_table(), model.encoder.feature_table(), atol=1e-6))
        for name, weight in model.state_dict().items():
            if name.startswith(('tags', 'pointers')):
                self.assertTrue(torch.allclose(again.state_dict()[name], weight, atol=1e-6), name)
        for ours, theirs in zip(again.encoder.layers, model.encoder.layers):
            self.assertTrue(torch.allclose(ours.up.weight, models.RoundWeights.apply(theirs.up.weight, 7), atol=1e-5))


@unittest.skipUnless(onnxruntime, 'onnxruntime is not installed')
class Graph(unittest.TestCase):
    def written(self, model, bits):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, 'model.onnx')
        graph.write(model, path, bits)
        return path

    def test_the_exact_graph_says_what_the_model_says(self):
        model = small()
        self.assertLess(export.difference(model, self.written(model, 32)), 1e-4)

    def test_the_graph_of_bytes_says_what_the_rounding_model_says(self):
        model = small()
        session = onnxruntime.InferenceSession(self.written(model, 7), providers=['CPUExecutionProvider'])
        given = export.example(50, 60)
        with torch.no_grad():
            model.encoder.pieces.weight.copy_(models.RoundWeights.apply(model.encoder.pieces.weight, 8))
            model.round(7)
            expected = model(*given)
            model.round(None)
            exact = model(*given)
        found = export.run(session, given)
        for x, y, z in zip(expected, found, exact):
            self.assertLess(float((x - torch.tensor(y)).abs().mean()), .2 * float((x - z).abs().mean()))


if __name__ == '__main__':
    unittest.main()
