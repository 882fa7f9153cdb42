"""Heads on vectors from the middle of the shipped network: a few layers of their own over one or two stretches of text."""
import numpy as np
import torch
from torch import nn

import graph
import model as models


class Head(nn.Module):
    """Layers over an opening, the pieces of a text with a mark each, and scores from the opening and the marked pieces' means.

    Marks: 0 none, 1 the first stretch (the words answered; the first mention), 2 the second (the answer; the second mention).
    """

    def __init__(self, layers, outputs, width=384, dropout=.1, hidden=128):
        super().__init__()
        s = models.Settings(width=width, dropout=dropout)
        self.settings, self.count = s, layers
        self.opening = nn.Parameter(torch.zeros(width))
        self.marks = nn.Embedding(3, width)
        nn.init.normal_(self.marks.weight, std=.02)
        self.layers = nn.ModuleList(models.Layer(s) for _ in range(layers))
        self.hidden = nn.Linear(3 * width, hidden)
        self.scores = nn.Linear(hidden, outputs)
        self.dropout = dropout

    def start(self, encoder, first):
        """Takes over layers of an encoder."""
        for i, layer in enumerate(self.layers):
            layer.load_state_dict(encoder.layers[min(first + i, len(encoder.layers) - 1)].state_dict())

    def forward(self, x, marks, mask):
        """x [batch, pieces, width] with room for the opening in front; marks; mask 1 where a piece is."""
        x = x + self.marks(marks)
        x = torch.cat([(self.opening + torch.zeros_like(x[:, :1])), x[:, 1:]], 1)
        bias = (1 - mask[:, None, None, :].to(torch.bfloat16 if torch.is_autocast_cpu_enabled() else x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        pooled = [x[:, 0]]
        for n in (1, 2):
            m = ((marks == n) & (mask > 0)).to(x.dtype)[:, :, None]
            pooled.append((x * m).sum(1) / m.sum(1).clamp(min=1))
        h = models.dropout(torch.cat(pooled, 1), self.dropout, self.training)
        h = torch.nn.functional.gelu(self.hidden(h))
        return self.scores(models.dropout(h, self.dropout, self.training))

    def round(self, bits):
        for m in self.modules():
            if isinstance(m, models.Linear):
                m.bits = bits


def batch(rows, multiple=8):
    """rows of [(vectors, mark), ...] as tensors."""
    lengths = [1 + sum(len(v) for v, _ in row) for row in rows]
    width = -(-max(lengths) // multiple) * multiple
    x = np.zeros((len(rows), width, 384), np.float32)
    marks = np.zeros((len(rows), width), np.int64)
    mask = np.zeros((len(rows), width), np.int64)
    for i, row in enumerate(rows):
        at = 1
        for vectors, mark in row:
            x[i, at:at + len(vectors)] = vectors
            marks[i, at:at + len(vectors)] = mark
            at += len(vectors)
        mask[i, :at] = 1
    return torch.from_numpy(x), torch.from_numpy(marks), torch.from_numpy(mask)


def batches(lengths, size, rng):
    """Shuffled batches of rows of like length."""
    order = rng.permutation(len(lengths))
    found = []
    for at in range(0, len(order), size * 16):
        group = sorted(order[at:at + size * 16], key=lambda i: lengths[i])
        found += [group[i:i + size] for i in range(0, len(group), size)]
    return [found[i] for i in rng.permutation(len(found))]


class Graph(graph.Builder):
    """A head as a graph: vectors [1, pieces, width] with an empty one in front, marks [1, pieces] to scores [1, outputs]."""

    def mean(self, x, n):
        at = f'mean{n}.'
        self.node('Equal', ['marks', self.constant(at + 'mark', np.int64(n))], at + 'is')
        self.node('Cast', [at + 'is'], at + 'here', to=graph.TensorProto.FLOAT)
        self.node('Unsqueeze', [at + 'here', self.constant(at + 'axis', np.array([1], np.int64))], at + 'row')
        self.node('MatMul', [at + 'row', x], at + 'sum')
        self.node('ReduceSum', [at + 'row', self.constant(at + 'last', np.array([2], np.int64))], at + 'count', keepdims=1)
        self.node('Max', [at + 'count', self.constant(at + 'one', np.float32(1))], at + 'least')
        return self.node('Div', [at + 'sum', at + 'least'], at + 'mean')

    def model(self, layers):
        one, big = (self.constant(n, np.array([v], np.int64)) for n, v in (('one', 1), ('big', 1 << 30)))
        zero = self.constant('zero', np.zeros(1, np.int64))
        self.node('Gather', [self.weight('marks.weight'), 'marks'], 'mark')
        self.node('Add', ['vectors', 'mark'], 'marked')
        self.node('Slice', ['marked', one, big, one], 'behind')
        x = self.node('Concat', [self.constant('opening', self.weights['opening'][None, None]), 'behind'], 'opened', axis=1)
        for i in range(layers):
            x = self.layer(x, i)
        self.node('Slice', [x, zero, one, one], 'first')
        self.node('Concat', ['first', self.mean(x, 1), self.mean(x, 2)], 'pooled', axis=2)
        self.exact_linear('pooled', self.weights['hidden.weight'].T, self.weights['hidden.bias'], 'hidden')
        self.node('Gelu', ['hidden'], 'bent', graph.CONTRIB)
        self.exact_linear('bent', self.weights['scores.weight'].T, self.weights['scores.bias'], 'scored')
        self.node('Squeeze', ['scored', one], 'scores')
        helper = graph.helper
        made = helper.make_graph(
            self.nodes, 'head',
            [helper.make_tensor_value_info('vectors', graph.TensorProto.FLOAT, ['batch', 'pieces', self.settings.width]),
             helper.make_tensor_value_info('marks', graph.TensorProto.INT64, ['batch', 'pieces'])],
            [helper.make_tensor_value_info('scores', graph.TensorProto.FLOAT, ['batch', 'scores'])], self.held)
        model = helper.make_model(made, opset_imports=[helper.make_opsetid('', graph.OPSET), helper.make_opsetid(graph.CONTRIB, 1)])
        model.ir_version = 8
        return model


def write(head, path, bits):
    """Writes a head with weights of 32, 8 or 7 bits."""
    weights = {('encoder.' + k if k.startswith('layers.') else k): v.detach().float().numpy() for k, v in head.state_dict().items()}
    graph.onnx.save(Graph(head.settings, weights, bits).model(head.count), path)


def read(path):
    """A head out of a graph of bytes that ``write`` wrote."""
    held = graph.constants(path)
    found = {name.removeprefix('encoder.'): array for name, array in graph.layers(held).items()}
    found.update({'opening': held['opening'][0, 0], 'marks.weight': held['marks.weight']})
    for name, constant in (('hidden', 'hidden'), ('scores', 'scored')):
        found.update({name + '.weight': held[constant + '.weight'].T, name + '.bias': held[constant + '.bias']})
    head = Head(1 + max(int(name.split('.')[1]) for name in found if name.startswith('layers.')), len(found['scores.bias']))
    head.load_state_dict({name: torch.tensor(array) for name, array in found.items()})
    return head.eval()


def load(path):
    """A head that answers.py or positions.py kept, or an exported one."""
    if path.endswith('.onnx'):
        return read(path)
    held = torch.load(path, map_location='cpu', weights_only=False)
    head = Head(held['layers'], held['weights']['scores.bias'].shape[0])
    head.load_state_dict(held['weights'])
    return head.eval()


def main():
    """heads.py HEAD.pt|HEAD.onnx OUT.onnx BITS: writes the graph and says how far it is from PyTorch."""
    import sys

    import onnxruntime
    head = load(sys.argv[1])
    write(head, sys.argv[2], int(sys.argv[3]))
    session, worst = onnxruntime.InferenceSession(sys.argv[2], providers=['CPUExecutionProvider']), 0.
    rng = np.random.default_rng(1)
    for n in (4, 60, 120):
        x, marks = rng.normal(size=(1, n, 384)).astype(np.float32), rng.integers(0, 3, (1, n))
        x[:, 0], marks[:, 0] = 0, 0
        with torch.no_grad():
            expected = head(torch.from_numpy(x), torch.from_numpy(marks), torch.ones(1, n, dtype=torch.long)).numpy()
        worst = max(worst, np.abs(expected - session.run(None, dict(vectors=x, marks=marks))[0]).max())
    print('largest difference from PyTorch', worst)


if __name__ == '__main__':
    main()
