import { type CancellationToken, l10n, type TextDocument, Uri, workspace } from 'vscode';
import { parseRange } from '../../core/range';
import { literalAt } from '../../detect/literalTable';
import { type NumberArray } from '../../detect/numberArray';
import { selectedLiterals } from '../../features/convert';
import { shownText } from '../../features/hostileText';
import { type LensSettings } from '../../features/lensSettings';
import { arraySubject } from '../../features/range/arraySubject';
import { fileSubjectSteps, shownArrays } from '../../features/range/fileSubject';
import { intervalSubject } from '../../features/range/intervalSubject';
import { literalSubject } from '../../features/range/literalSubject';
import { type RangeSubject } from '../../features/range/rangeSubject';
import { type ReadText } from '../../features/range/readText';
import { selectionSubjectSteps } from '../../features/range/selectionSubject';
import { type Origin } from '../../protocol/savedView';
import { type HostSettings } from '../configuration';
import { type DocumentScan } from '../documentScan';
import { type Lens } from '../lens';
import { openedDocument } from '../place';
import { drainInSlices } from '../slices';

/** The document of a view as it was read. */
export interface ReadDocument {
  readonly document: TextDocument;
  readonly found: DocumentScan;
  readonly text: ReadText;
  readonly settings: HostSettings;
}

/** Where a view's numbers were found. */
export interface FoundSubject {
  readonly subject: RangeSubject;
  /** As the source changes them there. */
  readonly settings: LensSettings;
  /** The origin as it is now: an edit moves it. */
  readonly origin: Origin;
  /** Of an interval without a document `undefined`. */
  readonly read: ReadDocument | undefined;
  readonly array: NumberArray | undefined;
}

/** The numbers that an origin tells of; a sentence where they are not there (any more), `undefined` where the token was cancelled. */
export async function foundSubject(
  lens: Lens,
  origin: Origin,
  token: CancellationToken,
): Promise<FoundSubject | string | undefined> {
  if (origin.kind === 'interval') return ofInterval(lens, origin);
  const document = await openDocument(origin.uri);
  if (!document) return l10n.t('{0} can not be opened.', nameOf(origin.uri));
  const read = await readDocument(lens, document);
  if (token.isCancellationRequested) return undefined;
  if (!read) return l10n.t('{0} changed or has a language in which no numbers are looked for.', nameOf(origin.uri));
  switch (origin.kind) {
    case 'array':
      return ofArray(read, origin);
    case 'literal':
      return ofLiteral(read, origin);
    case 'selection': {
      const literals = selectedLiterals(read.found.scan, origin.spans);
      if (literals.length === 0) return l10n.t('There are no numbers in this selection any more.');
      const subject = await drainInSlices(selectionSubjectSteps(read.text, literals, l10n.t), token);
      return subject && { subject, settings: read.settings, origin, read, array: undefined };
    }
    case 'file': {
      if (shownArrays(read.text).length === 0) return l10n.t('There are no arrays in {0}.', nameOf(origin.uri));
      const subject = await drainInSlices(fileSubjectSteps(read.text, nameOf(origin.uri), l10n.t), token);
      return subject && { subject, settings: read.settings, origin, read, array: undefined };
    }
  }
}

/** The document and its scan; `undefined` where its language is not known or it changed meanwhile. */
export async function readDocument(lens: Lens, document: TextDocument): Promise<ReadDocument | undefined> {
  const found = await newestScan(lens, document);
  if (!found) return undefined;
  const settings = lens.configuration.of(document);
  // One copy of the text serves however many places are read.
  let whole: string | undefined;
  const version = found.version;
  const textOf = (start: number, end: number): string => {
    if (document.version === version) whole ??= document.getText();
    return (whole ?? '').slice(start, end);
  };
  return { document, found, settings, text: { scan: found.scan, language: found.language, textOf, settings } };
}

/** Of a document that changes while it is read the newest version is read. */
async function newestScan(lens: Lens, document: TextDocument): Promise<DocumentScan | undefined> {
  for (;;) {
    const { version } = document;
    const found = await lens.scans.of(document);
    if (found?.version === document.version) return found;
    if (document.isClosed || document.version === version) return undefined;
  }
}

/** The last part of a uri, fit to be shown. */
export function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return shownText(path.slice(path.lastIndexOf('/') + 1));
}

export function arrayOrigin(uri: string, arrays: readonly NumberArray[], array: NumberArray): Origin {
  const name = nameIn(array);
  const nth = arrays.filter(other => nameIn(other) === name).indexOf(array);
  return { kind: 'array', uri, name, nth: Math.max(0, nth), offset: placeOf(array) };
}

/** As it is kept: a longer name is not told apart beyond that. */
const nameIn = ({ name }: NumberArray): string => (name ?? '').slice(0, 1024);

const placeOf = ({ span, nameSpan }: NumberArray): number => nameSpan?.start ?? span.start;

/** Where the document is open it is that one; nothing is opened that VS Code does not know how to. */
async function openDocument(uri: string): Promise<TextDocument | undefined> {
  const known = openedDocument(uri);
  if (known) return known;
  const parsed = Uri.parse(uri);
  if (parsed.scheme === 'untitled') return undefined;
  try {
    return await workspace.openTextDocument(parsed);
  } catch {
    // Deleted, or a scheme that nobody serves any more: the caller says so.
    return undefined;
  }
}

function ofInterval(lens: Lens, origin: Extract<Origin, { kind: 'interval' }>): FoundSubject | string {
  const range = parseRange(origin.text);
  if (typeof range === 'string') return l10n.t(range);
  const document = openedDocument(origin.uri);
  const subject = intervalSubject(range, l10n.t);
  return { subject, settings: lens.configuration.of(document), origin, read: undefined, array: undefined };
}

/** By its name, the nth of that name; else the array that now is where it was. */
function ofArray(read: ReadDocument, origin: Extract<Origin, { kind: 'array' }>): FoundSubject | string {
  const { arrays } = read.found.scan;
  const named = arrays.filter(array => nameIn(array) === origin.name);
  const isThere = (array: NumberArray): boolean =>
    placeOf(array) <= origin.offset && origin.offset <= Math.max(array.span.end, array.nameSpan?.end ?? 0);
  const array = named[origin.nth] ?? named.at(-1) ?? arrays.find(isThere);
  if (!array)
    return origin.name === ''
      ? l10n.t('The array is not there any more.')
      : l10n.t('There is no array {0} any more.', shownText(origin.name));
  const { scan, settings, textOf } = read.text;
  const now = arrayOrigin(origin.uri, arrays, array);
  return { ...arraySubject(scan, array, settings, textOf, l10n.t), origin: now, read, array };
}

function ofLiteral(read: ReadDocument, origin: Extract<Origin, { kind: 'literal' }>): FoundSubject | string {
  const literal = literalAt(read.found.scan.literals, origin.offset);
  const found = literal < 0 ? undefined : literalSubject(read.text, literal, l10n.t);
  return found ? { ...found, origin, read, array: undefined } : l10n.t('The number is not there any more.');
}
