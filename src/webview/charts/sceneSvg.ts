import { type Mark, type Pattern, type Scene } from './scene';

const TILE = 6;

/** A picture as a file: SVG that stands alone, all texts escaped. */
export function sceneSvg({ width, height, background, font, marks }: Scene): string {
  const hatches = new Map<string, string>();
  const fillOf = (colour: string, pattern: Pattern): string => {
    if (pattern === 'solid') return colour;
    const key = `${pattern} ${colour}`;
    const id = hatches.get(key) ?? `hatch${hatches.size}`;
    hatches.set(key, id);
    return `url(#${id})`;
  };
  const body = marks.map(mark => markSvg(mark, fillOf));
  const patterns = [...hatches].map(([key, id]) => patternSvg(id, key.slice(key.indexOf(' ') + 1), key.split(' ')[0]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    ...(patterns.length > 0 ? [`<defs>${patterns.join('')}</defs>`] : []),
    `<rect width="${width}" height="${height}" fill="${escaped(background)}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function markSvg(mark: Mark, fillOf: (colour: string, pattern: Pattern) => string): string {
  switch (mark.kind) {
    case 'area':
      return `<rect ${boxSvg(mark)} fill="${escaped(fillOf(mark.colour, mark.pattern))}"${opacitySvg(mark)}/>`;
    case 'outline':
      return `<rect ${boxSvg(mark)} fill="none" ${strokeSvg(mark)}/>`;
    case 'line':
      return `<polyline points="${pointsSvg(mark.points)}" fill="none" ${strokeSvg(mark)}/>`;
    case 'shape':
      return `<polygon points="${pointsSvg(mark.points)}" fill="${escaped(fillOf(mark.colour, mark.pattern))}"${opacitySvg(mark)}/>`;
    case 'text':
      return `<text x="${short(mark.x)}" y="${short(mark.y + mark.size * 0.35)}" fill="${escaped(mark.colour)}" font-size="${mark.size}" text-anchor="${mark.anchor}"${mark.bold ? ' font-weight="bold"' : ''}>${escaped(mark.text)}</text>`;
  }
}

const opacitySvg = ({ opacity }: { opacity?: number }): string =>
  opacity === undefined ? '' : ` fill-opacity="${short(opacity)}"`;

const boxSvg = (box: { x: number; y: number; width: number; height: number }): string =>
  `x="${short(box.x)}" y="${short(box.y)}" width="${short(Math.max(0, box.width))}" height="${short(Math.max(0, box.height))}"`;

const strokeSvg = (line: { colour: string; thickness: number; dash?: number }): string =>
  `stroke="${escaped(line.colour)}" stroke-width="${line.thickness}"${line.dash === undefined ? '' : ` stroke-dasharray="${line.dash}"`}`;

const pointsSvg = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');

function patternSvg(id: string, colour: string, pattern = ''): string {
  const drawn =
    pattern === 'dots'
      ? `<circle cx="3" cy="3" r="1.6" fill="${escaped(colour)}"/>`
      : `<rect width="${TILE}" height="${TILE}" fill="${escaped(colour)}" fill-opacity="0.25"/><rect width="2.5" height="${TILE}" fill="${escaped(colour)}"/>`;
  const turn = pattern === 'dots' ? '' : ` patternTransform="rotate(${pattern === 'rising' ? 45 : -45})"`;
  return `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"${turn}>${drawn}</pattern>`;
}

/** A length to a hundredth of a pixel; what is no number is 0, so that the file stays a picture. */
const short = (x: number): string => String(Number.isFinite(x) ? Math.round(x * 100) / 100 : 0);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text and attributes: what XML may not contain (most control characters, lone surrogates) is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, letter => ESCAPES[letter] ?? letter);
