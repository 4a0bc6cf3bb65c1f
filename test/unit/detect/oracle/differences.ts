import { scan, type Scan } from '../../../../src/detect/scan';
import { languageNamed } from '../shown';
import { compareLists } from './compareLists';
import { compareLiterals } from './compareLiterals';
import { type Difference, isExplained } from './difference';
import { type Oracle } from './oracle';
import { type OracleReading } from './oracleReading';
import { type OracleRow } from './oracleRow';

/** Everything that we and an oracle see differently in a text. */
export const differences = (text: string, oracle: Oracle, row: OracleRow): Difference[] =>
  differencesOf(text, scan(text, languageNamed(row.language)), oracle.read(text), row);

/** Those for which the row has no explanation. */
export const unexplained = (text: string, oracle: Oracle, row: OracleRow): Difference[] =>
  differences(text, oracle, row).filter(each => !hasExplanation(text, each, row));

/** The same of a text that both have read. */
export const differencesOf = (text: string, result: Scan, reading: OracleReading, row: OracleRow): Difference[] => [
  ...compareLiterals(text, result, languageNamed(row.language), reading, row.values),
  ...compareLists(result, reading, row),
];

export const hasExplanation = (text: string, difference: Difference, { explained }: OracleRow): boolean =>
  explained.some(explanation => isExplained(text, difference, explanation));
