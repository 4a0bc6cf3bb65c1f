import { describeLiterals, type LiteralRow } from './literalRows';

const fround = Math.fround;

/** Text with its literals in « », and their values. */
const found: Readonly<Record<string, readonly LiteralRow[]>> = {
  glsl: [
    [
      '«1.0» «0.1» «1.0lf» «0.1LF» «1.f» «.5» «1u» «0xFFu» «017» «1e-3»',
      1,
      fround(0.1),
      1,
      0.1,
      1,
      0.5,
      1,
      255,
      15,
      fround(1e-3),
    ],
    ['#version 450 core\n#extension GL_EXT_x2 : enable\n#define K «0.5»\nlayout(location = «1») in vec2 uv1;', 0.5, 1],
    [
      'Foo w[] = { «0.1», «0.2», «0.3», «16777217», «0.7», «0.1», «0.2», «0.3», «16777217», «0.7», «0.1», «0.2», «0.3», «16777217», «0.7», «0.1», «0.2», «0.3», «16777217», «0.7» };',
      ...Array.from({ length: 4 }, () => [fround(0.1), fround(0.2), fround(0.3), 16777217, fround(0.7)]).flat(),
    ],
    ['a - «1»; a * «-1.0»; vec2(«-1», «- 2»); uv.xy[«0»]; f(x) - «1.0» // 2', 1, -1, -1, -2, 0, 1],
  ],
  hlsl: [
    [
      '«1.0h» «0.1f» «0.1» «1u» «0xFF» «.5» «1.» «1.0L» «0.1H»',
      1,
      fround(0.1),
      0.1,
      1,
      255,
      0.5,
      1,
      1,
      0.0999755859375,
    ],
    ['float4 c : register(c0); Texture2D t0; x.xyzw - «1»; [unroll(«4»)] for (;;) a = «-1»;', 1, 4, -1],
    ['«0.5f».xxxx + «1».xxx + «2.».x + «1.f» + «1.5».xy', 0.5, 1, 2, 1, 1.5],
    ['#include "a1.h"\n#if X > «2»\n#endif', 2],
    ['x = «3.»', 3],
  ],
  cuda: [
    [
      '__constant__ float w[«2»] = { «0.1f», «-1» }; k<<<«1», «256»>>>(x1, «-2»); a - «1»',
      2,
      fround(0.1),
      -1,
      1,
      256,
      -2,
      1,
    ],
    ["float4 v = make_float4(«1'000.5f», «0x1p-3», «1.f», «0.f»); // 5", 1000.5, 0.125, 1, 0],
  ],
  opencl: [
    ['(float4)(«1.0f», «0.1h», «-2», «3.»); x.s0 - «1»; __kernel void f(half a1) {}', 1, 0.0999755859375, -2, 3, 1],
    ['#define LOAD(t, x) load_##t##4(vec##2 a, t ## 16 b, «3»); #x «5»', 3, 5],
    ['#pragma OPENCL EXTENSION cl_khr_fp16 : enable\nuint4 u = «0xFFu»;', 255],
  ],
  metal: [['constant half h = «0.1h»; float4 c [[buffer(«0»)]]; x - «1.0f»', 0.0999755859375, 0, 1]],
  'objective-c': [
    ['@[@«1», @«-1.5», @(«2»)]; @[@«3»] @"4" @{@"5": @«6»} [a b:«-1» c:«2»] - «1»', 1, -1.5, 2, 3, 6, -1, 2, 1],
    [
      'if (@available(iOS 13.0, *)) { x = «1.0f»; }\n#import <a-2.h>\n#pragma mark - 3\n- (void)f4 { return «-1»; }',
      1,
      -1,
    ],
  ],
  'objective-cpp': [["@[@«1»]; std::array<float, «2»> a{«1'000», «-2»};", 1, 2, 1000, -2]],
};

/** Nothing in these is a literal. */
const absent: Readonly<Record<string, readonly string[]>> = {
  glsl: ['#version 330', '1.2.3', '08', 'vec2', 'x.s0', '1.5x', '0x', 'vec##2'],
  hlsl: ['1.2.3', 'float4', 'c0', '0x', '1.5x'],
  'objective-c': ['@"1"', '@available(iOS 13.0, *)', '__builtin_available(macos 10.12, *)', '#pragma mark 5', 'x1'],
};

describeLiterals(found, absent);
