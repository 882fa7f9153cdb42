"""Trains what finds the sentence that an answer answers: the head of meanings.py with what compares its vectors, and rarity.

python3 targets.py --data DATA --graph attribution.onnx --vocabulary vocabulary.txt --rarity rarity.txt --head HEAD/last.pt --out RUN [--more ROWS.jsonl]
python3 targets.py --out RUN --write matcher.bin HEAD.pt

A sentence's score: of each of its pieces the likeness to the likest piece of the answer, by how much the piece counts; the likeness of
both means; the rarity of the words that both have; place and length. Dev chooses the epoch. ROWS: of target_rows.py.
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import disputes
import heads
import meanings
import vectors

PARENT, ANSWER, LONGEST = 760, 64, 96
TRAITS = 7
WINDOW = meanings.WINDOW


def rarities(path):
    found = {}
    with open(path, encoding='utf8') as f:
        for line in f:
            if line[0] not in '#[':
                word, weight = line.split()
                found[word] = float(weight)
    return found


def shared(sentence, answer, rarity, slack=10, unlisted=9.5):
    """as Rarity.shared"""
    weights = [(w, rarity.get(w, unlisted)) for w in sentence]
    return sum(x for w, x in weights if w in answer) / math.sqrt(slack + sum(x for _, x in weights))


def stems(text):
    return {disputes.stem(w) for w in disputes.tokens(text)} - {'?', '!'}


def traits(i, n, text, words, rare, best):
    """What is known of a sentence without vectors; Ranking.java does the same."""
    return [rare, float(rare > 0 and rare == best), math.log1p(words) / 3, i / max(1, n - 1) if n > 1 else 0., float(i == 0), float(i == n - 1),
            float(text.rstrip().endswith('?'))]


class Matcher(nn.Module):
    """What Matcher.java computes."""

    def __init__(self, width, small=48, wide=96, drop=.1):
        super().__init__()
        self.one, self.whole = nn.Linear(width, small, bias=False), nn.Linear(width, wide)
        self.rare = nn.Parameter(torch.tensor([2., -1.]))
        self.counts = nn.Linear(width, 1)
        nn.init.zeros_(self.counts.weight)
        self.mix = nn.Sequential(nn.Linear(TRAITS + 5, 16), nn.Tanh(), nn.Linear(16, 1))
        self.drop = drop

    def begin(self, head, pieces):
        """Means are compared as the teacher's were, pieces by their principal directions; the first two hold what all share."""
        with torch.no_grad():
            joined = torch.cat([head.out.weight, head.out.bias[:, None]], 1).double()
            _, spread, directions = torch.linalg.svd(joined, full_matrices=False)
            kept = (spread[:, None] * directions)[:len(self.whole.bias)].float()
            self.whole.weight.copy_(kept[:, :-1])
            self.whole.bias.copy_(kept[:, -1])
            _, spread, directions = torch.linalg.svd(pieces - pieces.mean(0), full_matrices=False)
            here = slice(2, 2 + len(self.one.weight))
            self.one.weight.copy_(directions[here] / (spread[here, None] / spread[2]).sqrt())

    def weights(self, x, rare):
        return torch.sigmoid(2 * self.rare[0] * rare + self.rare[1] - 1 + self.counts(x)[..., 0])

    def forward(self, x, answer, pieces, inside, facts, x_rare, answer_rare):
        """x [pieces of the post, width], answer [its pieces, width]; pieces [n, most]: those of each sentence, inside: whether there is one; facts [n, TRAITS]"""
        if self.training:
            kept = (torch.rand(x.shape[1]) > self.drop).float() / (1 - self.drop)
            x, answer = x * kept, answer * kept
        like = F.normalize(self.one(x), dim=-1) @ F.normalize(self.one(answer), dim=-1).T
        ws, wa = self.weights(x, x_rare)[pieces] * inside, self.weights(answer, answer_rare)
        best = like.max(-1).values[pieces]
        matched = (best * ws).sum(1) / (ws.sum(1) + .5)
        clear = ((best - .3).clamp(min=0) * ws).sum(1)
        # the same from the answer's side: how much of it finds its like here, and how much here rather than elsewhere
        back = like[pieces].masked_fill(inside[..., None] == 0, -1).amax(1)
        returned = (back * wa).sum(1) / (wa.sum() + .5)
        rather = ((back - back.mean(0, keepdim=True)).clamp(min=0) * wa).sum(1)
        ms = F.normalize((self.whole(x)[pieces] * ws[..., None]).sum(1), dim=-1)
        ma = F.normalize((self.whole(answer) * wa[:, None]).sum(0), dim=-1)
        given = [4 * matched, clear, 4 * returned, rather, 4 * ms @ ma]
        return self.mix(torch.cat([facts, torch.stack(given, 1)], 1))[:, 0]


