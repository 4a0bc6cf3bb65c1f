import assert from 'node:assert/strict';
import { namedAt } from '../../../src/features/namedAt';
import { scanAs } from '../detect/shown';

describe('what a name stands for', () => {
  const text =
    'void f() { const float k = 0.5; }\nvoid g() { const float k = 0.25; }\nfloat w[2] = {1, 2};\nstruct s a = { .t = {3, 4} };';
  const found = scanAs('c', text);
  const valueAt = (name: string, place: string): number | undefined =>
    namedAt(found, name, text.indexOf(place))?.constant?.value;

  it('is its nearest declaration before', () => {
    assert.equal(valueAt('k', '0.5'), 0.5);
    assert.equal(valueAt('k', 'g()'), 0.5);
    assert.equal(valueAt('k', 'struct'), 0.25);
  });

  it('is the first one where none stands before', () => assert.equal(valueAt('k', 'void'), 0.5));

  it('can be an array, by the last part of its name', () => {
    assert.deepEqual([...(namedAt(found, 'w', 0)?.array?.values ?? [])], [1, 2]);
    assert.deepEqual([...(namedAt(scanAs('python', 'self.w = [5, 6]'), 'w', 0)?.array?.values ?? [])], [5, 6]);
  });

  it('is nothing for any other name', () => {
    for (const name of ['f', 'constructor', '__proto__', '']) assert.equal(namedAt(found, name, 0), undefined);
  });
});
