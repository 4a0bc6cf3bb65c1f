import { type RangeEventBody } from '../../protocol/rangeEvents';
import { decibelText, percentText, shortText } from '../../core/realText';
import { bottomAxis, frameOf, leftAxis } from './frame';
import { linearScale, logScale, type Scale } from './scale';
import { type Mark, type Point, type Scene } from './scene';

type Choice = RangeEventBody<'choice'>;
export type Metric = 'sqnr' | 'mse' | 'maxError' | 'saturated' | 'flushed';

/** The numbers of one metric; `undefined` where there is none, and the largest where it is infinite. */
export interface MetricValues {
  readonly values: readonly (number | undefined)[];
  readonly texts: readonly string[];
  readonly isLog: boolean;
}

/** One metric over all candidates, with the way it is written. */
export function metricValues(choice: Choice, metric: Metric): MetricValues {
  switch (metric) {
    case 'sqnr': {
      const finite = choice.sqnr.flatMap(x => (typeof x === 'number' ? x : []));
      // A perfect format stands above all others.
      const top = Math.max(0, ...finite) * 1.1 + 10;
      return {
        values: choice.sqnr.map(x => (x === 'infinite' ? top : (x ?? undefined))),
        texts: choice.sqnr.map(x => decibelText(x === 'infinite' ? Infinity : (x ?? undefined))),
        isLog: false,
      };
    }
    case 'mse':
    case 'maxError':
      return {
        // Zero has no logarithm.
        values: choice[metric].map(x => (x > 0 ? x : undefined)),
        texts: choice[metric].map(x => shortText(x, 4)),
        isLog: true,
      };
    case 'saturated':
    case 'flushed':
      return { values: choice[metric].map(x => 100 * x), texts: choice[metric].map(percentText), isLog: false };
  }
}

/** The scale that holds the numbers of a metric. */
export function metricScale({ values, isLog }: MetricValues, from: number, to: number): Scale {
  const known = values.flatMap(x => x ?? []);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length === 0) return linearScale(0, 1, from, to);
  return isLog ? logScale(low, high, from, to) : linearScale(Math.min(0, low), high * 1.05 || 1, from, to);
}

/** The names of the policies that chose each frac_bw, in one label a frac_bw. */
export function policyLabels({ policies }: Pick<Choice, 'policies'>): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { name, fracBw } of policies)
    if (fracBw !== null) labels.set(fracBw, labels.has(fracBw) ? `${labels.get(fracBw) ?? ''}, ${name}` : name);
  return labels;
}

/** Long labels are cut: all names stand in the readout and in the table. */
export const cutLabel = (label: string): string => (label.length > 24 ? `${label.slice(0, 23)}…` : label);

export function curveScene(
  choice: Choice,
  metric: Metric,
  chosen: number,
  words: { readonly metric: string; readonly fracBw: string },
  width: number,
  height: number,
): Scene {
  const frame = frameOf(width, height);
  const { fracBws } = choice;
  const found = metricValues(choice, metric);
  const x = linearScale(fracBws[0] ?? 0, fracBws.at(-1) ?? 1, frame.left + 12, frame.right - 12);
  const y = metricScale(found, frame.bottom, frame.top + 12);
  const points = fracBws.flatMap((fracBw, i): (Point & { readonly fracBw?: number })[] => {
    const value = found.values[i];
    return value === undefined ? [] : [[x.at(fracBw), y.at(value)]];
  });
  const marks: Mark[] = [...leftAxis(frame, y, words.metric)];
  marks.push({ kind: 'line', points, stroke: 'inRange', width: 2 });
  const labels = policyLabels(choice);
  for (const [i, fracBw] of fracBws.entries()) {
    const value = found.values[i];
    if (value === undefined) continue;
    const at: Point = [x.at(fracBw), y.at(value)];
    const label = labels.get(fracBw);
    marks.push({
      kind: 'dot',
      at,
      radius: label === undefined ? 3 : 5,
      fill: fracBw === chosen ? 'chosen' : 'inRange',
    });
    if (label !== undefined)
      marks.push({ kind: 'text', at: [at[0], at[1] - 9], text: cutLabel(label), anchor: 'middle', size: 11 });
  }
  const at = x.at(chosen);
  marks.push({
    kind: 'line',
    points: [
      [at, frame.top],
      [at, frame.bottom],
    ],
    stroke: 'chosen',
    dashed: true,
  });
  const whole: Scale = { ...x, ticks: fracBws.map(fracBw => ({ value: fracBw, text: String(fracBw) })) };
  return { width, height, marks: [...marks, ...bottomAxis(frame, whole, words.fracBw)] };
}
