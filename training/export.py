"""Writes a trained model as an ONNX graph, and compares its outputs with PyTorch's where onnxruntime is there.

python3 export.py --model RUN/final.pt --out model.onnx

Inputs, all int64 [batch, pieces]: input_ids, attention_mask, token_type_ids (the feature numbers of features.py).
Outputs, float32: tags [batch, pieces, 7]; to_cue and to_source [batch, pieces, pieces], from the first to the second.
None is normalised: take the softmax over tags, and over the first pieces of the window's words.
"""
import argparse
import os

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')
import torch  # noqa: E402

import evaluate  # noqa: E402
import features  # noqa: E402

OPSET = 14
NAMES = ['input_ids', 'attention_mask', 'token_type_ids']
OUTPUTS = ['tags', 'to_cue', 'to_source']


class Folded(torch.nn.Module):
    """The model with its feature embeddings as one table."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        with torch.no_grad():
            self.register_buffer('table', model.encoder.feature_table().clone())
        model.encoder.feature_table = lambda: self.table

    def forward(self, ids, mask, numbers):
        return self.model(ids, mask, numbers)


def example(batch, length):
    g = torch.Generator().manual_seed(7)
    ids = torch.randint(1000, 20000, (batch, length), generator=g)
    mask = torch.ones_like(ids)
    mask[-1, length // 2:] = 0
    return ids, mask, torch.randint(0, features.COUNT, (batch, length), generator=g)


def export(model, path):
    axes = {n: {0: 'batch', 1: 'pieces'} for n in NAMES + OUTPUTS[:1]}
    axes.update({n: {0: 'batch', 1: 'pieces', 2: 'pieces'} for n in OUTPUTS[1:]})
    torch.onnx.export(Folded(model).eval(), example(2, 16), path, input_names=NAMES, output_names=OUTPUTS,
                      dynamic_axes=axes, opset_version=OPSET, do_constant_folding=True)


def difference(model, path):
    """The largest difference of any output from PyTorch's, over real pieces."""
    import onnxruntime
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    worst = 0.
    for shape in ((1, 9), (3, 77), (2, 256)):
        given = example(*shape)
        with torch.no_grad():
            expected = model(*given)
        found = session.run(OUTPUTS, {n: x.numpy() for n, x in zip(NAMES, given)})
        real = given[1].bool()
        for x, y in zip(expected, found):
            worst = max(worst, float((x - torch.tensor(y)).abs()[real].max()))
    return worst


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--out', required=True)
    a = p.parse_args()
    model = evaluate.load(a.model)
    export(model, a.out)
    print(f'{os.path.getsize(a.out) / 1e6:.1f} MB')
    try:
        print(f'largest difference from PyTorch: {difference(model, a.out):.2g}')
    except ImportError:
        print('onnxruntime is not installed: outputs were not compared')


if __name__ == '__main__':
    main()
