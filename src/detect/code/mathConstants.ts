import { type FloatType, roundToFloat } from '../../core/nearestFloat';

/** A number that a library names: `M_PI`, `np.pi`. Without `float` it is a binary64. */
export interface MathConstant {
  readonly real: number;
  readonly float?: FloatType;
}

/** By the path that names it, `::` and `.` as written. */
export type MathConstants = Readonly<Record<string, MathConstant>>;

const double = (real: number): MathConstant => ({ real });
const single = (real: number): MathConstant => ({ real: roundToFloat(real, 'binary32'), float: 'binary32' });

/** The constants of C's `math.h` without their `M_`, as its header writes them: the binary64 nearest to each. */
const MATH_H: Readonly<Record<string, number>> = {
  E: Math.E,
  LOG2E: Math.LOG2E,
  LOG10E: Math.LOG10E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  PI: Math.PI,
  PI_2: Math.PI / 2,
  PI_4: Math.PI / 4,
  '1_PI': 0.3183098861837907,
  '2_PI': 0.6366197723675814,
  '2_SQRTPI': 1.1283791670955126,
  SQRT2: Math.SQRT2,
  SQRT1_2: Math.SQRT1_2,
};

/** Every name with every prefix, mapped to its value. */
const named = (
  prefixes: readonly string[],
  values: Readonly<Record<string, number>>,
  make: (real: number) => MathConstant = double,
): MathConstants =>
  Object.fromEntries(
    prefixes.flatMap(prefix => Object.entries(values).map(([name, real]) => [prefix + name, make(real)])),
  );

const suffixed = (values: Readonly<Record<string, number>>, suffix: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(values).map(([name, real]) => [name + suffix, real]));

/** `M_PI`, `M_PI_F` (OpenCL), `M_PIf` (GNU), `std::numbers::pi`, `CUDART_PI_F`, Arduino's `TWO_PI`. */
export const cConstants: MathConstants = {
  ...named(['M_'], MATH_H),
  ...named(['M_'], suffixed(MATH_H, 'l')),
  ...named(['M_'], suffixed(MATH_H, '_F'), single),
  ...named(['M_'], suffixed(MATH_H, 'f'), single),
  ...named(['std::numbers::', 'numbers::'], {
    e: Math.E,
    log2e: Math.LOG2E,
    log10e: Math.LOG10E,
    pi: Math.PI,
    inv_pi: 0.3183098861837907,
    ln2: Math.LN2,
    ln10: Math.LN10,
    sqrt2: Math.SQRT2,
  }),
  ...named(['CUDART_'], { PI: Math.PI, PIO2: Math.PI / 2, PIO4: Math.PI / 4 }),
  ...named(['CUDART_'], { PI_F: Math.PI, PIO2_F: Math.PI / 2, PIO4_F: Math.PI / 4 }, single),
};

/** `math.pi`, `np.pi`, `torch.pi`, and `pi` alone as `from math import pi` gives it. */
export const pythonConstants: MathConstants = {
  ...named(['math.', 'np.', 'numpy.', 'torch.', 'jnp.', 'cmath.'], { pi: Math.PI, e: Math.E }),
  ...named(['math.', 'cmath.'], { tau: 2 * Math.PI }),
  pi: double(Math.PI),
};

/** `std::f32::consts::PI` and its relatives. */
export const rustConstants: MathConstants = (() => {
  const values = {
    PI: Math.PI,
    TAU: 2 * Math.PI,
    E: Math.E,
    FRAC_PI_2: Math.PI / 2,
    FRAC_PI_3: Math.PI / 3,
    FRAC_PI_4: Math.PI / 4,
    FRAC_PI_6: Math.PI / 6,
    FRAC_PI_8: Math.PI / 8,
    FRAC_1_PI: 0.3183098861837907,
    FRAC_2_PI: 0.6366197723675814,
    SQRT_2: Math.SQRT2,
    FRAC_1_SQRT_2: Math.SQRT1_2,
    LN_2: Math.LN2,
    LN_10: Math.LN10,
    LOG2_E: Math.LOG2E,
    LOG10_E: Math.LOG10E,
  };
  const roots = ['std::', 'core::', ''];
  return {
    ...named(
      roots.map(root => `${root}f64::consts::`),
      values,
    ),
    ...named(
      roots.map(root => `${root}f32::consts::`),
      values,
      single,
    ),
  };
})();

/** `Math.PI` and what else the object has. */
export const scriptConstants: MathConstants = named(['Math.'], {
  PI: Math.PI,
  E: Math.E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  LOG2E: Math.LOG2E,
  LOG10E: Math.LOG10E,
  SQRT2: Math.SQRT2,
  SQRT1_2: Math.SQRT1_2,
});

/** Of the package `ieee.math_real`; names are compared in lower case. */
export const vhdlConstants: MathConstants = named(['', 'math_real.', 'ieee.math_real.'], {
  math_pi: Math.PI,
  math_2_pi: 2 * Math.PI,
  math_1_over_pi: 0.3183098861837907,
  math_pi_over_2: Math.PI / 2,
  math_pi_over_3: Math.PI / 3,
  math_pi_over_4: Math.PI / 4,
  math_e: Math.E,
  math_sqrt_2: Math.SQRT2,
  math_1_over_sqrt_2: Math.SQRT1_2,
  math_log_of_2: Math.LN2,
  math_log_of_10: Math.LN10,
});

/** A language's own names for π and e: `Math.PI`, `math.Pi`, `Double.pi`. */
export const constantsNamed = (
  doubles: Readonly<Record<string, number>>,
  singles: Readonly<Record<string, number>> = {},
): MathConstants => ({ ...named([''], doubles), ...named([''], singles, single) });