def rare_pieces(text, wp, rarity, most):
    """for each piece how rare its word is, in eighths of the natural logarithm of its share"""
    known, found = {}, []
    for a, b in vectors.Pieces(text, wp).spans[:most]:
        word = text[a:b]
        if word not in known:
            known[word] = max((rarity.get(disputes.stem(t), 9.5) for t in disputes.tokens(word) if t not in '?!'), default=0.)
        found.append(known[word] / 8)
    return np.array(found, np.float32)


class Rows:
    """Answers, each with a post's sentences and which of them it answers; each text's vectors are held once."""

    def __init__(self, path, source, name, rarity, weight=1.):
        rows = [r for r in map(json.loads, open(path, encoding='utf8')) if r.get('gold')]
        texts = list(dict.fromkeys(t for r in rows for t in (r['parent'], r['reply'])))
        number = {t: i for i, t in enumerate(texts)}
        found, starts = source.of(name, texts, PARENT)
        self.vectors, self.weight, self.rows = [found[d] for d in meanings.DEPTHS], weight, []
        rare = [rare_pieces(t, source.wp, rarity, PARENT) for t in texts]
        begins = [[a for a, _ in vectors.Pieces(t, source.wp).spans[:PARENT]] for t in texts]
        for r in rows:
            p, q = number[r['parent']], number[r['reply']]
            answer = stems(r['reply'])
            own = [r['parent'][a:b] for a, b in r['sentences']]
            each = [shared(stems(t), answer, rarity) for t in own]
            facts = [traits(i, len(own), t, len(t.split()), x, max(each)) for i, (t, x) in enumerate(zip(own, each))]
            places = [(int(np.searchsorted(begins[p], a)), int(np.searchsorted(begins[p], b))) for a, b in r['sentences']]
            size, answers = starts[p + 1] - starts[p], min(ANSWER, starts[q + 1] - starts[q])
            here = [g for g in r['gold'] if places[g][1] > places[g][0]]
            if size and answers and here:
                self.rows.append(dict(post=(starts[p], size), answer=(starts[q], answers), places=places, facts=np.array(facts, np.float32),
                                      rare=(rare[p][:size], rare[q][:answers]), gold=here))

    def both(self, start, end):
        return np.concatenate([v[start:end] for v in self.vectors], 1).astype(np.float32)

    def together(self, rng):
        """Rows in random order, up to four of one post next to each other."""
        groups = {}
        for i in rng.permutation(len(self.rows)):
            groups.setdefault(self.rows[i]['post'], []).append((self, i))
        return [group[k:k + 4] for group in groups.values() for k in range(0, len(group), 4)]


