"""Prints the attributions of plain text files, for the eye.

python3 read_page.py --model RUN/final-ema.pt --encoder ENCODER FILE...
"""
import argparse
import os

os.environ.setdefault('OPENBLAS_CORETYPE', 'SkylakeX')

import corpus  # noqa: E402
import decode  # noqa: E402
import evaluate  # noqa: E402
import inference  # noqa: E402
import wordpiece  # noqa: E402


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--encoder', required=True)
    p.add_argument('files', nargs='+')
    a = p.parse_args()
    model = evaluate.load(a.model)
    wp = wordpiece.WordPiece.read(os.path.join(a.encoder, 'vocabulary.txt'))
    for path in a.files:
        with open(path, encoding='utf8', newline='') as f:
            d = corpus.document(path, f.read())
        print(path)
        for x in decode.attributions(d, inference.scores(model, wp, [d])[0]):
            parts = ([d.text[d.words[f].start:d.words[l].end] for f, l in part] for part in x[:3])
            source, cue, content = (' … '.join(part) or '-' for part in parts)
            print(f'{x.confidence:.2f}  {source}  |  {cue}  |  {content}')


if __name__ == '__main__':
    main()
