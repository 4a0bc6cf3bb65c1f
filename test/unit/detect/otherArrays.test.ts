import assert from 'node:assert/strict';
import { arraysShown, scanAs } from './shown';

type Rows = readonly (readonly [string, ...string[]])[];

const python: Rows = [
  ['w = [0.5, -0.25, 1]', 'w[3] = 0.5 -0.25 1'],
  ['w = (0.5, -0.25)', 'w[2] = 0.5 -0.25'],
  ['w = (0.5)'],
  ['w = (0.5,)', 'w[1] = 0.5'],
  ['self.w = [1, 2]', 'self.w[2] = 1 2'],
  ['w: list[float] = [1, 2]', 'w: float[2] = 1 2'],
  ['w += [1, 2]', 'w[2] = 1 2'],
  ['w["a"] = [1, 2]', 'w["a"][2] = 1 2'],
  ['if x == [1, 2]: pass', '[2] = 1 2'],
  ['if x: w = [1, 2]', 'w[2] = 1 2'],
  ['else: w = [1, 2]', 'w[2] = 1 2'],
  ['w = np.array([0.1, 0.2], dtype=np.float32)', 'w: np.float32[2] = 0.10000000149011612 0.20000000298023224'],
  ["w = np.array([[1, 200], [3, 4]], dtype='int8')", 'w: int8[2,2] = 1 -56 3 4'],
  ['w = np.array([0.1], np.float32)', 'w: np.float32[1] = 0.10000000149011612'],
  ['w = np.float32([0.1])', 'w: np.float32[1] = 0.10000000149011612'],
  ['w = torch.tensor([[0.5, 1.5], [2, 3]])', 'w[2,2] = 0.5 1.5 2 3'],
  ['w = nn.Parameter(torch.tensor([1, 2]))', 'w[2] = 1 2'],
  ['w = np.array([\n    [1, 2],  # first\n    [3, 4],\n]).T', 'w[2,2] = 1 2 3 4'],
  ['f(a=[1, 2], b=np.array([3, 4]))', 'a[2] = 1 2', 'b[2] = 3 4'],
  ['y = f(x, w=[1, 2])', 'w[2] = 1 2'],
  ['y = f(x, [1, 2])', 'y[2] = 1 2'],
  ['p = {"a": [1, 2], "b": {"c": (3, 4)}}', 'a[2] = 1 2', 'c[2] = 3 4'],
  ['t = {360.0: (1, 2), 361.0: (3, 4)}', '360.0[2] = 1 2', '361.0[2] = 3 4'],
  ['d = {1: 0.5, 2: 0.25}'],
  ['s = {1, 2, 3}', 's[3] = 1 2 3'],
  ['a, b = [1, 2], [3, 4]', 'a[2] = 1 2', 'b[2] = 3 4'],
  ['x = w[[0, 2]]', 'x[2] = 0 2'],
  ['x = w[0, 1]'],
  ['w = np.r_[0.5, -0.25]; v = r_[0:5]', 'w[2] = 0.5 -0.25'],
  ['x = np.c_[[1, 2], [3, 4]]', 'x[2,2] = 1 2 3 4'],
  ['assert x == case[1]\nmatch x:\n    case [2, 3]:\n        pass', '[2] = 2 3'],
  ['x = w[1:2]'],
  ['f(1, 2)'],
  ['print("a", (1, 2))', '[2] = 1 2'],
  ['"%d %d" % (1, 2)', '[2] = 1 2'],
  ['for x in (1, 2, 3): pass', '[3] = 1 2 3'],
  ['return (1, 2)', '[2] = 1 2'],
  ['w = [0.5] * 10', 'w[1] = 0.5'],
  ['w = [x * 0.5 for x in range(10)]'],
  ['w = [1, "a", 2]'],
  ['w = [s * 0.125 for s in [4, 4, 2]]', 'w[3] = 4 4 2'],
  ['w = a if b == c else (1, 2)', 'w[2] = 1 2'],
  ['w = {"a": [1, 2] if x <= y else [3, 4]}', 'a[2] = 1 2', 'a[2] = 3 4'],
  ['w = [x for x in (1, 2)]', 'w[2] = 1 2'],
  ['w = [a if b in [1, 2] else c]', 'w[2] = 1 2'],
  ['w = [1, x, 3, y.z]', 'w[2] = 1 3 (2 left out)'],
  [
    'w = [-0.5, -(0.5), 2**-3, 7/2, 7//2, -7//2, 1 << 4, float(0.25), np.float32(0.1)]',
    'w[9] = -0.5 -0.5 0.125 3.5 3 -4 16 0.25 0.10000000149011612',
  ],
  ['w = [-2 ** 2, (-2) ** 2]', 'w[2] = -4 4'],
  ['z = [1+2j, 3j, 2]'],
  ['w = [np.array([1, 2]), np.array([3, 4])]', 'w[2,2] = 1 2 3 4'],
  ['w = [[1, 2], [3]]', 'w[2,2] = 1 2 3 (ragged)'],
  ['w = [[[1, 2]], [[3, 4]]]', 'w[2,1,2] = 1 2 3 4'],
  ['rows = [("a", [1, 2]), ("b", [3, 4])]', 'rows[2] = 1 2', 'rows[2] = 3 4'],
  ['def f(a, b=(1, 2)):\n    return a', 'b[2] = 1 2'],
  // printed arrays
  ['[[ 0.1 -0.2]\n [ 0.3  0.4]]', '[2,2] = 0.1 -0.2 0.3 0.4'],
  ['w = [1 -2]', 'w[2] = 1 -2'],
  ['w = [1 - 2]', 'w[1] = -1'],
  ['w = [1 -2, 3]', 'w[2] = -1 3'],
  ['w = [1 -2 3]', 'w[3] = 1 -2 3'],
  ['w = [ 1. -2. -3.]', 'w[3] = 1 -2 -3'],
  ['w = [ 1.  nan -3. 4.]', 'w[3] = 1 -3 4 (1 left out)'],
  ['w = [[1]\n [2]]', 'w[2,1] = 1 2'],
  ['w = array([[1, 2],\n       [3, 4]])', 'w[2,2] = 1 2 3 4'],
  ['[0.5, 0.25]', '[2] = 0.5 0.25'],
  ['w = [1,\\\n 2]', 'w[2] = 1 2'],
  ['x = 5\nw = [1, 2]\ny = [3, 4]', 'w[2] = 1 2', 'y[2] = 3 4'],
];

