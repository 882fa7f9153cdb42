"""Trains a whole encoder to tell who of two marked in a sentence supports or opposes the other, as a teacher of the narrow heads of positions.py.

python3 teacher.py --data DATA --encoder ENCODER --out RUN [--epochs 4] [--rate 1e-4] [--seed 1] [--freeze 2]
python3 teacher.py --says ROWS.jsonl SAID.npy RUN1/epoch4.pt [RUN2/epoch4.pt …] --encoder ENCODER [--ways first]
python3 teacher.py --mix SAID.npy SAID1.npy SAID2.npy …

Each mention stands between two marks of its own, the first of a pair and the second, and each sentence is also read with them turned round. What it
says of rows without labels (sentence, mentions) is written as scores [rows, 5], the mean of both ways and all runs. Averaged weights are kept. --mix
takes the mean of what several say (a file given twice counts twice); rows that one of them leaves out (NaN) are left out.
"""
import argparse
import json
import os

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import answers
import features
import heads
import positions
import wordpiece

MARKS = (('[unused1]', '@'), ('[unused2]', '#'))  # a mark, and the piece whose vector it begins with
MOST = 126


class Rows:
    """Sentences as pieces, feature numbers, and the role of each piece."""

    def __init__(self, rows, wp):
        self.rows, self.wp = rows, wp
        self.gold = [positions.key(r) if 'stance' in r else 0 for r in rows]
        self.cut = [self.pieces(r) for r in rows]
        self.length = [len(ids) + 6 for ids, _, _ in self.cut]

    def pieces(self, r):
        words = wordpiece.words(r['sentence'])
        numbers, _ = features.features(words, r['sentence'])
        ids, given, roles = [], [], []
        for word, number in zip(words, numbers):
            held = [m + 1 for m, (a, b) in enumerate(r['mentions']) if word.start < b and a < word.end]
            for p in self.wp.cut(word.form):
                ids.append(p)
                given.append(number)
                roles.append(held[-1] if held else 0)
        if len(ids) > MOST:  # a long one: round the mentions
            here = [i for i, role in enumerate(roles) if role]
            at = max(0, min(len(ids) - MOST, (here[0] + here[-1] - MOST) // 2)) if here else 0
            ids, given, roles = (x[at:at + MOST] for x in (ids, given, roles))
        return ids, given, roles

    def marked(self, i, swap):
        """Ids and numbers with marks round the mentions, and where the first and the second mark stand."""
        ids, numbers, at, before = [self.wp.first], [0], [0, 0], 0
        cut = self.cut[i]
        for p, number, role in [*zip(*cut), (self.wp.last, 0, 0)]:
            if role != before:
                for ends, r in ((True, before), (False, role)):
                    if r:
                        which = r - 1 if not swap else 2 - r
                        if not ends and not at[which]:
                            at[which] = len(ids)
                        ids.append(self.wp.ids[MARKS[which][0]])
                        numbers.append(0)
                before = role
            ids.append(p)
            numbers.append(number)
        return ids, numbers, at

    def batch(self, part, swap):
        found = [self.marked(i, s) for i, s in zip(part, swap)]
        width = max(len(ids) for ids, _, _ in found)
        ids, numbers, mask = np.zeros((3, len(part), width), np.int64)
        for k, (a, b, _) in enumerate(found):
            ids[k, :len(a)], numbers[k, :len(a)], mask[k, :len(a)] = a, b, 1
        return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(numbers), torch.tensor([at for _, _, at in found])


class Teacher(nn.Module):
    def __init__(self, encoder, dropout=.1):
        super().__init__()
        self.encoder, self.dropout = encoder, dropout
        width = encoder.s.width
        self.hidden, self.scores = nn.Linear(4 * width, width), nn.Linear(width, 5)

    def forward(self, ids, mask, numbers, at):
        x = self.encoder(ids, mask, numbers)
        row = torch.arange(len(ids))
        all_ = (x * mask[:, :, None].to(x.dtype)).sum(1) / mask.sum(1, keepdim=True)
        z = torch.cat([x[row, at[:, 0]], x[row, at[:, 1]], x[:, 0], all_.to(x.dtype)], 1)
        z = torch.tanh(self.hidden(F.dropout(z, self.dropout, self.training)))
        return self.scores(F.dropout(z, self.dropout, self.training)).float()


def begun(encoder, wp):
    held, made = heads.encoder(os.path.join(encoder, 'encoder.pt'))
    made.load_state_dict(held['weights'])
    with torch.no_grad():
        for mark, like in MARKS:
            made.pieces.weight[wp.ids[mark]] = made.pieces.weight[wp.ids[like]]
    return Teacher(made)


def predict(teacher, rows, ways=(False, True), size=64):
    """Scores [rows, 5], the mean of the ways round."""
    teacher.eval()
    out = np.zeros((len(rows.rows), 5), np.float32)
    order = sorted(range(len(rows.rows)), key=lambda i: rows.length[i])
    turned = positions.SWAPPED.numpy()
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        for k in range(0, len(order), size):
            part = order[k:k + size]
            for turn in ways:
                found = teacher(*rows.batch(part, [turn] * len(part))).float().numpy()
                out[part] += (found[:, turned] if turn else found) / len(ways)
    return out


def train(a, teacher, rows, dev, prior):
    def loss_of(part, rng):
        swap = rng.random(len(part)) < .5
        gold = torch.tensor([rows.gold[i] for i in part])
        gold = torch.where(torch.from_numpy(swap), positions.SWAPPED[gold], gold)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            return F.cross_entropy(teacher(*rows.batch(part, swap)), gold, label_smoothing=a.smooth)

    heads.teach(a, teacher, rows.length, loss_of, lambda: predict(teacher, dev), lambda out: positions.figures(out, dev, prior))


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'encoder', 'out'):
        p.add_argument('--' + name)
    p.add_argument('--says', nargs='+')
    p.add_argument('--mix', nargs='+')
    p.add_argument('--ways', choices=('both', 'first', 'second'), default='both', help='how rows are read: which mention is given as the first')
    p.add_argument('--epochs', type=int, default=4)
    p.add_argument('--rate', type=float, default=1e-4)
    p.add_argument('--size', type=int, default=32)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--smooth', type=float, default=.05)
    p.add_argument('--average', type=float, default=.995)
    p.add_argument('--freeze', type=int, default=0, help='so many lowest layers keep their weights')
    p.add_argument('--threads', type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    if a.mix:
        np.save(a.mix[0], np.mean([np.log(answers.softmax(np.load(path))) for path in a.mix[1:]], 0))
        return
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    if a.says:
        rows = Rows([json.loads(line) for line in open(a.says[0], encoding='utf8')], wp)
        np.save(a.says[1], np.mean([predict(heads.taught(path, Teacher), rows, dict(both=(False, True), first=(False,), second=(True,))[a.ways]) for path in a.says[2:]], 0))
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    rows, dev = (Rows(list(answers.read(a.data, 'positions.' + part)), wp) for part in ('train', 'dev'))
    prior = np.bincount(rows.gold, minlength=5) / len(rows.gold)
    teacher = begun(a.encoder, wp)
    train(a, teacher, rows, dev, prior)


if __name__ == '__main__':
    main()
