"""Quantises the weights of a graph to 8 bits (activations at run time); needs onnxruntime and onnx.

python3 quantise.py MODEL.onnx OUT.onnx [--full-range]

Weights keep to 7 bits unless --full-range: on processors without VNNI 8-bit products saturate otherwise.
"""
import argparse
import os

from onnxruntime.quantization import QuantType, quantize_dynamic


def main():
    p = argparse.ArgumentParser()
    p.add_argument('model')
    p.add_argument('out')
    p.add_argument('--full-range', action='store_true')
    a = p.parse_args()
    quantize_dynamic(a.model, a.out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=not a.full_range)
    print(f'{os.path.getsize(a.out) / 1e6:.1f} MB')


if __name__ == '__main__':
    main()
