import { type NamedConstant } from '../detect/namedConstant';
import { type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';

/** What a name stands for. */
export interface Named {
  readonly constant?: NamedConstant;
  readonly array?: NumberArray;
}

interface Declaration extends Named {
  readonly start: number;
}

const known = new WeakMap<Scan, ReadonlyMap<string, readonly Declaration[]>>();

/** The declarations of every name, in text order. A member's array (`self.w`) has its last part for a name, too. */
const declarationsOf = (scan: Scan): ReadonlyMap<string, readonly Declaration[]> => {
  const found = known.get(scan);
  if (found) return found;
  const byName = new Map<string, Declaration[]>();
  const add = (name: string, declaration: Declaration): void => {
    const list = byName.get(name);
    if (list) list.push(declaration);
    else byName.set(name, [declaration]);
  };
  for (const constant of scan.constants) add(constant.name, { constant, start: constant.nameSpan.start });
  for (const array of scan.arrays)
    if (array.nameSpan && array.name !== undefined && array.column !== true)
      add(lastPart(array.name), { array, start: array.nameSpan.start });
  for (const list of byName.values()) list.sort((a, b) => a.start - b.start);
  known.set(scan, byName);
  return byName;
};

/** `w` of `self.w`, `p->w` and `layer::w`. */
const lastPart = (name: string): string => /[^.:>]*$/.exec(name.slice(-200))?.[0] ?? name;

/** What the name says at the offset: its nearest declaration before, else the first behind. */
export function namedAt(scan: Scan, name: string, offset: number): Named | undefined {
  const declarations = declarationsOf(scan).get(name);
  return declarations?.findLast(({ start }) => start <= offset) ?? declarations?.[0];
}
