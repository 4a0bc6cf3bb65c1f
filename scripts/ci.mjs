/** The second half of `.ci/run`: packages, installs, and sums up these and what `npm test` reported. */
import { exitWith } from './run/exitWith.mjs';
import { printSummary } from './run/printSummary.mjs';
import { runSuites } from './run/runSuites.mjs';
import { packageSuites, testSuites } from './run/suites.mjs';

await exitWith(async () => {
  await runSuites(packageSuites);
  return printSummary([...testSuites, ...packageSuites]);
});
