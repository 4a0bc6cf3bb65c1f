/** How a filled area looks besides its colour, so that no meaning hangs on colour alone. */
export type Pattern = 'solid' | 'rising' | 'falling' | 'dots';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing to draw; lengths are CSS pixels, colours any that CSS knows. */
export type Mark =
  | (Box & { readonly kind: 'area'; readonly colour: string; readonly pattern: Pattern; readonly opacity?: number })
  | (Box & { readonly kind: 'outline'; readonly colour: string; readonly thickness: number; readonly dash?: number })
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly colour: string;
      readonly thickness: number;
      readonly dash?: number;
    }
  | {
      readonly kind: 'shape';
      readonly opacity?: number;
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly colour: string;
      readonly pattern: Pattern;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The middle of the line of text. */
      readonly y: number;
      readonly text: string;
      readonly colour: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly bold?: boolean;
    };

/** A picture: what the page shows and what is saved. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly font: string;
  readonly marks: readonly Mark[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
