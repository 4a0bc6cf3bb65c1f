import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What is used of @vscode/tree-sitter-wasm. */
interface TreeSitterModule {
  readonly Parser: { new (): TreeSitterParser; init(): Promise<void> };
  readonly Language: { load(bytes: Uint8Array): Promise<unknown> };
}

interface TreeSitterParser {
  setLanguage(language: unknown): void;
  parse(text: string): TreeSitterTree;
}

interface TreeSitterTree {
  walk(): TreeSitterCursor;
  delete(): void;
}

interface TreeSitterCursor {
  readonly nodeType: string;
  readonly nodeText: string;
  readonly startIndex: number;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** tree-sitter's C++ grammar as VS Code ships it: parses a text and walks the tree for its number literals. */
export class TreeSitter {
  private constructor(private readonly parser: TreeSitterParser) {}

  /** `undefined` where the package is not installed. */
  static async find(): Promise<TreeSitter | undefined> {
    const require = createRequire(__filename);
    let main: string;
    try {
      main = require.resolve('@vscode/tree-sitter-wasm');
    } catch {
      return undefined;
    }
    const { Parser, Language } = require(main) as TreeSitterModule;
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(readFileSync(path.join(path.dirname(main), 'tree-sitter-cpp.wasm'))));
    return new TreeSitter(parser);
  }

  /** Visits every number literal with the offset where it begins; how many there are. */
  numbers(text: string, visit: (start: number) => void): number {
    const tree = this.parser.parse(text);
    const cursor = tree.walk();
    let count = 0;
    for (let isDone = false; !isDone;) {
      if (cursor.nodeType === 'number_literal') {
        visit(cursor.startIndex);
        count++;
      }
      if (cursor.gotoFirstChild()) continue;
      while (!cursor.gotoNextSibling()) {
        if (cursor.gotoParent()) continue;
        isDone = true;
        break;
      }
    }
    tree.delete();
    return count;
  }
}
