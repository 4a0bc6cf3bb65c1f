import fc from 'fast-check';

/**
 * The seed is fixed, so that a red run can be repeated. `PROPERTY_SEED=random` (or a number) and `PROPERTY_RUNS=20`
 * (a factor on the cases) search further.
 */
const wanted = process.env['PROPERTY_SEED'] ?? '20240215';
const seed = wanted === 'random' ? Date.now() % 2 ** 31 : Number(wanted);
const factor = Number(process.env['PROPERTY_RUNS'] ?? '1');

/** A test that `check` throws for none of `cases` random inputs. */
export function property<T>(name: string, cases: number, input: fc.Arbitrary<T>, check: (input: T) => void): void {
  it(name, function () {
    this.timeout(60_000 * factor);
    fc.assert(fc.property(input, check), { numRuns: Math.ceil(cases * factor), seed });
  });
}
