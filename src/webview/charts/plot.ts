import { type Palette } from './palette';
import { type Mark } from './scene';
import { type Tick } from './ticks';

/** The part of a picture between its axes. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A row of the legend under a plot. */
export interface LegendRow {
  readonly text: string;
  readonly colour: string;
  readonly pattern: 'solid' | 'rising' | 'falling' | 'dots' | 'line' | 'dashed';
}

/** A point of a plot; `id` tells it from the others when the data are others. */
export interface Stop {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly says: string;
}

/** A picture with two axes, in shares of 0…1 of them; drawn by uPlot on the page and as a scene where it is saved. */
export interface Plot {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Where the keyboard and the pointer stop. */
  readonly stops: readonly Stop[];
  /** The line through the stops, if one is drawn; a `null` interrupts it. */
  readonly curve: readonly (readonly [x: number, y: number | null])[];
  readonly legend: readonly LegendRow[];
  marks(area: Area, palette: Palette): readonly Mark[];
}

export const xIn = (share: number, { left, right }: Area): number => left + share * (right - left);
export const yIn = (share: number, { top, bottom }: Area): number => bottom - share * (bottom - top);
