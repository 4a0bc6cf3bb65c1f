import assert from 'node:assert/strict';
import { arraysShown } from './shown';

type Rows = readonly (readonly [string, ...string[]])[];

const java: Rows = [
  ['run(() -> Check.sizes(List.of(1, 2), 3));', '[2] = 1 2'],
  ['private static final double[] W = {0.5, -0.25, 1};', 'W: double[3] = 0.5 -0.25 1'],
  ['double w[] = {1.0, 2.0,};', 'w: double[2] = 1 2'],
  ['float[] w = {0.1f, 0.1f};', 'w: float[2] = 0.10000000149011612 0.10000000149011612'],
  ['double[] w = new double[] {1, 2};', 'w: double[2] = 1 2'],
  ['this.w = new float[] {0.5f, 1};', 'w: float[2] = 0.5 1'],
  ['double[][] m = new double[][] {{1, 2}, {3, 4}};', 'm: double[2,2] = 1 2 3 4'],
  ['int[][] m = {{1, 2}, {3}};', 'm: int[2,2] = 1 2 3 (ragged)'],
  ['byte[] b = {(byte) 0x80, 0x7f, (byte)0xFF, -1};', 'b: byte[4] = -128 127 -1 -1'],
  ['short[] s = {(short) 0x8000};', 's: short[1] = -32768'],
  [
    '@Deprecated @Table(value = {1, 2}) static final long[] M = {0x28be60dbL << 4, 7 / 2};',
    'value[2] = 1 2',
    'M: long[2] = 10937044400 3',
  ],
  ['foo(new int[] {1, 2});', ': int[2] = 1 2'],
  ['double[] t = {1.0 / 5.0, Double.NaN, 2};', 't: double[2] = 0.2 2 (1 left out)'],
  ['List<Double> w = List.of(1.0, 2.0);', 'w: Double[2] = 1 2'],
  ['List<Float> w = Arrays.asList(1f, 2f);', 'w: Float[2] = 1 2'],
  ['if (x) { y = 1; } else { int[] a = {1, 2}; }', 'a: int[2] = 1 2'],
  ['Runnable r = () -> { int[] a = {1, 2}; };', 'a: int[2] = 1 2'],
  ['Object o = new Object() { int[] a = {1, 2}; };', 'a: int[2] = 1 2'],
  ['enum E { A(1), B(2); final int v; E(int v) { this.v = v; } }'],
  ['return new double[] {1, 2};', ': double[2] = 1 2'],
  ['switch (x) { case 1 -> { a = new int[] {1, 2}; } default -> b = 3; }', 'a: int[2] = 1 2'],
  ['double[] a = {1, 2}, b = {3, 4};', 'a: double[2] = 1 2', 'b: double[2] = 3 4'],
  ['int[] a = f(1, 2, 3);'],
  ['String[] s = {"a", "b"}; int[] e = {};'],
  ['class A<T extends B> extends C<T> { int[] w = {1, 2}; }', 'w: int[2] = 1 2'],
];