class Reader(nn.Module):
    def __init__(self, head, matcher):
        super().__init__()
        self.head, self.matcher = head, matcher

    def read(self, part):
        """Vectors of the texts of some rows: {(rows, first piece): vectors}, windows of like length together."""
        texts = {(rows, *rows.rows[i][kind]) for rows, i in part for kind in ('post', 'answer')}
        jobs = sorted(((min(WINDOW, size - w), at + w, at, rows) for rows, at, size in texts for w in range(0, size, WINDOW)), key=lambda job: job[:3])
        found = {}
        while jobs:
            n = next((k for k in range(1, len(jobs)) if jobs[k][0] > 1.3 * jobs[0][0] + 16 or jobs[k][0] * (k + 1) > 6000), len(jobs))
            some, jobs = jobs[:n], jobs[n:]
            x, mask = np.zeros((n, some[-1][0], meanings.WIDE * len(meanings.DEPTHS)), np.float32), np.zeros((n, some[-1][0]), np.float32)
            for k, (size, at, _, rows) in enumerate(some):
                x[k, :size], mask[k, :size] = rows.both(at, at + size), 1
            with torch.autocast('cpu', dtype=torch.bfloat16):
                y = self.head(torch.from_numpy(x), torch.from_numpy(mask))
            for k, (size, at, text, rows) in enumerate(some):
                found.setdefault((rows, text), {})[at] = y[k, :size]
        return {key: torch.cat([y for _, y in sorted(windows.items())]) for key, windows in found.items()}

    def forward(self, part):
        found, scores = self.read(part), []
        for rows, i in part:
            r = rows.rows[i]
            most = max(1, min(LONGEST, max(b - a for a, b in r['places'])))
            pieces, inside = np.zeros((len(r['places']), most), np.int64), np.zeros((len(r['places']), most), np.float32)
            for k, (a, b) in enumerate(r['places']):
                n = min(most, b - a)
                pieces[k, :n], inside[k, :n] = range(a, a + n), 1
            x, answer = found[rows, r['post'][0]], found[rows, r['answer'][0]]
            scores.append(self.matcher(x, answer, *map(torch.from_numpy, (pieces, inside, r['facts'], *r['rare']))))
        return scores


def loss_of(reader, part):
    logs = [torch.log_softmax(s, 0) for s in reader(part)]
    return -sum(rows.weight * torch.logsumexp(s[rows.rows[i]['gold']], 0) for s, (rows, i) in zip(logs, part)) / len(part)


def evaluate(reader, rows):
    reader.eval()
    one = three = 0
    n = len(rows.rows)
    with torch.no_grad():
        for at in range(0, n, 32):
            part = [(rows, i) for i in range(at, min(n, at + 32))]
            for (_, i), s in zip(part, reader(part)):
                order, gold = torch.argsort(-s).tolist(), set(rows.rows[i]['gold'])
                one += order[0] in gold
                three += bool(gold & set(order[:3]))
        loss = np.mean([float(loss_of(reader, [(rows, i)])) for i in range(n)])
    return dict(R1=round(100 * one / n, 1), R3=round(100 * three / n, 1), loss=round(float(loss), 4))


def write(path, matcher_to, head_to):
    """matcher.bin as Matcher.java reads it: four whole numbers, then floats, all big-endian; and the head, for meanings.py --write"""
    held = torch.load(path, map_location='cpu', weights_only=False)
    w = {k[len('matcher.'):]: v.float().numpy() for k, v in held['weights'].items() if k.startswith('matcher.')}
    rows = [w['one.weight'].T, np.zeros(len(w['one.weight'])), w['whole.weight'].T, w['whole.bias']]
    rows += [w['counts.weight'], w['counts.bias'] + w['rare'][1] - 1, 2 * w['rare'][:1]]
    rows += [w[f'mix.{n}.{k}'] for n in (0, 2) for k in ('weight', 'bias')]
    with open(matcher_to, 'wb') as f:
        f.write(np.array([w['one.weight'].shape[1], len(w['one.weight']), len(w['whole.bias']), len(w['mix.0.bias'])], '>i4').tobytes())
        for row in rows:
            f.write(np.ascontiguousarray(row, '>f4').tobytes())
    torch.save(dict(weights={k[len('head.'):]: v for k, v in held['weights'].items() if k.startswith('head.')}, form=held['form']), head_to)


