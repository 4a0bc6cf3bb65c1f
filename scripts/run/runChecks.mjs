/** A suite of a few named checks in plain JavaScript; all of them run, and the report counts them. */
import { writeReport } from './report.mjs';

/**
 * @param {string} suite
 * @param {Record<string, () => unknown>} checks name → work that throws when the check fails
 * @returns {Promise<number>} the exit code
 */
export const runChecks = async (suite, checks) => {
  const started = Date.now();
  const failures = [];
  for (const [title, check] of Object.entries(checks)) {
    try {
      await check();
      process.stdout.write(`  ✔ ${title}\n`);
    } catch (error) {
      failures.push({ title, message: error.message });
      process.stdout.write(`  ✖ ${title}\n    ${error.message}\n`);
    }
  }
  const passed = Object.keys(checks).length - failures.length;
  writeReport(suite, { passed, failed: failures.length, ms: Date.now() - started, failures });
  return failures.length === 0 ? 0 : 1;
};
