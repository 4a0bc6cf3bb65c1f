import assert from 'node:assert/strict';
import { languages, languageOf } from '../../../src/detect/languages';
import { sniffLanguage } from '../../../src/detect/sniff/sniff';

/** Texts without a name, and what they speak of. */
const told: readonly (readonly [id: string, text: string])[] = [
  ['c', '#include <stdint.h>\nstatic const int16_t taps[2] = {3, -7};\n'],
  ['verilog', 'module gain(input clk);\n  assign y = 3;\nendmodule\n'],
  ['systemverilog', "package dsp;\n  localparam int TAPS[2] = '{3, -7};\nendpackage\n"],
  ['vhdl', 'library ieee;\npackage dsp is\n  constant gain : real := 0.5;\nend package;\n'],
  ['javascript', 'const taps = [0.1, -0.2];\nmodule.exports = taps;\nconst gain = 0.5;\n'],
  ['typescript', 'export const taps: number[] = [0.1, -0.2];\n'],
  ['json', '{"taps": [0.1, -0.2]}\n'],
  ['json5', "{\n  taps: [0.1, -0.2],\n  name: 'x',\n}\n"],
  ['ipynb', '{"cells": [{"cell_type": "code", "source": ["taps = [0.1]"]}]}'],
  ['csv', 'a,b\n0.1,-0.2\n0.3,0.4\n'],
  ['go', 'package dsp\n\nvar Taps = []float32{0.1, -0.2}\n\nfunc Gain(x float64) float64 {\n\treturn x * 0.5\n}\n'],
  [
    'csharp',
    'using System;\n\nnamespace Dsp;\n\nstatic class Taps {\n  public static float[] W = { 0.1f, 0.2f };\n}\n',
  ],
  ['java', 'package dsp;\n\npublic final class Taps {\n  static final float[] W = {0.1f, 0.2f};\n}\n'],
  ['kotlin', 'package dsp.filters\n\nval taps = floatArrayOf(0.1f, -0.2f)\nfun gain(x: Float) = x * 0.5f\n'],
  [
    'scala',
    'import scala.math._\n\nobject Taps {\n  val w = Array(0.1, -0.2)\n  def gain(x: Double): Double = x * 0.5\n}\n',
  ],
  ['swift', 'import Foundation\n\nlet taps: [Float] = [0.1, -0.2]\nfunc gain(_ x: Float) -> Float { x * 0.5 }\n'],
  ['dart', "import 'dart:math';\n\nconst List<double> taps = [0.1, -0.2];\n"],
  ['zig', 'const std = @import("std");\nconst taps = [_]f32{ 0.1, -0.2 };\n'],
  ['lua', '-- taps\nlocal taps = {0.1, -0.2}\nlocal function gain(x)\n  return x * 0.5\nend\n'],
  ['php', '<?php\n$taps = [0.1, -0.2];\n'],
  ['ruby', 'module Dsp\n  TAPS = [0.1, -0.2].freeze\n  def self.gain(x)\n    x * 0.5\n  end\nend\n'],
  ['perl', 'use strict;\nmy @taps = (0.1, -0.2);\n'],
  ['elixir', 'defmodule Dsp do\n  @taps [0.1, -0.2]\n  def gain(x), do: x * 0.5\nend\n'],
  ['haskell', 'module Dsp where\n\ntaps :: [Double]\ntaps = [0.1, -0.2]\n'],
  ['fsharp', 'module Dsp\n\nlet taps = [| 0.1; -0.2 |]\nlet gain (x: float) = x * 0.5\n'],
  ['vb', 'Module Dsp\n  Dim taps() As Single = {0.1F, -0.2F}\nEnd Module\n'],
  ['cuda', '__constant__ float taps[2] = {0.1f, -0.2f};\n__global__ void gain(float *x) { x[0] *= 0.5f; }\n'],
  ['opencl', '__constant float taps[2] = {0.1f, -0.2f};\n__kernel void gain(__global float *x) { x[0] *= 0.5f; }\n'],
  ['metal', '#include <metal_stdlib>\nconstant float taps[2] = {0.1f, -0.2f};\n'],
  ['glsl', '#version 330 core\nuniform sampler2D image;\nconst float taps[2] = float[](0.1, -0.2);\n'],
  [
    'hlsl',
    'static const float taps[2] = {0.1, 0.2};\nfloat4 main(float2 at : TEXCOORD0) : SV_Target0 { return 0.5; }\n',
  ],
  ['objective-c', '#import <Foundation/Foundation.h>\nstatic const float taps[2] = {0.1f, -0.2f};\n'],
  ['cpp', '#include "ap_fixed.h"\nap_fixed<8,2> taps[2] = {0.1, -0.2};\n'],
  ['matlab', 'w = [1 2; 3 4];\ntaps = zeros(1, 8);\n'],
  ['julia', 'module Dsp\nconst TAPS = Float32[0.1, -0.2]\nend\n'],
  ['fortran-fixed', '      PROGRAM GAIN\n      REAL TAPS(2)\n      DATA TAPS / 0.1, -0.2 /\n      END\n'],
  ['fortran', 'program gain\n  implicit none\n  real :: taps(2) = [0.1, -0.2]\nend program gain\n'],
  ['ada', 'package Dsp is\n   Taps : constant Gains := (0.1, -0.2);\nend Dsp;\n'],
  ['r', 'taps <- c(0.1, -0.2)\ngain <- function(x) x * 0.5\n'],
  ['rust', 'pub const TAPS: [f32; 2] = [0.1, -0.2];\nfn gain(x: f32) -> f32 {\n    x * 0.5\n}\n'],
  ['yaml', 'filter:\n  taps: [0.1, -0.2]\n  gain: 0.5\n'],
  ['toml', '[filter]\ntaps = [0.1, -0.2]\n'],
  ['mtx', '%%MatrixMarket matrix array real general\n2 1\n0.1\n-0.2\n'],
  ['coe', 'memory_initialization_radix=16;\nmemory_initialization_vector=00,ff;\n'],
  ['mif', 'WIDTH=8;\nDATA_RADIX=HEX;\nCONTENT BEGIN\n0 : FF;\nEND;\n'],
  ['intel-hex', ':0100000001FE\n:00000001FF\n'],
  ['readmem', '@0000\n0f 1e\n'],
  [
    'python',
    `"""The gains of a filter.

They were measured in May and stand here for the tests of others,
which want them to be the same as on that day, and on every other.
Nobody should change them without a word to those who count on it.
"""
import math
import numpy as np
import sys
def gain(x):
    return x * 0.5
def taps():
    return np.array([0.5])
`,
  ],
];

