import { type TextDocument, Uri, window, workspace } from 'vscode';
import { type NumberArray } from '../detect/numberArray';
import { arrayFacts } from '../features/arrayFacts';
import { type ArrayFacts } from '../features/arrayHover';
import { selectedLiterals } from '../features/convert';
import { settingFormat } from '../features/formatRule';
import { hoverTarget } from '../features/hoverTarget';
import { type Lens } from './lens';
import { type KnownReport } from './reports';
import { type DocumentScan } from './documentScan';
import { selectionSpans } from './selectionSpans';

/** Numbers of an open document – an array, or what is selected – with their report. */
export interface FoundNumbers extends KnownReport {
  readonly document: TextDocument;
  readonly facts: ArrayFacts;
}

/** A place in a document, as a hover's link names it. */
interface Place {
  readonly uri: string;
  readonly offset: number;
}

function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, offset } = value as Record<string, unknown>;
  return typeof uri === 'string' && typeof offset === 'number' && Number.isInteger(offset)
    ? { uri, offset }
    : undefined;
}

/**
 * The array that a link names; else the numbers that are selected in the active editor; else the array at its cursor.
 * `undefined` where there is none.
 */
export async function numbersAtCursor(lens: Lens, link?: unknown): Promise<FoundNumbers | undefined> {
  const place = readPlace(link);
  const editor = window.activeTextEditor;
  const document = place ? await openDocument(place.uri) : editor?.document;
  if (!document) return undefined;
  const found = await lens.scans.of(document);
  if (!found) return undefined;
  if (!place && editor?.selections.some(selection => !selection.isEmpty) === true)
    return selectedNumbers(lens, document, found, selectionSpans(document, editor.selections));
  const offset = place?.offset ?? (editor ? document.offsetAt(editor.selection.active) : 0);
  const array = hoverTarget(found.scan, offset)?.array ?? enclosing(found, offset);
  if (!array) return undefined;
  const known = await lens.reports.of(found, array, lens.configuration.of(document));
  return known && { ...known, document, facts: arrayFacts(array, known.areCodes) };
}

async function selectedNumbers(
  lens: Lens,
  document: TextDocument,
  found: DocumentScan,
  spans: ReturnType<typeof selectionSpans>,
): Promise<FoundNumbers | undefined> {
  const { literals } = found.scan;
  const chosen = selectedLiterals(found.scan, spans);
  if (chosen.length === 0) return undefined;
  const values = Float64Array.from(chosen, index => literals.values[index] ?? NaN);
  const settings = lens.configuration.of(document);
  const report = await lens.reports.fresh({ values, given: settingFormat(settings), areCodes: false }, settings);
  if (!report) return undefined;
  const facts = {
    name: undefined,
    elementType: undefined,
    shape: [values.length],
    leftOut: 0,
    ragged: false,
    preproc: false,
    areCodes: false,
  };
  return { report, areCodes: false, settings, document, facts };
}

/** The array whose brackets are around the offset. */
function enclosing({ scan }: DocumentScan, offset: number): NumberArray | undefined {
  return scan.arrays.find(({ span, column }) => column !== true && span.start <= offset && offset <= span.end);
}

async function openDocument(uri: string): Promise<TextDocument | undefined> {
  const known = workspace.textDocuments.find(document => document.uri.toString() === uri);
  return known ?? (await workspace.openTextDocument(Uri.parse(uri, true)));
}
