import { type Mark, type Pattern } from './scene';

/** Draws marks on a canvas; `scale` is how many of its pixels a CSS pixel is. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  font: string,
  scale: number,
): void {
  context.save();
  context.scale(scale, scale);
  for (const mark of marks) paintMark(context, mark, font, scale);
  context.restore();
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark, font: string, scale: number): void {
  context.setLineDash('dash' in mark ? [mark.dash, mark.dash] : []);
  context.globalAlpha = 'opacity' in mark ? mark.opacity : 1;
  switch (mark.kind) {
    case 'area':
      context.fillStyle = fillOf(context, mark.colour, mark.pattern, scale);
      context.fillRect(mark.x, mark.y, Math.max(0, mark.width), Math.max(0, mark.height));
      return;
    case 'outline':
      context.strokeStyle = mark.colour;
      context.lineWidth = mark.thickness;
      context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'line':
      context.strokeStyle = mark.colour;
      context.lineWidth = mark.thickness;
      trace(context, mark.points);
      context.stroke();
      return;
    case 'shape':
      context.fillStyle = fillOf(context, mark.colour, mark.pattern, scale);
      trace(context, mark.points);
      context.closePath();
      context.fill();
      return;
    case 'text':
      context.fillStyle = mark.colour;
      context.font = `${mark.bold ? 'bold ' : ''}${mark.size}px ${font}`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.textBaseline = 'middle';
      context.fillText(mark.text, mark.x, mark.y);
  }
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
}

const TILE = 6;

/** A colour, or a tile of lines or dots in it. */
function fillOf(
  context: CanvasRenderingContext2D,
  colour: string,
  pattern: Pattern,
  scale: number,
): string | CanvasPattern {
  if (pattern === 'solid') return colour;
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(TILE * scale);
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.scale(tile.width / TILE, tile.width / TILE);
  pen.fillStyle = pen.strokeStyle = colour;
  if (pattern === 'dots') {
    pen.arc(3, 3, 1.6, 0, 2 * Math.PI);
    pen.fill();
  } else {
    pen.globalAlpha = 0.25;
    pen.fillRect(0, 0, TILE, TILE);
    pen.globalAlpha = 1;
    pen.lineWidth = 2;
    const [from, to] = pattern === 'rising' ? [TILE, 0] : [0, TILE];
    for (const shift of [-TILE, 0, TILE]) {
      pen.beginPath();
      pen.moveTo(shift, from);
      pen.lineTo(shift + TILE, to);
      pen.stroke();
    }
  }
  const made = context.createPattern(tile, 'repeat');
  made?.setTransform(new DOMMatrix().scale(1 / scale));
  return made ?? colour;
}
