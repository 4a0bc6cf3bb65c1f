import { type Oracle } from './oracle';
import { type ListType } from './storedValue';
import { type NumberStyle } from './writtenValue';

/** A language as another parser sees it: a new language is a new row in `oracleRows.ts`. At least one oracle is given. */
export interface OracleRow {
  /** Our id of the language. Its hand-written files are found among the samples by their names. */
  readonly language: string;
  /** Of the hand-written files only those that this matches: where a language has dialects. */
  readonly dialect?: RegExp;
  /** The oracle is made for a language much like this one: hand-written files, which it may not understand, are not compared. */
  readonly borrowed?: boolean;
  readonly treeSitter?: TreeSitterRow;
  readonly textMate?: TextMateRow;
  /** A reader of ours, for what no parser at hand reads; it has nothing in common with the scanner. */
  readonly reader?: Oracle | (() => Promise<Oracle>);
  /** How to work out what a number says, without our own reader. Absent: only places are compared. */
  readonly values?: NumberStyle;
  /** What becomes of a value in a list of a type, as far as the language has types that change values. */
  readonly stores?: readonly ListType[];
  readonly files: FileRow;
  /** Small texts with traps, each compared on its own. */
  readonly texts: readonly string[];
  readonly explained: readonly Explanation[];
}

/** A grammar of tree-sitter-wasms and which of its node types mean what. */
export interface TreeSitterRow {
  /** `c` is `tree-sitter-c.wasm`. Those of yaml and elm do not load. */
  readonly grammar: string;
  readonly numbers: readonly string[];
  /** A minus and a number, or the number in `wrappers`. */
  readonly negations?: readonly string[];
  /** The grammar takes `-1 + x` for the negative of a sum. */
  readonly looseNegation?: boolean;
  readonly lists: readonly string[];
  /** Types of nodes at the beginning of a list that stand before its bracket: Dart's `const <int>[1]`. */
  readonly heads?: readonly string[];
  /** Calls that are lists: the node type of their arguments, and what stands right before these. */
  readonly listCalls?: { readonly type: string; readonly before: RegExp };
  /** Nodes with the value of the one node inside: parentheses. */
  readonly wrappers?: readonly string[];
  /** The same around rows only: `&[1, 2]`. */
  readonly rowWrappers?: readonly string[];
  /** By type of a node around a list, the field that names it: `{ variable_declarator: 'name' }`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Types of nodes whose first child names a list in another: `w: []float64{1, 2}` in Go. */
  readonly keyed?: readonly string[];
  /** Text that the grammar does not look into, such as a macro's body: what is inside is not compared. */
  readonly blind?: readonly string[];
  /** Text of which the grammar knows tokens only: signs and lists inside are not compared. */
  readonly loose?: readonly string[];
}

/** A grammar of tm-grammars and the scopes of its numbers. Lists and signs are not compared. */
export interface TextMateRow {
  /** `vhdl` is `vhdl.json`. */
  readonly grammar: string;
  /** Other grammars that this one includes. */
  readonly with?: readonly string[];
  readonly numbers: RegExp;
  /** A token that has such a scope too is no number: `constant.numeric` for a version, a colour. */
  readonly except?: RegExp;
  /** The grammar cuts numbers in pieces: all that is compared is that both see a number in a place. */
  readonly pieces?: boolean;
}

/** What generated and mutated files are made of. */
export interface FileRow {
  /** Lines (or more) with places for `%n` a number, `%l` numbers of a list, `%m` rows, `%w` a name, `%s` a string, `%c` a comment. */
  readonly lines: readonly string[];
  /** A row of `%m`: `['{', '}']`. */
  readonly row: readonly [string, string];
  readonly numbers: readonly string[];
  readonly strings: readonly string[];
  readonly comments: readonly string[];
  /** Pieces to break files with: brackets, operators. Absent: files are not broken, as the oracle would guess. */
  readonly pieces?: readonly string[];
  /** What stands between a number and another that is put behind it; `, ` if absent. */
  readonly between?: string;
  /** The reader is made for files that somebody compiles: no number is put in another's place. */
  readonly whole?: boolean;
  /** What stands around the lines: `['{"cells": [', ']}']`. */
  readonly frame?: readonly [string, string];
}

/** A difference in which our answer is right, or both are: every row must still be needed by its example. */
export interface Explanation {
  readonly what: 'only ours' | 'only theirs' | 'sign' | 'value' | 'list missed' | 'list extra' | 'list differs';
  /** On the line, with « and » around the place. */
  readonly line?: RegExp;
  /** On the types of the oracle's nodes from the root to the number: `program/array/number`. */
  readonly path?: RegExp;
  readonly why: string;
  readonly example: string;
}
