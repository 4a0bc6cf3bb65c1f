import { createContext } from 'preact';

/** Takes a picture to be saved: SVG as text, PNG as base64. */
export type PictureExport = (kind: 'svg' | 'png', name: string, content: string) => void;

export const Pictures = createContext<PictureExport>(() => undefined);
