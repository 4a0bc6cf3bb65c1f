/** Runs bundled mocha files in this process, prints them as they go and writes the suite's report. */
import Mocha from 'mocha';
import { writeReport } from './report.mjs';
import { watchForHang } from './watchForHang.mjs';

const HANG_MS = 60_000;

/**
 * Runs the files; 0 when all tests passed and there was at least one. A skipped test is a failed one.
 * @param {{ suite: string, files: readonly string[], timeoutMs: number, grep?: string | undefined }} options
 * @returns {Promise<number>} the exit code
 */
export const runMocha = async ({ suite, files, timeoutMs, grep }) => {
  const started = Date.now();
  const report = { passed: 0, failed: 0, ms: 0, failures: [] };
  const atWork = watchForHang(HANG_MS);
  const mocha = new Mocha({
    reporter: 'spec',
    timeout: timeoutMs,
    forbidOnly: true,
    forbidPending: true,
    ...(grep === undefined ? {} : { grep: new RegExp(grep) }),
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync().catch(error => {
    throw new Error(`The tests could not be loaded: ${error.stack}`);
  });
  await new Promise(resolve => {
    mocha
      .run(resolve)
      .on('test', test => atWork(test.fullTitle()))
      .on('pass', () => report.passed++)
      .on('fail', (test, error) => {
        report.failed++;
        report.failures.push({ title: test.fullTitle(), message: error?.message ?? String(error) });
      });
  });
  writeReport(suite, { ...report, ms: Date.now() - started });
  if (report.passed === 0 && report.failed === 0) process.stderr.write('There was no test to run.\n');
  return report.failed === 0 && report.passed > 0 ? 0 : 1;
};
