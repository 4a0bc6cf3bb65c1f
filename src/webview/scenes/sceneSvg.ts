import { type Mark, type Palette, PATTERNS, type Role, type Scene } from './scene';

/** A picture as SVG that stands alone: colours and hatching inside, every text escaped. */
export function sceneSvg({ width, height, marks }: Scene, palette: Palette, title: string): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const font = 'font-family="system-ui, sans-serif" font-size="12"';
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font} role="img"><title>${escaped(title)}</title>`;
  const ground = `<rect width="${width}" height="${height}" fill="${escaped(palette.ground)}"/>`;
  return [head, defs(palette), ground, ...marks.map(mark => markSvg(mark, palette)), '</svg>'].join('\n');
}

const fillOf = (role: Role, palette: Palette): string =>
  PATTERNS[role] === undefined ? escaped(palette[role]) : `url(#${role})`;

const PATHS = { up: 'M-1 7L7 -1', down: 'M-1 -1L7 7', dots: 'M2 2H4V4H2Z' } as const;

function defs(palette: Palette): string {
  const patterns = Object.entries(PATTERNS).map(([name, pattern]) => {
    const colour = escaped(palette[name as Role]);
    const line = pattern === 'dots' ? `fill="${colour}"` : `stroke="${colour}" stroke-width="2" fill="none"`;
    return `<pattern id="${name}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colour}" fill-opacity="0.3"/><path d="${PATHS[pattern]}" ${line}/></pattern>`;
  });
  return `<defs>${patterns.join('')}</defs>`;
}

function markSvg(mark: Mark, palette: Palette): string {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, fill, stroke, opacity } = mark;
      const paint = `fill="${fill ? fillOf(fill, palette) : 'none'}"${stroke ? ` stroke="${escaped(palette[stroke])}" stroke-width="2"` : ''}`;
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${paint}${opacityOf(opacity)}/>`;
    }
    case 'line': {
      const dash = mark.dashed === true ? ' stroke-dasharray="6 3"' : '';
      return `<polyline points="${pointsOf(mark.points)}" fill="none" stroke="${escaped(palette[mark.stroke])}" stroke-width="${mark.width ?? 1}"${dash}/>`;
    }
    case 'area':
      return `<polygon points="${pointsOf(mark.points)}" fill="${fillOf(mark.fill, palette)}"${opacityOf(mark.opacity)}/>`;
    case 'dot':
      return `<circle cx="${n(mark.at[0])}" cy="${n(mark.at[1])}" r="${mark.radius}" fill="${escaped(palette[mark.fill])}"/>`;
    case 'text': {
      const { at, text, anchor, fill, size } = mark;
      const look = `text-anchor="${anchor ?? 'start'}" fill="${escaped(palette[fill ?? 'text'])}"${size === undefined ? '' : ` font-size="${size}"`}`;
      return `<text x="${n(at[0])}" y="${n(at[1])}" ${look}>${escaped(text)}</text>`;
    }
  }
}

const opacityOf = (opacity: number | undefined): string => (opacity === undefined ? '' : ` opacity="${n(opacity)}"`);

/** A coordinate with as many digits as can be seen. */
const n = (x: number): string => String(Math.round(x * 100) / 100 + 0);

const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
