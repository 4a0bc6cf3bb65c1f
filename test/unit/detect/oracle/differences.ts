import { scan } from '../../../../src/detect/scan';
import { languageNamed } from '../shown';
import { compareLists } from './compareLists';
import { compareLiterals } from './compareLiterals';
import { type Difference, isExplained } from './difference';
import { type Oracle } from './oracle';
import { type OracleRow } from './oracleRow';

/** Everything that we and an oracle see differently in a text. */
export function differences(text: string, oracle: Oracle, row: OracleRow): Difference[] {
  const language = languageNamed(row.language);
  const result = scan(text, language);
  const reading = oracle.read(text);
  return [...compareLiterals(text, result, language, reading, row.values), ...compareLists(result, reading, row)];
}

/** Those for which the row has no explanation. */
export const unexplained = (text: string, oracle: Oracle, row: OracleRow): Difference[] =>
  differences(text, oracle, row).filter(
    each => !row.explained.some(explanation => isExplained(text, each, explanation)),
  );
