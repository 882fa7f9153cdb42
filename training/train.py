"""Trains the attribution model; resumes from its last checkpoint.

python3 train.py --out RUN [--epochs 8] [--deadline HH:MM] [--bf16] ...
"""
import argparse
import copy
import datetime
import json
import os
import random
import time

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')  # old OpenBLAS takes newer processors for generic ones
import torch  # noqa: E402
from torch.nn import functional as F  # noqa: E402

import corpus  # noqa: E402
import distil  # noqa: E402
import evaluate  # noqa: E402
import graph  # noqa: E402
import model as models  # noqa: E402
import windows  # noqa: E402
import wordpiece  # noqa: E402


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--encoder', required=True, help='folder with encoder.pt and vocabulary.txt (fetch_encoder.py)')
    p.add_argument('--out', required=True)
    p.add_argument('--epochs', type=float, default=6)
    p.add_argument('--deadline', help='HH:MM (local clock): the learning rate reaches zero by then at the latest')
    p.add_argument('--window', type=int, default=256)
    p.add_argument('--batch', type=int, default=12)
    p.add_argument('--rate', type=float, default=1.5e-4)
    p.add_argument('--head-factor', type=float, default=8)
    p.add_argument('--warm-up', type=float, default=.06)
    p.add_argument('--smoothing', type=float, default=.05)
    p.add_argument('--link-weight', type=float, default=.3)
    p.add_argument('--inner-links', type=float, default=0, help="weight of the links of a fragment's other words together; its first has 1")
    p.add_argument('--freeze-pieces', action='store_true', help='leave the table of pieces as it is')
    p.add_argument('--mask-names', type=float, default=.5, help='share of documents; half of their names are replaced')
    p.add_argument('--countries', help="names of other countries, which half of the masked documents get: forenames.mjs prints them")
    p.add_argument('--single-marks', type=float, default=0, help='share of the masked documents whose double marks become single ones')
    p.add_argument('--pages', choices=('half', 'all'), help='learn from pages-dev too: from those at even places, or from all')
    p.add_argument('--pages-times', type=int, default=3, help='how often each of these pages comes in an epoch')
    p.add_argument('--ema', type=float, default=.998, help='decay a step; the average is updated every five')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--documents', type=int, help='only so many, for a smoke test')
    p.add_argument('--all', action='store_true', help='train on the held-out documents too')
    p.add_argument('--teacher', nargs='*', default=[], help='trained models to learn from')
    p.add_argument('--teacher-weight', type=float, default=.7)
    p.add_argument('--layer-weight', type=float, default=0., help="pull the layers to the first teacher's, so strongly (same width)")
    p.add_argument('--unlabelled', type=int, default=0, help='learn from the teachers on so many unlabelled texts an epoch too')
    p.add_argument('--start', help='a trained model or an exported graph whose weights to begin with, in place of the encoder alone')
    p.add_argument('--keep-layers', type=int, nargs='+', help='begin with these layers of --start alone (0 is the first)')
    p.add_argument('--round-bits', type=int, help='train for products of bytes: weights of so many bits, inputs of 8')
    p.add_argument('--round-from', type=float, default=.5, help='share of the run after which rounding begins')
    p.add_argument('--bf16', action='store_true')
    p.add_argument('--evaluate-every', type=int, default=1, help='epochs; 0: never, not at the end either')
    p.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    return p.parse_args()


def epoch_windows(documents, pieces, a, names, rng, wp):
    found = []
    unlabelled = [i for i, d in enumerate(documents) if d.versions == [None]]
    drawn = set(rng.sample(unlabelled, min(a.unlabelled, len(unlabelled))))
    for i, d in enumerate(documents):
        if d.versions == [None] and i not in drawn:
            continue
        version = rng.choice(d.versions)
        ps = pieces[i]
        if rng.random() < a.mask_names:
            forms = names.forms(d, rng)
            ps = windows.cut(d, wp, corpus.british(forms) if rng.random() < a.single_marks else forms)
        for w in windows.split(d, ps, a.window, wp, rng):
            w.version = version
            found.append(w)
    return windows.batches(found, a.batch, rng)


def link_loss(scores, heads, rows):
    if not rows:
        return scores.new_zeros(())
    b, q, k, weight = (torch.tensor(x, device=scores.device) for x in zip(*rows))
    picked = scores[b, q].float().masked_fill(~heads[b], -1e4)
    return (F.cross_entropy(picked, k, reduction='none') * weight).sum() / weight.sum()


