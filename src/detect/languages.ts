import { type Language } from './language';
import { cuda, metal, objectiveC, objectiveCpp, opencl } from './languages/cDialects';
import { c, cpp } from './languages/cFamily';
import { csharp } from './languages/csharp';
import { dart } from './languages/dart';
import { go } from './languages/go';
import { java } from './languages/java';
import { kotlin } from './languages/kotlin';
import { scala } from './languages/scala';
import { glsl, hlsl } from './languages/shaders';
import { swift } from './languages/swift';
import { zig } from './languages/zig';
import { toml, yaml } from './languages/config';
import { csv, json, json5 } from './languages/data';
import { systemverilog, verilog, vhdl } from './languages/hdl';
import { coe, intelHex, mif, readmem } from './languages/memory';
import { python } from './languages/python';
import { rust } from './languages/rust';
import { javascript, typescript } from './languages/script';
import { sniffLanguage } from './sniff';

/** Every language whose numbers are found. */
export const languages: readonly Language[] = [
  c,
  cpp,
  cuda,
  opencl,
  metal,
  glsl,
  hlsl,
  objectiveC,
  objectiveCpp,
  csharp,
  java,
  kotlin,
  scala,
  swift,
  dart,
  go,
  zig,
  python,
  rust,
  verilog,
  systemverilog,
  vhdl,
  javascript,
  typescript,
  json,
  json5,
  yaml,
  toml,
  csv,
  readmem,
  coe,
  mif,
  intelHex,
];

/** What is known of a text whose language is asked for. */
export interface LanguageHints {
  /** The editor's id. */
  readonly languageId?: string | undefined;
  /** With or without its folders. */
  readonly fileName?: string | undefined;
  /** The text itself or its beginning. */
  readonly text?: string | undefined;
}

/**
 * The language of a text: by the editor's id, else by the file's name, else (where neither says anything) by its
 * content. `undefined` where it is none of ours.
 */
export function languageOf({ languageId, fileName, text }: LanguageHints): Language | undefined {
  const byId = languageId === undefined ? undefined : languageById(languageId);
  if (byId) return byId;
  const byName = fileName === undefined ? undefined : languageByName(fileName);
  if (byName) return byName;
  if (text === undefined || (languageId !== undefined && languageId !== 'plaintext')) return undefined;
  const id = sniffLanguage(text);
  return id === undefined ? undefined : languageById(id);
}

/** By our own id or one of the editor's. */
export const languageById = (id: string): Language | undefined =>
  languages.find(language => language.id === id || language.editorIds.includes(id));

const languageByName = (fileName: string): Language | undefined => {
  const name = fileName.toLowerCase();
  return languages.find(({ extensions }) => extensions.some(extension => name.endsWith(extension)));
};
