import { type TextDocument, window } from 'vscode';
import { arrayFacts } from '../features/arrayFacts';
import { type ArrayFacts } from '../features/arrayHover';
import { selectedLiterals } from '../features/convert';
import { settingFormat } from '../features/formatRule';
import { type Lens } from './lens';
import { type KnownReport } from './reports';
import { type DocumentScan } from './documentScan';
import { arrayAtOffset, documentOf, readPlace } from './place';
import { selectionSpans } from './selectionSpans';

/** Numbers of an open document – an array, or what is selected – with their report. */
export interface FoundNumbers extends KnownReport {
  readonly document: TextDocument;
  readonly facts: ArrayFacts;
}

/**
 * The array that a link names; else the numbers that are selected in the active editor; else the array at its cursor.
 * `undefined` where there is none.
 */
export async function numbersAtCursor(lens: Lens, link?: unknown): Promise<FoundNumbers | undefined> {
  const place = readPlace(link);
  const editor = window.activeTextEditor;
  const document = place ? await documentOf(place) : editor?.document;
  if (!document) return undefined;
  const found = await lens.scans.of(document);
  if (!found) return undefined;
  if (!place && editor?.selections.some(selection => !selection.isEmpty) === true)
    return selectedNumbers(lens, document, found, selectionSpans(document, editor.selections));
  const offset = place?.offset ?? (editor ? document.offsetAt(editor.selection.active) : 0);
  const array = arrayAtOffset(found, offset);
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
