import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extensionsOf, languageOf, languages, type LanguageHints } from '../../../src/detect/languages';

const hints: readonly (readonly [LanguageHints, string | undefined])[] = [
  [{ languageId: 'c' }, 'c'],
  [{ languageId: 'typescriptreact' }, 'typescript'],
  [{ languageId: 'jsonc', fileName: 'x.py' }, 'json'],
  [{ languageId: 'plaintext', fileName: 'rom.VHD' }, 'vhdl'],
  [{ languageId: 'plaintext', fileName: '/a/b/top.sv' }, 'systemverilog'],
  [{ fileName: 'weights.h' }, 'cpp'],
  [{ fileName: 'weights.inc', text: 'x' }, 'cpp'],
  [{ languageId: 'markdown', fileName: 'README.md', text: '#include <x>\nint a[] = {1};' }, undefined],
  [{ languageId: 'plaintext', fileName: 'weights', text: '[0.1, -0.2,\n 0.3]' }, 'json'],
  [{ text: '[0.1_f32, -0.2]' }, 'rust'],
  [{ text: '{"a": [1, 2]}' }, 'json'],
  [{ text: '// weights\n[[1, 2]]' }, undefined],
  [{ text: '#include <stdint.h>\nstatic const int8_t w[] = {1, 2};' }, 'c'],
  [{ text: '#pragma once\nnamespace nn { template <int N> struct X {}; }\nstd::array<float, 2> w{};' }, 'cpp'],
  [{ text: 'import numpy as np\nw = np.array([1, 2])\n' }, 'python'],
  [{ text: 'use std::fmt;\npub const W: [f32; 2] = [1.0, 2.0];\n' }, 'rust'],
  [{ text: 'module top(input clk);\n  assign x = 1;\nendmodule\n' }, 'verilog'],
  [{ text: "package p;\n  localparam int W[2] = '{1, 2};\nendpackage\n" }, 'systemverilog'],
  [{ text: 'library ieee;\nuse ieee.numeric_std.all;\nentity e is\nend entity;\n' }, 'vhdl'],
  [{ text: "const w = [1, 2];\nexport const f = () => {\n  return w;\n};\nimport x from 'x';\n" }, 'javascript'],
  [{ text: 'export interface Layer {\n  weights: number[];\n}\nexport const w: number[] = [1];\n' }, 'typescript'],
  [{ text: 'library(stats)\nw <- c(1, 2)\nf <- function(x) x\n' }, 'r'],
  [{ text: 'using LinearAlgebra\nconst W = Float32[1, 2]\n' }, 'julia'],
  [{ text: 'with Ada.Text_IO;\nprocedure Main is\n   W : constant array (1 .. 2) of Float := (1.0, 2.0);\n' }, 'ada'],
  [{ text: 'function y = f(x)\n  w = [1 2];\nend\nfunction z = g(x)\nend\n' }, 'matlab'],
  [{ languageId: 'objective-c', fileName: 'f.m', text: '% Gain.\nw = [1 2; 3 4];\n' }, 'matlab'],
  [{ languageId: 'plaintext', fileName: 'f.m', text: 'function y = f(x)\ny = x;\n' }, 'matlab'],
  [{ fileName: 'f.m', text: '%% Filter\nw = [1 2];\n' }, 'matlab'],
  [{ fileName: 'f.m', text: '## Gain of a filter.\n## Made in 2020.\n' }, 'matlab'],
  [{ fileName: 'f.m', text: 'classdef Filter\n  properties\n    gain\n  endproperties\nend\n' }, 'matlab'],
  [{ fileName: 'f.f90' }, 'fortran'],
  [{ languageId: 'fortran', fileName: 'f.F' }, 'fortran-fixed'],
  [{ languageId: 'fortran', fileName: 'f.f', text: 'module m\n  implicit none\n  x = 1 + &\n    2\n' }, 'fortran'],
  [{ fileName: 'f.f', text: 'C     Comment\n      program x\n      x = 1 +\n     1 2\n' }, 'fortran-fixed'],
  [{ languageId: 'fortran' }, 'fortran'],
  [{ text: 'module m\n  implicit none\n  real(wp) :: x\nend module m\n' }, 'fortran'],
  [{ languageId: 'octave', fileName: 'f.m', text: '#import <x.h>\n' }, 'matlab'],
  [{ languageId: 'plaintext', fileName: 'F.R' }, 'r'],
  [{ text: 'a,b\n1,2\n3,4\n' }, 'csv'],
  [{ text: '0.5 0.25\n1 2\n' }, 'csv'],
  [{ text: 'x y\n1 2\n3 4\n5 6\n' }, 'csv'],
  [{ fileName: 'a.txt', text: '{"w": [1, 2]}' }, 'json'],
  [{ languageId: 'plaintext', fileName: 'a.txt', text: '0.5 0.25\n1 2\n' }, 'csv'],
  [
    { languageId: 'plaintext', fileName: 'notes.txt', text: 'It was 12 degrees;\nthe wind came from 1.5 sides.\n' },
    undefined,
  ],
  [
    { languageId: 'plaintext', fileName: 'todo.txt', text: 'Agenda:\n- item 1\n- item 2\nMinutes: see below\n' },
    undefined,
  ],
  [{ fileName: 'taps.dat', text: '-3.0\n-2.5\n0\n1.25\n4\n' }, 'csv'],
  [{ fileName: 'taps.txt', text: '5\n-2\n0\n1\n7\n' }, 'csv'],
  [{ fileName: 'years.txt', text: '2001\n2002\n2003\n2004\n2005\n' }, undefined],
  [{ fileName: 'weights.txt' }, undefined],
  [{ fileName: 'weights.inc', text: 'const W: [f32; 2] = [0.5, 0.25];\nuse std::f32;\n' }, 'rust'],
  [{ fileName: 'weights.inc', text: '0.5f, 0.25f,\n' }, 'cpp'],
  [{ text: '{ 0.5, 0.25 }' }, 'c'],
  [{ text: '{{1, 2},\n {3, 4}}' }, 'c'],
  [{ text: '[1., 2.]' }, 'rust'],
  [{ fileName: 'rom.hex', text: ':0100000001FE\n:00000001FF\n' }, 'intel-hex'],
  [{ fileName: 'rom.hex', text: '0f1e\n3a4b\n5c6d\n7e8f\n' }, 'readmem'],
  [{ fileName: 'rom.hex', text: '@00 12\n13\n' }, 'readmem'],
  [{ fileName: 'rom.hex', text: '// taps\n0102030405060708\n1112131415161718\n' }, 'readmem'],
  [{ fileName: 'rom.hex', text: '/* taps */\n12\n' }, 'intel-hex'],
  [{ fileName: 'rom.hex' }, 'intel-hex'],
  [{ fileName: 'rom.mem', text: '12 13\n' }, 'readmem'],
  [{ languageId: 'plaintext', fileName: 'rom.dat', text: '0f1e\n3a4b\n5c6d\n7e8f\n' }, 'readmem'],
  [{ languageId: 'plaintext', fileName: 'rom.dat', text: '00000001\n00000011\n00000101\n01111111\n' }, 'readmem'],
  [{ languageId: 'plaintext', fileName: 'scan.dat', text: '1024 2048\n1025 2049\n' }, 'csv'],
  [{ text: 'face fade\ncafe deaf\n' }, undefined],
  [{ text: '%%MatrixMarket matrix array real general\n1 1\n5\n' }, 'mtx'],
  [{ text: '; taps\nRadix=10;\nCoefData=1,2;\n' }, 'coe'],
  [{ text: 'memory_initialization_radix=2;\n' }, 'coe'],
  [{ text: '-- rom\nWIDTH=8;\nDEPTH=2;\nADDRESS_RADIX=HEX;\nDATA_RADIX=HEX;\nCONTENT BEGIN\n' }, 'mif'],
  [{ text: '[lowpass]\nb = [0.1, 0.2]\nname = "x"\n' }, 'toml'],
  [{ text: '[section]\nname=value of it\nx=5\n' }, undefined],
  [{ text: 'w = [1, 2]\nx = 5\n' }, undefined],
  [{ text: 'layers:\n  - units: 3\n    bias: [1, 2]\n' }, 'yaml'],
  [{ text: '---\n- 1\n- 2\n' }, 'yaml'],
  [{ text: 'From: a\nTo: b\nDate: 5 May\n\nHello 1,\n' }, undefined],
  [{ text: "// made\n{\n  a: [1, 2],\n  'b': 3,\n}\n" }, 'json5'],
  [{ languageId: 'properties', fileName: 'a.cfg', text: '{"w": [1, 2]}' }, undefined],
  [{ text: '1.5\n' }, undefined],
  [{ text: 'Dear reader,\nthis is a letter, and nothing else; it has 3 lines.\n' }, undefined],
  [{ text: '' }, undefined],
  [{}, undefined],
];

