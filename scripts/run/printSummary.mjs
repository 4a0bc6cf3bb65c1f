/** What failed, a table, and as the very last line `N passed, N failed` over all suites. */
import { readReport } from './report.mjs';

/** Characters of a failure's message; all of it stands above. */
const MOST = 200;

const MISSING = { passed: 0, failed: 1, ms: 0, failures: [{ title: 'the suite itself', message: 'It did not run.' }] };

const row = (name, passed, failed, time) =>
  `  ${name.padEnd(20)}${String(passed).padStart(8)}${String(failed).padStart(8)}${time.padStart(10)}`;

/**
 * @param {readonly { name: string }[]} suites all that had to run: one without a report is red
 * @returns {number} the exit code
 */
export const printSummary = suites => {
  const results = suites.map(({ name }) => ({ name, ...(readReport(name) ?? MISSING) }));
  const lines = [''];
  for (const { name, failures } of results)
    for (const { title, message } of failures)
      lines.push(`✖ ${name}: ${title}: ${message.split('\n')[0].slice(0, MOST)}`);
  lines.push('', row('suite', 'passed', 'failed', 'time'));
  for (const { name, passed, failed, ms } of results)
    lines.push(row(name, passed, failed, `${(ms / 1000).toFixed(1)} s`));
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  lines.push('', `${sum('passed')} passed, ${sum('failed')} failed`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
};
