import { type OracleReading } from './oracleReading';
import { type OracleRow } from './oracleRow';
import { textMateOracle } from './textMateOracle';
import { treeSitterOracle } from './treeSitterOracle';

/** Somebody else's parser of a language. */
export interface Oracle {
  readonly name: string;
  read(text: string): OracleReading;
}

/** The oracles of a row, loaded. */
export async function oraclesOf({ treeSitter, textMate }: OracleRow): Promise<readonly Oracle[]> {
  return [
    ...(treeSitter ? [await treeSitterOracle(treeSitter)] : []),
    ...(textMate ? [await textMateOracle(textMate)] : []),
  ];
}
