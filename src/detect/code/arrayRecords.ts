import { type Storage } from '../storage';

/** What only some arrays have. */
export interface ArrayExtra {
  readonly leftOut: number;
  readonly ragged: boolean;
  readonly preproc: boolean;
  readonly complete: boolean;
  /** `undefined`: one dimension. */
  readonly shape: readonly number[] | undefined;
  /** The position in the text of the value that comes first, second … by index. */
  readonly order: Uint32Array | undefined;
}

/** The type was told behind the elements and changed them. */
export const RETYPED = 1;
/** Elements say where they belong. */
export const INDEXED = 2;

/** A row of a list: its brackets, the line of the first, name, type and run. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly name: number;
  readonly type: number;
  readonly run: number;
  readonly count: number;
}

const COLUMNS = ['starts', 'ends', 'lines', 'statements', 'names', 'types', 'runsFrom', 'runsTo', 'counts'] as const;

/**
 * The arrays found so far, in the order in which they closed: a stack, because a list that turns out to be an array
 * takes the place of the rows inside it. Names and types are told once and referred to; 0 refers to nothing.
 */
export class ArrayRecords {
  count = 0;
  starts = new Uint32Array(16);
  ends = new Uint32Array(16);
  lines = new Uint32Array(16);
  statements = new Uint32Array(16);
  names = new Uint32Array(16);
  types = new Uint32Array(16);
  runsFrom = new Uint32Array(16);
  runsTo = new Uint32Array(16);
  counts = new Uint32Array(16);
  /** Sums of `RETYPED` and `INDEXED`. */
  traits = new Uint8Array(16);
  /** Shorter than the columns where the last records have none. */
  readonly extras: (ArrayExtra | undefined)[] = [];

  nameCount = 1;
  nameStarts = new Uint32Array(16);
  nameEnds = new Uint32Array(16);

  readonly typeTexts: string[] = [''];
  readonly storages: (Storage | undefined)[] = [undefined];
  /** By which name the text defines a type; empty where it does not. */
  readonly typeNames: string[] = [''];
  private readonly typeRefs = new Map<string, number>();

  /** Adds a record whose columns the caller fills in. */
  add(extra: ArrayExtra | undefined): number {
    const index = this.count;
    if (index === this.starts.length) this.grow();
    if (extra !== undefined) this.extras[index] = extra;
    this.traits[index] = 0;
    this.count = index + 1;
    return index;
  }

  /** Adds a list of one run of literals whose statement begins with it. */
  addRow(row: Row): void {
    const index = this.add(undefined);
    this.starts[index] = row.start;
    this.ends[index] = row.end;
    this.lines[index] = row.line;
    this.statements[index] = row.start;
    this.names[index] = row.name;
    this.types[index] = row.type;
    this.runsFrom[index] = row.run;
    this.runsTo[index] = row.run + 1;
    this.counts[index] = row.count;
  }

  truncate(count: number): void {
    this.count = count;
    if (this.extras.length > count) this.extras.length = count;
  }

  addName(start: number, end: number): number {
    const ref = this.nameCount;
    if (ref === this.nameStarts.length) {
      this.nameStarts = doubled(this.nameStarts);
      this.nameEnds = doubled(this.nameEnds);
    }
    this.nameStarts[ref] = start;
    this.nameEnds[ref] = end;
    this.nameCount = ref + 1;
    return ref;
  }

  /** The reference of a type that stores its numbers so; one name may come to mean another type. */
  addType(text: string, storage: Storage | undefined, typeName = ''): number {
    const key = typeName === '' ? text : `${text}\n${typeName}`;
    let ref = this.typeRefs.get(key);
    if (ref === undefined || this.storages[ref] !== storage) {
      ref = this.typeTexts.length;
      this.typeTexts.push(text);
      this.storages.push(storage);
      this.typeNames.push(typeName);
      this.typeRefs.set(key, ref);
    }
    return ref;
  }

  private grow(): void {
    for (const column of COLUMNS) this[column] = doubled(this[column]);
    const traits = new Uint8Array(this.starts.length);
    traits.set(this.traits);
    this.traits = traits;
  }
}

const doubled = (column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
};
