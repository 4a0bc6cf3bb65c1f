import { readFileSync } from 'node:fs';
import { Language, Parser, type Node } from '@vscode/tree-sitter-wasm';
import { type OracleList, type OracleLiteral, type OracleReading, type Step, type Stretch } from './oracleReading';
import { type TreeSitterRow } from './oracleRow';
import { type Oracle } from './oracle';

const grammarFile = (grammar: string): string => `node_modules/tree-sitter-wasms/out/tree-sitter-${grammar}.wasm`;

export async function treeSitterOracle(row: TreeSitterRow): Promise<Oracle> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(grammarFile(row.grammar))));
  return {
    name: `tree-sitter's ${row.grammar}`,
    read: text => {
      const tree = parser.parse(text);
      if (tree === null) throw new Error('tree-sitter gave up');
      try {
        return { ...new Walk(row, text, tree.rootNode).reading(), gaps: gapsOf(tree.rootNode, text) };
      } finally {
        tree.delete();
      }
    },
  };
}

/** A list of nothing but numbers, or one number. */
interface Numeric {
  readonly elements: OracleList['elements'];
  readonly shape: readonly number[];
  readonly ragged: boolean;
}

/** Statements and bodies: a list inside has no name from outside. */
const boundary = /statement|block|body|function|lambda|subscript|comparison|template/;

class Walk {
  private readonly literals: OracleLiteral[] = [];
  private readonly lists: OracleList[] = [];
  private readonly listStarts = new Set<number>();
  private readonly blind: Stretch[] = [];
  private readonly loose: Stretch[] = [];
  private readonly limit: number;

  constructor(
    private readonly row: TreeSitterRow,
    private readonly text: string,
    root: Node,
  ) {
    this.limit = root.hasError ? firstError(root) : Infinity;
    this.visit(root, undefined, false);
  }

  reading(): OracleReading {
    const { literals, lists, listStarts, blind, loose, limit } = this;
    return { literals, lists, listStarts, blind, loose, limit };
  }

  private visit(node: Node, above: Step | undefined, listed: boolean): void {
    const { row } = this;
    const { type } = node;
    const step: Step = { type, above };
    let inList = listed;
    if (node.isNamed && row.numbers.includes(type)) {
      this.addLiteral(node, step);
      return;
    }
    if (row.blind?.includes(type) === true) this.blind.push({ start: node.startIndex, end: node.endIndex });
    if (row.loose?.includes(type) === true) this.loose.push({ start: node.startIndex, end: node.endIndex });
    if (node.isNamed && (row.lists.includes(type) || row.listCalls?.type === type)) {
      this.listStarts.add(this.startOf(node));
      if (!inList) inList = this.addList(node, step);
    }
    for (const child of node.children) if (child) this.visit(child, step, inList);
  }

  private addLiteral(node: Node, step: Step): void {
    const signed = /^[+-]\s*/.exec(node.text)?.[0] ?? '';
    this.literals.push({
      start: node.startIndex + signed.length,
      end: node.endIndex,
      negative: signed.startsWith('-') || (signed === '' && this.isNegated(node)),
      step,
    });
  }

  private isNegated({ parent, startIndex }: Node): boolean {
    if (parent === null) return false;
    if (this.isNegation(parent) && parent.lastChild?.startIndex === startIndex) return true;
    return this.row.looseNegation === true && parent.startIndex === startIndex && this.isNegated(parent);
  }

  private isNegation(node: Node): boolean {
    return this.row.negations?.includes(node.type) === true && node.firstChild?.text === '-';
  }

  private addList(node: Node, step: Step): boolean {
    const numeric = this.numeric(node);
    if (numeric === undefined || numeric.elements.length === 0) return false;
    const name = this.nameOf(node);
    this.lists.push({
      start: this.startOf(node),
      end: node.endIndex,
      ...numeric,
      ...(name !== undefined && { name }),
      step,
    });
    return true;
  }

