/** Runs npm itself, without a shell in between. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './children.mjs';
import { onPath } from './onPath.mjs';

const beside = path.dirname(process.execPath);

/** npm's own script: the npm that started us, or the one that came with this Node. */
const npmScript = () =>
  [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ].find(file => file !== undefined && path.basename(file) === 'npm-cli.js' && existsSync(file));

/**
 * Runs `npm …` in a folder and throws with npm's last lines when it fails.
 * @param {readonly string[]} args
 * @param {{ cwd: string, timeoutMs: number }} options
 */
export const npm = async (args, options) => {
  const script = npmScript();
  const program = script === undefined ? onPath(['npm']) : process.execPath;
  if (program === undefined) throw new Error('npm was not found. Install Node.js 20 or newer together with npm.');
  const { code, output } = await runChild(program, script === undefined ? args : [script, ...args], options);
  if (code === 0) return;
  const end = output.trim().split('\n').slice(-15).join('\n');
  const reason = code === 'timeout' ? `took longer than ${options.timeoutMs / 60_000} minutes` : `ended with ${code}`;
  throw new Error(`'npm ${args.join(' ')}' ${reason}. Check that the npm registry can be reached. It said:\n${end}`);
};
