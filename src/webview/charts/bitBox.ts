/** A format as a box over the powers of two. */
export interface BitBox {
  readonly bw: number;
  readonly fracBw: number;
}

export type BoxPart = 'box' | 'low' | 'high';

const MOST_BW = 64;
const MOST_FRAC_BW = 1100;

/** The box moved, or one of its ends, by whole bits towards larger powers; as far as formats go. */
export function movedBox({ bw, fracBw }: BitBox, part: BoxPart, bits: number): BitBox {
  const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x)) + 0;
  switch (part) {
    case 'box':
      return { bw, fracBw: clamp(fracBw - bits, -MOST_FRAC_BW, MOST_FRAC_BW) };
    case 'high':
      return { bw: clamp(bw + bits, 1, MOST_BW), fracBw };
    case 'low': {
      const moved = clamp(bits, Math.max(bw - MOST_BW, fracBw - MOST_FRAC_BW), Math.min(bw - 1, fracBw + MOST_FRAC_BW));
      return { bw: bw - moved, fracBw: fracBw - moved };
    }
  }
}

/** Its ends as powers of two: its lowest bit, and one above its highest magnitude bit. */
export function boxEnds({ bw, fracBw }: BitBox, signed: boolean): { readonly lsb: number; readonly end: number } {
  return { lsb: -fracBw + 0, end: bw - (signed ? 1 : 0) - fracBw + 0 };
}

const KEYS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageUp', 4],
  ['PageDown', -4],
]);

/** What a key does to a part; `undefined`: nothing. */
export function boxKey(box: BitBox, part: BoxPart, key: string, shift: boolean): BitBox | undefined {
  const bits = KEYS.get(key);
  if (bits === undefined) return undefined;
  return movedBox(box, part === 'box' && shift ? 'high' : part, bits);
}
