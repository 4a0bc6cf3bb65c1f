/** `npm test`: all suites, or with `npm test -- NAME…` those named. A red suite does not keep the next from running. */
import { exitWith } from './run/exitWith.mjs';
import { printSummary } from './run/printSummary.mjs';
import { runSuites } from './run/runSuites.mjs';
import { testSuites } from './run/suites.mjs';

await exitWith(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find(name => !testSuites.some(suite => suite.name === name));
  if (unknown !== undefined)
    throw new Error(`There is no suite '${unknown}'; there are: ${testSuites.map(suite => suite.name).join(', ')}.`);
  const suites = names.length === 0 ? testSuites : testSuites.filter(suite => names.includes(suite.name));
  await runSuites(suites);
  return printSummary(suites);
});
