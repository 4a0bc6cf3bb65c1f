import { type RangeView } from '../protocol/messages';
import { element, svgElement } from './element';

const WIDTH = 640;
const HEIGHT = 220;
const BASE = 190;
const TOP = 20;

/** The histogram with the format's range over it; what lies outside is hatched and in another colour. */
export function histogramFigure(data: RangeView['histogram']): HTMLElement {
  const x = (value: number): number =>
    Math.max(0, Math.min(WIDTH, ((value - data.low) / (data.high - data.low)) * WIDTH));
  const [from, to] = [x(data.rangeMin), x(data.rangeMax)];
  const svg = svgElement(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': data.caption },
    hatching(),
    ...bars(data),
    svgElement('path', { class: 'axis', d: `M0 ${BASE}H${WIDTH}` }),
    svgElement('path', {
      class: 'range',
      d: `M${from} ${TOP - 6}V${BASE}M${to} ${TOP - 6}V${BASE}M${from} ${TOP - 6}H${to}`,
    }),
    svgElement('text', { x: '0', y: String(HEIGHT - 10) }, data.lowText),
    svgElement('text', { x: String(WIDTH), y: String(HEIGHT - 10), 'text-anchor': 'end' }, data.highText),
  );
  return element('figure', {}, svg, element('figcaption', {}, data.caption));
}

function hatching(): SVGElement {
  const pattern = svgElement(
    'pattern',
    { id: 'clipped', width: '6', height: '6', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svgElement('rect', { class: 'clipped-ground', width: '6', height: '6' }),
    svgElement('rect', { class: 'clipped-line', width: '3', height: '6' }),
  );
  return svgElement('defs', {}, pattern);
}

function bars(data: RangeView['histogram']): SVGElement[] {
  const tallest = Math.max(1, ...data.counts);
  const width = WIDTH / data.counts.length;
  const perBin = (data.high - data.low) / data.counts.length;
  return data.counts.flatMap((count, bin) => {
    if (count === 0) return [];
    const height = Math.max(2, (count / tallest) * (BASE - TOP));
    const middle = data.low + (bin + 0.5) * perBin;
    const outside = middle < data.rangeMin || middle > data.rangeMax;
    return svgElement('rect', {
      ...(outside ? { fill: 'url(#clipped)' } : { class: 'bar' }),
      x: String(bin * width + 0.5),
      y: String(BASE - height),
      width: String(Math.max(0.5, width - 1)),
      height: String(height),
    });
  });
}
