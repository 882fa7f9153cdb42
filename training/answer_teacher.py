"""Teaches a whole encoder how an answer stands to the words it answers, both read at once, to be a teacher of the head that is shipped (answers.py --said, --pairs).

python3 answer_teacher.py --data DATA --encoder ENCODER --out RUN [--epochs 2] [--rate 2e-4] [--freeze 0] [--seed 1]
python3 answer_teacher.py --encoder ENCODER --says ROWS.jsonl OUT.npy RUN1/half2.pt [RUN2/half2.pt …]

DATA, as for answers.py; ENCODER: of fetch_encoder.py. Reads `[CLS] words answered [SEP] answer [SEP]` with a vector for each of the two roles. What it says of rows
(target, reply) is written as scores [rows, 5]. It learns the three labels that all sources have, so its fourth score says nothing. Averaged weights are kept each half epoch.
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
import model
import wordpiece

ANSWERED, ANSWER = 64, 96


class Rows:
    """Answers with what they answer, as piece numbers, features and roles."""

    def __init__(self, rows, wp, weight=1.):
        self.rows, self.wp = [r for r in rows if r.get('target') and r.get('reply')], wp
        answers.goals(self, weight)
        self.cut = [self.pieces(r) for r in self.rows]
        self.length = [len(ids) for ids, _, _ in self.cut]

    def pieces(self, r):
        ids, numbers, roles = [self.wp.first], [0], [0]
        for role, (text, most) in enumerate(((r['target'], ANSWERED), (r['reply'], ANSWER)), 1):
            words = wordpiece.words(text)
            found = [(p, n) for word, n in zip(words, features.features(words, text)[0]) for p in self.wp.cut(word.form)][:most]
            ids += [p for p, _ in found] + [self.wp.last]
            numbers += [n for _, n in found] + [0]
            roles += [role] * len(found) + [0]
        return ids, numbers, roles


def joined(cut):
    """A batch of rows as tensors: piece numbers, features, roles, and where a row has pieces."""
    width = max(len(ids) for ids, _, _ in cut)
    held = np.zeros((4, len(cut), width), np.int64)
    for k, parts in enumerate(cut):
        n = len(parts[0])
        held[:3, k, :n], held[3, k, :n] = parts, 1
    return [torch.from_numpy(x) for x in held]


class Teacher(nn.Module):
    def __init__(self, encoder, dropout=.1):
        super().__init__()
        self.encoder, self.dropout = encoder, dropout
        width = encoder.s.width
        self.roles = nn.Embedding(3, width)
        nn.init.zeros_(self.roles.weight)
        self.hidden, self.scores = nn.Linear(5 * width, width), nn.Linear(width, len(answers.LABELS) + 1)

    def forward(self, ids, numbers, roles, mask):
        e = self.encoder
        x = e.pieces(ids) + e.positions.weight[:ids.shape[1]] + F.embedding(numbers, e.feature_table()) + self.roles(roles)
        x = model.dropout(e.norm(x), e.s.dropout, self.training)
        bias = (1 - mask[:, None, None, :].to(torch.bfloat16 if torch.is_autocast_cpu_enabled() else x.dtype)) * -1e4
        for layer in e.layers:
            x = layer(x, bias)
        x = x.float()
        one, two = ((x * here).sum(1) / here.sum(1).clamp(min=1) for here in ((roles == k).float()[:, :, None] for k in (1, 2)))
        z = F.dropout(torch.cat([x[:, 0], one, two, one * two, (one - two).abs()], 1), self.dropout, self.training)
        return self.scores(F.dropout(torch.tanh(self.hidden(z)), self.dropout, self.training)).float()


def begun(encoder):
    held, made = heads.encoder(os.path.join(encoder, 'encoder.pt'))
    made.load_state_dict(held['weights'])
    return Teacher(made)


def predict(teacher, rows, size=32):
    teacher.eval()
    out = np.zeros((len(rows.rows), len(answers.LABELS) + 1), np.float32)
    order = sorted(range(len(rows.rows)), key=lambda i: rows.length[i])
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        for at in range(0, len(order), size):
            part = order[at:at + size]
            out[part] = teacher(*joined([rows.cut[i] for i in part])).float().numpy()
    return out


def train(a, teacher, sets, dev, prior):
    index = [(s, i) for s in sets for i in range(len(s.rows))]

    def loss_of(part, rng):
        rows = [index[j] for j in part]
        with torch.autocast('cpu', dtype=torch.bfloat16):
            out = teacher(*joined([s.cut[i] for s, i in rows]))
        return answers.losses(out, rows, a.smooth, a.agreement)

    heads.teach(a, teacher, [s.length[i] for s, i in index], loss_of, lambda: predict(teacher, dev), lambda out: answers.figures(out, dev, prior),
                'half', times=2, warm=60, told=20)


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'encoder', 'out'):
        p.add_argument('--' + name)
    p.add_argument('--says', nargs='+')
    p.add_argument('--epochs', type=int, default=2)
    p.add_argument('--rate', type=float, default=2e-4)
    p.add_argument('--size', type=int, default=32)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--smooth', type=float, default=.05)
    p.add_argument('--agreement', type=float, default=.3)
    p.add_argument('--average', type=float, default=.99)
    p.add_argument('--freeze', type=int, default=0, help='so many lowest layers keep their weights')
    p.add_argument('--threads', type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    if a.says:
        with open(a.says[0], encoding='utf8') as f:
            rows = Rows([json.loads(line) for line in f], wp)
        np.save(a.says[1], np.mean([predict(heads.taught(path, Teacher), rows) for path in a.says[2:]], 0))
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    dev = Rows(answers.read(a.data, 'stance.dev'), wp)
    sets = [Rows(answers.read(a.data, name), wp, weight) for name, weight in (('stance.train', 1.), ('claims.train', .5))]
    print([(len(s.rows), int(np.mean(s.length))) for s in sets], flush=True)
    prior = np.bincount([g for g in sets[0].gold if 0 <= g < 3], minlength=3)
    train(a, begun(a.encoder), sets, dev, prior / prior.sum())


if __name__ == '__main__':
    main()
