import { useTexts } from '../rangeContext';
import { linearScale } from '../scenes/scale';
import { type Arrays } from './props';

const WIDTH = 160;
const HEIGHT = 18;

interface Props {
  readonly box: Arrays['rows'][number]['box'];
  /** The ends of the axis that all rows share, as powers of two. */
  readonly low: number;
  readonly high: number;
}

/** A box plot of magnitudes on a log2 axis: from the least to the largest, the middle half as a box with its median. */
export function MagnitudeBox({ box, low, high }: Props) {
  const t = useTexts();
  if (!box) return <span>{t('allZero')}</span>;
  const { at } = linearScale(low, high, 4, WIDTH - 4);
  const [least, lower, middle, upper, most] = box;
  const place = (x: number): string => x.toFixed(1);
  return (
    <svg
      class="box"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('boxOf', place(least), place(most), place(lower), place(upper), place(middle))}
    >
      <rect class="box-line" x={at(least)} y={HEIGHT / 2 - 1} width={Math.max(1, at(most) - at(least))} height={2} />
      <rect class="box-half" x={at(lower)} y={3} width={Math.max(2, at(upper) - at(lower))} height={HEIGHT - 6} />
      <rect class="box-line" x={at(middle) - 1} y={1} width={2} height={HEIGHT - 2} />
    </svg>
  );
}
