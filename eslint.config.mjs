import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { house } from './scripts/house.mjs';

/** Which room may import which, and which packages. A room that is not listed may not exist. */
const rooms = {
  kernels: { rooms: [] },
  core: { rooms: ['kernels'] },
  detect: { rooms: ['core', 'kernels'] },
  weights: { rooms: ['core'] },
  features: { rooms: ['core', 'detect', 'weights'] },
  protocol: { rooms: ['core'], packages: ['valibot'] },
  webview: { rooms: ['core', 'protocol'], packages: ['preact', 'preact/hooks', 'uplot', 'uplot/dist/uPlot.min.css'] },
  host: { rooms: ['core', 'detect', 'weights', 'features', 'protocol'], packages: ['vscode'] },
  extension: { rooms: ['host'], packages: ['vscode'] },
  cli: { rooms: ['core', 'detect', 'weights', 'features'], packages: ['node:'] },
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'coverage/', 'examples/', 'node_modules/', 'src/kernels/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/webview/tsconfig.json',
          'src/cli/tsconfig.json',
          'test/tsconfig.json',
          'bench/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { house },
    rules: { 'house/arrows': ['error', rooms], 'house/no-circle': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'setInterval',
          'clearInterval',
          'URLSearchParams',
          'document',
          'window',
          'performance',
          'AbortSignal',
        ].map(name => [name, 'readonly']),
      ),
    },
  },
);
