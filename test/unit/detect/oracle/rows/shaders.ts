import { type FileRow, type OracleRow } from '../oracleRow';
import { cppRow } from './cFamily';

const shader: FileRow = {
  lines: [
    'const float %w[3] = float[3](%l); %c',
    'float %w = a * %n - %n;',
    'y = x - %n; y = (x) - %n; y = x[1] -%n; %c',
    'if (x > %n) { y = f(-%n, %n); } else y = -%n;',
    'vec2 %w = vec2(%n, -%n); %c',
    '%c',
    'for (int i = 0; i < 4; i++) s += k[i - 1] * %n;',
    '#define %w %n',
    'return -%n * x2 - %n;',
  ],
  row: ['{', '}'],
  numbers: ['0', '1', '23', '42u', '0x2F', '.5', '3.', '1e-3', '2.5E+4', '1.25f'],
  strings: [],
  comments: ['// 1, 2', '/* {3} \n 4 */', '// "', "/* it's */"],
};

const hexReal: OracleRow['explained'][number] = {
  what: 'only theirs',
  line: /0x«[\da-f]*\.[\da-f]*»|«0x[\da-f]*\.[\da-f]*»/i,
  why: 'a hexadecimal number has no point, unless it has an exponent',
  example: 'float x = 0x2F.;',
};

const glslRow: OracleRow = {
  language: 'glsl',
  textMate: { grammar: 'glsl', with: ['c'], numbers: /^constant\.numeric/, pieces: true },
  files: shader,
  texts: [
    'const vec2 w[2] = vec2[](vec2(-1.0, 0.0), vec2(0.5, 0.5));',
    'layout(location = 1) in vec2 uv2; void main() { gl_FragColor = vec4(1.0, uv2.xy, 2.); }',
    'mat2 m = mat2(1.0, 2.0, 3.0, 4.0); x = m[0][1] - 1.0;',
  ],
  explained: [
    hexReal,
    {
      what: 'only theirs',
      line: /#version .*«/,
      why: 'a version is no value',
      example: '#version 330 core',
    },
  ],
};

const hlslRow: OracleRow = {
  language: 'hlsl',
  textMate: { grammar: 'hlsl', numbers: /^constant\.numeric/, pieces: true },
  files: {
    ...shader,
    lines: shader.lines.filter(line => !line.startsWith('#')),
    numbers: shader.numbers.filter(number => number !== '42u' && number !== '.5'),
  },
  texts: [
    'static const float w[4] = {.5, -0.25, 1.0f, 2.5}; // 3',
    'float4 f(float4 p : SV_Position) : SV_Target0 { return float4(p.xyz - 0.5, 1.0); }',
  ],
  explained: [],
};

const kernelFiles: FileRow = {
  lines: [
    '__constant float %w[] = {%l};',
    '__kernel void k(__global const float *x) { x[0] = -%n; %c\n}',
    'constant float %w = a * %n - %n;',
    'kernel void k(device float *x [[buffer(b)]]) { x[1] = %n; }',
    'half4 %w = (half4)(%n, -%n, %n, 0);',
    'y = half(%n) - x.s0 - %n;',
    '%c',
  ],
  row: ['{', '}'],
  numbers: ['0', '1', '23', '42u', '0x2F', '0.5f', '3.', '1e-3', '2.5E+4f', '1.25h'],
  strings: [],
  comments: ['// 1, 2', '/* {3} \n 4 */', '// "', "/* it's */"],
};

/** CUDA has no suffix of half precision. */
const cudaNumbers = kernelFiles.numbers.filter(number => !number.endsWith('h'));

/** CUDA, OpenCL and Metal as C++ sees them: its parser what they have in common, its tokens their own words too. */
const kernelRows = (['cuda', 'opencl', 'metal'] as const).flatMap((language): readonly OracleRow[] => [
  { ...cppRow, language, borrowed: true },
  {
    language,
    textMate: { grammar: 'cpp', numbers: /^constant\.numeric/, except: /invalid/, pieces: true },
    files: language === 'cuda' ? { ...kernelFiles, numbers: cudaNumbers } : kernelFiles,
    texts: [
      'using namespace metal; half y = half(0.5f) - half3(1.0f, 2.0f, -3.0f).x;',
      'x = a.s0 - 1; y = v.xyz[2] * .5f;',
    ],
    explained: [
      hexReal,
      {
        what: 'only ours',
        line: /\[\[\w+\([^)]*«/,
        why: 'the grammar does not look into attributes',
        example: 'kernel void k(device float *x [[buffer(0)]]) {}',
      },
      {
        what: 'only theirs',
        line: /«\d+(f»|»f|h»|»h)/i,
        why: 'the grammar takes suffixes of reals on integers',
        example: 'float x = 5f;',
      },
    ],
  },
]);

export const shaderRows: readonly OracleRow[] = [glslRow, hlslRow, ...kernelRows];
