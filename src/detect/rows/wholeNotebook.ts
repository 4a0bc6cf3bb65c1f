import { cellComments, CellScans } from './cellScans';
import { cellText } from './cellText';
import { CodeScanner } from '../code/codeScanner';
import { type FormatComment } from '../formatComments';
import { type Language } from '../language';
import { lexiconOf } from '../lexicon';
import { type Cell, cellLines, notebookCells } from './notebookCells';
import { type NotebookPart, type SourceNote } from './notebookReader';
import { type RowsWhole } from './rowForm';
import { type Scan } from '../scanResult';
import { ScanState } from '../code/scanState';
import { type Scanner } from '../scanner';
import { type ReadStretch } from './readStretch';

/** A cell that begins so is in another language, or none: `%%bash`. */
const OTHER_CELL = /^\s*%%(?!time\b|timeit\b|capture\b|prun\b)/;

type NotebookStretches = readonly ReadStretch<NotebookPart>[];

/** The scans of a notebook's code cells, kept by their texts. */
export class WholeNotebook implements RowsWhole<NotebookPart> {
  private readonly scans = new Map<string, Scan | undefined>();
  /** By its first note, a cell's notes and its key: most cells are the same after an edit, and long to join. */
  private readonly keys = new WeakMap<SourceNote, { readonly notes: readonly SourceNote[]; readonly key: string }>();
  private language: Language | undefined;
  /** The cells, as long as they are still to be looked through: the next of them, and its scanner. */
  private cells: readonly Cell[] | undefined;
  private next = 0;
  private scanner: Scanner | undefined;

  constructor(
    private readonly notebook: string,
    /** The language of a notebook's code, by the name that the notebook gives. */
    private readonly languageNamed: (name: string) => Language | undefined,
  ) {}

  change(): void {
    this.cells = this.scanner = undefined;
  }

  advance(stretches: () => NotebookStretches, budget: number): boolean {
    const cells = (this.cells ??= this.begin(stretches()));
    for (let left = budget; this.next < cells.length;) {
      if (left <= 0) return false;
      left -= this.scanNext(cells[this.next], left);
    }
    this.forgetOthers(cells);
    return true;
  }

  formatComments(stretches: NotebookStretches): readonly FormatComment[] {
    return this.known(stretches).flatMap(({ cell, scan }) =>
      scan.formatComments.length > 0 ? cellComments(cellLines(cell), scan) : [],
    );
  }

  *scanSteps(stretches: NotebookStretches): Generator<undefined, Scan> {
    const scans = new CellScans(stretches.reduce((sum, { length }) => sum + length, 0));
    for (const { cell, scan } of this.known(stretches)) {
      scans.add(cellLines(cell), scan);
      yield undefined;
    }
    return scans.result(this.notebook);
  }

  /** The cells that have been scanned. */
  private known(stretches: NotebookStretches): readonly { readonly cell: Cell; readonly scan: Scan }[] {
    return notebookCells(stretches).cells.flatMap(cell => {
      const scan = this.scans.get(this.keyOf(cell));
      return scan ? [{ cell, scan }] : [];
    });
  }

  /** Cells with the same key have the same lines: in these a quotation mark stands behind a backslash only. */
  private keyOf({ notes }: Cell): string {
    const [first] = notes;
    if (!first) return '';
    const known = this.keys.get(first);
    if (known?.notes.length === notes.length && notes.every((note, index) => note === known.notes[index]))
      return known.key;
    const key = notes.map(({ text }) => text).join('"');
    this.keys.set(first, { notes, key });
    return key;
  }

  /** Looks for the cells; the scans of another language are worth nothing. */
  private begin(stretches: NotebookStretches): readonly Cell[] {
    const { cells, language: name } = notebookCells(stretches);
    const language = this.languageNamed(name) ?? this.languageNamed('python');
    if (language !== this.language) this.scans.clear();
    this.language = language;
    this.next = 0;
    return cells;
  }

  private forgetOthers(cells: readonly Cell[]): void {
    const keys = new Set(cells.map(cell => this.keyOf(cell)));
    for (const key of this.scans.keys()) if (!keys.has(key)) this.scans.delete(key);
  }

  /** Scans about so many characters of a cell; how many it has been. */
  private scanNext(cell: Cell | undefined, left: number): number {
    const { language, scanner } = this;
    if (!cell) return left;
    const key = this.keyOf(cell);
    if (scanner?.advance(left) === false) return left;
    if (scanner || this.scans.has(key) || !language?.code) {
      if (scanner) this.scans.set(key, scanner.result());
      this.scanner = undefined;
      this.next++;
      return 1;
    }
    const { text } = cellText(cellLines(cell));
    if (OTHER_CELL.test(text.slice(0, 200))) this.scans.set(key, undefined);
    else this.scanner = new CodeScanner(new ScanState(text, lexiconOf(language, language.code)));
    return text.length;
  }
}
