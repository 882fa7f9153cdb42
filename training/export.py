"""Writes a trained model as an ONNX graph, and compares its outputs with PyTorch's where onnxruntime is there.

python3 export.py --model RUN/final-ema.pt --out model.onnx [--bits 7]

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
import graph  # noqa: E402


def example(batch, length, pieces):
    g = torch.Generator().manual_seed(7)
    ids = torch.randint(0, pieces, (batch, length), generator=g)
    mask = torch.ones_like(ids)
    if batch > 1:
        mask[-1, length // 2:] = 0
    return ids, mask, torch.randint(0, features.COUNT, (batch, length), generator=g)


def difference(model, path):
    """The largest difference of any output from PyTorch's, over real pieces."""
    import onnxruntime
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    worst = 0.
    for shape in ((1, 9), (3, 77), (2, 256)):
        given = example(*shape, model.s.vocabulary)
        with torch.no_grad():
            expected = model(*given)
        found = session.run(graph.OUTPUTS, {n: x.numpy() for n, x in zip(graph.INPUTS, given)})
        real = given[1].bool()
        for x, y in zip(expected, found):
            apart = (x - torch.tensor(y)).abs()
            if x.shape[1] == x.shape[2]:
                apart = apart * real[:, None]
            worst = max(worst, float(apart[real].max()))
    return worst


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--bits', type=int, choices=(7, 8, 32), default=32, help="of the layers' weights")
    a = p.parse_args()
    model = evaluate.load(a.model)
    graph.write(model, a.out, a.bits)
    print(f'{os.path.getsize(a.out) / 1e6:.1f} MB')
    try:
        print(f'largest difference from PyTorch: {difference(model, a.out):.2g}')
    except ImportError:
        print('onnxruntime is not installed: outputs were not compared')


if __name__ == '__main__':
    main()