describe('languageOf', () => {
  for (const [hint, expected] of hints) it(JSON.stringify(hint), () => assert.equal(languageOf(hint)?.id, expected));

  it('knows every sample and example by its content alone', () => {
    for (const folder of ['test/unit/detect/samples', 'examples'])
      for (const name of readdirSync(folder)) {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const byName = languageOf({ fileName: name.replace('.sample', ''), text });
        assert.equal(languageOf({ text })?.id, byName?.id, name);
      }
  });

  it('gives every language an id of its own, and every editor id and extension to one language', () => {
    for (const list of [
      languages.map(({ id }) => id),
      languages.flatMap(({ editorIds }) => editorIds),
      languages.flatMap(({ extensions }) => extensions),
    ])
      assert.equal(new Set(list).size, list.length);
  });

  it('tells by which extensions documents of an uncertain id may be in some languages', () => {
    assert.deepEqual(extensionsOf([]), []);
    assert.deepEqual(extensionsOf(['markdown']), []);
    const extensions = extensionsOf(['jsonc', 'mtx']);
    for (const extension of ['.json', '.mtx', '.txt', '.dat']) assert(extensions.includes(extension), extension);
    assert(!extensions.includes('.py'));
  });

  it('looks at large texts without end', () => {
    for (const piece of ['a', ' ', '\n', ',', '1 ', '[', '{"', 'const '])
      assert.doesNotThrow(() => languageOf({ text: piece.repeat(1_000_000) }));
  });
});
