/** All suites, in their order. What stands here runs, and what does not run is red. */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The script behind a package's command. */
const command = (name, bin = name) => {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: bins } = require(manifest);
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
};

const types = folder => ({
  name: `types ${folder}`,
  script: () => [command('typescript', 'tsc'), '-p', `${folder}/tsconfig.json`],
  minutes: 5,
});

/**
 * `script` is run by Node. A suite with `reports` writes its own report; of any other the exit code is the one check.
 * @type {readonly { name: string, script: () => string[], reports?: boolean, minutes: number }[]}
 */
export const testSuites = [
  { name: 'lint', script: () => [command('eslint'), '.', '--max-warnings', '0'], minutes: 10 },
  { name: 'format', script: () => [command('prettier'), '--check', '--log-level', 'warn', '.'], minutes: 5 },
  types('.'),
  types('src/webview'),
  types('src/cli'),
  types('test'),
  types('bench'),
  { name: 'unit', script: () => ['test/runUnit.mjs'], reports: true, minutes: 10 },
  { name: 'node-host', script: () => ['test/runHost.mjs', 'node'], reports: true, minutes: 30 },
  { name: 'web-host', script: () => ['test/runHost.mjs', 'web'], reports: true, minutes: 30 },
  { name: 'browser', script: () => ['test/runBrowser.mjs'], reports: true, minutes: 40 },
];

/** What `.ci/run` adds. */
export const packageSuites = [
  { name: 'package', script: () => ['test/runPackage.mjs'], reports: true, minutes: 5 },
  { name: 'install', script: () => ['test/runInstall.mjs'], reports: true, minutes: 20 },
];
