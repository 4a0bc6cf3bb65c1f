import { l10n, Uri, window, workspace } from 'vscode';
import { RANGE_EXPORTS, type SavedParts } from '../../features/range/rangeExport';
import { type RangeRequestBody } from '../../protocol/rangeRequests';
import { drainInSlices } from '../slices';
import { Refusal } from './refusal';

/** Asks where a view is to be saved, and saves it there. */
export async function exportView(
  view: SavedParts,
  documentUri: string,
  request: RangeRequestBody<'export'>,
): Promise<void> {
  const { bytes, extension, note, name } = await contentOf(view, request);
  const defaultUri = besideOf(documentUri, `${fileName(name)}.${extension}`);
  const target = await window.showSaveDialog({
    ...(defaultUri && { defaultUri }),
    filters: { [extension.toUpperCase()]: [extension] },
    title: l10n.t('Save the Range View'),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, bytes);
  const saved = l10n.t('Saved: {0}', target.path.slice(target.path.lastIndexOf('/') + 1));
  void window.setStatusBarMessage(saved, 5000);
  if (note !== '') void window.showInformationMessage(note);
}

interface Content {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly note: string;
  readonly name: string;
}

async function contentOf(view: SavedParts, request: RangeRequestBody<'export'>): Promise<Content> {
  const { title } = view.subject;
  if (request.kind === 'svg' || request.kind === 'png') {
    const bytes = request.kind === 'svg' ? svgBytes(request.content) : pngBytes(request.content);
    if (!bytes) throw new Refusal(l10n.t('The page sent no picture.'));
    return { bytes, extension: request.kind, note: '', name: `${title}-${request.name}` };
  }
  const row = RANGE_EXPORTS.find(({ kind }) => kind === request.kind);
  const made = row && (await drainInSlices(row.write(view, l10n.t)));
  if (!row || !made || made.text === '') throw new Refusal(l10n.t('There is nothing to save yet.'));
  const isPart = row.kind === 'csv' ? `-${view.looked}` : '';
  return {
    bytes: new TextEncoder().encode(made.text),
    extension: row.extension,
    note: made.note,
    name: title + isPart,
  };
}

const svgBytes = (text: string): Uint8Array | undefined =>
  /^<svg\s/.test(text) && text.trimEnd().endsWith('</svg>') ? new TextEncoder().encode(text) : undefined;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngBytes(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  return PNG.every((byte, i) => bytes[i] === byte) ? bytes : undefined;
}

/** Letters, digits and a few marks of a name that came from a file. */
function fileName(name: string): string {
  const cleaned = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+/, '')
    .slice(0, 64);
  return cleaned === '' ? 'range' : cleaned;
}

function besideOf(documentUri: string, name: string): Uri | undefined {
  const uri = documentUri === '' ? undefined : Uri.parse(documentUri);
  if (uri && uri.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(uri.scheme) === true)
    return Uri.joinPath(uri, '..', name);
  const folder = workspace.workspaceFolders?.[0];
  return folder && Uri.joinPath(folder.uri, name);
}