def loss_of(model, batch, a, wp, teachers, layers):
    """Tag and link loss of a batch, to the labels and, where there are teachers, in part to what they say; and the layers' own."""
    ids, mask, numbers = (x.to(a.device) for x in windows.inputs(batch, wp.pad))
    tags, heads, to_cue, to_source = windows.targets(batch, [w.version for w in batch], ids.shape[1], a.inner_links)
    tags, heads = tags.to(a.device), heads.to(a.device)
    with torch.autocast(a.device, dtype=torch.bfloat16, enabled=a.bf16):
        scores = model(ids, mask, numbers)
    tag_loss = distil.cross_entropy_ignoring_none(scores[0], tags, a.smoothing)
    links = link_loss(scores[1], heads, to_cue) + link_loss(scores[2], heads, to_source)
    if teachers is None:
        return tag_loss, links, 0.
    soft = distil.loss(scores, teachers.probabilities(ids, mask, numbers, heads, a.bf16), heads)
    t = a.teacher_weight
    return (1 - t) * tag_loss + t * soft[0], (1 - t) * links + t * soft[1], layers.loss(mask) if layers else 0.


class Schedule:
    """Linear warm-up and decay over steps, or over the time to the deadline where that runs out sooner."""

    def __init__(self, total, warm_up, deadline):
        self.total, self.warm_up, self.deadline = total, warm_up, deadline
        self.begun = time.time()
        self.done_before = 0.

    def progress(self, step):
        by_steps = step / self.total
        if not self.deadline:
            return by_steps
        by_time = self.done_before + (1 - self.done_before) * (time.time() - self.begun) / max(1., self.deadline - self.begun)
        return min(1., max(by_steps, by_time))

    def factor(self, progress):
        return min(progress / self.warm_up + 1e-3, (1 - progress) / (1 - self.warm_up))


def deadline_of(text):
    if not text:
        return None
    now = datetime.datetime.now()
    hour, minute = map(int, text.split(':'))
    then = now.replace(hour=hour, minute=minute, second=0)
    return (then if then > now else then + datetime.timedelta(days=1)).timestamp()


def beginning(path, settings):
    """The weights and layers of a checkpoint, or of an exported graph of 7 or 8 bits (then of as many layers as the encoder)."""
    if path.endswith('.onnx'):
        return {k: torch.tensor(v) for k, v in graph.read(path, models.Settings(**settings)).items()}, settings['layers']
    held = torch.load(path, map_location='cpu')
    return held['weights'], held['settings']['layers']


def begin(a, held):
    """The model as it starts, and its settings: the encoder's weights, or a trained model's, all or some of its layers."""
    settings = dict(held['settings'])
    if a.start is None:
        model = models.Attributor(models.Settings(**settings))
        model.encoder.load_state_dict(held['weights'])
        return model, settings
    weights, layers = beginning(a.start, settings)
    kept = a.keep_layers or range(layers)
    settings['layers'] = len(kept)
    prefix = 'encoder.layers.'
    taken = {k: v for k, v in weights.items() if not k.startswith(prefix)}
    for new, old in enumerate(kept):
        at = f'{prefix}{old}.'
        taken.update({f'{prefix}{new}.' + k[len(at):]: v for k, v in weights.items() if k.startswith(at)})
    model = models.Attributor(models.Settings(**settings))
    model.load_state_dict(taken)
    return model, settings


def average(ema, model, decay):
    with torch.no_grad():
        for p, q in zip(ema.parameters(), model.parameters()):
            p.lerp_(q, 1 - decay)


def save(path, **parts):
    torch.save(parts, path + '.part')
    os.replace(path + '.part', path)