const csharp: Rows = [
  ['p.Add(new Pair<int, int>(10, 50)); q = new Part<float>(w, 5, 0); f(x => (1, 2));', '[2] = 1 2'],
  ['var v = new Vector<float>(1, 2);', 'v[2] = 1 2'],
  ['public static readonly double[] W = { .5, -0.25 };', 'W: double[2] = 0.5 -0.25'],
  ['double[,] m = new double[,] { { 1, 2 }, { 3, 4 } };', 'm: double[2,2] = 1 2 3 4'],
  ['var m = new float[2, 2] { { 0.1f, 2 }, { 3, 4 } };', 'm: float[2,2] = 0.10000000149011612 2 3 4'],
  ['var w = new[] { 1.0, 2.0 };', 'w[2] = 1 2'],
  ['double[] w = [1, 2];', 'w: double[2] = 1 2'],
  ['Span<float> w = stackalloc float[] { 1, 2 };', 'w: float[2] = 1 2'],
  ['var w = new List<float> { 0.5f, 1 };', 'w: float[2] = 0.5 1'],
  ['var w = new List<double>() { 1, 2 };', 'w[2] = 1 2'],
  ['sbyte[] b = { unchecked((sbyte)0x80), -1 };', 'b: sbyte[2] = -128 -1'],
  ['public double[] W { get; } = { 1, 2 };', 'W: double[2] = 1 2'],
  ['public double[] W { get; set; } = new double[] { 1, 2 };', 'W: double[2] = 1 2'],
  ['public int[] W => new int[] { 1, 2 };', ': int[2] = 1 2'],
  ['var n = new Net { Gain = 3, W = new double[] { 1, 2 } };', 'W: double[2] = 1 2'],
  ['Run(weights: new double[] { 1, 2 });', 'weights: double[2] = 1 2'],
  ['[DataRow(1, 2, 3)] public void F(int a) { int[] w = { 1, 2 }; }', 'w: int[2] = 1 2'],
  ['[Serializable]\n[Flags]\npublic class A { [Range(0, 5)] public int X { get; set; } }'],
  ['public int this[int i] { get { return i; } }'],
  ['class A<T> where T : new() { int[] w = { 1, 2 }; }', 'w: int[2] = 1 2'],
  ['var x = y switch { 1 => 2, _ => 3 };'],
  ['foo(x => { int[] w = { 1, 2 }; });', 'w: int[2] = 1 2'],
  ['var t = (1.0, 2.0);', 't[2] = 1 2'],
  ['int[][] j = { new[] { 1, 2 }, new int[] { 3 } };', 'j: int[2,2] = 1 2 3 (ragged)'],
  ['decimal[] d = { 1.5m, -2M };', 'd: decimal[2] = 1.5 -2'],
  [
    'var d = new Dictionary<string, double[]> { ["a"] = new[] { 1.0, 2 }, { "b", new[] { 3.0, 4 } } };',
    'd[2] = 1 2',
    'd[2] = 3 4',
  ],
];

const kotlin: Rows = [
  ['val w = doubleArrayOf(0.5, -0.25)', 'w[2] = 0.5 -0.25'],
  ['private val W: FloatArray = floatArrayOf(0.1f, 1f)', 'W: floatArrayOf[2] = 0.10000000149011612 1'],
  ['val b = byteArrayOf(0x80.toByte(), -1, 0x7F)', 'b: byteArrayOf[3] = -128 -1 127'],
  ['val m = arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))', 'm[2,2] = 1 2 3 4'],
  ['val w: List<Float> = listOf(1f, 2f)', 'w: Float[2] = 1 2'],
  ['val w = arrayOf<Double>(1.0, 2.0)', 'w: Double[2] = 1 2'],
  ['val a = 1\nval w = intArrayOf(1, 2)\nfoo(listOf(3, 4))', 'w: intArrayOf[2] = 1 2', '[2] = 3 4'],
  ['val net = Net(gain = 2, weights = floatArrayOf(1f, 2f))', 'weights: floatArrayOf[2] = 1 2'],
  ['fun f(w: DoubleArray = doubleArrayOf(1.0, 2.0)) = w', 'w: DoubleArray[2] = 1 2'],
  ['val w = ubyteArrayOf(255u, 1u)', 'w: ubyteArrayOf[2] = 255 1'],
  ['val w = listOf("a", "b"); val m = mapOf(1 to 2)'],
  ['val x = f(1, 2, 3)'],
  ['@Test(expected = [1, 2])', 'expected[2] = 1 2'],
  ['for (x in listOf(1, 2)) println(x)', '[2] = 1 2'],
];

