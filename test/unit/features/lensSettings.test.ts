import assert from 'node:assert/strict';
import { parseFormatChoice } from '../../../src/features/formatChoice';

const notation = { qSignCounted: false };

describe('the setting fixedPoint.format', () => {
  it('is a width for the policy to choose in', () => {
    assert.deepEqual(parseFormatChoice('auto 8', notation), { kind: 'auto', width: { signed: true, bw: 8 } });
    assert.deepEqual(parseFormatChoice(' Auto  u16 ', notation), { kind: 'auto', width: { signed: false, bw: 16 } });
    assert.deepEqual(parseFormatChoice('auto', notation), { kind: 'auto', width: { signed: true, bw: 8 } });
  });

  it('or a format in any notation, with the modes its family brings', () => {
    assert.deepEqual(parseFormatChoice('Q1.6', notation), {
      kind: 'format',
      format: { signed: true, bw: 8, fracBw: 6 },
    });
    assert.deepEqual(parseFormatChoice('ap_fixed<8,2>', notation), {
      kind: 'format',
      format: { signed: true, bw: 8, fracBw: 6 },
      modes: { rounding: 'floor', overflow: 'wrap' },
    });
  });

  it('or says in a sentence what is wrong', () => {
    const problem = (text: string): string => {
      const choice = parseFormatChoice(text, notation);
      return typeof choice === 'string' ? choice : 'none';
    };
    assert.match(problem('auto 65'), /1 to 64 bits/);
    assert.match(problem('eight'), /no number format/);
    assert.match(problem(''), /no number format/);
  });
});
