/** What is in a zip file, read from its directory: names and sizes, nothing is unpacked. */
import { readFileSync } from 'node:fs';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;

const endOf = (bytes, file) => {
  for (let at = bytes.length - END_BYTES; at >= 0; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new Error(`${file} is no zip file.`);
};

/**
 * @param {string} file
 * @returns {{ name: string, bytes: number }[]}
 */
export const zipEntries = file => {
  const bytes = readFileSync(file);
  const end = endOf(bytes, file);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`The directory of ${file} is broken.`);
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const entry = { name: bytes.toString('utf8', at + 46, at + 46 + name), bytes: bytes.readUInt32LE(at + 24) };
    at += 46 + name + extra + comment;
    return entry;
  });
};