const scala: Rows = [
  ['val w = Array(0.5, -0.25)', 'w[2] = 0.5 -0.25'],
  ['val w = Array[Float](1, 2)', 'w: Float[2] = 1 2'],
  ['private val w: Array[Byte] = Array(-1, 0x80.toByte)', 'w: Byte[2] = -1 -128'],
  ['val m = Array(Array(1, 2), Array(3, 4))', 'm[2,2] = 1 2 3 4'],
  ['def w: Seq[Double] = List(1.0, 2.0)', 'w: Double[2] = 1 2'],
  ['val v = Vector(1, 2)\nval s = Seq((1, 2), (3, 4))', 'v[2] = 1 2', 's[2,2] = 1 2 3 4'],
  ['val f = x match { case 1 => List(1, 2) }', '[2] = 1 2'],
  ['net(weights = Array(1f, 2f))', 'weights[2] = 1 2'],
];

const swift: Rows = [
  ['let p = Pair<Int>(1, 2)'],
  ['let v = SIMD2<Float>(1, 2)', 'v[2] = 1 2'],
  ['let w: [Float] = [0.1, -0.25]', 'w: Float[2] = 0.10000000149011612 -0.25'],
  ['var w = [0.5, 1]', 'w[2] = 0.5 1'],
  ['let m: [[Double]] = [[1, 2], [3, 4]]', 'm: Double[2,2] = 1 2 3 4'],
  ['private static let taps: [Int8] = [-1, 2,\n]', 'taps: Int8[2] = -1 2'],
  ['let net = Net(gain: 2, weights: [1, 2])', 'weights[2] = 1 2'],
  ['let d = ["a": [1, 2], "b": [3, 4]]', 'a[2] = 1 2', 'b[2] = 3 4'],
  ['let d = [1: 2, 3: 4]'],
  ['let a = 1\nfoo([1, 2])', '[2] = 1 2'],
  ['func f(w: [Float] = [1, 2]) -> [Float] { return [3, 4] }', 'w: Float[2] = 1 2', '[2] = 3 4'],
  ['let w = [Float](repeating: 0, count: 5)'],
  ['let x = w[0...2] + w[1]'],
  ['let w: [Int16] = [Int16(bitPattern: 0x8000), Int16(5)]', 'w: Int16[2] = -32768 5'],
  ['switch x { case .a: return [1, 2]\ncase .b: y = [3, 4] }', '[2] = 1 2', 'y[2] = 3 4'],
  ['let t = (1.0, 2.0)', 't[2] = 1 2'],
  ['let p: [SIMD2<Float>] = [SIMD2(0.1, 2), SIMD2<Float>(3, 4)]', 'p: Float[2,2] = 0.10000000149011612 2 3 4'],
];

