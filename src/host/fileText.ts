import { type CancellationToken, type Uri, workspace } from 'vscode';
import { drainInSlices } from './slices';

/** Bytes decoded between two rests. */
const PIECE = 1 << 20;

/** No larger file is read: its text would not fit into one string. */
export const LARGEST_FILE = 400 * 2 ** 20;

/** What is used of TextDecoder, which both hosts have and the type libraries of this room do not declare. */
interface Decoder {
  decode(bytes: Uint8Array | undefined, options: { readonly stream: boolean }): string;
}

const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new (encoding: string) => Decoder };

/** A file's text, decoded in slices; its length in bytes where it is too large, `undefined` where the token was cancelled. */
export async function fileText(uri: Uri, token: CancellationToken): Promise<string | number | undefined> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST_FILE) return size;
  const bytes = await workspace.fs.readFile(uri);
  return drainInSlices(decoded(bytes), token);
}

function* decoded(bytes: Uint8Array): Generator<undefined, string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    yield undefined;
  }
  parts.push(decoder.decode(undefined, { stream: false }));
  return parts.join('');
}

/** As the byte order mark says, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
