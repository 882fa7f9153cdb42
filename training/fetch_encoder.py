"""Turns the graph and tokenizer of an encoder's jar into encoder.pt and vocabulary.txt.

python3 fetch_encoder.py JAR OUT; the jar comes by Maven (README.md says how).
"""
import os
import sys
import tempfile
import zipfile

import torch

import model
import wordpiece


def main():
    jar, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    with zipfile.ZipFile(jar) as z, tempfile.TemporaryDirectory() as temporary:
        graph, = (n for n in z.namelist() if n.endswith('.onnx'))
        tokenizer, = (n for n in z.namelist() if n.endswith('tokenizer.json'))
        for n in (graph, tokenizer):
            z.extract(n, temporary)
        encoder = model.load_onnx(os.path.join(temporary, graph))
        wordpiece.WordPiece.read_json(os.path.join(temporary, tokenizer)).write(os.path.join(out, 'vocabulary.txt'))
    s = encoder.s
    torch.save(dict(weights=encoder.state_dict(), settings=vars(s)), os.path.join(out, 'encoder.pt'))
    print(f'{s.layers} layers, {s.width} wide, {s.vocabulary} pieces')


if __name__ == '__main__':
    main()