const go: Rows = [
  ['func f() {\n if want := []byte{1, 2}; g(want) {\n}}', 'want: byte[2] = 1 2'],
  ['var w = []float64{0.5, -0.25}', 'w: float64[2] = 0.5 -0.25'],
  ['w := []float32{0.1, 1}', 'w: float32[2] = 0.10000000149011612 1'],
  ['var w [2]int16 = [2]int16{1, -1}', 'w: int16[2] = 1 -1'],
  ['var w = [...]uint8{1, 255,}', 'w: uint8[2] = 1 255'],
  ['m := [][]float32{{1, 2}, {3, 4}}', 'm: float32[2,2] = 1 2 3 4'],
  ['m := [2][2]int{[2]int{1, 2}, {3, 4}}', 'm: int[2,2] = 1 2 3 4'],
  ['w := []int{0: 1, 5: 2, 3: 4}', 'w: int[3] = 1 4 2'],
  ['var (\n\ta = 1\n\tw = []float64{1, 2}\n\tv [2]int = [2]int{3, 4}\n)', 'w: float64[2] = 1 2', 'v: int[2] = 3 4'],
  ['l := Layer{Gain: 2, W: []float32{1, 2}, b: []float32{3, 4}}', 'W: float32[2] = 1 2', 'b: float32[2] = 3 4'],
  ['for _, x := range []int{1, 2} { y = 3 }', ': int[2] = 1 2'],
  ['if x == y { w = []int{1, 2} } else { w = []int{3, 4} }', 'w: int[2] = 1 2', 'w: int[2] = 3 4'],
  ['func f() []float64 { return []float64{1, 2} }', ': float64[2] = 1 2'],
  ['func (t *T) f(a [2]int) T { x := T{1, 2}; return x }', 'x: T[2] = 1 2'],
  ['f := func(a int) float64 { return 1 }'],
  [
    'tests := []struct{ a int; b []int }{ {1, []int{1, 2}}, {2, []int{3, 4}} }',
    'tests: int[2] = 1 2',
    'tests: int[2] = 3 4',
  ],
  ['d := map[string]float64{"a": 1, "b": 2}'],
  ['switch x := y.(type) { case int: z = []int{1, 2} }', 'z: int[2] = 1 2'],
  ['x.w = []float64{7 / 2, 1 << 4, float64(3), math.Pi}', 'x.w: float64[4] = 3 16 3 3.141592653589793'],
  ['p := []Point{{1, 2}, {3, 4}}', 'p: Point[2,2] = 1 2 3 4'],
  ['a, b := []int{1, 2}, []int{3, 4}', 'a: int[2] = 1 2', 'b: int[2] = 3 4'],
  ['type T struct { A [4]int; B map[string]int }'],
  ['func F(t *T) {\n\tvar a, s []byte\n\tw := []byte{1, 2}\n}', 'w: byte[2] = 1 2'],
  ['func (t *T) F() {\n\tt.w = []byte{1, 2}\n\tv = g([]byte{3, 4})\n}', 't.w: byte[2] = 1 2', 'v: byte[2] = 3 4'],
];

const dart: Rows = [
  ['const List<double> w = [0.5, -0.25];', 'w: double[2] = 0.5 -0.25'],
  ['final w = <double>[1, 2];', 'w: double[2] = 1 2'],
  ['static const w = [1, 2];', 'w[2] = 1 2'],
  ['final w = Float32List.fromList([0.1, 2]);', 'w: Float32List[2] = 0.10000000149011612 2'],
  ['var m = [[1, 2], [3, 4]];', 'm[2,2] = 1 2 3 4'],
  ['final m = <List<int>>[<int>[1, 2], const [3, 4]];', 'm: int[2,2] = 1 2 3 4'],
  ["final d = {'a': [1, 2], 'b': const [3, 4]};", 'a[2] = 1 2', 'b[2] = 3 4'],
  ['final s = {1, 2, 3};', 's[3] = 1 2 3'],
  ['final s = {...{1, 2}, ...a};', 's[2] = 1 2'],
  ['x..f(() { g(1); })..h(2);'],
  ['y = x?[1]; x..[2] = 3..[4] = 5;'],
  ['y = x ? [1, 2] : [3];', 'y[2] = 1 2', 'y[1] = 3'],
  ['Net(gain: 2, weights: [1, 2])', 'weights[2] = 1 2'],
  ['void f({int a = 5, List<int> b = const [1, 2]}) { w = [3, 4]; }', 'b[2] = 1 2', 'w[2] = 3 4'],
  ['f() async { return [1, 2]; }', '[2] = 1 2'],
  ['f() => [1, 2];', '[2] = 1 2'],
  ['final x = w[1];'],
  ['w = [...a, 1, for (var i in b) i];'],
  ['final w = [7 / 2, 7 ~/ 2, 1 << 4];', 'w[2] = 3.5 16 (1 left out)'],
  ['class A extends B<int> { final w = [1, 2]; }', 'w[2] = 1 2'],
];

