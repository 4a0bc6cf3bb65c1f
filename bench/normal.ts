/** Normal values of deviation 1 (Box and Muller) on a generator with a seed (Lehmer's). */
export function normalFrom(seed: number): () => number {
  let state = seed * 1_000_003;
  const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
