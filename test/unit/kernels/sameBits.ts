import assert from 'node:assert/strict';
import { kernels } from '../../../src/core/kernels';
import { type RealArray } from '../../../src/core/realArray';
import { withoutKernels } from '../../../src/core/webAssembly';
import { DISTRIBUTIONS, LENGTHS, valuesOf } from './distributions';

/** Asserts that kernels are there, and that what `of` makes with them is bit for bit what the reference makes: NaN is NaN, −0 is not 0. */
export function assertSame(of: () => unknown, message: string): void {
  assert.ok(kernels(), 'There are no kernels here.');
  assert.deepStrictEqual(
    of(),
    withoutKernels(() => of()),
    message,
  );
}

/** Every distribution at every length as doubles; two of the lengths also as floats, and from places that no vector would choose. */
export function forEachArray(visit: (values: RealArray, name: string) => void): void {
  for (const distribution of DISTRIBUTIONS)
    it(distribution[0], () => {
      for (const length of LENGTHS) {
        const values = valuesOf(distribution, length);
        visit(values, `${length} values`);
        if (length !== 4097) continue;
        visit(Float32Array.from(values), `${length} floats`);
        visit(values.subarray(1), `${length} values from the second on`);
        visit(Float32Array.from(values).subarray(3, 2222), `floats in the middle of ${length}`);
      }
    });
}
