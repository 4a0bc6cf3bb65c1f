import { patternOracle } from './patternOracle';

/** A line goes on behind a backslash. */
const restOfLine = /(?:\\\r?\n|[^\r\n])*/.source;

const suffix = /(?:[uU]?(?:[lL]{1,2}|[zZ])?|(?:[lL]{1,2}|[zZ])[uU]|[uU]?[sS]|u?i(?:8|16|32|64))/.source;
const realSuffix = /(?:[fFlLqQhHdDwW]|[fF](?:16|32|64|128)x?|bf16|[lL][fF]|[hH][fF]|df|dd|dl)?/.source;
const own = /(?:_\w+)?/.source;
const digits = /\d+(?:'\d+)*/.source;
const hex = /[\da-fA-F]+(?:'[\da-fA-F]+)*/.source;

const integer = `(?:0[xX]${hex}|0[bB][01]+(?:'[01]+)*|0[0-7]*(?:'[0-7]+)*|(?!0)${digits})(?:${suffix}|${own})`;
const real =
  `(?:0[xX](?:${hex}\\.?(?:${hex})?|\\.${hex})[pP][+-]?\\d+|(?:${digits}\\.(?:${digits})?|\\.${digits})(?:[eE][+-]?\\d+)?|${digits}[eE][+-]?\\d+)` +
  `(?:${realSuffix}|${own})`;

/** What C's phases of translation alone make of a text: the bodies of macros too, which grammars leave alone. */
export const cPatterns = patternOracle({
  name: 'the patterns of C',
  skipped: [
    new RegExp(`//${restOfLine}`),
    /\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/,
    /(?:\b(?:u8|[uUL])?R)"(?<fence>[^()\s\\]{0,16})\((?:[^)]|\)(?!\k<fence>"))*\)\k<fence>"/,
    /"(?:[^"\\\n]|\\[^])*(?:"|(?=\n)|$)/,
    /'(?:[^'\\\n]|\\[^])*(?:'|(?=\n)|$)/,
    new RegExp(
      `(?<=^[ \\t]*)#[ \\t]*(?:include|include_next|import|pragma|error|warning|line|ident|version|extension|\\d)\\b${restOfLine}`,
    ),
    /##\s*[\w.]+/,
  ],
  number: new RegExp(
    `(?<![\\w.'$]|(?<![\\w.])\\.?\\d[\\w.]*[eEpP][+-])(?:${real}|${integer})(?![\\w.]|(?<=[eEpP])[+-]|\\s*##)`,
    'm',
  ),
});