def main():
    a = arguments()
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, 'log.jsonl'), 'a', encoding='utf8')

    def note(**entry):
        line = json.dumps(dict(time=datetime.datetime.now().isoformat(timespec='seconds'), **entry))
        print(line, flush=True)
        print(line, file=log, flush=True)

    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    documents = corpus.read(os.path.join(a.data, 'polnear', 'train'))
    if not a.all:
        documents, _ = corpus.held_out(documents)
    if a.documents:
        documents = documents[:a.documents]
    dev = corpus.read(os.path.join(a.data, 'polnear', 'dev'))
    if a.documents:
        dev = dev[:a.documents]
    names = corpus.NameMask(documents, corpus.lexicon_forenames(), corpus.countries(a.countries) if a.countries else None)
    if a.pages:
        documents += corpus.pages(a.data, a.pages) * a.pages_times
    if a.unlabelled:
        documents += distil.unlabelled(a.data)[:a.documents]  # a part of them is drawn for each epoch
    pieces = [windows.cut(d, wp) for d in documents]
    teachers = distil.Teachers(a.teacher, a.device) if a.teacher else None
    torch.manual_seed(a.seed)
    held = torch.load(os.path.join(a.encoder, 'encoder.pt'), map_location='cpu')
    model, settings = begin(a, held)
    model.encoder.pieces.weight.requires_grad_(not a.freeze_pieces)
    model.to(a.device)
    ema = copy.deepcopy(model).eval()
    layers = distil.Layers(model, teachers.models[0]) if a.layer_weight else None
    optimiser = torch.optim.AdamW(model.groups(a.rate, a.head_factor), betas=(.9, .98), eps=1e-6)
    bases = [g['lr'] for g in optimiser.param_groups]
    first = epoch_windows(documents, pieces, a, names, random.Random(0), wp)
    schedule = Schedule(int(len(first) * a.epochs), a.warm_up, deadline_of(a.deadline))
    note(settings=vars(a), documents=len(documents), steps_an_epoch=len(first), surnames=len(names.surnames),
         forenames=len(names.forenames))
    step = epoch = at = 0
    checkpoint = os.path.join(a.out, 'last.pt')
    if os.path.exists(checkpoint):
        c = torch.load(checkpoint, map_location='cpu')
        model.load_state_dict(c['model'])
        ema.load_state_dict(c['ema'])
        optimiser.load_state_dict(c['optimiser'])
        step, epoch, at, schedule.done_before = c['step'], c['epoch'], c['at'], c['progress']
        note(resumed=step)
    progress, sums, begun, since = 0., [0., 0.], time.time(), step
    while progress < 1:
        rng = random.Random(a.seed * 1000 + epoch)
        for batch in epoch_windows(documents, pieces, a, names, rng, wp)[at:]:
            progress = schedule.progress(step)
            if progress >= 1:
                break
            for g, base in zip(optimiser.param_groups, bases):
                g['lr'] = base * schedule.factor(progress)
            model.train()
            if a.round_bits and progress >= a.round_from:
                model.round(a.round_bits)
            tag_loss, links, apart = loss_of(model, batch, a, wp, teachers, layers)
            optimiser.zero_grad()
            (tag_loss + a.link_weight * links + a.layer_weight * apart).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimiser.step()
            step += 1
            at += 1
            if step % 5 == 0:
                average(ema, model, min(a.ema ** 5, (1 + step) / (20 + step)))
            sums = [sums[0] + float(tag_loss.detach()), sums[1] + float(links.detach())]
            if step % 20 == 0:
                n = step - since
                note(step=step, epoch=epoch, progress=round(progress, 4), tags=round(sums[0] / n, 4),
                     links=round(sums[1] / n, 4), seconds=round((time.time() - begun) / n, 3))
                sums, begun, since = [0., 0.], time.time(), step
            if step % 100 == 0:
                save(checkpoint, model=model.state_dict(), ema=ema.state_dict(), optimiser=optimiser.state_dict(),
                     step=step, epoch=epoch, at=at, progress=progress, settings=settings)
        else:
            epoch, at = epoch + 1, 0
            save(os.path.join(a.out, f'epoch{epoch}.pt'), weights=ema.state_dict(), settings=settings, step=step)
            if a.evaluate_every and epoch % a.evaluate_every == 0:
                note(epoch=epoch, dev=evaluate.figures(ema, wp, dev, a.data, a.device, a.bf16))
                begun, since, sums = time.time(), step, [0., 0.]
    for kind, m in (('final', model), ('final-ema', ema)):
        save(os.path.join(a.out, kind + '.pt'), weights=m.state_dict(), settings=settings, step=step)
        m.eval()
        if not a.evaluate_every:
            continue
        m.round(None)
        note(done=kind, steps=step, dev=evaluate.figures(m, wp, dev, a.data, a.device, False))


if __name__ == '__main__':
    main()
