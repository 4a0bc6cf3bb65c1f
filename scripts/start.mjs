/** `npm start`: builds, and opens VS Code with the extension on examples/; or on the folder given: `npm start -- FOLDER`. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from '../esbuild.mjs';
import { desktopVSCode } from './host/desktopVSCode.mjs';
import { openInBrowser } from './host/openInBrowser.mjs';
import { servedFolder } from './host/cachedFolder.mjs';
import { startServer, writeFirstSettings } from './host/servedServer.mjs';
import { workbenchUrl } from './host/workbenchUrl.mjs';
import { ended, isLeaving, startChild } from './run/children.mjs';
import { cleanEnvironment } from './run/cleanEnvironment.mjs';
import { exitWith } from './run/exitWith.mjs';
import { root } from './run/root.mjs';
import { say, step } from './run/say.mjs';
import { temporaryFolder } from './run/temporaryFolder.mjs';

const openDesktop = async (program, folder) => {
  const { folder: profile } = temporaryFolder();
  const args = [
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${path.join(profile, 'user')}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    '--new-window',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  say(`Opening ${folder} in ${program}; close its window or press Ctrl-C to end.`);
  const code = await ended(startChild(program, args, { stdio: 'ignore' }));
  return isLeaving() ? 0 : typeof code === 'number' ? code : 1;
};

const serve = async folder => {
  const dataFolder = path.join(servedFolder, 'data');
  await writeFirstSettings(dataFolder);
  const token = randomUUID();
  const server = await step('Starting the served VS Code', () => startServer({ dataFolder, token }));
  const url = workbenchUrl({ port: server.port, folder, extension: root, token });
  openInBrowser(url);
  say('VS Code with the extension is open at this address; press Ctrl-C to end.');
  process.stdout.write(`\n  ${url}\n\n`);
  const code = await server.ended;
  if (isLeaving()) return 0;
  process.stderr.write(`The served VS Code ended (${code}). Its log is ${server.logFile}.\n`);
  return 1;
};

await exitWith(async () => {
  const folder = path.resolve(process.env.INIT_CWD ?? root, process.argv[2] ?? path.join(root, 'examples'));
  process.chdir(root);
  cleanEnvironment();
  mkdirSync(folder, { recursive: true });
  await step('Building the extension', () => build(['extension', 'webview']));
  const program = await desktopVSCode();
  return program === undefined ? serve(folder) : openDesktop(program, folder);
});
