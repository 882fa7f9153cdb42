"""Vectors of texts' pieces as the shipped network has them in its middle, for heads that learn on top of it.

The network runs as in use: each text by itself, unpadded, with rounded products. `Vectors.of` keeps what was computed in a folder.
"""
import hashlib
import os

import numpy as np
import onnx
from onnx import TensorProto, helper

import features
import wordpiece

WINDOW = 256
OUTPUTS = {2: 'lower', 4: 'vectors'}  # what the shipped graph calls what it has after so many layers


def middle(path, layers):
    """The graph of a file with the vectors after each of some numbers of layers as its outputs."""
    model = onnx.load(path)
    del model.graph.output[:]
    for n in layers:
        name = f'layer{n - 1}.result'
        known = any(name in node.output for node in model.graph.node)
        model.graph.output.append(helper.make_tensor_value_info(name if known else OUTPUTS[n], TensorProto.FLOAT, None))
    needed, kept = {o.name for o in model.graph.output}, []
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            kept.append(node)
            needed |= set(node.input)
    del model.graph.node[:]
    model.graph.node.extend(reversed(kept))
    held = [i for i in model.graph.initializer if i.name in needed]
    del model.graph.initializer[:]
    model.graph.initializer.extend(held)
    return model.SerializeToString()


class Pieces:
    """A text's piece numbers with features, and for each piece the code points it came from."""

    def __init__(self, text, wp):
        words = wordpiece.words(text)
        numbers, _ = features.features(words, text)
        self.ids, self.features, self.spans = [], [], []
        for word, number in zip(words, numbers):
            for p in wp.cut(word.form):
                self.ids.append(p)
                self.features.append(number)
                self.spans.append((word.start, word.end))


class Vectors:
    def __init__(self, graph, vocabulary, layers, folder):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.layers, self.folder = layers, folder
        self.wp = wordpiece.WordPiece.read(vocabulary)
        self.session = onnxruntime.InferenceSession(middle(graph, layers), options, providers=['CPUExecutionProvider'])
        os.makedirs(folder, exist_ok=True)

    def run(self, pieces, most):
        """[layer][piece][width] of the first pieces."""
        n = min(len(pieces.ids), most, WINDOW - 2)
        ids = np.array([[self.wp.first, *pieces.ids[:n], self.wp.last]])
        numbers = np.array([[0, *pieces.features[:n], 0]])
        out = self.session.run(None, dict(input_ids=ids, token_type_ids=numbers))
        return [o[0, 1:-1].astype(np.float16) for o in out]

    def windows(self, pieces, most):
        """As `run`, of more than a window holds: cut between words, one window behind the other."""
        found, at, n = [], 0, min(len(pieces.ids), most)
        while at < n:
            end = min(n, at + WINDOW - 2)
            while end < n and end > at + 1 and pieces.spans[end] == pieces.spans[end - 1]:
                end -= 1
            part = Pieces.__new__(Pieces)
            part.ids, part.features, part.spans = pieces.ids[at:end], pieces.features[at:end], pieces.spans[at:end]
            found.append(self.run(part, WINDOW))
            at = end
        return [np.concatenate(rows) for rows in zip(*found)] if found else [np.zeros((0, 384), np.float16) for _ in self.layers]

    def of(self, name, texts, most):
        """{layers: (vectors of all texts, one behind the other; where each text starts)}"""
        key = hashlib.sha1('\0'.join(texts).encode('utf8')).hexdigest()[:10]
        paths = {n: os.path.join(self.folder, f'{name}-{most}-{key}-{n}.npy') for n in self.layers}
        starts = os.path.join(self.folder, f'{name}-{most}-{key}-starts.npy')
        if not all(os.path.exists(p) for p in [*paths.values(), starts]):
            found, at = [[] for _ in self.layers], [0]
            for text in texts:
                for rows, vectors in zip(found, self.windows(Pieces(text, self.wp), most)):
                    rows.append(vectors)
                at.append(at[-1] + len(found[0][-1]))
            for n, rows in zip(self.layers, found):
                np.save(paths[n], np.concatenate(rows))
            np.save(starts, np.array(at))
        return {n: np.load(p, mmap_mode='r') for n, p in paths.items()}, np.load(starts)


def expose(path, out):
    """The same graph with its OUTPUTS, without shapes: with one, ONNX Runtime infers others and runs the graph in another form."""
    model = onnx.load(path)
    for layers, output in OUTPUTS.items():
        name = f'layer{layers - 1}.result'
        for node in model.graph.node:
            for names in (node.input, node.output):
                for i, n in enumerate(names):
                    if n == name:
                        names[i] = output
        if output not in [o.name for o in model.graph.output]:
            model.graph.output.append(helper.make_tensor_value_info(output, TensorProto.FLOAT, None))
    onnx.save(model, out)


if __name__ == '__main__':
    import sys
    expose(sys.argv[1], sys.argv[2])
