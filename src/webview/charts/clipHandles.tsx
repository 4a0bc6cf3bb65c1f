import { type VNode } from 'preact';
import { shortText } from '../../core/realText';
import { type Clip, type RangeControls } from '../../protocol/rangeControls';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { boundsKey, type ClipBounds, type ClipEnd, movedBounds } from './clipBounds';
import { type Clipping, type Distribution } from './chartTypes';
import { histogramPlot } from './histogramPlot';
import { type Area, xIn } from './plot';
import { PlotChart } from './plotChart';
import { pointerDrag } from './pointerDrag';
import { inPixels } from './inPixels';
import { useReadout } from './readout';
import { shareOf, wideSpan, within } from './span';
import { useLocalFirst } from './useLocalFirst';
import { useFrameCall } from './useFrameCall';

interface Props {
  readonly distribution: Distribution;
  readonly clipping: Clipping;
  readonly controls: RangeControls;
  readonly texts: RangeTexts;
  readonly onClip: (clip: Clip) => void;
}

/** The histogram with a handle at each end of the range. */
export function ClipHandles({ distribution, clipping, controls, texts, onClip }: Props): VNode {
  const { min, max } = controls.clip.kind === 'bounds' ? controls.clip : clipping;
  const [bounds, setBounds] = useLocalFirst<ClipBounds>({ min, max });
  const say = useReadout();
  const send = useFrameCall(onClip);
  const span = wideSpan(distribution.linear);
  const change = (next: ClipBounds): void => {
    setBounds(next);
    say(`${shortText(next.min, 4)} … ${shortText(next.max, 4)}`);
    send({ kind: 'bounds', ...next });
  };
  const drag = (end: ClipEnd, area: Area, event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const start = within(shareOf(bounds[end], span), 0, 1);
    pointerDrag(event, {
      onMove: distance => change(movedBounds(bounds, end, start + distance / (area.right - area.left), span)),
      onEnd: () => undefined,
    });
  };
  const handle = (end: ClipEnd, label: string, area: Area): VNode => (
    <div
      class={`chart-handle chart-handle-${end}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={distribution.linear.low}
      aria-valuemax={distribution.linear.high}
      aria-valuenow={bounds[end]}
      aria-valuetext={shortText(bounds[end], 6)}
      style={inPixels({
        left: xIn(within(shareOf(bounds[end], span), 0, 1), area) - 12,
        top: area.top,
        width: 24,
        height: area.bottom - area.top,
      })}
      onPointerDown={event => drag(end, area, event)}
      onKeyDown={event => {
        const next = boundsKey(bounds, end, event, span);
        if (!next) return;
        event.preventDefault();
        change(next);
      }}
    />
  );
  return (
    <PlotChart
      label={texts.clipping}
      help={texts.chartKeys}
      plotOf={palette => histogramPlot(distribution, true, texts, palette)}
      over={area => (
        <>
          {handle('min', texts.chartClipMin, area)}
          {handle('max', texts.chartClipMax, area)}
        </>
      )}
    />
  );
}
