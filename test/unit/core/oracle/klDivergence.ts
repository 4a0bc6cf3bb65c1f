import { type FormatWidth } from '../../../../src/core/format';

/** The policy `kl` from the words of its doc comment alone; plain loops, one array a step. */
export function klOracle(values: readonly number[], width: FormatWidth, cover: number): number {
  const finite = values.filter(Number.isFinite).map(Math.abs);
  const largest = Math.max(...finite);
  const histogram = new Array<number>(2048).fill(0);
  for (const x of finite) {
    const bin = Math.min(2047, Math.floor((x / largest) * 2048));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  const levels = 2 ** (width.bw - (width.signed ? 1 : 0));
  const divergences: (readonly [fracBw: number, divergence: number])[] = [];
  for (let fracBw = cover; fracBw < cover + 16; fracBw++) {
    const binsInLevel = (2 ** -fracBw / largest) * 2048;
    const kept = Math.min(2048, Math.round(levels * binsInLevel));
    if (fracBw > cover && kept < Math.min(levels, 2048)) break;
    divergences.push([fracBw, divergence(histogram, kept, Math.max(1, binsInLevel))]);
  }
  const least = Math.min(...divergences.map(([, d]) => d));
  return divergences.find(([, d]) => d <= least + 1e-12)?.[0] ?? cover;
}

function divergence(histogram: readonly number[], kept: number, binsInLevel: number): number {
  const all = histogram.reduce((a, b) => a + b, 0);
  const inside = histogram.slice(0, kept);
  const insideCount = inside.reduce((a, b) => a + b, 0);
  if (insideCount === 0) return Infinity;
  const p = [...inside];
  p[kept - 1] = (p[kept - 1] ?? 0) + all - insideCount;
  const q = new Array<number>(kept).fill(0);
  for (let level = 0; Math.round(level * binsInLevel) < kept; level++) {
    const from = Math.round(level * binsInLevel);
    const bins = inside.slice(from, Math.round((level + 1) * binsInLevel));
    const used = bins.filter(count => count > 0).length;
    const share = bins.reduce((a, b) => a + b, 0) / used;
    bins.forEach((count, i) => (q[from + i] = count > 0 ? share : 0));
  }
  const spread = q.reduce((a, b) => a + b, 0);
  return p.reduce((sum, count, bin) => {
    const expected = (q[bin] ?? 0) / spread || 1e-6;
    return count === 0 ? sum : sum + (count / all) * Math.log(count / all / expected);
  }, 0);
}
