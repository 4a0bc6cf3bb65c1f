import { type TextDocument, type TextEditor, window } from 'vscode';
import { literalAt } from '../../detect/literalTable';
import { selectedLiterals } from '../../features/convert';
import { shownArrays } from '../../features/range/fileSubject';
import { type Origin } from '../../protocol/savedView';
import { type DocumentScan } from '../documentScan';
import { type Lens } from '../lens';
import { arrayAtOffset, documentOf, readPlace } from '../place';
import { selectionSpans } from '../selectionSpans';
import { arrayOrigin, readDocument } from './foundSubject';

/** More selections than that are analyzed as the file. */
const MOST_SPANS = 64;

/**
 * What is to be analyzed: the array or number that a link names; else the numbers that are selected in the active editor;
 * else the array or the number at its cursor; else all arrays of the file. `undefined` where there is no number at all.
 */
export async function originAt(lens: Lens, link?: unknown): Promise<Origin | undefined> {
  const place = readPlace(link);
  const editor = window.activeTextEditor;
  const document = place ? await documentOf(place) : editor?.document;
  const read = document && (await readDocument(lens, document));
  if (!document || !read) return undefined;
  const { scan } = read.found;
  const uri = document.uri.toString();
  const selected = !place && editor ? selectedOrigin(read.found, document, editor, uri) : undefined;
  if (selected) return selected;
  const offset = place?.offset ?? (editor ? document.offsetAt(editor.selection.active) : 0);
  const array = arrayAtOffset(read.found, offset);
  if (array) return arrayOrigin(uri, scan.arrays, array);
  if (literalAt(scan.literals, offset) >= 0) return { kind: 'literal', uri, offset };
  return shownArrays(read.text).length > 0 ? { kind: 'file', uri } : undefined;
}

function selectedOrigin(
  { scan }: DocumentScan,
  document: TextDocument,
  editor: TextEditor,
  uri: string,
): Origin | undefined {
  const spans = selectionSpans(document, editor.selections).filter(({ start, end }) => start < end);
  if (spans.length === 0 || selectedLiterals(scan, spans).length === 0) return undefined;
  return spans.length > MOST_SPANS ? { kind: 'file', uri } : { kind: 'selection', uri, spans };
}