const rust: Rows = [
  ['const W: [f32; 4] = [0.1, 0.2];', 'W: f32[2] = 0.10000000149011612 0.20000000298023224'],
  ['static W: [[f64; 2]; 2] = [[1.0, 2.0], [3.0, 4.0]];', 'W: f64[2,2] = 1 2 3 4'],
  ["pub static W: &'static [i16] = &[0x7FFF, -1];", 'W: i16[2] = 32767 -1'],
  ['let w = vec![0.5, -0.25];', 'w[2] = 0.5 -0.25'],
  ['let mut w: Vec<f32> = vec![0.5, 0.1];', 'w: f32[2] = 0.5 0.10000000149011612'],
  ['let w = [0.1f32, 0.1];', 'w: f32[2] = 0.10000000149011612 0.10000000149011612'],
  ['let w = [0.1_f64, 0.2];', 'w: f64[2] = 0.1 0.2'],
  ['let w = [0.1, 0.2f32];', 'w: f32[2] = 0.10000000149011612 0.20000000298023224'],
  ['let w = [[0.1, 0.5], [0.2f32, 1.0]];', 'w: f32[2,2] = 0.10000000149011612 0.5 0.20000000298023224 1'],
  ['let y = fast::<f32>(123, 10); let z = s.read::<Gray<u8>>(1, 2);'],
  ['let w = Vec::<(f32, u8)>::from([1.5, 2.5]);', 'w[2] = 1.5 2.5'],
  ['let n = parse(s)? - 1; let w = [f(x)?, 1, 2, 3];', 'w[3] = 1 2 3 (1 left out)'],
  ['let w = [0.0; 128];'],
  ['let w: [f32; 3];'],
  ['fn f(w: &[f32; 3]) -> [f32; 2] { [1.0, 2.0] }', '[2] = 1 2'],
  ['let t = (1.0, 2.0);', 't[2] = 1 2'],
  ['let l = Layer { w: [1.0, 2.0], b: vec![3.0, 4.0] };', 'w[2] = 1 2', 'b[2] = 3 4'],
  ['[0.5, -0.25, 1.0]', '[3] = 0.5 -0.25 1'],
  ['#[repr(align(16))]\nstatic W: [u8; 2] = [1, 2];', 'W: u8[2] = 1 2'],
  ['let w = [1 << 7, -1, 5 / 2, 0.5 as f32];', 'w[4] = 128 -1 2 0.5'],
  ['assert_eq!(f(1, 2), [3, 4]);', '[2] = 3 4'],
  ['let w = [[1.0, 2.0]; 4];', 'w[2] = 1 2'],
  ['m.insert(1, [1.0, 2.0]);', '[2] = 1 2'],
];

