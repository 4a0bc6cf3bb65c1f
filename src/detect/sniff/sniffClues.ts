/** What a line of a language may look like. */
export interface Clue {
  readonly id: string;
  readonly pattern: RegExp;
  readonly weight: number;
  /** It only tells languages apart that share an extension. */
  readonly weak?: boolean;
}

/** Line patterns without nested repetition; each counts once a line. */
export const clues: readonly Clue[] = [
  { id: 'c', pattern: /^\s*#\s*(include|define|ifndef|ifdef|pragma)\b/, weight: 3 },
  {
    id: 'c',
    pattern: /^\s*(static |const |extern |typedef |unsigned |struct |enum |void |float |double |int |u?int\d+_t )/,
    weight: 1,
  },
  { id: 'c', pattern: /\w\[\w*\]\s*=\s*\{/, weight: 3 },
  { id: 'cpp', pattern: /^\s*(template\s*<|namespace \w|class \w|using namespace|using \w+ =)/, weight: 4 },
  { id: 'cpp', pattern: /\b(ap_u?fixed|ac_fixed|ap_u?int) ?<|\bnnet::|\bstd::/, weight: 2 },
  { id: 'python', pattern: /^(import [\w., ]+$|from [\w.]+ import |\s*def \w+\(.*:|\s*class \w+.*:$)/, weight: 4 },
  { id: 'python', pattern: /\b(np|torch|numpy)\.(array|tensor)\(/, weight: 3 },
  {
    id: 'rust',
    pattern: /^\s*(pub )?(fn \w+|const \w+: |static \w+: |use \w+::|impl |let mut |mod \w+;|struct \w+)/,
    weight: 3,
  },
  { id: 'rust', pattern: /\blet \w+(: [&[\w]+)? = |vec!\[|#!?\[\w/, weight: 2 },
  {
    id: 'verilog',
    pattern: /^\s*(module \w+( ?[#(;]|$)|endmodule|always @|assign \w|reg \[|wire \[|`timescale|localparam )/,
    weight: 4,
  },
  {
    id: 'systemverilog',
    pattern: /^\s*(always_ff|always_comb|logic |package \w+;|endpackage|import \w+::)|= '\{/,
    weight: 5,
  },
  {
    id: 'vhdl',
    pattern:
      /^\s*(library \w+;|use \w+\.\w+|entity \w+ is|architecture \w+ of|package \w+ is|end (entity|architecture)|constant \w+ *: *\w+)/i,
    weight: 5,
  },
  {
    id: 'javascript',
    pattern: /^\s*(const|let|var) [\w{}$, ]+ = |=> [{(]|^\s*function \w*\(|^(import|export) .*from ['"]|require\(['"]/,
    weight: 3,
  },
  {
    id: 'typescript',
    pattern: /^\s*(export )?(interface|type) \w+( =| \{)|: (number|string|boolean)(\[\])?[ ,;=)]|^import type /,
    weight: 4,
  },
  { id: 'matlab', pattern: /^\s*function\s+(\[[\w\s,~]*\]|\w+)\s*=\s*\w+/, weight: 4 },
  { id: 'matlab', pattern: /^\s*function \w+(\([\w, ]*\))?\s*;?\s*(%.*)?$/, weight: 1, weak: true },
  { id: 'matlab', pattern: /^\s*%{1,2}(\s|$|[A-Z=-])|\.\.\.\s*(%.*)?$|^%[{}]\s*$/, weight: 1, weak: true },
  {
    id: 'matlab',
    pattern: /^\s*(end|endfunction|endif|endfor|endwhile|end_\w+|endclassdef|classdef|clear|clc|close all)\b/,
    weight: 1,
    weak: true,
  },
  { id: 'matlab', pattern: /^\s*##+(\s|$)|^%!/, weight: 1, weak: true },
  { id: 'matlab', pattern: /^[\w.(),: ]+= *[[{]?[^;{]*;?\s*(%.*)?$/, weight: 1, weak: true },
  {
    id: 'objective-c',
    pattern: /^\s*(#\s*(import|include|define|if|pragma)|@(interface|implementation|end|property|protocol|class)\b)/,
    weight: 4,
    weak: true,
  },
  { id: 'objective-c', pattern: /^[-+] ?\(|\[\w+ \w+|^\s*(\/\/|\/\*)|;\s*\/\/|[{}]\s*$/, weight: 1, weak: true },
  {
    id: 'fortran',
    pattern:
      /^\s*(program|module|subroutine|end (program|module|subroutine|function)) \w+|^\s*implicit none|^\s*(real|integer|logical|double precision|character)\b[^!"']*::/i,
    weight: 3,
  },
  {
    id: 'fortran-fixed',
    pattern:
      /^ {6}(subroutine \w+|program \w+$|data \w+ ?\/|parameter ?\(|(real|integer|complex)(\*\d+)? \w+ ?[(,]|double precision \w)/i,
    weight: 3,
  },
  { id: 'fortran', pattern: /&\s*(!.*)?$|^ {0,4}[abe-z]\w* |^ {0,4}!/i, weight: 2, weak: true },
  { id: 'fortran-fixed', pattern: /^[c*](\s|$|[-=*])|^ {5}[^\s0!]\s*\S/i, weight: 3, weak: true },
  { id: 'fortran-fixed', pattern: /^ {6,}\w|^[ \d]{5} \w/, weight: 1, weak: true },
  { id: 'r', pattern: /^\s*[\w.]+ <- |<- function\(|^library\(\w+\)/, weight: 2 },
  {
    id: 'julia',
    pattern:
      /^\s*((using|import) [A-Z]\w*(\.\w+)?(, [A-Z]\w*){0,9}(: [\w!@, ]+)?$|function \w+!?\(.*\)( where .*)?$|const \w+ = \w+\[)/,
    weight: 5,
  },
  { id: 'julia', pattern: /^module [A-Z]\w*$/, weight: 4 },
  { id: 'julia', pattern: /^const \w+ = [^;]*$/, weight: 3 },
  {
    id: 'ada',
    pattern:
      /^\s*(with [A-Z][\w.]*;|procedure \w+.* is\b|\w+ : constant (array|[\w.]+) )|^\s*package (body )?[\w.]+ is$/i,
    weight: 3,
  },
  {
    id: 'go',
    pattern: /^func (\(\w+ \*?\w+\) )?\w+\([^;]*\{$|^type \w+ (struct|interface) \{|^var \w+ = \[\w*\]\w+\{/,
    weight: 4,
  },
  { id: 'go', pattern: /^package [a-z]\w*$|^import (\(|")/, weight: 3 },
  {
    id: 'csharp',
    pattern: /^\s*using (static )?[A-Z][\w.]*;|\bstatic readonly \w|\{ get;|^\s*namespace [A-Z][\w.]*[;{]?$/,
    weight: 4,
  },
  ...['csharp', 'java'].map(id => ({
    id,
    pattern:
      /^\s*(public|private|protected|internal) ([a-z]+ )*(class|interface|enum|record|struct|void|s?byte|short|int|long|float|double|boolean|bool|[Ss]tring)\b/,
    weight: 3,
  })),
  { id: 'java', pattern: /^import (static )?javax?\.[\w.*]+;|^package [\w.]+;$|^\s*@Override\b/, weight: 4 },
  { id: 'java', pattern: /\bstatic final \w|\bfinal (class|double|float|int|long|short|byte)\b/, weight: 3 },
  {
    id: 'kotlin',
    pattern: /\b(float|double|int|short|byte|long)ArrayOf\(|^[\w ]*\bfun [\w.<> ]+\(.*\).*[={]|^import kotlin\./,
    weight: 4,
  },
  { id: 'kotlin', pattern: /^\s*(private |internal |const |override )*va[lr] \w+(: \w+)? = [^;]*$/, weight: 2 },
  {
    id: 'scala',
    pattern:
      /^\s*(case )?(object|class|trait) [A-Z]\w*( extends .*)? \{|^\s*def \w+(\[.*\])?\(.*\)(: [\w[\]]+)? =|^\s*va[lr] \w+.* = (Array|Vector|Seq|List)[[(]/,
    weight: 5,
  },
  ...['kotlin', 'scala'].map(id => ({ id, pattern: /^(import|package) \w+(\.\w+)+$/, weight: 4 })),
  { id: 'scala', pattern: /^import [\w.]+\.(_|\{.*\})$/, weight: 4 },
  { id: 'swift', pattern: /^import (Foundation|Accelerate|UIKit|SwiftUI|simd|CoreML)$/, weight: 5 },
  {
    id: 'swift',
    pattern: /\bfunc \w+(<.*>)?\(.*\) (throws )?-> \w|\blet \w+: \[+(Float|Double|U?Int)\d*\]+ = |\bguard let \w/,
    weight: 5,
  },
  { id: 'dart', pattern: /^import '(dart|package):|^\s*(static )?(final|const) List<\w+> \w+ = /, weight: 5 },
  { id: 'zig', pattern: /@import\("|\[_\][\w.]+\{/, weight: 6 },
  { id: 'zig', pattern: /^\s*(pub )?const \w+(: [\w[\]*]+)? = .*[;{]$/, weight: 3 },
  { id: 'lua', pattern: /^\s*local [\w, ]+ = |^\s*local function \w+\(|^\s*function \w+[.:]\w+\(.*\)$/, weight: 4 },
  { id: 'php', pattern: /^\s*<\?php\b/, weight: 9 },
  {
    id: 'ruby',
    pattern: /\bdo \|[\w, ]+\||^require_relative ['"]|\]\.freeze$|^\s*attr_(reader|accessor|writer) :/,
    weight: 5,
  },
  {
    id: 'ruby',
    pattern: /^\s*(class [A-Z]\w*( < [\w:]+)?|module [A-Z]\w*|def [\w.]+[?!]?(\([\w, =:]*\))?)$/,
    weight: 4,
  },
  { id: 'perl', pattern: /^use (strict|warnings);|^#!.*\bperl\b|^\s*(my|our) [$@%(]/, weight: 4 },
  { id: 'elixir', pattern: /^\s*defmodule [A-Z][\w.]* do$|^\s*defp? \w+.* do$/, weight: 6 },
  {
    id: 'haskell',
    pattern: /^module [A-Z][\w.]* (where|\()|^import (qualified )?[A-Z]\w*\.[A-Z]\w*|^\{-# LANGUAGE/,
    weight: 6,
  },
  {
    id: 'haskell',
    pattern: /^(?!real|integer|logical|complex|character|double|type|class)[a-z]\w*'* :: [A-Z[(]/,
    weight: 4,
  },
  {
    id: 'fsharp',
    pattern: /^\s*let (rec |inline |private )?\w+ \(\w+ ?: ?\w.*\).* =|\bprintfn "|^\s*let \w+.* = \[\|/,
    weight: 6,
  },
  ...['fsharp', 'swift'].map(id => ({ id, pattern: /^\s*(static )?let \w+(: [\w[\].]+)? = [^;]*$/, weight: 3 })),
  { id: 'fsharp', pattern: /^\s*let (mutable |rec |inline |private )?\w+[\w ():]* =$/, weight: 3 },
  { id: 'fsharp', pattern: /^open [A-Z][\w.]*$/, weight: 3 },
  {
    id: 'vb',
    pattern:
      /^\s*(Dim|(Public|Private|Friend)( Shared| ReadOnly| Const)*) \w+(\([,\d]*\))? As \w|^\s*End (Sub|Function|Module|Class)$|^Imports [A-Z][\w.]*$|^Option (Strict|Explicit) O/,
    weight: 5,
  },
  { id: 'cuda', pattern: /\b__(global|device|constant|shared|host)__ |\w<<<.*>>>\(/, weight: 5 },
  { id: 'opencl', pattern: /\b__kernel |\b__(constant|global|local) (const )?\w|\bget_global_id\(/, weight: 6 },
  {
    id: 'metal',
    pattern: /^#include <metal_stdlib>|^using namespace metal;|\[\[(buffer\(|texture\(|thread_position)/,
    weight: 7,
  },
  {
    id: 'glsl',
    pattern:
      /^#version \d+|\bgl_(Position|FragColor|FragCoord)\b|^\s*(uniform|varying) \w+ \w+|^\s*(in|out) [iu]?vec\d \w/,
    weight: 5,
  },
  { id: 'hlsl', pattern: /: SV_\w+|\bfloat[234]x[234] |^\s*cbuffer \w+|: register\([a-z]\d+\)/, weight: 6 },
  {
    id: 'objective-c',
    pattern: /^\s*#import [<"]|^\s*@(interface|implementation|property|protocol) ?[\w(]/,
    weight: 6,
  },
  {
    id: 'matlab',
    pattern: /^\s*\w+ = \[[^\]"',]*[\d)] *;[^\]"']*\];\s*(%.*)?$|= (zeros|ones|fi|linspace)\(.*\);\s*(%.*)?$/,
    weight: 2,
  },
];

/** A language and another whose clues its texts have too: what speaks of the second speaks of the first, if that shows itself. */
export const DIALECTS: readonly (readonly [dialect: string, parent: string])[] = [
  ['cpp', 'c'],
  ['metal', 'cpp'],
  ['metal', 'c'],
  ['cuda', 'cpp'],
  ['cuda', 'c'],
  ['opencl', 'c'],
  ['glsl', 'c'],
  ['hlsl', 'c'],
  ['objective-c', 'c'],
  ['systemverilog', 'verilog'],
  ['typescript', 'javascript'],
];
