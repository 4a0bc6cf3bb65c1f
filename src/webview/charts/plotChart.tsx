import { type ComponentChildren, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { cursorStep, nearestStop } from './cursorStep';
import { Legend } from './legend';
import { type Palette } from './palette';
import { type Area, type Plot, xIn, yIn } from './plot';
import { plotArea, PlotCanvas } from './plotCanvas';
import { plotScene } from './plotScene';
import { inPixels } from './inPixels';
import { useReadout, useReadoutOf } from './readout';
import { SceneView } from './sceneView';
import { type Size } from './scene';
import { useTheme } from './useTheme';
import { useWidth } from './useWidth';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly height?: number;
  /** uPlot for curves and histograms; SVG where what is over it is dragged. */
  readonly drawnBy?: 'uplot' | 'svg';
  readonly plotOf: (palette: Palette) => Plot;
  /** Gets the `id` of the point. */
  readonly onChoose?: (id: number) => void;
  /** What is to be held and dragged, over the plot. */
  readonly over?: (area: Area) => ComponentChildren;
}

/** A plot with a cursor that the keyboard and the pointer move from point to point. */
export function PlotChart({ label, help, height = 240, drawnBy = 'uplot', plotOf, onChoose, over }: Props): VNode {
  const palette = useTheme();
  const [element, width] = useWidth<HTMLDivElement>();
  const [id, setId] = useState<number>();
  const say = useReadout();
  const plot = plotOf(palette);
  const size: Size = { width, height };
  const area = plotArea(size);
  const at = plot.stops.findIndex(stop => stop.id === id);
  const stop = plot.stops[at];
  useReadoutOf(stop?.says ?? '');
  const goTo = (index: number): void => {
    setId(plot.stops[index]?.id);
    say(plot.stops[index]?.says ?? '');
  };
  const stopUnder = (event: PointerEvent | MouseEvent, surface: HTMLElement): number =>
    nearestStop(plot.stops, (event.clientX - surface.getBoundingClientRect().left) / surface.clientWidth);
  const place = { left: area.left, top: area.top, width: area.right - area.left, height: area.bottom - area.top };
  return (
    <div class="chart" ref={element}>
      {width > 0 && (
        <div class="chart-stage">
          {drawnBy === 'uplot' ? (
            <PlotCanvas plot={plot} size={size} palette={palette} />
          ) : (
            <SceneView scene={plotScene({ ...plot, legend: [] }, size, palette)} />
          )}
          {stop && <CursorMark x={xIn(stop.x, area)} y={yIn(stop.y, area)} area={area} />}
          <div
            class="chart-surface"
            tabIndex={0}
            role="application"
            aria-label={`${label}. ${help}`}
            style={inPixels(place)}
            onKeyDown={event => {
              const next = cursorStep(event.key, at, plot.stops.length);
              if (next !== undefined) goTo(next);
              else if (event.key === 'Enter' && stop && onChoose) onChoose(stop.id);
              else return;
              event.preventDefault();
            }}
            onPointerMove={event => {
              const next = stopUnder(event, event.currentTarget);
              if (next !== at) goTo(next);
            }}
            onClick={event => {
              const index = stopUnder(event, event.currentTarget);
              if (index < 0) return;
              goTo(index);
              const chosen = plot.stops[index];
              if (chosen) onChoose?.(chosen.id);
            }}
          />
          {over?.(area)}
        </div>
      )}
      <Legend rows={plot.legend} />
    </div>
  );
}

function CursorMark({ x, y, area }: { readonly x: number; readonly y: number; readonly area: Area }): VNode {
  return (
    <>
      <div class="chart-cursor-line" style={inPixels({ left: x, top: area.top, height: area.bottom - area.top })} />
      <div
        class="chart-cursor-point"
        style={inPixels({ left: x, top: Math.max(area.top, Math.min(area.bottom, y)) })}
      />
    </>
  );
}