const systemverilog: Rows = [
  [
    "localparam logic signed [7:0] W [0:3] = '{8'sd62, -8'sd62, 8'shFF, 8'd200};",
    'W: logic signed [7:0][4] = 62 -62 -1 -56',
  ],
  ["parameter real w[4] = '{0.5, -0.25};", 'w: real[2] = 0.5 -0.25'],
  ["wire [15:0] x = {8'h12, 8'h34};", 'x: [15:0][2] = 18 52'],
  ["assign x = {4{1'b0}};"],
  ["assign x = {{4{1'b1}}, a};"],
  ["initial w = '{-18'sd62};", 'w[1] = -62'],
  ["W <= '{1, 2};", 'W[2] = 1 2'],
  ["int m [2][2] = '{'{1, 2}, '{3, 4}};", 'm: int[2,2] = 1 2 3 4'],
  ["int w [4] = '{3: 5, 0: 1, default: 0};", 'w: int[3] = 1 5 0'],
  ["cfg_t c = '{gain: 3, tab: '{1, 2}};", 'tab[2] = 1 2'],
  ["foo u (.w('{1, 2}));", '[2] = 1 2'],
  ['if (x inside {1, 2, 3}) y = 1;', '[3] = 1 2 3'],
  ['typedef enum logic [1:0] {A = 0, B = 1} t;'],
  ["`define K '{1, 2}", 'K[2] = 1 2'],
  ["always @(posedge clk) begin\n  x <= 3;\n  reg_w = '{1, 2};\nend", 'reg_w[2] = 1 2'],
  ["typedef logic signed [7:0] coef_t; coef_t w [2] = '{8'hF0, 8'h10};", 'w: coef_t[2] = -16 16'],
  [
    "module fir #(parameter [0:1][31:0] COEFF =\n'{ (32'hffffffff), (32'h00000002) }, parameter T = 2)();",
    'COEFF: [0:1][31:0][2] = 4294967295 2',
  ],
  ["localparam int T = 5; localparam byte W[2] = '{8'hFF, 1};", 'W: byte[2] = -1 1'],
];

const vhdl: Rows = [
  ['constant W : t_arr(0 to 3) := (0.5, -0.25, 0.125, 1.0);', 'W: t_arr[4] = 0.5 -0.25 0.125 1'],
  ['constant W : t_arr := (x"003B", X"FFFF");', 'W: t_arr[2] = 59 65535'],
  ['constant W : t_arr := (to_signed(1607, 12), to_signed(-5, 12));', 'W: t_arr[2] = 1607 -5'],
  ['constant W : t_arr(0 to 7) := (0 => 5, 2 => 7, 1 => 6, others => 0);', 'W: t_arr[4] = 5 6 7 0'],
  ['constant W : t_arr := (others => 0.5);', 'W: t_arr[1] = 0.5'],
  ['entity e is generic (gain : real := 0.5; w : t_arr := (1, 2)); end e;', 'w: t_arr[2] = 1 2'],
  ["signal x : std_logic_vector(7 downto 0) := (others => '0');"],
  ['constant M : t_m := ((1, 2), (3, 4));', 'M: t_m[2,2] = 1 2 3 4'],
  ['x <= (1, 2);', 'x[2] = 1 2'],
  ['y := f(1, 2);'],
  ['u : entity work.foo generic map (8, 4) port map (a => (1, 2));', 'a[2] = 1 2'],
  ['constant C : rec := (gain => 3, tab => (1, 2));', 'tab[2] = 1 2'],
  ['constant W : t := (0 to 3 => 0.5, 4 => 0.25);', 'W: t[2] = 0.5 0.25'],
  ['constant W : t := (1, 2, -- first\n 3, 4);', 'W: t[4] = 1 2 3 4'],
  [
    'type t is array (0 to 1) of signed(15 downto 0); constant W : t := (x"FFEE", x"0012");',
    'W: signed(15 downto 0)[2] = -18 18',
  ],
  [
    'subtype c is sfixed(1 downto -6); type t is array (0 to 1) of c; constant W : t := (b"1111_1111", b"01");',
    'W: sfixed(1 downto -6)[2] = -1 1',
  ],
  [
    'architecture a of e is type t is array (0 to 1) of integer range -8 to 7; constant W : t := (1, 2);',
    'W: integer[2] = 1 2',
  ],
  ['type t is (A, B, C); constant x : integer := (5);'],
];

