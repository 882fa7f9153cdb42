"""Heads on vectors from the middle of the shipped network: a few narrow layers of their own, how they and their teachers are trained, and their graphs."""
import json
import math
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import graph
import model
from model import dropout


class Layer(nn.Module):
    def __init__(self, width, count, inner, dropout):
        super().__init__()
        self.count, self.dropout = count, dropout
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner * width), nn.Linear(inner * width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, x, bias):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.count, w // self.count).permute(2, 0, 3, 1, 4).unbind(0)
        y = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(w // self.count) + bias, -1) @ v
        x = self.norm1(x + dropout(self.out(y.permute(0, 2, 1, 3).reshape(b, t, w)), self.dropout, self.training))
        return self.norm2(x + dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


def batches(lengths, size, rng):
    """Shuffled batches of rows of like length."""
    order = rng.permutation(len(lengths))
    found = []
    for at in range(0, len(order), size * 16):
        group = sorted(order[at:at + size * 16], key=lambda i: lengths[i])
        found += [group[i:i + size] for i in range(0, len(group), size)]
    return [found[i] for i in rng.permutation(len(found))]


def descend(learner, optimiser, loss):
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(learner.parameters(), 1.)
    optimiser.step()


def train(a, head, lengths, loss_of, figures_of):
    """Trains by AdamW, the rate falling to nothing, and keeps the averaged weights of each epoch in the folder a.out.

    lengths: of the rows, for batches of like ones; loss_of(rows of a batch, random numbers): the loss; figures_of(): how far the averaged head is.
    """
    rng = np.random.default_rng(a.seed)
    optimiser = torch.optim.AdamW(head.parameters(), lr=a.rate, weight_decay=a.decay)
    steps = a.epochs * math.ceil(len(lengths) / a.size)
    step, began, average = 0, time.time(), {k: v.detach().clone() for k, v in head.state_dict().items()}
    for epoch in range(a.epochs):
        for part in batches(lengths, a.size, rng):
            head.train()
            for g in optimiser.param_groups:
                g['lr'] = a.rate * min(1, (step + 1) / 100) * (1 - step / steps)
            descend(head, optimiser, loss_of(part, rng))
            step += 1
            keep = min(.998, step / (step + 10))
            for k, v in head.state_dict().items():
                average[k].mul_(keep).add_(v.detach(), alpha=1 - keep)
        now = {k: v.detach().clone() for k, v in head.state_dict().items()}
        head.load_state_dict(average)
        found = figures_of()
        print(epoch + 1, round((time.time() - began) / 60, 1), 'minutes', json.dumps(found), flush=True)
        torch.save(dict(weights={k: v.clone() for k, v in average.items()}, form=head.form, dev=found), os.path.join(a.out, f'epoch{epoch + 1}.pt'))
        head.load_state_dict(now)


def encoder(path):
    """What a file holds, and the encoder of its settings."""
    held = torch.load(path, map_location='cpu')
    return held, model.Encoder(model.Settings(**held['settings']))


def taught(path, make):
    """A whole encoder with what make puts on it, as teach() left it."""
    held, made = encoder(path)
    made = make(made)
    made.load_state_dict(held['weights'])
    return made.eval()


def groups(teacher, freeze):
    """What a whole encoder is to learn: what is new in it at five times the rate of the rest. Its pieces, positions and lowest layers keep their weights."""
    fixed = ('encoder.pieces', 'encoder.positions', *(f'encoder.layers.{i}.' for i in range(freeze)))
    found = {5: [], 1: []}
    for n, q in teacher.named_parameters():
        q.requires_grad = not n.startswith(fixed)
        if q.requires_grad:
            found[5 if not n.startswith('encoder') or any(x in n for x in ('quote', 'capital', 'start')) else 1].append(q)
    return [dict(params=ps, share=share, weight_decay=.01) for share, ps in found.items()]


def teach(a, teacher, lengths, loss_of, predict, figures, name='epoch', times=1, warm=150, told=50):
    """Teaches a whole encoder, the rate falling to nothing. Some times an epoch it keeps the averaged weights in the folder a.out, as name1.pt and so on, and what they say of rows held back.

    lengths, loss_of: as for train(); predict(): what the teacher says of rows held back; figures(of that): how good it is; warm: the steps while the rate rises; told: those
    after which the loss is printed. The same command goes on from the last whole epoch.
    """
    rng = np.random.default_rng(a.seed)
    optimiser = torch.optim.AdamW(groups(teacher, a.freeze), lr=a.rate, fused=True)
    per = math.ceil(len(lengths) / a.size)
    steps, step, epoch = a.epochs * per, 0, 0
    average = {k: v.detach().clone() for k, v in teacher.state_dict().items()}
    last = os.path.join(a.out, 'last.pt')
    if os.path.exists(last):
        held = torch.load(last, map_location='cpu')
        teacher.load_state_dict(held['now'])
        optimiser.load_state_dict(held['optimiser'])
        average, step, epoch = held['weights'], held['step'], held['epoch']
        rng = np.random.default_rng(a.seed + epoch)
    began, total = time.time(), 0.

    def since():
        return f'{(time.time() - began) / 60:.1f} minutes'

    while epoch < a.epochs:
        for at, part in enumerate(batches(lengths, a.size, rng), 1):
            teacher.train()
            for g in optimiser.param_groups:
                g['lr'] = a.rate * g['share'] * min(1, (step + 1) / warm) * (1 - step / steps)
            loss = loss_of(part, rng)
            descend(teacher, optimiser, loss)
            step += 1
            total += float(loss.detach())
            keep = min(a.average, step / (step + 10))
            with torch.no_grad():
                for k, v in teacher.named_parameters():
                    if v.requires_grad:
                        average[k].lerp_(v, 1 - keep)
            if step % told == 0:
                print(step, 'of', steps, since(), round(total / told, 4), flush=True)
                total = 0.
            if at in [per * k // times for k in range(1, times + 1)]:
                now = {k: v.detach().clone() for k, v in teacher.state_dict().items()}
                teacher.load_state_dict(average)
                number = epoch * times + at * times // per
                out = predict()
                print(name, number, since(), json.dumps(figures(out)), flush=True)
                np.save(os.path.join(a.out, f'dev{number}.npy'), out)
                torch.save(dict(weights=average, settings=vars(teacher.encoder.s)), os.path.join(a.out, f'{name}{number}.pt'))
                teacher.load_state_dict(now)
        epoch += 1
        torch.save(dict(now=teacher.state_dict(), weights=average, optimiser=optimiser.state_dict(), step=step, epoch=epoch), last)


class Graph(graph.Builder):
    """What the graphs of narrow heads share. Products of the layers may be of bytes, the others keep 32 bits."""

    def __init__(self, bits):
        self.nodes, self.held, self.weights, self.bits = [], [], {}, bits

    def take(self, head):
        self.weights = {k: v.detach().float().numpy() for k, v in head.state_dict().items()}

    def product(self, x, name, output):
        if self.bits < 32 and name.startswith('layers.'):
            numbers, scale = graph.quantised(self.weights[name + '.weight'].T, self.bits)
            held = [self.constant(output + '.numbers', numbers), self.constant(output + '.scale', scale[0])]
            return self.node('DynamicQuantizeMatMul', [x, *held, '', self.constant(output + '.bias', self.weights[name + '.bias'])], output, graph.CONTRIB)
        return self.exact_linear(x, self.weights[name + '.weight'].T, self.weights[name + '.bias'], output)

    def normed(self, x, name, output):
        return self.node('LayerNormalization', [x, self.constant(output + '.weight', self.weights[name + '.weight']),
                                                self.constant(output + '.bias', self.weights[name + '.bias'])], output, axis=-1, epsilon=1e-5)

    def even(self, to):
        """The vectors without their mean, evened out, and made narrow."""
        self.node('Sub', ['vectors', self.constant(to + 'middle', self.weights['middle'])], to + 'centred')
        self.node('Div', [to + 'centred', self.constant(to + 'spread', self.weights['spread'])], to + 'even')
        self.node('Gelu', [self.product(to + 'even', 'narrow', to + 'narrow')], to + 'bent', graph.CONTRIB)
        return self.normed(to + 'bent', 'norm', to + 'rows')

    def layer(self, x, name, to, form):
        size = form['width'] // form['count']
        parts = [to + part for part in ('query', 'key', 'value')]
        self.node('Split', [self.product(x, name + 'qkv', to + 'parts')], parts, axis=-1, num_outputs=3)
        self.node('MultiHeadAttention', parts, to + 'attended', graph.CONTRIB, num_heads=form['count'], scale=1 / math.sqrt(size))
        self.product(to + 'attended', name + 'out', to + 'out')
        y = self.normed(self.node('Add', [to + 'out', x], to + 'sum1'), name + 'norm1', to + 'normed1')
        self.node('Gelu', [self.product(y, name + 'up', to + 'up')], to + 'gelu', graph.CONTRIB)
        self.product(to + 'gelu', name + 'down', to + 'down')
        return self.normed(self.node('Add', [to + 'down', y], to + 'sum2'), name + 'norm2', to + 'normed2')

    def finish(self, name, inputs, outputs):
        """The graph, of inputs and outputs as (name, type, shape)."""
        value = graph.helper.make_tensor_value_info
        made = graph.helper.make_graph(self.nodes, name, [value(*i) for i in inputs], [value(*o) for o in outputs], self.held)
        whole = graph.helper.make_model(made, opset_imports=[graph.helper.make_opsetid('', graph.OPSET), graph.helper.make_opsetid(graph.CONTRIB, 1)])
        whole.ir_version = 8
        return whole
