/** A suite's result as a file, so that nobody has to read it out of what was printed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runFolder } from './runFolder.mjs';

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {number} ms
 * @property {readonly { title: string, message: string }[]} failures
 */

export const reportFolder = path.join(runFolder, 'reports');

const fileOf = suite => path.join(reportFolder, `${suite.replaceAll(/[^\w-]+/g, '_')}.json`);

/** Forgets an earlier run. @param {string} suite */
export const removeReport = suite => rmSync(fileOf(suite), { force: true });

/** @param {string} suite @param {Report} report */
export const writeReport = (suite, report) => {
  mkdirSync(reportFolder, { recursive: true });
  writeFileSync(fileOf(suite), `${JSON.stringify(report, undefined, 2)}\n`);
};

const isCount = value => Number.isSafeInteger(value) && value >= 0;

/**
 * The suite's report; undefined where it left none that can be read.
 * @param {string} suite
 * @returns {Report | undefined}
 */
export const readReport = suite => {
  if (!existsSync(fileOf(suite))) return undefined;
  try {
    const report = JSON.parse(readFileSync(fileOf(suite), 'utf8'));
    return isCount(report.passed) && isCount(report.failed) && Array.isArray(report.failures) ? report : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A report that does not hide what did not run: no report, no tests, or an unhappy end without a failed test is a failure.
 * @param {Report | undefined} report
 * @param {number | string} code how the suite's process ended
 * @param {number} ms
 * @returns {Report}
 */
export const honestReport = (report, code, ms) => {
  const red = message => ({
    passed: report?.passed ?? 0,
    failed: (report?.failed ?? 0) + 1,
    ms,
    failures: [...(report?.failures ?? []), { title: 'the suite itself', message }],
  });
  if (report === undefined) return red(`It ended with ${code} and left no report.`);
  if (report.failed > 0) return { ...report, ms };
  if (report.passed === 0) return red('It ran no tests.');
  if (code !== 0) return red(`All its tests passed, but it ended with ${code}.`);
  return { ...report, ms };
};
