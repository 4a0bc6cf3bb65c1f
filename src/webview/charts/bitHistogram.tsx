import { type TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { countText } from '../../core/realText';
import { type RangeControls } from '../../protocol/rangeControls';
import { useTexts } from '../rangeContext';
import { type BoxPart, bitsLayout, bitsScene, draggedBox } from '../scenes/bitsScene';
import { ChartFigure } from './chartFigure';
import { type Distribution, type Head } from './props';
import { SceneView } from './sceneView';
import { useCursor } from './useCursor';
import { useDrag } from './useDrag';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

const HEIGHT = 220;

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly onControls: (change: Partial<RangeControls>) => void;
}

/** How many values need each bit, with the format as a box that is dragged over the bits. */
export function BitHistogram({ head, distribution, onControls }: Props) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const { octaves } = distribution;
  const { signed, bw } = head.controls;
  const format = { signed, bw, fracBw: head.controls.fracBw ?? head.format.fracBw };
  const box = { lsb: -format.fracBw, end: format.bw - (format.signed ? 1 : 0) - format.fracBw };
  const cursor = useCursor(octaves.counts.length);
  // While the box is dragged the picture must not move under the pointer.
  const held = useRef<{ readonly lsb: number; readonly end: number } | undefined>(undefined);
  const shownBox = held.current ?? box;
  const layout = bitsLayout(octaves, shownBox, width, HEIGHT);
  const words = { values: t('values'), box: head.format.name };
  const scene = bitsScene(octaves, box, words, width, HEIGHT, shownBox);
  const pixelsPerBit = Math.abs(layout.x.at(1) - layout.x.at(0));
  const move = (from: typeof format, part: BoxPart, bits: number): void => {
    const moved = draggedBox(from, part, bits);
    if (moved && (moved.bw !== format.bw || moved.fracBw !== format.fracBw)) onControls(moved);
  };
  const power = octaves.lowest + cursor.at;
  const readout =
    cursor.at < 0
      ? ''
      : t('octave', power, countText(octaves.counts[cursor.at] ?? 0), countText(octaves.negative[cursor.at] ?? 0));
  const handle = { format, layout, box, pixelsPerBit, move, held };
  return (
    <ChartFigure
      id="bits"
      title={t('bits')}
      caption={distribution.bitCaption}
      table={distribution.bitTable}
      cursor={cursor}
      readout={readout}
      palette={palette}
      legend={[
        { role: 'inRange', text: t('inRange') },
        { role: 'clippedHigh', text: t('clippedHigh') },
        { role: 'flushed', text: t('flushed') },
        { role: 'muted', text: t('negative') },
      ]}
      scene={() => bitsScene(octaves, box, words, 720, 300)}
    >
      <div ref={ref}>
        <SceneView id="bits" scene={scene} palette={palette}>
          <Handle {...handle} part="box" text={t('boxMove', head.format.name)} />
          <Handle {...handle} part="top" text={t('boxTop', `2^${box.end - 1}`)} />
          <Handle {...handle} part="bottom" text={t('boxBottom', `2^${box.lsb}`)} />
        </SceneView>
        <p class="hint">{t('boxKeys')}</p>
      </div>
    </ChartFigure>
  );
}

interface HandleProps {
  readonly part: BoxPart;
  readonly text: string;
  readonly format: { readonly signed: boolean; readonly bw: number; readonly fracBw: number };
  readonly layout: ReturnType<typeof bitsLayout>;
  readonly box: { readonly lsb: number; readonly end: number };
  readonly pixelsPerBit: number;
  readonly move: (from: HandleProps['format'], part: BoxPart, bits: number) => void;
  readonly held: { current: { readonly lsb: number; readonly end: number } | undefined };
}

/** The box or one of its edges: dragged by whole bits, or moved by the arrow keys as it lies in the picture. */
function Handle({ part, text, format, layout, box, pixelsPerBit, move, held }: HandleProps) {
  const down = useDrag(
    () => {
      held.current = box;
      return format;
    },
    // Weights grow to the left.
    (from, dx) => {
      move(from, part, -Math.round(dx / pixelsPerBit));
    },
  );
  const release = (): void => {
    held.current = undefined;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<SVGRectElement>): void => {
    const bits = { ArrowLeft: 1, ArrowUp: 1, ArrowRight: -1, ArrowDown: -1 }[event.key];
    if (bits === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(format, part, bits);
  };
  const { frame, x } = layout;
  const [left, right] = [x.at(box.end), x.at(box.lsb)];
  const place = { box: [left, right - left], top: [left - 8, 16], bottom: [right - 8, 16] }[part];
  return (
    <rect
      class={`handle ${part}`}
      role="slider"
      tabIndex={0}
      aria-label={text}
      aria-valuenow={part === 'top' ? box.end - 1 : box.lsb}
      aria-valuetext={text}
      aria-orientation="horizontal"
      x={place[0] ?? 0}
      y={frame.top}
      width={Math.max(8, place[1] ?? 0)}
      height={frame.bottom - frame.top}
      fill="transparent"
      onPointerDown={down}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    />
  );
}
