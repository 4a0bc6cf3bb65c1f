import { type OracleReading } from './oracleReading';
import { type OracleRow } from './oracleRow';
import { textMateOracle } from './textMateOracle';
import { treeSitterOracle } from './treeSitterOracle';

/** Somebody else's parser of a language, or a reader that has nothing in common with ours. */
export interface Oracle {
  readonly name: string;
  read(text: string): OracleReading;
}

/** The oracles of a row, loaded. */
export async function oraclesOf({ treeSitter, textMate, reader }: OracleRow): Promise<readonly Oracle[]> {
  return [
    ...(treeSitter ? [await treeSitterOracle(treeSitter)] : []),
    ...(textMate ? [await textMateOracle(textMate)] : []),
    ...(reader ? [typeof reader === 'function' ? await reader() : reader] : []),
  ];
}
