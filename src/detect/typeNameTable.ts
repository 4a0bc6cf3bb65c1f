import { countUpTo } from './countLeading';
import { type TypeName } from './typeName';

interface Meaning {
  readonly at: number;
  readonly typeName: TypeName | undefined;
}

/** What a text's names of number types mean at a place in it. */
export class TypeNameTable {
  private readonly byKey = new Map<string, Meaning[]>();

  /** The names of numbers, in text order. */
  readonly all: TypeName[] = [];

  /** In text order. Without a type the name means none any more. */
  add(key: string, { name, nameSpan, type }: TypeName): void {
    const typeName = type === '' ? undefined : { name, nameSpan, type };
    if (typeName) this.all.push(typeName);
    const meaning: Meaning = { at: nameSpan.start, typeName };
    const known = this.byKey.get(key);
    if (known) known.push(meaning);
    else this.byKey.set(key, [meaning]);
  }

  /** The last one before the offset. */
  find(key: string, offset: number): TypeName | undefined {
    const known = this.byKey.get(key);
    return known?.[countUpTo(known, ({ at }) => at, offset) - 1]?.typeName;
  }
}
