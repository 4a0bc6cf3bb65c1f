/** The colours of a picture, by their meaning. */
export interface Palette {
  readonly foreground: string;
  readonly background: string;
  readonly faint: string;
  readonly inRange: string;
  readonly clippedHigh: string;
  readonly clippedLow: string;
  readonly flushed: string;
  readonly range: string;
  readonly accent: string;
  readonly font: string;
}

type Kind = 'light' | 'dark' | 'contrastLight' | 'contrastDark';

const FONT = 'system-ui, sans-serif';

const DARK: Palette = {
  foreground: '#cccccc',
  background: '#1e1e1e',
  faint: '#6e7681',
  inRange: '#3794ff',
  clippedHigh: '#f14c4c',
  clippedLow: '#d18616',
  flushed: '#b180d7',
  range: '#89d185',
  accent: '#cca700',
  font: FONT,
};

const LIGHT: Palette = {
  foreground: '#3b3b3b',
  background: '#ffffff',
  faint: '#8a8a8a',
  inRange: '#1a6fb5',
  clippedHigh: '#c72e2e',
  clippedLow: '#b5620a',
  flushed: '#7b3fa8',
  range: '#2e7d32',
  accent: '#8a6500',
  font: FONT,
};

/** What is drawn where a theme says nothing. */
export const FALLBACK: Readonly<Record<Kind, Palette>> = {
  dark: DARK,
  light: LIGHT,
  contrastDark: { ...DARK, foreground: '#ffffff', background: '#000000', faint: '#a0a0a0', inRange: '#6fb7ff' },
  contrastLight: { ...LIGHT, foreground: '#292929', faint: '#5f5f5f', inRange: '#0f4a85' },
};

/** Where forced colours are on, the reader's own. */
const FORCED: Palette = {
  foreground: 'CanvasText',
  background: 'Canvas',
  faint: 'GrayText',
  inRange: 'CanvasText',
  clippedHigh: 'Highlight',
  clippedLow: 'Highlight',
  flushed: 'LinkText',
  range: 'Highlight',
  accent: 'LinkText',
  font: FONT,
};

const VARIABLES: readonly (readonly [keyof Palette, string])[] = [
  ['foreground', '--vscode-foreground'],
  ['background', '--vscode-editor-background'],
  ['inRange', '--vscode-charts-blue'],
  ['clippedHigh', '--vscode-charts-red'],
  ['clippedLow', '--vscode-charts-orange'],
  ['flushed', '--vscode-charts-purple'],
  ['range', '--vscode-charts-green'],
  ['accent', '--vscode-charts-yellow'],
  ['font', '--vscode-font-family'],
];

/** The theme's kind by the classes that the editor puts on the body. */
export function themeKind(classes: ReadonlySet<string>): Kind {
  if (classes.has('vscode-high-contrast-light')) return 'contrastLight';
  if (classes.has('vscode-high-contrast')) return 'contrastDark';
  return classes.has('vscode-light') ? 'light' : 'dark';
}

/** The palette of a theme; `variable` gives a CSS variable's value, empty where there is none. */
export function paletteOf(kind: Kind, forced: boolean, variable: (name: string) => string): Palette {
  if (forced) return FORCED;
  const found = VARIABLES.map(([key, name]) => [key, variable(name).trim()] as const);
  return { ...FALLBACK[kind], ...Object.fromEntries(found.filter(([, value]) => value !== '')) };
}