const zig: Rows = [
  ['const w = [_]f32{ 0.1, -0.25 };', 'w: f32[2] = 0.10000000149011612 -0.25'],
  ['pub const w: [2]f32 = .{ 0.1, 1 };', 'w: f32[2] = 0.10000000149011612 1'],
  ['const m = [_][2]i16{ .{ 1, 2 }, [_]i16{ 3, 4 } };', 'm: i16[2,2] = 1 2 3 4'],
  ['const v = @Vector(4, f32){ 1, 2, 3, 4 };', 'v: f32[4] = 1 2 3 4'],
  ['const m = [2]@Vector(2, f32){ @Vector(2, f32){ 1, 2 }, @Vector(2, f32){ 3, 4 } };', 'm: f32[2,2] = 1 2 3 4'],
  ['fn f() void { if (a) { return; } const v = @Vector(2, u8){ 1, 2 }; while (b) { c = 3; } }', 'v: u8[2] = 1 2'],
  ['const w align(16) = [2]u8{ 1, 2 };\nvar v: [1]i8 align(4) = .{3};', 'w: u8[2] = 1 2', 'v: i8[1] = 3'],
  ['var l = Layer{ .gain = 2, .w = [_]f32{ 1, 2 }, .b = .{ 3, 4 } };', 'w: f32[2] = 1 2', 'b[2] = 3 4'],
  ['fn f(a: [2]f32) [2]f32 { const x = [2]f32{ 1, 2 }; return .{ 3, 4 }; }', 'x: f32[2] = 1 2', '[2] = 3 4'],
  ['if (a) { x = .{ 1, 2 }; } else { y = .{ 3, 4 }; }', 'x[2] = 1 2', 'y[2] = 3 4'],
  ['for (0..5) |i| { w[i] = .{ 1, 2 }; }', 'w[i][2] = 1 2'],
  ['const S = struct { a: [3]u8 = .{ 1, 2, 3 }, b: u8 = 5 };', 'a: u8[3] = 1 2 3'],
  ['test "x" { try f(&[_]u8{ 1, 2 }); }', ': u8[2] = 1 2'],
  ['const w: [N]f32 = .{ @as(f32, 0.5), @intCast(3), 1 << 2 };', 'w: f32[3] = 0.5 3 4'],
  ['const E = enum(u8) { a = 1, b = 2 };'],
  ['const x = switch (y) { 1 => [_]u8{ 1, 2 }, else => [_]u8{ 3, 4 } };', ': u8[2] = 1 2', ': u8[2] = 3 4'],
  ['const a = [_]u8{0} ** 5;', 'a: u8[1] = 0'],
];

const glsl: Rows = [
  ['const float w[4] = float[](0.5, -0.25, 1.0, 2.0);', 'w: float[4] = 0.5 -0.25 1 2'],
  ['const float[2] w = float[2](0.1, 1.);', 'w: float[2] = 0.10000000149011612 1'],
  ['const vec2 p[2] = vec2[](vec2(1, 2), vec2(3, 4));', 'p: vec2[2,2] = 1 2 3 4'],
  ['const vec2 p[] = { vec2(1, 2), vec2(3, 4) };', 'p: vec2[2,2] = 1 2 3 4'],
  ['mat2 m = mat2(1.0, 2.0, 3.0, 4.0);', 'm: mat2[4] = 1 2 3 4'],
  ['int k[] = { 1, 2 };', 'k: int[2] = 1 2'],
  ['layout(location = 0) in vec2 uv; vec4 c = vec4(1.0, 0.0, 0.0, 1.0);'],
  ['void main() { float k[] = float[](1.0, 2.0); k[0] = k[1] * 2.0; }', 'k: float[2] = 1 2'],
];

