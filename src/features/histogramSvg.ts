import { type Histogram } from './histogram';
import { shortText } from '../core/realText';

/** The editor's four kinds of theme. A picture in a hover can't read theme variables. */
export type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

interface Palette {
  readonly text: string;
  readonly bar: string;
  readonly clipped: string;
  readonly range: string;
}

const PALETTES: Readonly<Record<ThemeKind, Palette>> = {
  light: { text: '#3b3b3b', bar: '#1a6fb5', clipped: '#c0392b', range: '#2e7d32' },
  dark: { text: '#cccccc', bar: '#4aa3e8', clipped: '#f48771', range: '#7fc97f' },
  highContrast: { text: '#ffffff', bar: '#3fa9ff', clipped: '#ff7b72', range: '#7ee787' },
  highContrastLight: { text: '#292929', bar: '#0f4a85', clipped: '#b5200d', range: '#1b5e20' },
};

const WIDTH = 360;
const HEIGHT = 96;
const BASE = 78;
const TOP = 12;

/** The histogram as an SVG of 360 × 96: bars in range, clipped bars hatched and in another colour, the range as a bracket. */
export function histogramSvg(data: Histogram, theme: ThemeKind): string {
  const colours = PALETTES[theme];
  const x = (value: number): number =>
    Math.max(0, Math.min(WIDTH, ((value - data.low) / (data.high - data.low)) * WIDTH));
  const [from, to] = [x(data.rangeMin), x(data.rangeMax)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="10">`,
    `<defs><pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="${colours.clipped}" fill-opacity=".35"/><rect width="2" height="4" fill="${colours.clipped}"/></pattern></defs>`,
    ...bars(data, colours),
    `<path d="M0 ${BASE}H${WIDTH}" stroke="${colours.text}" stroke-opacity=".5"/>`,
    `<path d="M${fixed(from)} ${TOP - 4}V${BASE}M${fixed(to)} ${TOP - 4}V${BASE}M${fixed(from)} ${TOP - 4}H${fixed(to)}" fill="none" stroke="${colours.range}" stroke-width="1.5" stroke-dasharray="4 2"/>`,
    `<text x="0" y="${HEIGHT - 5}" fill="${colours.text}">${shortText(data.low, 4)}</text>`,
    `<text x="${WIDTH}" y="${HEIGHT - 5}" text-anchor="end" fill="${colours.text}">${shortText(data.high, 4)}</text>`,
    `</svg>`,
  ].join('');
}

function bars(data: Histogram, colours: Palette): string[] {
  const tallest = data.counts.reduce((most, count) => Math.max(most, count), 1);
  const width = WIDTH / data.counts.length;
  const perBin = (data.high - data.low) / data.counts.length;
  return Array.from(data.counts, (count, bin) => {
    if (count === 0) return '';
    const height = Math.max(1.5, (count / tallest) * (BASE - TOP));
    const middle = data.low + (bin + 0.5) * perBin;
    const fill = middle < data.rangeMin || middle > data.rangeMax ? 'url(#h)' : colours.bar;
    return `<rect x="${fixed(bin * width + 0.5)}" y="${fixed(BASE - height)}" width="${fixed(width - 1)}" height="${fixed(height)}" fill="${fill}"/>`;
  });
}

const fixed = (x: number): string => String(Number(x.toFixed(2)));

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An ASCII text as a `data:` address that hovers render. */
export function svgDataAddress(svg: string): string {
  let out = '';
  for (let i = 0; i < svg.length; i += 3) {
    const [a, b, c] = [svg.charCodeAt(i), svg.charCodeAt(i + 1), svg.charCodeAt(i + 2)];
    const bits = (a << 16) | ((b || 0) << 8) | (c || 0);
    out += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63);
    out += Number.isNaN(b) ? '=' : BASE64.charAt((bits >> 6) & 63);
    out += Number.isNaN(c) ? '=' : BASE64.charAt(bits & 63);
  }
  return `data:image/svg+xml;base64,${out}`;
}
