import { paintMarks } from './paintScene';
import { type Scene } from './scene';

/** Pixels of the saved picture a CSS pixel. */
const SCALE = 2;

/** A picture as PNG in base64, drawn on a canvas of its own; `undefined` where there is none to draw on. */
export function scenePng({ width, height, background, font, marks }: Scene): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintMarks(context, marks, font, SCALE);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
