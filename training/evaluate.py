"""Writes records of a compartment by a trained model, and prints the scorer's figures.

python3 evaluate.py --model RUN/final-ema.pt --encoder ENCODER [--compartment dev] [--records OUT.jsonl]
"""
import argparse
import importlib.util
import json
import os

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')
import torch  # noqa: E402

import corpus  # noqa: E402
import decode  # noqa: E402
import inference  # noqa: E402
import model as models  # noqa: E402
import wordpiece  # noqa: E402


def scorer(data):
    path = os.path.join(data, '..', 'tools', 'score_attributions.py')
    spec = importlib.util.spec_from_file_location('score_attributions', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def record(document, attributions):
    def spans(fragments):
        return [[document.words[f].start, document.words[l].end] for f, l in fragments]
    return dict(page=dict(source=document.name + '.txt', text=document.text), people=[],
                statements=[dict(source=spans(a.source), cue=spans(a.cue), content=spans(a.content),
                                 confidence=round(a.confidence, 4)) for a in attributions])


def records(documents, scores, options=decode.DEFAULT):
    return {d.name: record(d, decode.attributions(d, s, options)) for d, s in zip(documents, scores)}


def score(data, found, compartment='dev', names=None):
    """The scorer's figures; with names only over these documents."""
    tool = scorer(data)
    if names is None:
        counts, missing = tool.score(os.path.join(data, 'polnear', compartment), found)
        if missing and len(missing) < 20:
            print('missing:', missing)
    else:
        import tempfile
        with tempfile.TemporaryDirectory() as t:
            for part in ('text', 'attributions'):
                os.mkdir(os.path.join(t, part))
                base = os.path.join(data, 'polnear', compartment, part)
                for f in os.listdir(base):
                    if (f[:-4] if part == 'text' else f[:f.rindex('_')]) in names:
                        os.symlink(os.path.abspath(os.path.join(base, f)), os.path.join(t, part, f))
            counts, _ = tool.score(t, found)
    figures = {k: round(tool.f1(counts[k]), 1) for k in ('found', 'content', 'direct', 'mixed', 'indirect', 'source', 'cue', 'whole',
                                                     'source+content', 'triple', 'tokens')}
    return dict(figures, gold=counts['found']['g'], predicted=counts['found']['p'])


def figures(model, wp, documents, data, device='cpu', bf16=False):
    found = records(documents, inference.scores(model, wp, documents, device, bf16))
    return score(data, found, names={d.name for d in documents})


class Graph:
    """An exported graph in the place of a model, each window alone as in use; needs onnxruntime."""

    batch = 1

    def __init__(self, path):
        import onnxruntime
        self.session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])

    def eval(self):
        return self

    def __call__(self, ids, mask, numbers):
        given = dict(input_ids=ids.numpy(), token_type_ids=numbers.numpy())
        return [torch.tensor(x) for x in self.session.run(['tags', 'to_cue', 'to_source'], given)]


def load(path, device='cpu'):
    """A checkpoint of train.py, or an exported graph."""
    if path.endswith('.onnx'):
        return Graph(path)
    held = torch.load(path, map_location='cpu')
    model = models.Attributor(models.Settings(**held['settings']))
    model.load_state_dict(held['weights'] if 'weights' in held else held['ema'])
    return model.eval().to(device)


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--encoder', required=True)
    p.add_argument('--data', default=corpus.DEFAULT_DATA)
    p.add_argument('--compartment', default='dev', help='dev, train, or held-out (of train)')
    p.add_argument('--records')
    p.add_argument('--bf16', action='store_true')
    p.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    a = p.parse_args()
    folder = 'train' if a.compartment == 'held-out' else a.compartment
    documents = corpus.read(os.path.join(a.data, 'polnear', folder))
    if a.compartment == 'held-out':
        _, documents = corpus.held_out(documents)
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    found = records(documents, inference.scores(load(a.model, a.device), wp, documents, a.device, a.bf16))
    if a.records:
        with open(a.records, 'w', encoding='utf8') as f:
            f.writelines(json.dumps(r, ensure_ascii=False) + '\n' for r in found.values())
    for k, v in score(a.data, found, folder, {d.name for d in documents}).items():
        print(f'{k:16s} {v}')


if __name__ == '__main__':
    main()
