"""Quantises the weights of a graph to 8 bits (activations at run time); needs onnxruntime and onnx.

python3 quantise.py MODEL.onnx OUT.onnx [--full-range]

Weights of products keep to 7 bits unless --full-range: on processors without VNNI 8-bit products saturate otherwise. The table of
pieces, which no product reads as 8 bits, has 8. The heads, small and at the end, stay as they are.
"""
import argparse
import os
import tempfile

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic


def main():
    p = argparse.ArgumentParser()
    p.add_argument('model')
    p.add_argument('out')
    p.add_argument('--full-range', action='store_true')
    a = p.parse_args()
    heads = [n.name for n in onnx.load(a.model).graph.node if n.op_type in ('MatMul', 'Gemm') and '/layers.' not in n.name]
    with tempfile.TemporaryDirectory() as temporary:
        table = os.path.join(temporary, 'table.onnx')
        quantize_dynamic(a.model, table, ['Gather'], weight_type=QuantType.QInt8)
        quantize_dynamic(table, a.out, ['MatMul', 'Gemm'], weight_type=QuantType.QInt8, per_channel=True, reduce_range=not a.full_range,
                         nodes_to_exclude=heads)
    print(f'{os.path.getsize(a.out) / 1e6:.1f} MB')


if __name__ == '__main__':
    main()
