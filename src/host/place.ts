import { type TextDocument, Uri, workspace } from 'vscode';
import { type NumberArray } from '../detect/numberArray';
import { hoverTarget } from '../features/hoverTarget';
import { type DocumentScan } from './documentScan';

/** A place in a document, as a hover's link names it. */
interface Place {
  readonly uri: string;
  readonly offset: number;
}

export function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, offset } = value as Record<string, unknown>;
  return typeof uri === 'string' && typeof offset === 'number' && Number.isInteger(offset) && offset >= 0
    ? { uri, offset }
    : undefined;
}

/** The open document of this uri; `undefined` where none is open. */
export function openedDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri);
}

/** The document of a place, opened where it is not. */
export async function documentOf({ uri }: Place): Promise<TextDocument> {
  return openedDocument(uri) ?? (await workspace.openTextDocument(Uri.parse(uri, true)));
}

/** The array of which something is at the offset, else the one whose brackets are around it. */
export function arrayAtOffset({ scan }: DocumentScan, offset: number): NumberArray | undefined {
  const around = ({ span, column }: NumberArray): boolean =>
    column !== true && span.start <= offset && offset <= span.end;
  return hoverTarget(scan, offset)?.array ?? scan.arrays.find(around);
}
