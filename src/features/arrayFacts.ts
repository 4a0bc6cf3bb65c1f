import { type NumberArray } from '../detect/numberArray';
import { type ArrayFacts } from './arrayHover';

/** What hover and panel say of an array beside its numbers. */
export function arrayFacts(array: NumberArray, areCodes: boolean): ArrayFacts {
  return {
    name: array.name,
    elementType: array.elementType,
    shape: array.shape,
    leftOut: array.leftOut,
    ragged: array.flags.ragged,
    preproc: array.flags.preproc,
    areCodes,
  };
}
