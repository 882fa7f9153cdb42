"""Writes the model as an ONNX graph node by node, with the fused operators of ONNX Runtime's CPU provider.

At 8 or 7 bits the weights of the layers' products are whole numbers with a scale a column, symmetric, and what they are multiplied by is
quantised at run time over the whole input: results of a window do not depend on its batch only where it is run alone. With 7 bits two
products of an unsigned and a signed byte fit 16 bits, so that processors without VNNI do not saturate. The heads keep 32 bits.

Windows are run alone and unpadded, so there is no mask, and attention is ONNX Runtime's fast one, which takes none. The norm is written out
in whole-matrix steps with its means as products: LayerNormalization takes three times as long on a CPU, SkipLayerNormalization twenty times.
"""
import math

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

import features

INPUTS = ['input_ids', 'token_type_ids']
OUTPUTS = ['tags', 'to_cue', 'to_source']
OPSET = 18
CONTRIB = 'com.microsoft'
EPSILON = 1e-12


def quantised(matrix, bits, axis=0):
    """Whole numbers and a scale for each column (axis 0) or row (axis 1)."""
    limit = 2 ** (bits - 1) - 1
    scale = numpy.abs(matrix).max(axis, keepdims=True) / limit
    scale[scale == 0] = 1
    return numpy.rint(matrix / scale).astype(numpy.int8), scale.astype(numpy.float32)


class Builder:
    def __init__(self, settings, weights, bits):
        self.settings, self.weights, self.bits = settings, weights, bits
        self.nodes, self.held = [], []

    def constant(self, name, array):
        self.held.append(numpy_helper.from_array(numpy.ascontiguousarray(array), name))
        return name

    def weight(self, name):
        return self.constant(name, self.weights[name])

    def node(self, kind, inputs, output, domain='', **attributes):
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return output

    def matrix(self, name):
        """Constants of a layer's weight, transposed: [numbers, scales]."""
        numbers, scale = quantised(self.weights[name + '.weight'].T, self.bits)
        return [self.constant(name + '.numbers', numbers), self.constant(name + '.scale', scale[0])]

    def linear(self, x, name, output):
        if self.bits == 32:
            return self.exact_linear(x, self.weights[name + '.weight'].T, self.weights[name + '.bias'], output)
        return self.node('DynamicQuantizeMatMul', [x, *self.matrix(name), '', self.weight(name + '.bias')], output, CONTRIB)

    def exact_linear(self, x, matrix, bias, output):
        self.node('MatMul', [x, self.constant(output + '.weight', matrix)], output + '.product')
        return self.node('Add', [output + '.product', self.constant(output + '.bias', bias)], output)

    def norm(self, x, name, output):
        width, at = self.settings.width, output + '.'
        mean = self.constant(at + 'share', numpy.full((width, 1), 1 / width, numpy.float32))
        self.node('MatMul', [x, mean], at + 'mean')
        self.node('Sub', [x, at + 'mean'], at + 'centred')
        self.node('Mul', [at + 'centred', at + 'centred'], at + 'square')
        self.node('MatMul', [at + 'square', mean], at + 'variance')
        self.node('Add', [at + 'variance', self.constant(at + 'epsilon', numpy.float32(EPSILON))], at + 'positive')
        self.node('Sqrt', [at + 'positive'], at + 'deviation')
        self.node('Reciprocal', [at + 'deviation'], at + 'factor')
        self.node('Mul', [at + 'centred', at + 'factor'], at + 'even')
        self.node('Mul', [at + 'even', self.weight(name + '.weight')], at + 'scaled')
        return self.node('Add', [at + 'scaled', self.weight(name + '.bias')], output)

    def pieces(self):
        table = self.weights['encoder.pieces.weight']
        if self.bits == 32:
            return self.node('Gather', [self.constant('pieces.table', table), 'input_ids'], 'pieces')
        numbers, scale = quantised(table, 8, 1)  # no product reads it as bytes
        self.node('Gather', [self.constant('pieces.numbers', numbers), 'input_ids'], 'pieces.row')
        self.node('Cast', ['pieces.row'], 'pieces.cast', to=TensorProto.FLOAT)
        self.node('Gather', [self.constant('pieces.scale', scale), 'input_ids'], 'pieces.factor')
        return self.node('Mul', ['pieces.cast', 'pieces.factor'], 'pieces')

    def embeddings(self):
        self.node('Gather', [self.constant('features', self.weights['table']), 'token_type_ids'], 'feature')
        self.node('Shape', ['input_ids'], 'length', start=1, end=2)
        zero = self.constant('zero', numpy.zeros(1, numpy.int64))
        self.node('Slice', [self.weight('encoder.positions.weight'), zero, 'length', zero], 'position')
        self.node('Add', [self.pieces(), 'feature'], 'piece_and_feature')
        return self.norm(self.node('Add', ['piece_and_feature', 'position'], 'embedding'), 'encoder.norm', 'embedded')

    def attention(self, x, name, output):
        parts = [output + part for part in ('.query', '.key', '.value')]
        self.node('Split', [self.linear(x, name, output + '.parts')], parts, axis=-1, num_outputs=3)
        return self.node('MultiHeadAttention', parts, output, CONTRIB, num_heads=self.settings.heads)

    def layer(self, x, i):
        weights, to = f'encoder.layers.{i}.', f'layer{i}.'
        self.attention(x, weights + 'qkv', to + 'attended')
        self.linear(to + 'attended', weights + 'out', to + 'out')
        y = self.norm(self.node('Add', [to + 'out', x], to + 'sum1'), weights + 'norm1', to + 'normed')
        self.node('Gelu', [self.linear(y, weights + 'up', to + 'up')], to + 'gelu', CONTRIB)
        self.linear(to + 'gelu', weights + 'down', to + 'down')
        return self.norm(self.node('Add', [to + 'down', y], to + 'sum2'), weights + 'norm2', to + 'result')

    def heads(self, x):
        width = self.settings.pointer
        self.exact_linear(x, self.weights['tags.weight'].T, self.weights['tags.bias'], 'tags')
        factor = numpy.ones(4 * width, numpy.float32)
        factor[:width] = factor[2 * width:3 * width] = 1 / math.sqrt(width)
        self.exact_linear(x, self.weights['pointers.weight'].T * factor, self.weights['pointers.bias'] * factor, 'pointers')
        self.node('Split', ['pointers'], ['from_content', 'cue', 'from_cue', 'source'], axis=-1, num_outputs=4)
        for start, end, output in (('from_content', 'cue', 'to_cue'), ('from_cue', 'source', 'to_source')):
            self.node('Transpose', [end], end + '.transposed', perm=[0, 2, 1])
            self.node('MatMul', [start, end + '.transposed'], output)

    def model(self):
        x = self.embeddings()
        for i in range(self.settings.layers):
            x = self.layer(x, i)
        self.heads(x)
        shapes = (['batch', 'pieces', 'tag'], ['batch', 'pieces', 'pieces'], ['batch', 'pieces', 'pieces'])
        shapes[0][2] = len(self.weights['tags.bias'])
        made = helper.make_graph(
            self.nodes, 'attribution', [helper.make_tensor_value_info(n, TensorProto.INT64, ['batch', 'pieces']) for n in INPUTS],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in zip(OUTPUTS, shapes)], self.held)
        model = helper.make_model(made, opset_imports=[helper.make_opsetid('', OPSET), helper.make_opsetid(CONTRIB, 1)])
        model.ir_version = 8
        return model


