import { type NumberArray } from '../detect/numberArray';
import { type ArrayFacts } from './arrayHover';
import { typeText } from './declaredType';

/** What hover and panel say of an array beside its numbers. */
export function arrayFacts(array: NumberArray, areCodes: boolean): ArrayFacts {
  return {
    name: array.name,
    elementType: elementText(array),
    shape: array.shape,
    leftOut: array.leftOut,
    ragged: array.flags.ragged,
    preproc: array.flags.preproc,
    areCodes,
  };
}

/** The element type with what its name stands for. */
const elementText = ({ elementType, typeName }: NumberArray): string | undefined =>
  typeName && elementType !== undefined && typeName.type !== elementType
    ? typeText({ type: typeName.type, name: elementType })
    : elementType;
