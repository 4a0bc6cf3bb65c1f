import { type OracleRow } from '../oracleRow';

export const jsonRow: OracleRow = {
  language: 'json',
  treeSitter: {
    grammar: 'json',
    numbers: ['number'],
    lists: ['array'],
    names: { pair: 'key' },
  },
  values: {},
  files: {
    lines: [
      '[%l]',
      '{"%w": [%l], "b": -%n}',
      '{"%w": {"a": [%m], "c": %s}}',
      '[{"x": %n, "w": [%l]}, {"x": -%n, "w": [%l]}, %s]',
      '[[[%l], [%l]]]',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1e-3', '2.5E4', '1.25', '12345678901234567890'],
    strings: ['"1, [2] 3"', '"a \\" 4"', '"// 5"', '"\\\\"'],
    comments: [],
    pieces: ['[', ']', '{', '}', ',', ':', '-', 'null', 'true', ' ', '\n'],
  },
  texts: [
    '{"a": [1, -2, 3.5e-7], "b": {"c": [[1, 2], [3, 4]], "version": "1.2.3"}}',
    '[[1, 2], [3]]',
    '[{"w": [1, 2]}, {"w": [3, 4]}, 5, "6", null, true]',
    '[9007199254740993, -0, 0.0, 1E400]',
  ],
  explained: [
    {
      what: 'list extra',
      line: /«?\{"0"/,
      why: 'an object whose keys count from 0 is a list to us',
      example: '{"0": 0.5, "1": -0.25}',
    },
  ],
};

export const tomlRow: OracleRow = {
  language: 'toml',
  treeSitter: {
    grammar: 'toml',
    numbers: ['integer', 'float'],
    lists: ['array'],
  },
  values: { separators: /_/g },
  files: {
    lines: [
      '%w = [%l] # %c',
      '%w = %n',
      '[%w.2.a]',
      '[[%w]] # %c',
      '"%w 5" = [%m]',
      '%w = { a = [%l], b = %n, 5 = %s }',
      '%w = [\n  %l, # %c\n  %n,\n]',
      '%w = %s',
      '6 = 1979-05-27T07:32:00Z',
      '%w = 07:32:00.5',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1_000', '2.5', '1e-3', '2.5E4', '6.2_5e+1', '12345678901234567890'],
    strings: ['"1, [2] 3"', '"a \\" 4"', "'\\'", '"""\n1 = 2\n"""', "'''[3]'''", 'true', '2020-01-02 03:04:05'],
    comments: ['1, 2', '[3]', 'a = 4'],
  },
  texts: [
    'a = [1, -2, +3.5e-7]\nb.c = [[1, 2], [3, 4]]\nversion = "1.2.3"\n',
    'a = [0xFF, 0o17, 0b11, 0xdead_beef]\n',
    '1 = 2\n3.4 = 5\n"6" = 7\n[8.9]\n[[10]]\n',
    'a = 1979-05-27\nb = 1979-05-27 07:32:00\nc = [1979-05-27, 07:32:00]\n',
  ],
  explained: [],
};
