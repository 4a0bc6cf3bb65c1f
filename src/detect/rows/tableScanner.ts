import { drained } from '../../core/drained';
import { type Language } from '../language';
import { marketArrays, marketHead } from './marketArrays';
import { type LiteralTable } from '../literalTable';
import { type NumberArray } from '../numberArray';
import { ownText } from '../ownText';
import { NOTHING_ELSE, type Scan } from '../scanResult';
import { type Scanner } from '../scanner';
import { tableArrays } from './tableArrays';
import { tableDialect } from './tableDialect';
import { type TablePlan, tablePlan, TableReader } from './tableReader';

/** Scans a table. */
export class TableScanner implements Scanner {
  private readonly plan: TablePlan;
  private readonly reader: TableReader;
  private isRead = false;
  private done = false;

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {
    this.plan = tablePlan(language);
    this.reader = new TableReader(text, this.plan, tableDialect(text, this.plan.rules), 'head');
  }

  get scanned(): number {
    return this.reader.pos;
  }

  advance(maxChars: number): boolean {
    const { reader, text } = this;
    const { columns } = reader;
    const budget = Math.max(1, maxChars);
    const from = reader.pos;
    reader.read(Math.min(text.length, from + budget));
    if (reader.pos < text.length || this.done) return this.done;
    if (!this.isRead) reader.end();
    this.isRead = true;
    columns.sort(Math.max(1, budget - (reader.pos - from)));
    this.done = columns.sorted;
    return this.done;
  }

  result(): Scan {
    const literals = this.reader.literals.snapshot(this.done);
    const arrays = this.done ? this.arrays(literals) : [];
    return { ...NOTHING_ELSE, language: this.language.id, literals, arrays, formatComments: this.reader.found };
  }

  private arrays(literals: LiteralTable): readonly NumberArray[] {
    const { text, plan } = this;
    const { columns } = this.reader;
    const isMarket = plan.rules.market === true;
    const market = isMarket ? drained(marketArrays(columns, marketHead(text), literals)) : undefined;
    const nameOf = (column: number): string => ownText(text, columns.headerOf(column) ?? { start: 0, end: 0 });
    return market ?? drained(tableArrays(columns, literals, nameOf));
  }
}
