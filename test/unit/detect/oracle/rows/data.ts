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
    '{"0": 0.5, "1": -0.25}',
    '[9007199254740993, -0, 0.0, 1E400]',
  ],
  explained: [],
};
