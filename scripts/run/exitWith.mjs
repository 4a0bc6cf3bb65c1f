/** The end of a script's process. */
import { readReport, removeReport, writeReport } from './report.mjs';

/**
 * Ends the process with what `main` resolves to. An error is printed as the sentence it is and ends with 1; where `suite` has
 * left no report, it is its report.
 * @param {() => Promise<number | void> | number | void} main
 * @param {{ suite?: string }} [options]
 */
export const exitWith = async (main, { suite } = {}) => {
  if (suite !== undefined) removeReport(suite);
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    const message = error?.message ?? String(error);
    process.stderr.write(`${message}\n`);
    if (suite !== undefined && readReport(suite) === undefined)
      writeReport(suite, { passed: 0, failed: 1, ms: 0, failures: [{ title: 'the suite itself', message }] });
    process.exit(1);
  }
};