def train(a, reader, sets, dev):
    head, matcher = reader.head, reader.matcher
    slow = [*matcher.one.parameters(), *matcher.whole.parameters(), *head.narrow.parameters(), *head.norm.parameters(), *head.layers.parameters()]
    fast = [q for n, q in matcher.named_parameters() if not n.startswith(('one', 'whole'))]
    optimiser = torch.optim.AdamW([dict(params=slow, factor=1), dict(params=fast, factor=10)], lr=a.rate, weight_decay=a.decay)
    rng, began, best, step, done = np.random.default_rng(a.seed), time.time(), None, 0, False
    average = {k: v.clone() for k, v in reader.state_dict().items()}
    steps = int(a.epochs * sum(len(s.rows) for s in sets) / a.size)
    while not done:
        groups = [g for s in sets for g in s.together(rng)]
        order = [row for k in rng.permutation(len(groups)) for row in groups[k]]
        for at in range(0, len(order), a.size):
            progress = max(step / steps, (time.time() - began) / 60 / a.minutes)
            done = progress >= 1
            if done or (step and step % a.told == 0):
                now = {k: v.clone() for k, v in reader.state_dict().items()}
                reader.load_state_dict(average)
                found = evaluate(reader, dev)
                print(step, steps, round((time.time() - began) / 60, 1), 'minutes', json.dumps(found), flush=True)
                if best is None or found['loss'] < best:
                    best = found['loss']
                    torch.save(dict(weights=average, form=head.form, dev=found), os.path.join(a.out, 'best.pt'))
                reader.load_state_dict(now)
            if done:
                break
            reader.train()
            for g in optimiser.param_groups:
                g['lr'] = a.rate * g['factor'] * min(1, (step + 1) / 50) * (1 - progress)
            heads.descend(reader, optimiser, loss_of(reader, order[at:at + a.size]))
            step += 1
            keep = min(.99, step / (step + 10))
            for k, v in reader.state_dict().items():
                average[k].mul_(keep).add_(v.detach(), alpha=1 - keep)


def main():
    p = argparse.ArgumentParser()
    for name in ('data', 'graph', 'vocabulary', 'rarity', 'head', 'out', 'cache'):
        p.add_argument('--' + name)
    p.add_argument('--more', help='rows of target_rows.py')
    p.add_argument('--share', type=float, default=.7, help='what one of them counts')
    p.add_argument('--write', nargs=2, help='a matcher.bin and a head to write of what OUT holds, without training')
    p.add_argument('--epochs', type=float, default=1.6)
    p.add_argument('--minutes', type=float, default=36)
    p.add_argument('--rate', type=float, default=3e-4)
    p.add_argument('--decay', type=float, default=.05)
    p.add_argument('--size', type=int, default=16)
    p.add_argument('--told', type=int, default=200, help='after so many steps dev is read')
    p.add_argument('--seed', type=int, default=1)
    a = p.parse_args()
    if a.write:
        write(os.path.join(a.out, 'best.pt'), *a.write)
        return
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    source = vectors.Vectors(a.graph, a.vocabulary, list(meanings.DEPTHS), a.cache or a.out)
    rarity = rarities(a.rarity)
    dev = Rows(os.path.join(a.data, 'targets.dev.jsonl'), source, 'targets.dev', rarity)
    sets = [Rows(os.path.join(a.data, 'targets.train.jsonl'), source, 'targets.train', rarity)]
    if a.more:
        sets.append(Rows(a.more, source, 'more', rarity, a.share))
    head = meanings.load(a.head)
    reader = Reader(head, Matcher(head.form['width']))
    with torch.no_grad():
        read = reader.read([(sets[0], i) for i in range(min(96, len(sets[0].rows)))])
    reader.matcher.begin(head, torch.cat(list(read.values())))
    train(a, reader, sets, dev)


if __name__ == '__main__':
    main()
