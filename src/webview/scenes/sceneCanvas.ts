import { type Mark, type Palette, PATTERNS, type Role, type Scene } from './scene';

/** The picture as the bytes of a PNG in base64, twice as fine as it is shown; `undefined` where there is no canvas. */
export function scenePng(scene: Scene, palette: Palette): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * 2;
  canvas.height = scene.height * 2;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(2, 2);
  context.font = '12px system-ui, sans-serif';
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const mark of scene.marks) draw(context, mark, palette);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

/** What a role is filled with on a canvas: its colour, hatched where the role is. */
export function canvasFill(context: CanvasRenderingContext2D, role: Role, palette: Palette): string | CanvasPattern {
  const pattern = PATTERNS[role];
  const tile = pattern && document.createElement('canvas');
  const into = tile?.getContext('2d');
  if (!tile || !into) return palette[role];
  tile.width = 6;
  tile.height = 6;
  into.globalAlpha = 0.3;
  into.fillStyle = palette[role];
  into.fillRect(0, 0, 6, 6);
  into.globalAlpha = 1;
  into.strokeStyle = palette[role];
  into.lineWidth = 2;
  if (pattern === 'dots') {
    into.fillRect(2, 2, 2, 2);
  } else {
    into.beginPath();
    into.moveTo(-1, pattern === 'up' ? 7 : -1);
    into.lineTo(7, pattern === 'up' ? -1 : 7);
    into.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? palette[role];
}

function draw(context: CanvasRenderingContext2D, mark: Mark, palette: Palette): void {
  switch (mark.kind) {
    case 'rect': {
      context.globalAlpha = mark.opacity ?? 1;
      if (mark.fill) {
        context.fillStyle = canvasFill(context, mark.fill, palette);
        context.fillRect(mark.x, mark.y, mark.width, mark.height);
      }
      if (mark.stroke) {
        context.strokeStyle = palette[mark.stroke];
        context.lineWidth = 2;
        context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      }
      context.globalAlpha = 1;
      return;
    }
    case 'line':
      trace(context, mark.points);
      context.setLineDash(mark.dashed === true ? [6, 3] : []);
      context.strokeStyle = palette[mark.stroke];
      context.lineWidth = mark.width ?? 1;
      context.stroke();
      context.setLineDash([]);
      return;
    case 'area':
      trace(context, mark.points);
      context.globalAlpha = mark.opacity ?? 1;
      context.fillStyle = canvasFill(context, mark.fill, palette);
      context.fill();
      context.globalAlpha = 1;
      return;
    case 'dot':
      context.beginPath();
      context.arc(mark.at[0], mark.at[1], mark.radius, 0, 2 * Math.PI);
      context.fillStyle = palette[mark.fill];
      context.fill();
      return;
    case 'text':
      context.font = `${mark.size ?? 12}px system-ui, sans-serif`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
      context.fillStyle = palette[mark.fill ?? 'text'];
      context.fillText(mark.text, mark.at[0], mark.at[1]);
  }
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
