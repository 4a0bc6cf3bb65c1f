import { type OracleRow } from '../oracleRow';
import { notebookOracle } from '../readers/notebookOracle';
import { treeSitterOracle } from '../treeSitterOracle';
import { pythonRow } from './python';

const { treeSitter } = pythonRow;

/** A notebook's cells as Python's grammar sees them. */
export const notebookRow: OracleRow = {
  language: 'ipynb',
  reader: async () => {
    if (!treeSitter) throw new Error('no grammar of Python');
    return notebookOracle(await treeSitterOracle(treeSitter));
  },
  ...(pythonRow.values && { values: pythonRow.values }),
  ...(pythonRow.stores && { stores: pythonRow.stores }),
  files: {
    frame: ['{"cells": [\n', '{}], "metadata": {"version": 3}, "nbformat": 4}\n'],
    lines: [
      '{"cell_type": "code", "source": ["%w = [%l]  %c\\n", "y = x - %n"]},',
      '{"cell_type": "code", "source": ["%w = np.array([%m,\\n", "  [%l]])\\n"], "execution_count": 5},',
      '{"cell_type": "code", "source": "%w = %s\\ny = -%n\\n", "outputs": [{"text": ["6"]}]},',
      '{"source": ["f(%n, -%n)\\n", "\\n", "%c"], "cell_type": "code"},',
      '{"cell_type": "markdown", "source": ["%n of %n"]},',
      '{"cell_type": "code", "source": []},',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '0x2F', '0b101', '1_000', '1e-3', '2.5E+4', '1.25', '.5', '3.'],
    strings: ["'1, 2'", '\\"3\\"', '\\u00274\\u0027', "'\\\\\\\\' + '5'", '\\"\\u00e9 6\\"'],
    comments: ['# 1, 2', '# \\"', "# it's"],
  },
  texts: [
    '{"cells": [{"cell_type": "code", "source": ["w = [[1, 2],\\n", "  [3, -4]]\\n", "v = (5, 6)"]}]}',
    '{"cells": [{"cell_type": "code", "source": "x = 1\\ny = \\u0032\\n"}, {"cell_type": "raw", "source": "3"}]}',
  ],
  explained: [],
};
