/** Whether the double is the integer, no matter how large that is. */
export const isExact = (value: number, integer: bigint): boolean => Number.isFinite(value) && BigInt(value) === integer;