const hlsl: Rows = [
  ['static const float w[4] = { 0.5, -0.25, 1, 2 };', 'w: float[4] = 0.5 -0.25 1 2'],
  ['static const float2 p[2] = { float2(0.1, 2), float2(3, 4) };', 'p: float2[2,2] = 0.10000000149011612 2 3 4'],
  ['static const float2x2 m = { 1, 2, 3, 4 };', 'm: float2x2[4] = 1 2 3 4'],
  ['float3x3 m = float3x3(1, 2, 3, 4, 5, 6, 7, 8, 9);', 'm: float3x3[9] = 1 2 3 4 5 6 7 8 9'],
  ['[numthreads(8, 8, 1)] void main() { half h[] = { 0.1h, 1 }; }', 'h: half[2] = 0.0999755859375 1'],
  [
    'float4 main(float4 p : SV_Position) : SV_Target0 { float a = b * float3(1, 2, 3).x; float w[] = { 1, 2 }; }',
    'w: float[2] = 1 2',
  ],
  ['cbuffer C : register(b0) { float4 a; float b[3]; };'],
];

const cuda: Rows = [
  ['__constant__ float w[] = { 0.1f, 1 };', 'w: float[2] = 0.10000000149011612 1'],
  ['__device__ __constant__ __half h[2] = { 0.1, 2 };', 'h: __half[2] = 0.0999755859375 2'],
  ['float2 p[] = { make_float2(1, 2), make_float2(3, 4) };', 'p: float2[2,2] = 1 2 3 4'],
  ['k<<<1, 256>>>(x); int a[] = { 1, 2 };', 'a: int[2] = 1 2'],
];

const opencl: Rows = [
  ['__constant float w[] = { 0.1f, 1 };', 'w: float[2] = 0.10000000149011612 1'],
  ['constant half h[2] = { 0.1h, 2 };', 'h: half[2] = 0.0999755859375 2'],
  ['__constant uchar b[] = { 256, -1 };', 'b: uchar[2] = 0 255'],
  ['__kernel void f(__global const float *x) { int a[2] = { 1, 2 }; }', 'a: int[2] = 1 2'],
];

const metal: Rows = [
  ['constant float w[] = { 0.1, 1 };', 'w: float[2] = 0.10000000149011612 1'],
  ['constant float2 p[] = { float2(1, 2), float2(3, 4) };', 'p: float2[2,2] = 1 2 3 4'],
  ['constant Arr<float, 2> w = Arr<float, 2>({ 1, 2 });', 'w: Arr<float, 2>[2] = 1 2'],
  ['constexpr constant half h[2] = { 0.1h, 2 };', 'h: half[2] = 0.0999755859375 2'],
];

const objectiveC: Rows = [
  ['NSArray<NSNumber *> *w = @[@0.5, @-0.25, @(1)];', 'w: NSArray<NSNumber *>[3] = 0.5 -0.25 1'],
  ['self.w = @[ @1, @2 ];', 'w[2] = 1 2'],
  ['static const float w[] = { 0.1f, 1 };', 'w: float[2] = 0.10000000149011612 1'],
  ['NSArray *m = @[@[@1, @2], @[@3, @4]];', 'm: NSArray[2,2] = 1 2 3 4'],
  ['NSDictionary *d = @{ @"w": @[@1, @2], @"b": @[@3, @4] };', 'w[2] = 1 2', 'b[2] = 3 4'],
  ['NSDictionary *d = @{ @"w": @1, @"b": @2 };'],
  ['[self set:[x at:0] to:5]; y = w[3];'],
  ['[self setWeights:@[@1, @2] gain:3];', '[2] = 1 2'],
  ['dispatch_async(q, ^{ float a[] = {1, 2}; });', 'a: float[2] = 1 2'],
];

const tables: Readonly<Record<string, Rows>> = {
  java,
  csharp,
  kotlin,
  scala,
  swift,
  go,
  dart,
  zig,
  glsl,
  hlsl,
  cuda,
  opencl,
  metal,
  'objective-c': objectiveC,
  'objective-cpp': objectiveC,
};

for (const [id, rows] of Object.entries(tables))
  describe(`arrays in ${id}`, () => {
    for (const [text, ...expected] of rows)
      it(text.replace(/\s+/g, ' '), () => assert.deepEqual(arraysShown(id, text), expected));
  });
