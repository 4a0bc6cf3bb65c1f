/** One running server of the served VS Code. */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { servedVSCode } from './servedVSCode.mjs';
import { ended, startChild, stopChild } from '../run/children.mjs';
import { withDeadline } from '../run/withDeadline.mjs';

const START_MS = 60_000;
const LISTENING = /Extension host agent listening on (\d+)/;

/** What a person sees first is the project, not greetings. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/**
 * Where a server keeps its user's settings.
 * @param {string} dataFolder
 * @returns {string}
 */
export const settingsFile = dataFolder => path.join(dataFolder, 'data', 'User', 'settings.json');

/**
 * Replaces the user's settings.
 * @param {string} dataFolder
 * @param {Readonly<Record<string, unknown>>} settings
 */
export const writeSettings = async (dataFolder, settings) => {
  const file = settingsFile(dataFolder);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...QUIET, ...settings }, undefined, 2));
};

/** Settings for a data folder that has none yet; later ones are the user's own. */
export const writeFirstSettings = async dataFolder => {
  if (!existsSync(settingsFile(dataFolder))) await writeSettings(dataFolder, {});
};

const portOf = (child, log) =>
  new Promise((resolve, reject) => {
    let printed = '';
    const read = data => {
      printed += data;
      const port = LISTENING.exec(printed)?.[1];
      if (port !== undefined) {
        child.stdout.off('data', read);
        resolve(Number(port));
      }
    };
    child.stdout.on('data', read);
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`The served VS Code ended (${code}) before it listened; its log is ${log}.`)),
    );
  });

/** Arguments that every use of the server needs. @param {string} dataFolder */
export const serverArguments = dataFolder => ['--server-data-dir', dataFolder, '--accept-server-license-terms'];

/**
 * Starts a server on a free port of this machine only.
 * @param {{ dataFolder: string, token?: string }} options `dataFolder` holds settings, installed extensions and the server's log;
 * only addresses with the `token` are answered, where there is one
 * @returns {Promise<{ port: number, logFile: string, ended: Promise<number | string>, tail: () => Promise<string>, stop: () => Promise<void> }>}
 */
export const startServer = async ({ dataFolder, token }) => {
  const { node, serverMain } = await servedVSCode();
  await mkdir(dataFolder, { recursive: true });
  const logFile = path.join(dataFolder, 'server.log');
  const flags = ['--host', '127.0.0.1', '--port', '0', '--telemetry-level', 'off'];
  const door = token === undefined ? ['--without-connection-token'] : ['--connection-token', token];
  // The last flag makes a built workbench honour the development paths in its address.
  const args = [serverMain, ...flags, ...door, ...serverArguments(dataFolder), '--enable-smoke-test-driver'];
  const child = startChild(node, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: dataFolder });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const stop = async () => {
    await stopChild(child);
    log.end();
  };
  try {
    const port = await withDeadline(
      portOf(child, logFile),
      START_MS,
      `The served VS Code did not start within ${START_MS / 1000} s; its log is ${logFile}.`,
    );
    return {
      port,
      logFile,
      stop,
      ended: ended(child),
      tail: async () => (await readFile(logFile, 'utf8')).split('\n').slice(-40).join('\n'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
