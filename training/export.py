"""Writes a trained model as an ONNX graph, and compares its outputs with PyTorch's where onnxruntime is there.

python3 export.py --model RUN/final-ema.pt --out model.onnx [--bits 7]

Inputs, both int64 [1, pieces]: input_ids, token_type_ids (the feature numbers of features.py). A window is run alone, unpadded.
Outputs, float32: tags [1, pieces, 7]; to_cue and to_source [1, pieces, pieces], from the first to the second.
None is normalised: take the softmax over tags, and over the first pieces of the window's words.
"""
import argparse
import os

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')
import torch  # noqa: E402

import evaluate  # noqa: E402
import features  # noqa: E402
import graph  # noqa: E402


def example(length, pieces):
    """A window: piece numbers, a mask of ones and feature numbers, as a model takes them."""
    g = torch.Generator().manual_seed(7)
    ids = torch.randint(0, pieces, (1, length), generator=g)
    return ids, torch.ones_like(ids), torch.randint(0, features.COUNT, (1, length), generator=g)


def run(session, given):
    ids, _, numbers = given
    return session.run(graph.OUTPUTS, dict(zip(graph.INPUTS, (ids.numpy(), numbers.numpy()))))


def difference(model, path):
    """The largest difference of any output from PyTorch's."""
    import onnxruntime
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    worst = 0.
    for length in (9, 77, 256):
        given = example(length, model.s.vocabulary)
        with torch.no_grad():
            expected = model(*given)
        worst = max(worst, *(float((x - torch.tensor(y)).abs().max()) for x, y in zip(expected, run(session, given))))
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
