import { type VNode } from 'preact';
import { boxScene, type MagnitudeQuartiles } from './boxScene';
import { SceneView } from './sceneView';
import { useTheme } from './useTheme';

interface Props {
  readonly box: MagnitudeQuartiles | null;
  /** The ends of the axis that all rows share, as powers of two. */
  readonly low: number;
  readonly high: number;
  /** What it shows, in words. */
  readonly label: string;
}

const SIZE = { width: 140, height: 20 } as const;

/** One row's box plot of magnitudes. */
export function MagnitudeBox({ box, low, high, label }: Props): VNode {
  const palette = useTheme();
  return (
    <span class="chart-box" role="img" aria-label={label}>
      <SceneView scene={boxScene(box, low, high, SIZE, palette)} />
    </span>
  );
}
