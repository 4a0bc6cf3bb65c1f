import { type TargetedKeyboardEvent } from 'preact';
import { shortText } from '../../core/realText';
import { type Clip } from '../../protocol/rangeControls';
import { useTexts } from '../rangeContext';
import { histogramLayout, histogramScene } from '../scenes/histogramScene';
import { type Mark } from '../scenes/scene';
import { ChartFigure } from './chartFigure';
import { type Clipping, type Distribution, type Head } from './props';
import { SceneView } from './sceneView';
import { useCursor } from './useCursor';
import { useDrag } from './useDrag';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

const HEIGHT = 220;

/** Of the span of the data, for one press of a key. */
const STEP = 1 / 200;

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly clipping: Clipping;
  readonly logCounts: boolean;
  readonly onClip: (clip: Clip) => void;
}

/** The histogram with a handle on each end of the clipping. */
export function ClipHandles({ head, distribution, clipping, logCounts, onClip }: Props) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const { linear } = distribution;
  const cursor = useCursor(0);
  const ends = endsOf(head.controls.clip, clipping);
  const { frame, x } = histogramLayout(linear, logCounts, width, HEIGHT);
  const words = { values: t('values'), range: t('rangeOf', head.format.name) };
  const scene = histogramScene(linear, logCounts, words, width, HEIGHT);
  const shade = (from: number, to: number): Mark => ({
    kind: 'rect',
    x: from,
    y: frame.top,
    width: Math.max(0, to - from),
    height: frame.bottom - frame.top,
    fill: 'muted',
    opacity: 0.2,
  });
  const inside = (pixel: number): number => Math.max(frame.left, Math.min(frame.right, pixel));
  const [low, high] = [inside(x.at(ends.min)), inside(x.at(ends.max))];
  const set = (end: 'min' | 'max', value: number): void => {
    const bounded = Math.max(linear.low, Math.min(linear.high, value));
    const [min, max] =
      end === 'min' ? [Math.min(bounded, ends.max), ends.max] : [ends.min, Math.max(bounded, ends.min)];
    onClip({ kind: 'bounds', min, max });
  };
  const perPixel = (x.invert(frame.right) - x.invert(frame.left)) / (frame.right - frame.left);
  const handle = { frame, perPixel, span: linear.high - linear.low, set };
  return (
    <ChartFigure
      id="clipping"
      title={t('clipHandles')}
      caption={clipping.caption}
      table={clipping.table}
      cursor={cursor}
      readout={`${t('clipLow')}: ${shortText(ends.min, 6)}. ${t('clipHigh')}: ${shortText(ends.max, 6)}.`}
      palette={palette}
      scene={() => histogramScene(linear, logCounts, words, 720, 300)}
    >
      <div ref={ref}>
        <SceneView
          id="clipping"
          scene={{ ...scene, marks: [...scene.marks, shade(frame.left, low), shade(high, frame.right)] }}
          palette={palette}
        >
          <ClipHandle {...handle} end="min" at={low} value={ends.min} text={t('clipLow')} />
          <ClipHandle {...handle} end="max" at={high} value={ends.max} text={t('clipHigh')} />
        </SceneView>
      </div>
    </ChartFigure>
  );
}

/** Bounds as they were set, before their answer is there; else the ends in force. */
function endsOf(clip: Clip, { min, max }: Clipping): { readonly min: number; readonly max: number } {
  return clip.kind === 'bounds' ? clip : { min, max };
}

interface HandleProps {
  readonly end: 'min' | 'max';
  readonly at: number;
  readonly value: number;
  readonly text: string;
  readonly frame: { readonly top: number; readonly bottom: number };
  readonly perPixel: number;
  readonly span: number;
  readonly set: (end: 'min' | 'max', value: number) => void;
}

function ClipHandle({ end, at, value, text, frame, perPixel, span, set }: HandleProps) {
  const down = useDrag(
    () => value,
    (from, dx) => {
      set(end, from + dx * perPixel);
    },
  );
  const onKeyDown = (event: TargetedKeyboardEvent<SVGGElement>): void => {
    const sign = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (sign === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(end, value + sign * span * STEP * (event.shiftKey ? 10 : 1));
  };
  const { top, bottom } = frame;
  return (
    <g
      class="handle clip"
      role="slider"
      tabIndex={0}
      aria-label={text}
      aria-valuenow={value}
      aria-valuetext={shortText(value, 6)}
      aria-orientation="horizontal"
      onPointerDown={down}
      onKeyDown={onKeyDown}
    >
      <rect x={at - 9} y={top} width={18} height={bottom - top} fill="transparent" />
      <rect class="grip-line" x={at - 1} y={top} width={2} height={bottom - top} />
      <rect class="grip" x={at - 5} y={(top + bottom) / 2 - 14} width={10} height={28} rx={3} />
    </g>
  );
}
