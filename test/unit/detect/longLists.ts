const ROW = '  0.125, -0.5, 1.75e-3, 42, 0.0078125, -0.0009765625,';

/** Items of a block, some of which are lists themselves. */
const BLOCK_ROW = '  - 0.125\n  - -0.5\n  - 1.75e-3\n  - 42';

/** What stands before a long list, its rows (where they are written another way) and what stands behind. */
const LISTS: Readonly<Record<string, readonly [open: string, close: string, row?: string]>> = {
  ...Object.fromEntries(
    ['c', 'cuda', 'opencl', 'metal', 'hlsl', 'objective-c', 'objective-cpp'].map(id => [
      id,
      ['static const float w[] = {\n', '};\n'],
    ]),
  ),
  glsl: ['const float w[] = float[](\n', ');\n'],
  cpp: ['namespace n {\nconst std::vector<float> w = {\n', '};\n}\n'],
  python: ['import numpy as np\nw = np.array([\n', '], dtype=np.float32)\n'],
  rust: ['const W: [f32; 4] = [\n', '];\n'],
  verilog: ['module m;\nlocalparam W = {\n', '};\nendmodule\n'],
  systemverilog: ["module m;\nlocalparam real W[] = '{\n", '};\nendmodule\n'],
  vhdl: ['constant w : real_vector := (\n', ');\n'],
  javascript: ['const w = new Float32Array([\n', ']);\n'],
  typescript: ['const w: number[] = [\n', '];\n'],
  json: ['{"w": [\n', '1], "v": [1, 2]}\n'],
  fortran: ['real, parameter :: w(*) = [ &\n', '  1.0]\nprint *, w\n', `${ROW} &`],
  'fortran-fixed': ['      data w /\n', '     1 1.0/\n      x = 3\n', `     1 ${ROW}`],
  matlab: ['w = [\n', '];\nhold on\n', '  0.125 -0.5 1.75e-3 42; 0.5 - 3, 1, 2, 3'],
  julia: ['w = [\n', ']\nx = w[3]\n', '  0.125 -0.5 1.75e-3 42'],
  r: ['w <- c(\n', '  1)\nx <- w[2]\n'],
  ruby: ['W = [\n', ']\nputs -1\n'],
  perl: ['my @w = (\n', ');\nmy $x = $w[0] / 2;\n'],
  php: ['<h1>1</h1>\n<?php\n$w = [\n', '];\n?>\n<p>2</p>\n'],
  go: ['var w = []float64{\n', '}\n'],
  java: ['static final double[] W = {\n', '};\n'],
  csharp: ['static readonly double[] W = {\n', '};\n'],
  kotlin: ['val w = doubleArrayOf(\n', ')\n'],
  swift: ['let w: [Float] = [\n', ']\n'],
  scala: ['val w = Array(\n', ')\n'],
  lua: ['local w = {\n', '}\n'],
  ada: ['W : constant Vector := (\n', '  1.0);\n'],
  dart: ['const w = [\n', '];\n'],
  zig: ['const w = [_]f32{\n', '};\n'],
  haskell: ['w :: [Double]\nw =\n  [ 0.5,\n', '  1.0 ]\n\nv = sum w\n'],
  fsharp: ['let w =\n  [|\n', '  |]\nlet v = 1.5\n', '    0.125; -0.5\n    1.75e-3'],
  elixir: ['@w [\n', '  1]\nx = <<1, 2,\n 3>>\n'],
  toml: ['[layer]\nname = "fir"\nw = [\n', '  1.0, # the last\n]\nv = [1, 2]\nt = 07:32:00\n'],
  json5: ['// a layer\n{name: "fir", w: [\n', '  1.0], v: [1, 2,], "k": .5}\n'],
  yaml: ['layer:\n  name: fir\n  w: # of the filter\n', '  v: [1, 2]\n---\n', BLOCK_ROW],
  vb: ['Dim w() As Double = {\n', '  1.0}\nDim k As Double = 0.5\n'],
};

/** A long list as the language writes it, with what stands around. */
export const listText = (id: string, rows: number): string => {
  const [open, close, row = ROW] = LISTS[id] ?? ['[\n', ']\n'];
  return open + `${row}\n`.repeat(rows) + close;
};
