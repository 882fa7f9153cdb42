"""Evens out the inputs of a graph's products, channel by channel, so that 8 bits lose less of them.

python3 smooth.py MODEL.onnx OUT.onnx --encoder ENCODER [--share .6] [--windows 64]

A few channels of an encoder's hidden states are a hundred times larger than the others, and one scale for all of them leaves
the others few steps. Each input channel j of a product is divided by s_j = max|x_j|^share / max|w_j|^(1-share) and its row of
weights multiplied by it: the same result, but both sides fit 8 bits (SmoothQuant, Xiao et al. 2023). The maxima of x are taken
over windows of train documents. Needs onnxruntime and onnx; run it before quantise.py.
"""
import argparse
import os
import random
import tempfile

import numpy
import onnx
from onnx import helper, numpy_helper

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')

import corpus  # noqa: E402
import inference  # noqa: E402
import windows  # noqa: E402
import wordpiece  # noqa: E402


def products(graph):
    """The products of the encoder's layers with a weight: (node, weight)."""
    held = {i.name: i for i in graph.initializer}
    return [(n, held[n.input[1]]) for n in graph.node
            if n.op_type == 'MatMul' and '/layers.' in n.name and n.input[1] in held]


def inputs(data, encoder, count, seed=5):
    """Windows of train documents as the graph takes them."""
    wp = wordpiece.WordPiece.read(os.path.join(encoder, 'vocabulary.txt'))
    documents, _ = corpus.held_out(corpus.read(os.path.join(data, 'polnear', 'train')))
    chosen = random.Random(seed).sample(documents, count)
    found = []
    for d in chosen:
        first = windows.overlapping(d, windows.cut(d, wp), inference.WINDOW, inference.OVERLAP, wp)[0]
        found.append(dict(zip(('input_ids', 'attention_mask', 'token_type_ids'),
                              (x.numpy() for x in windows.inputs([first], wp.pad)))))
    return found


def largest(model, names, given):
    """For each of the named values the largest magnitude of each channel."""
    import onnxruntime
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    copy.graph.output.extend(helper.make_empty_tensor_value_info(n) for n in names)
    with tempfile.TemporaryDirectory() as t:
        path = os.path.join(t, 'watched.onnx')
        onnx.save(copy, path)
        session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
        found = {}
        for x in given:
            for n, y in zip(names, session.run(names, x)):
                top = numpy.abs(y).reshape(-1, y.shape[-1]).max(0)
                found[n] = numpy.maximum(found[n], top) if n in found else top
    return found


def smooth(model, tops, share):
    """Divides the inputs of the products and multiplies their weights, in place."""
    graph = model.graph
    done = {}
    for node, weight in products(graph):
        w = numpy_helper.to_array(weight)
        x = numpy.maximum(tops[node.input[0]], 1e-3)
        s = x ** share / numpy.maximum(numpy.abs(w).max(1), 1e-3) ** (1 - share)
        s = (s / numpy.exp(numpy.log(s).mean())).astype(numpy.float32)
        weight.CopyFrom(numpy_helper.from_array((w * s[:, None]).astype(numpy.float32), weight.name))
        scale = node.name + '/even'
        graph.initializer.append(numpy_helper.from_array((1 / s).astype(numpy.float32), scale))
        even = helper.make_node('Mul', [node.input[0], scale], [scale + '_out'], name=scale + '/Mul')
        node.input[0] = scale + '_out'
        done[node.name] = even
    nodes = []
    for n in graph.node:
        if n.name in done:
            nodes.append(done[n.name])
        nodes.append(n)
    del graph.node[:]
    graph.node.extend(nodes)


def main():
    p = argparse.ArgumentParser()
    p.add_argument('model')
    p.add_argument('out')
    p.add_argument('--encoder', required=True)
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--share', type=float, default=.6)
    p.add_argument('--windows', type=int, default=64)
    a = p.parse_args()
    model = onnx.load(a.model)
    names = sorted({n.input[0] for n, _ in products(model.graph)})
    smooth(model, largest(model, names, inputs(a.data, a.encoder, a.windows)), a.share)
    onnx.checker.check_model(model)
    onnx.save(model, a.out)


if __name__ == '__main__':
    main()
