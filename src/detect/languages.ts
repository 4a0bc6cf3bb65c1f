import { type Language } from './language';
import { cuda, metal, objectiveC, objectiveCpp, opencl } from './languages/cDialects';
import { ada } from './languages/ada';
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
import { csv, json, json5, matrixMarket } from './languages/data';
import { elixir } from './languages/elixir';
import { fortran, fortranFixed } from './languages/fortran';
import { fsharp } from './languages/fsharp';
import { haskell } from './languages/haskell';
import { systemverilog, verilog, vhdl } from './languages/hdl';
import { julia } from './languages/julia';
import { lua } from './languages/lua';
import { matlab } from './languages/matlab';
import { coe, intelHex, mif, readmem } from './languages/memory';
import { notebook } from './languages/notebook';
import { perl } from './languages/perl';
import { php } from './languages/php';
import { python } from './languages/python';
import { r } from './languages/r';
import { ruby } from './languages/ruby';
import { rust } from './languages/rust';
import { javascript, typescript } from './languages/script';
import { visualBasic } from './languages/visualBasic';
import { sniffAmong, sniffLanguage } from './sniff/sniff';

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
  lua,
  php,
  ruby,
  perl,
  elixir,
  haskell,
  fsharp,
  visualBasic,
  json,
  notebook,
  json5,
  yaml,
  toml,
  csv,
  r,
  ada,
  julia,
  matlab,
  fortran,
  fortranFixed,
  matrixMarket,
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

/** Ids that say less than the file's name or content: a guess by an extension that others share, or of more than one row. */
export const UNCERTAIN_IDS: readonly string[] = ['plaintext', 'objective-c', 'fortran'];

/** Extensions that texts of any language have: the content decides, where it speaks. */
const LOOSE_EXTENSIONS: readonly string[] = ['.inc', '.txt', '.dat', '.data', '.def', '.in', '.out', '.tbl'];

/**
 * The language of a text: by the editor's id where that is certain, else by the file's name, else (where neither says
 * anything) by its content. Of languages that share an extension the content decides, and where it does not speak, the
 * extension means its first. `undefined` where it is none of ours.
 */
export function languageOf({ languageId, fileName, text }: LanguageHints): Language | undefined {
  const byId = languageId === undefined ? undefined : languageById(languageId);
  const isUncertain = languageId === undefined || UNCERTAIN_IDS.includes(languageId);
  if (byId && !isUncertain) return byId;
  const known = (fileName === undefined ? undefined : languageByName(fileName, text)) ?? byId;
  if (known || text === undefined || !isUncertain) return known;
  const id = sniffLanguage(text);
  return id === undefined ? undefined : languageById(id);
}

/** By our own id or one of the editor's. */
export const languageById = (id: string): Language | undefined =>
  languages.find(language => language.id === id || language.editorIds.includes(id));

/** By what people (and notebooks) call it. */
export const languageNamed = (name: string): Language | undefined =>
  languageById(name.toLowerCase()) ?? languages.find(language => language.name.toLowerCase() === name.toLowerCase());

/**
 * The extensions by which a document of an uncertain id may be of one of the languages that have these editor ids: all
 * of theirs, and those that texts of any language have.
 */
export function extensionsOf(editorIds: readonly string[]): readonly string[] {
  const known = languages.filter(language => language.editorIds.some(id => editorIds.includes(id)));
  if (known.length === 0) return [];
  const named = known.flatMap(({ extensions, sharedExtensions = [] }) => [...extensions, ...sharedExtensions]);
  return [...new Set([...named, ...LOOSE_EXTENSIONS])];
}

const languageByName = (fileName: string, text: string | undefined): Language | undefined => {
  const name = fileName.toLowerCase();
  const has = (extensions: readonly string[] = []): boolean => extensions.some(extension => name.endsWith(extension));
  const first = languages.find(({ extensions }) => has(extensions));
  const others = languages.filter(({ sharedExtensions }) => has(sharedExtensions));
  if (text === undefined) return first;
  if (has(LOOSE_EXTENSIONS)) return languageById(sniffLanguage(text) ?? '') ?? first;
  if (others.length === 0) return first;
  const candidates = [...(first ? [first] : []), ...others];
  const id = sniffAmong(
    text,
    candidates.map(language => language.id),
  );
  return id === undefined ? first : languageById(id);
};
