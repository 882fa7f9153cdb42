"""What trained models say, as targets for a smaller one. Teachers and student share the vocabulary."""
import json
import os

import torch
from torch.nn import functional as F

import corpus
import evaluate


def unlabelled(data):
    """News without annotations, as documents whose only version is None."""
    found = []
    folder = os.path.join(data, 'unlabelled')
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding='utf8') as f:
            for line in f:
                item = json.loads(line)
                document = corpus.document(item['id'], item['text'])
                document.versions.append(None)
                found.append(document)
    return found


class Teachers:
    """The mean of several models' probabilities."""

    def __init__(self, paths, device):
        self.models = [evaluate.load(p, device) for p in paths]

    def probabilities(self, ids, mask, numbers, heads, bf16):
        """Of tags [batch, piece, tag], and of the two links [batch, piece, piece] over words' first pieces."""
        total = None
        with torch.no_grad(), torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=bf16):
            for m in self.models:
                tags, *links = (x.float() for x in m(ids, mask, numbers))
                each = [torch.softmax(tags, -1)] + [torch.softmax(x.masked_fill(~heads[:, None], -1e4), -1) for x in links]
                total = each if total is None else [x + y for x, y in zip(total, each)]
        return [x / len(self.models) for x in total]


def loss(student, teacher, heads):
    """Cross-entropies to the teachers': of tags over words, of links weighted by how likely a word starts a fragment."""
    tags, *links = (x.float() for x in student)
    tag_targets, *link_targets = teacher
    tag_loss = -(tag_targets * torch.log_softmax(tags, -1)).sum(-1)[heads].mean()
    link_loss = tags.new_zeros(())
    for role, scores, target in zip((corpus.CONTENT, corpus.CUE), links, link_targets):
        weight = tag_targets[:, :, 1 + 2 * role] * heads
        weight = weight * (weight > .1)
        each = -(target * torch.log_softmax(scores.masked_fill(~heads[:, None], -1e4), -1)).sum(-1)
        link_loss = link_loss + (each * weight).sum() / weight.sum().clamp(min=1)
    return tag_loss, link_loss


class States:
    """The vectors that chosen layers of a model gave when it was last run."""

    def __init__(self, model, layers):
        self.found = [None] * len(layers)
        for place, layer in enumerate(layers):
            model.encoder.layers[layer].register_forward_hook(lambda _m, _given, out, place=place: self.keep(place, out))

    def keep(self, place, vectors):
        self.found[place] = vectors


class Layers:
    """Pulls the layers of a student with fewer of them to those of a teacher of its width, evenly spread and the last to the last."""

    def __init__(self, student, teacher):
        few, many = len(student.encoder.layers), len(teacher.encoder.layers)
        self.student = States(student, range(few))
        self.teacher = States(teacher, [(i + 1) * many // few - 1 for i in range(few)])

    def loss(self, mask):
        """Mean of the squared distances over real pieces, in parts of the teacher's own variance."""
        total = 0.
        for mine, given in zip(self.student.found, self.teacher.found):
            mine, given = mine[mask > 0].float(), given[mask > 0].float()
            total = total + F.mse_loss(mine, given) / given.var().clamp(min=1e-6)
        return total / len(self.student.found)


def cross_entropy_ignoring_none(scores, tags, smoothing):
    """Zero where no word of the batch has a label."""
    if not bool((tags != corpus.IGNORE).any()):
        return scores.new_zeros(())
    return F.cross_entropy(scores.float().flatten(0, 1), tags.flatten(), ignore_index=corpus.IGNORE, label_smoothing=smoothing)
