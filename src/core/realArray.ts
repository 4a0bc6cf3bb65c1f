/** A plain number array, in or out. */
export type RealArray = Float64Array | Float32Array;