def write(model, path, bits=32):
    """Writes an Attributor with weights of 32, 8 or 7 bits."""
    weights = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    weights['table'] = model.encoder.feature_table().detach().numpy()
    onnx.save(Builder(model.s, weights, bits).model(), path)


def layers(held):
    """The weights of the layers among the constants of a graph of bytes, by their names in an Attributor."""
    found = {}
    for name, array in held.items():
        if name.startswith('encoder.') and name.endswith(('.bias', '.weight')):
            found[name] = array
        elif name.startswith('encoder.') and name.endswith('.numbers'):
            found[name.replace('.numbers', '.weight')] = (array * held[name.replace('.numbers', '.scale')]).T
    return found


def constants(path):
    return {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}


def read(path, settings):
    """The weights of a graph that ``write`` wrote with 8 or 7 bits, as numpy arrays by their names in an Attributor.

    The graph holds the sum of the token type's and the features' vectors: that of the first feature is taken for the token type's.
    """
    held = constants(path)
    table = held['features']
    capitals, starts = features.QUOTES, features.QUOTES * features.CAPITALS
    found = {'encoder.token_type': table[0],
             'encoder.quote.weight': table[:features.QUOTES] - table[0],
             'encoder.capital.weight': table[:starts:capitals] - table[0],
             'encoder.start.weight': table[::starts] - table[0]}
    found['encoder.pieces.weight'] = held['pieces.numbers'] * held['pieces.scale']
    found.update(layers(held))
    width = settings.pointer
    factor = numpy.ones(4 * width, numpy.float32)
    factor[:width] = factor[2 * width:3 * width] = math.sqrt(width)
    found.update({'tags.weight': held['tags.weight'].T, 'tags.bias': held['tags.bias'],
                  'pointers.weight': (held['pointers.weight'] * factor).T, 'pointers.bias': held['pointers.bias'] * factor})
    return found
