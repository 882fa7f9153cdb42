"""A BERT encoder written out, with a tag head and two pointer heads."""
import math

import torch
from torch import nn
from torch.nn import functional as F

import corpus
import features


class Settings:
    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, positions=512, dropout=.1, pointer=128):
        self.vocabulary, self.width, self.layers, self.heads = vocabulary, width, layers, heads
        self.inner, self.positions, self.dropout, self.pointer = inner, positions, dropout, pointer


def dropout(x, share, training):
    """Dropout from random bytes, many times faster on a CPU than torch's; the share is rounded to 1/256."""
    if not training or share == 0:
        return x
    if x.is_cuda:
        return F.dropout(x, share)
    limit = round(share * 256)
    n = x.numel()
    draws = torch.empty(-(-n // 7), dtype=torch.long).random_().view(torch.uint8).view(-1, 8)[:, :7].reshape(-1)[:n]
    return x * ((draws >= limit).to(x.dtype) * (256 / (256 - limit))).view(x.shape)


class RoundWeights(torch.autograd.Function):
    """Weights as graph.py quantises them, a scale a row; gradients pass as if nothing were rounded."""

    @staticmethod
    def forward(ctx, weight, bits):
        scale = weight.abs().amax(1, keepdim=True) / (2 ** (bits - 1) - 1) + 1e-12
        return (weight / scale).round_().mul_(scale)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


class RoundInputs(torch.autograd.Function):
    """What a product reads as ONNX's DynamicQuantizeLinear quantises it: 8 bits between the least and the largest of a window."""

    @staticmethod
    def forward(ctx, x):
        low, high = (f(x, (1, 2), keepdim=True).float() for f in (torch.amin, torch.amax))
        low, high = low.clamp(max=0), high.clamp(min=0)
        scale = (high - low) / 255 + 1e-12
        zero = (-low / scale).round_()
        return torch.addcmul(zero, x.float(), 1 / scale).round_().sub_(zero).clamp_(-zero, 255 - zero).mul_(scale).to(x.dtype)

    @staticmethod
    def backward(ctx, gradient):
        return gradient


class Linear(nn.Linear):
    """A product that rounds as the quantised graph does where ``bits`` is set."""

    bits = None

    def forward(self, x):
        if self.bits is None:
            return super().forward(x)
        return F.linear(RoundInputs.apply(x), RoundWeights.apply(self.weight, self.bits), self.bias)


class Layer(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.heads, self.dropout = s.heads, s.dropout
        self.qkv = Linear(s.width, 3 * s.width)
        self.out = Linear(s.width, s.width)
        self.norm1 = nn.LayerNorm(s.width, eps=1e-12)
        self.up = Linear(s.width, s.inner)
        self.down = Linear(s.inner, s.width)
        self.norm2 = nn.LayerNorm(s.width, eps=1e-12)

    def forward(self, x, bias):
        b, t, w = x.shape
        size = w // self.heads
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, size).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(torch.matmul(q * (1 / math.sqrt(size)), k.transpose(-1, -2)) + bias, -1)
        y = torch.matmul(weights, v).permute(0, 2, 1, 3).reshape(b, t, w)
        x = self.norm1(x + dropout(self.out(y), self.dropout, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + dropout(y, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and features to vectors. The feature embeddings start at zero and are added to the pieces'."""

    def __init__(self, s):
        super().__init__()
        self.s = s
        self.pieces = nn.Embedding(s.vocabulary, s.width)
        self.positions = nn.Embedding(s.positions, s.width)
        self.token_type = nn.Parameter(torch.zeros(s.width))
        self.norm = nn.LayerNorm(s.width, eps=1e-12)
        self.quote = nn.Embedding(features.QUOTES, s.width)
        self.capital = nn.Embedding(features.CAPITALS, s.width)
        self.start = nn.Embedding(features.STARTS, s.width)
        for e in (self.quote, self.capital, self.start):
            nn.init.zeros_(e.weight)
        self.layers = nn.ModuleList(Layer(s) for _ in range(s.layers))

    def feature_table(self):
        """One row for each feature number, the token type's vector included."""
        n = torch.arange(features.COUNT, device=self.token_type.device)
        return (self.token_type + self.quote(n % features.QUOTES) + self.capital(n // features.QUOTES % features.CAPITALS)
                + self.start(n // (features.QUOTES * features.CAPITALS)))

    def forward(self, ids, mask, numbers):
        x = (self.pieces(ids) + self.positions.weight[:ids.shape[1]] + F.embedding(numbers, self.feature_table()))
        x = dropout(self.norm(x), self.s.dropout, self.training)
        bias = (1 - mask[:, None, None, :].to(torch.bfloat16 if torch.is_autocast_cpu_enabled() else x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Attributor(nn.Module):
    """Tag scores of each piece; scores of each pair (content, cue) and (cue, source)."""

    def __init__(self, s):
        super().__init__()
        self.s = s
        self.encoder = Encoder(s)
        self.tags = nn.Linear(s.width, corpus.TAGS)
        self.pointers = nn.Linear(s.width, 4 * s.pointer)

    def forward(self, ids, mask, numbers):
        x = self.encoder(ids, mask, numbers)
        h = dropout(x, self.s.dropout, self.training)
        q1, k1, q2, k2 = self.pointers(h).split(self.s.pointer, -1)
        scale = 1 / math.sqrt(self.s.pointer)
        return (self.tags(h), torch.matmul(q1, k1.transpose(-1, -2)) * scale,
                torch.matmul(q2, k2.transpose(-1, -2)) * scale)

    def round(self, bits):
        """From now on rounds weights and inputs of the layers' products; None: no more."""
        for m in self.modules():
            if isinstance(m, Linear):
                m.bits = bits

    def groups(self, rate, head_factor=8, decay=.01):
        """Parameter groups: heads and features learn faster; no decay on vectors."""
        fast = ('tags', 'pointers', 'encoder.quote', 'encoder.capital', 'encoder.start')
        found = {}
        for name, p in self.named_parameters():
            if not p.requires_grad:
                continue
            key = (name.startswith(fast), p.dim() > 1)
            found.setdefault(key, []).append(p)
        return [dict(params=ps, lr=rate * (head_factor if f else 1), weight_decay=decay if m else 0.)
                for (f, m), ps in found.items()]


def load_onnx(path):
    """An encoder with the weights of a BERT graph as sentence-transformers exports them."""
    import numpy
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    linear = {}  # bias name -> weight, as MatMul keeps the weight transposed and without a name
    producer = {o: n for n in graph.node for o in n.output}
    for n in graph.node:
        if n.op_type == 'Add':
            bias = next((i for i in n.input if i in held and held[i].ndim == 1), None)
            other = next((producer[i] for i in n.input if i in producer), None)
            if bias and other is not None and other.op_type == 'MatMul':
                weight = next((i for i in other.input if i in held), None)
                if weight:
                    linear[bias.split('encoder.', 1)[-1]] = held[weight].T
    named = {}
    for k, v in held.items():
        named[k.split('encoder.', 1)[-1] if 'encoder.layer' in k else k.split('embeddings.', 1)[-1]] = v
    layers = len({k.split('.')[1] for k in linear if k.startswith('layer.')})
    vocabulary, width = named['word_embeddings.weight'].shape
    inner = named['layer.0.intermediate.dense.bias'].shape[0]
    s = Settings(vocabulary, width, layers, 12, inner, named['position_embeddings.weight'].shape[0])
    encoder = Encoder(s)

    def put(parameter, array):
        with torch.no_grad():
            assert tuple(parameter.shape) == tuple(array.shape), (parameter.shape, array.shape)
            parameter.copy_(torch.tensor(numpy.array(array)))

    put(encoder.pieces.weight, named['word_embeddings.weight'])
    put(encoder.positions.weight, named['position_embeddings.weight'])
    put(encoder.token_type, named['token_type_embeddings.weight'][0])
    put(encoder.norm.weight, named['LayerNorm.weight'])
    put(encoder.norm.bias, named['LayerNorm.bias'])
    for i, layer in enumerate(encoder.layers):
        at = f'layer.{i}.'
        parts = [at + f'attention.self.{x}.bias' for x in ('query', 'key', 'value')]
        put(layer.qkv.weight, numpy.concatenate([linear[p] for p in parts]))
        put(layer.qkv.bias, numpy.concatenate([named[p] for p in parts]))
        for module, name in ((layer.out, 'attention.output.dense'), (layer.up, 'intermediate.dense'), (layer.down, 'output.dense')):
            put(module.weight, linear[at + name + '.bias'])
            put(module.bias, named[at + name + '.bias'])
        for module, name in ((layer.norm1, 'attention.output.LayerNorm'), (layer.norm2, 'output.LayerNorm')):
            put(module.weight, named[at + name + '.weight'])
            put(module.bias, named[at + name + '.bias'])
    return encoder
