/** What a thing in a picture is; the theme says its colour. */
export type Role =
  | 'text'
  | 'muted'
  | 'grid'
  | 'inRange'
  | 'clippedHigh'
  | 'clippedLow'
  | 'flushed'
  | 'range'
  | 'cursor'
  | 'chosen'
  | 'heat'
  | 'ground';

/** Which roles are hatched as well, so that no difference is one of colour alone. */
export const PATTERNS: Readonly<Partial<Record<Role, 'up' | 'down' | 'dots'>>> = {
  clippedHigh: 'up',
  clippedLow: 'down',
  flushed: 'dots',
};

export type Point = readonly [x: number, y: number];

/** A part of a picture, in CSS pixels from its upper left corner. */
export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Role;
      readonly stroke?: Role;
      /** 0…1 */
      readonly opacity?: number;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly stroke: Role;
      readonly width?: number;
      readonly dashed?: boolean;
    }
  | { readonly kind: 'area'; readonly points: readonly Point[]; readonly fill: Role; readonly opacity?: number }
  | { readonly kind: 'dot'; readonly at: Point; readonly radius: number; readonly fill: Role }
  | {
      readonly kind: 'text';
      readonly at: Point;
      readonly text: string;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly fill?: Role;
      readonly size?: number;
    };

/** A picture that can be shown, written as SVG and drawn on a canvas: the marks in the order in which they cover each other. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Colours of the theme, by role. */
export type Palette = Readonly<Record<Role, string>>;