  private numeric(node: Node): Numeric | undefined {
    const { row } = this;
    if (row.numbers.includes(node.type)) {
      const negative = node.text.startsWith('-');
      const text = node.text.replace(/^[+-]\s*/, '');
      return { elements: [{ text, negative }], shape: [], ragged: false };
    }
    if (this.isNegation(node)) {
      const inner = node.lastChild === null ? undefined : this.numeric(node.lastChild);
      const [element] = inner?.shape.length === 0 ? inner.elements : [];
      return element && { elements: [{ ...element, negative: !element.negative }], shape: [], ragged: false };
    }
    if (row.wrappers?.includes(node.type) === true) {
      const inner = parts(node);
      const [only] = inner;
      return only !== undefined && inner.length === 1 ? this.numeric(only) : undefined;
    }
    if (row.rowWrappers?.includes(node.type) === true) {
      const [inner] = parts(node).slice(-1);
      const numeric = inner === undefined ? undefined : this.numeric(inner);
      return numeric?.shape.length === 0 ? undefined : numeric;
    }
    return row.lists.includes(node.type) || this.isListCall(node) ? this.numericList(node) : undefined;
  }

  private isHead({ type }: Node): boolean {
    return this.row.heads?.includes(type) === true;
  }

  /** Where the bracket of a list stands. */
  private startOf(list: Node): number {
    return list.children.find(child => child !== null && !this.isHead(child))?.startIndex ?? list.startIndex;
  }

  private isListCall({ type, startIndex }: Node): boolean {
    const { listCalls } = this.row;
    return (
      listCalls?.type === type && listCalls.before.test(this.text.slice(Math.max(0, startIndex - 100), startIndex))
    );
  }

  private numericList(node: Node): Numeric | undefined {
    const marks = node.children.filter(child => child !== null && !child.isNamed).map(child => child?.type ?? '');
    if (marks.slice(1, -1).some(mark => mark !== ',')) return undefined;
    const rows: Numeric[] = [];
    for (const part of parts(node)) {
      if (this.isHead(part)) continue;
      const numeric = this.numeric(part);
      if (numeric === undefined) return undefined;
      rows.push(numeric);
    }
    const levels = new Set(rows.map(({ shape }) => shape.length));
    if (levels.has(0) && levels.size > 1) return undefined;
    const dims = rows.reduce<number[]>((sizes, { shape }) => {
      return Array.from({ length: Math.max(sizes.length, shape.length) }, (_, i) =>
        Math.max(sizes[i] ?? 0, shape[i] ?? 0),
      );
    }, []);
    const ragged = rows.some(each => each.ragged || each.shape.join() !== dims.join());
    return { elements: rows.flatMap(({ elements }) => elements), shape: [rows.length, ...dims], ragged };
  }

  /** The name that the nearest declaration, assignment or key around gives. */
  private nameOf(list: Node): string | undefined {
    for (let node = list.parent; node !== null && !boundary.test(node.type); node = node.parent) {
      const field = this.row.names?.[node.type];
      const isKeyed = this.row.keyed?.includes(node.type) === true;
      const named = isKeyed ? node.firstNamedChild : field === undefined ? null : node.childForFieldName(field);
      if (named === null) continue;
      if (named.startIndex <= list.startIndex && list.endIndex <= named.endIndex) return undefined;
      const name = innermost(named).text.replace(/^(["'])(.*)\1$/, '$2');
      return /^[\w$.:]+$/.test(name) ? name : undefined;
    }
    return undefined;
  }
}

const parts = (node: Node): Node[] =>
  node.namedChildren.filter((child): child is Node => child !== null && !child.type.includes('comment'));

/** The name inside a declarator of C. */
const innermost = (node: Node): Node => {
  const declarator = node.childForFieldName('declarator');
  if (declarator !== null) return innermost(declarator);
  return node.type.endsWith('_declarator') && node.lastNamedChild !== null ? innermost(node.lastNamedChild) : node;
};

/** Where the first top-level part begins that was not understood. */
const firstError = (root: Node): number => {
  for (const child of root.children) if (child !== null && (child.hasError || child.isMissing)) return child.startIndex;
  return root.startIndex;
};

/** The lines of all that is not understood. */
function gapsOf(root: Node, text: string): Stretch[] {
  const gaps: Stretch[] = [];
  const visit = (node: Node): void => {
    if (node.isError || node.isMissing) {
      const newline = text.indexOf('\n', node.endIndex);
      gaps.push({
        start: text.lastIndexOf('\n', node.startIndex - 1) + 1,
        end: newline < 0 ? text.length : newline,
      });
    } else if (node.hasError) for (const child of node.children) if (child !== null) visit(child);
  };
  visit(root);
  return gaps;
}
