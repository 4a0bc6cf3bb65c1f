import { type VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { filledText } from '../../protocol/filledText';
import { type RangeControls } from '../../protocol/rangeControls';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type BitBox, boxEnds, boxKey, type BoxPart, movedBox } from './bitBox';
import { bitPlot } from './bitPlot';
import { type Distribution, type Head } from './chartTypes';
import { octaveWindow, type OctaveWindow } from './octaveWindow';
import { type Area, xIn } from './plot';
import { PlotChart } from './plotChart';
import { pointerDrag } from './pointerDrag';
import { inPixels } from './inPixels';
import { useReadout } from './readout';
import { shareOf, within } from './span';
import { useLocalFirst } from './useLocalFirst';

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly texts: RangeTexts;
  readonly onControls: (change: Partial<RangeControls>) => void;
}

/** How many values need each bit, and the format as a box that is dragged bit by bit. */
export function BitHistogram({ head, distribution, texts, onControls }: Props): VNode {
  const { bw, fracBw, signed } = head.format;
  const [box, setBox] = useLocalFirst<BitBox>({ bw, fracBw });
  const [, setIsHeld] = useState(false);
  const held = useRef<OctaveWindow>(undefined);
  const say = useReadout();
  const send = useRef(onControls);
  send.current = onControls;
  const ends = boxEnds(box, signed);
  const window = held.current ?? octaveWindow(distribution.octaves, ends.lsb, ends.end);
  const words = ({ bw, fracBw }: BitBox): string => {
    const { lsb, end } = boxEnds({ bw, fracBw }, signed);
    return filledText(texts.chartBox, lsb, end - 1, bw, fracBw);
  };
  const change = (next: BitBox, before: BitBox): void => {
    if (next.bw === before.bw && next.fracBw === before.fracBw) return;
    setBox(next);
    say(words(next));
    send.current(next);
  };
  const drag = (part: BoxPart, area: Area, event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    held.current = window;
    setIsHeld(true);
    const perBit = (area.right - area.left) / (window.to - window.from);
    let now = box;
    pointerDrag(event, {
      onMove: distance => {
        const next = movedBox(box, part, Math.round(distance / perBit));
        change(next, now);
        now = next;
      },
      onEnd: () => {
        held.current = undefined;
        setIsHeld(false);
      },
    });
  };
  const press = (part: BoxPart, event: KeyboardEvent): void => {
    const next = boxKey(box, part, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    change(next, box);
  };
  return (
    <PlotChart
      label={texts.chartBits}
      help={texts.chartKeys}
      drawnBy="svg"
      plotOf={palette => bitPlot(distribution, ends, window, texts, palette)}
      over={area => (
        <BoxHandles
          {...{ area, box, ends, window, texts }}
          words={words(box)}
          onPress={press}
          onDrag={(part, event) => drag(part, area, event)}
        />
      )}
    />
  );
}

interface HandleProps {
  readonly area: Area;
  readonly box: BitBox;
  readonly ends: { readonly lsb: number; readonly end: number };
  readonly window: OctaveWindow;
  readonly texts: RangeTexts;
  readonly words: string;
  readonly onPress: (part: BoxPart, event: KeyboardEvent) => void;
  readonly onDrag: (part: BoxPart, event: PointerEvent & { readonly currentTarget: HTMLElement }) => void;
}

function BoxHandles({ area, ends, window, texts, words, onPress, onDrag }: HandleProps): VNode {
  const span = { low: window.from, high: window.to };
  const xOf = (power: number): number => xIn(within(shareOf(power, span), 0, 1), area);
  const [left, right] = [xOf(ends.lsb), Math.max(xOf(ends.lsb) + 2, xOf(ends.end))];
  const height = area.bottom - area.top;
  const handles = [
    { part: 'box', label: texts.chartBoxMove, value: ends.lsb, says: words, x: left, width: right - left },
    { part: 'low', label: texts.chartLow, value: ends.lsb, says: `2^${ends.lsb}`, x: left - 12, width: 24 },
    { part: 'high', label: texts.chartHigh, value: ends.end - 1, says: `2^${ends.end - 1}`, x: right - 12, width: 24 },
  ] as const;
  return (
    <>
      {handles.map(({ part, label, value, says, x, width }) => (
        <div
          key={part}
          class={`chart-handle chart-handle-${part}`}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={-1100}
          aria-valuemax={1200}
          aria-valuenow={value}
          aria-valuetext={says}
          style={inPixels({ left: x, top: area.top, width, height })}
          onKeyDown={event => onPress(part, event)}
          onPointerDown={event => onDrag(part, event)}
        />
      ))}
    </>
  );
}
