/** A two-layer network, small enough for a microcontroller. */
interface Layer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

export const hidden: Layer = {
  weights: [
    [-1.99, 0.101, 0.75],
    [0.1875, 1.98, -1.25],
  ],
  bias: [0.101, -0.25],
};

export const output: Layer = {
  weights: [[1.5, -0.625]],
  bias: [0.03125],
};

const learningRate = 1e-3 as const;
export const next = (weight: number, gradient: number): number => weight - learningRate * gradient;
