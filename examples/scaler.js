// Standardisation of three sensors, exported from training.
export const mean = [0.101, -1.25, 1.98];
export const scale = new Float32Array([1.75, 0.5, -1.99, 0.0625]);

const gain = 0.101;
const path = 'M0.5 1.25L3.75 2'; // an SVG path is no array

export function standardise(sample) {
  return sample.map((value, i) => ((value - mean[i % 3]) / scale[i % 4]) * gain * -0.5);
}

console.log(`half: ${0.5 * gain}`);
