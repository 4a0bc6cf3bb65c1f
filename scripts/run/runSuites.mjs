/** Runs suites one after the other, each as a process of its own, and leaves an honest report of every one. */
import { performance } from 'node:perf_hooks';
import { ended, startChild, stopChild } from './children.mjs';
import { honestReport, readReport, removeReport, writeReport } from './report.mjs';
import { root } from './root.mjs';

const onlyCheck = (code, ms) =>
  code === 0
    ? { passed: 1, failed: 0, ms, failures: [] }
    : {
        passed: 0,
        failed: 1,
        ms,
        failures: [{ title: 'its one check', message: `It ended with ${code}; see above.` }],
      };

const runSuite = async suite => {
  const started = performance.now();
  const child = startChild(process.execPath, suite.script(), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ownGroup: true,
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void stopChild(child);
  }, suite.minutes * 60_000);
  const code = await ended(child).finally(() => clearTimeout(timer));
  const ms = Math.round(performance.now() - started);
  const end = late ? `a stop after ${suite.minutes} minutes` : code;
  return suite.reports ? honestReport(readReport(suite.name), end, ms) : onlyCheck(end, ms);
};

/** A suite that cannot even be started is red as well. */
const reportOf = async suite => {
  try {
    return await runSuite(suite);
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      ms: 0,
      failures: [{ title: 'the suite itself', message: `It could not start: ${error.message}` }],
    };
  }
};

/** @param {typeof import('./suites.mjs').testSuites} suites */
export const runSuites = async suites => {
  for (const suite of suites) removeReport(suite.name);
  for (const suite of suites) {
    process.stdout.write(`\n━━ ${suite.name}\n`);
    writeReport(suite.name, await reportOf(suite));
  }
};
