import { type RangeEventBody } from '../../protocol/rangeEvents';
import { bottomAxis, frameOf, leftAxis } from './frame';
import { linearScale } from './scale';
import { type Mark, type Point, type Scene } from './scene';

type Errors = RangeEventBody<'errors'>;

/** The ends of both axes: all errors, and half a step on both sides. */
export function errorEnds({ x, low, high, halfStep }: Errors): { readonly x: Point; readonly y: Point } {
  const least = low.reduce((all, error) => Math.min(all, error), -halfStep);
  const most = high.reduce((all, error) => Math.max(all, error), halfStep);
  return { x: [x[0] ?? 0, x.at(-1) ?? 1], y: [least * 1.1, most * 1.1] };
}

/** The least and the largest error along the values or indices, as a band. */
export function errorsScene(
  errors: Errors,
  words: { readonly error: string; readonly by: string },
  width: number,
  height: number,
): Scene {
  const frame = frameOf(width, height);
  const ends = errorEnds(errors);
  const x = linearScale(ends.x[0], ends.x[1], frame.left, frame.right);
  const y = linearScale(ends.y[0], ends.y[1], frame.bottom, frame.top);
  const upper = errors.x.map((at, i): Point => [x.at(at), y.at(errors.high[i] ?? 0)]);
  const lower = errors.x.map((at, i): Point => [x.at(at), y.at(errors.low[i] ?? 0)]);
  const level = (error: number): Mark => ({
    kind: 'line',
    points: [
      [frame.left, y.at(error)],
      [frame.right, y.at(error)],
    ],
    stroke: 'range',
    dashed: true,
  });
  const marks: Mark[] = [...leftAxis(frame, y, words.error)];
  marks.push({ kind: 'area', points: [...upper, ...lower.reverse()], fill: 'inRange', opacity: 0.5 });
  marks.push({ kind: 'line', points: upper, stroke: 'inRange' }, { kind: 'line', points: lower, stroke: 'inRange' });
  marks.push(level(errors.halfStep), level(-errors.halfStep), ...bottomAxis(frame, x, words.by));
  return { width, height, marks };
}