const javascript: Rows = [
  ['w = [[1, 2], [3, 4].map(function () { const a = [5, 6]; })]', 'w[2] = 1 2', 'w[2] = 3 4', 'a[2] = 5 6'],
  ['const w = [0.5, -0.25];', 'w[2] = 0.5 -0.25'],
  ['exports.w = [1, 2]', 'exports.w[2] = 1 2'],
  ['const w = new Float32Array([0.1, 0.2]);', 'w: Float32Array[2] = 0.10000000149011612 0.20000000298023224'],
  ['const w = Float32Array.of(0.1, 1);', 'w: Float32Array[2] = 0.10000000149011612 1'],
  ['const b = new Int8Array([255, 1]);', 'b: Int8Array[2] = -1 1'],
  ['const m = [[1, 2], [3, 4]];', 'm[2,2] = 1 2 3 4'],
  ['const o = { w: [1, 2], "b": [3, 4], 0x22: [5, 6] };', 'w[2] = 1 2', 'b[2] = 3 4', '0x22[2] = 5 6'],
  ['const x = w[1, 2];'],
  ['const x = w?.[1] ?? f()?.[0]; y = f(...[1, 2]);', 'y[2] = 1 2'],
  ['const o = { [-2]: f, [-1]: [1, 2], 3: g };', '[2] = 1 2'],
  ['const w = a === b ? [1, 2] : [3, 4];', 'w[2] = 1 2', 'w[2] = 3 4'],
  ['const [a, b] = [1, 2];', '[2] = 1 2'],
  ['const f = () => [1, 2]', 'f[2] = 1 2'],
  ['return [1, 2]', '[2] = 1 2'],
  ['const a = 1\nconst b = [1, 2]\nfoo([3, 4])', 'b[2] = 1 2', '[2] = 3 4'],
  ['const a = c ? [1, 2] : [3, 4];', 'a[2] = 1 2', 'a[2] = 3 4'],
  ['const w = [1, ...x, 2];', 'w[2] = 1 2 (1 left out)'],
  ['class A { w = [1, 2]; static b = [3, 4] }', 'w[2] = 1 2', 'b[2] = 3 4'],
  ['const w = [1e3, 7/2, 1 << 31, 2 ** 3, .5]', 'w[5] = 1000 3.5 -2147483648 8 0.5'],
  ['f("a", [1, 2]);\n[3, 4].map(g)', '[2] = 1 2', '[2] = 3 4'],
];

const typescript: Rows = [
  ['const w: number[] = [1, 2];', 'w: number[2] = 1 2'],
  ['export const w: readonly (readonly number[])[] = [[1, 2], [3, 4]];', 'w: number[2,2] = 1 2 3 4'],
  ['const w = [1, 2] as const;', 'w[2] = 1 2'],
  ['class A { private readonly w: Array<number> = [1, 2]; }', 'w: number[2] = 1 2'],
  ['function f(w: number[] = [1, 2]) {}', 'w: number[2] = 1 2'],
  ['const w = <const>[1, 2];', 'w[2] = 1 2'],
];

const json: Rows = [
  ['{"conv1": {"weights": [0.5, -1], "shape": [1, 2]}}', 'weights[2] = 0.5 -1', 'shape[2] = 1 2'],
  ['[[1, 2], [3, 4]]', '[2,2] = 1 2 3 4'],
  ['{"w": [[1], [2]], "n": null}', 'w[2,1] = 1 2'],
  ['{"w": [1, null, 2]} // jsonc', 'w[2] = 1 2 (1 left out)'],
  ['{"w": ["1", "2"], "m": {"a": 0.1, "b": 0.2}}'],
  ['[{"a": [1, 2]}, {"a": [3, 4]}]', 'a[2] = 1 2', 'a[2] = 3 4'],
  ['{"__proto__": [1, 2], "<img src=x>": [3]}', '__proto__[2] = 1 2', '<img src=x>[1] = 3'],
];

const tables: Readonly<Record<string, Rows>> = { python, rust, systemverilog, vhdl, javascript, typescript, json };

for (const [id, rows] of Object.entries(tables))
  describe(`arrays in ${id}`, () => {
    for (const [text, ...expected] of rows)
      it(text.replace(/\s+/g, ' '), () => assert.deepEqual(arraysShown(id, text), expected));
  });

describe('a list that is printed in part', () => {
  for (const text of [
    'tensor([0.1, 0.2, ..., 0.9])',
    '[0.1 0.2 ... 0.8 0.9]',
    'w = [[1, 2, ..., 3],\n     ...,\n     [4, 5, ..., 6]]',
    '[[0.1 0.2 ... 0.3]\n [0.4 0.5 ... 0.6]\n ...\n [0.7 0.8 ... 0.9]]',
  ])
    it(`is refused with a reason: ${text}`, () => {
      const { arrays, refused } = scanAs('python', text);
      assert.deepEqual(arrays, []);
      assert.equal(refused.length, 1);
      assert.match(refused[0]?.reason ?? '', /in part/);
      assert.equal(text[refused[0]?.span.start ?? 0], '[');
    });
});