/** Texts in which numbers are no values of a program. */
const untold: readonly (readonly [what: string, text: string])[] = [
  [
    'prose',
    'We let x be 5 and y be 7.\nThe package was sent on the 12th, for 3.50.\nImport duties of class 2 were 4 %.\n',
  ],
  [
    'a letter',
    'Dear reader,\n\nusing Frank, 2 of us went on.\nimport it, class it, def it: 3 times.\n\nYours,\nA. B.\n',
  ],
  [
    'a log',
    '2024-05-17 12:30:01.250 INFO  filter: started with 8 taps\n2024-05-17 12:30:02.500 WARN  filter: gain 1.25 > 1.0\n2024-05-17 12:30:03.750 INFO  filter: stopped (code 0)\n',
  ],
  [
    'a log of a system',
    'May 17 12:30:01 host kernel: [ 1.250] usb 1-2: new device 3\nMay 17 12:30:02 host app[42]: use 0.5\n',
  ],
  ['addresses', 'nameserver 10.0.0.1\nnameserver 10.0.0.2\n'],
  [
    'Markdown with numbers',
    '# Filter 2.0\n\n- 8 taps, 16 bits\n- gain 0.5\n\n| taps | error |\n| ---- | ----- |\n| 8    | 0.25  |\n',
  ],
  ['Markdown with code', '# Filter\n\nSay:\n\n```c\n#include "a.h"\nstatic const float w[] = {0.5f};\n```\n'],
  ['Markdown with front matter', '---\ntitle: Taps\nversion: 3\n---\n\n## Taps\n\nThere are 8 of them.\n'],
  [
    'prose about code',
    'The macro `K = 0.5` gives it.\nWe say `const x = 0.5;` here.\nThen `let y = 0.25;` follows,\nconst z = 0.125;\nand no more.\n',
  ],
  ['settings', '[filter]\ntaps=8 of them\ngain=half\n'],
  ['a list of things', '- 3 apples\n- 4 pears\n- 0.5 l of milk\n'],
  ['a poem', 'module of my heart\nend of day\nlocal light\n'],
  ['a table of contents', '1. Taps ........ 3\n2. Gains ....... 12\n2.1 Codes ...... 14\n'],
  ['shell', '#!/bin/sh\nset -e\nfor i in 1 2 3; do\n  echo "$i 0.5"\ndone\n'],
  ['make', 'all: filter\n\nfilter: filter.o\n\tcc -O2 -o $@ $<\n'],
];

describe('the language of a text without a name', () => {
  for (const [id, text] of told) it(`is told: ${id}`, () => assert.equal(sniffLanguage(text), id));

  for (const [what, text] of untold) it(`is not told of ${what}`, () => assert.equal(sniffLanguage(text), undefined));

  it('is that of a document which an editor calls plain text', () => {
    for (const [id, text] of told)
      assert.equal(languageOf({ languageId: 'plaintext', fileName: 'weights', text })?.id, id);
  });

  it('is told of every language; Objective-C++ shows itself as Objective-C', () => {
    const ids = new Set(told.map(([id]) => id));
    assert.deepEqual(
      languages.map(({ id }) => id).filter(id => !ids.has(id)),
      ['objective-cpp'],
    );
  });
});
