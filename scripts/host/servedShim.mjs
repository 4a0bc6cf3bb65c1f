/**
 * Stands in for VS Code's program: takes the arguments that `@vscode/test-electron` gives a desktop VS Code, runs the tests in
 * the served one and ends with their code. FPL_EXTENSION_HOST says which extension host: `node` (the default) or `web`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startServer, writeSettings } from './servedServer.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';
import { extensionId, outFolder } from '../run/root.mjs';
import { temporaryFolder } from '../run/temporaryFolder.mjs';
import { withDeadline } from '../run/withDeadline.mjs';

const FIRST_WORD_MS = 2 * 60_000;
const SILENCE_MS = 5 * 60_000;
const RUN_MS = 20 * 60_000;

/** What the workbench itself tells about its start. */
const CHATTER =
  /^(?:Resolv(?:ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|getaddrinfo |Timed out waiting for authentication provider|Creation of workbench contribution)/;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

const host = process.env.FPL_EXTENSION_HOST ?? 'node';

/** Lets the page tell what the tests print and how they end: `ended` is their exit code, or why there will be none. */
const listenTo = async page => {
  let end, giveUp;
  const ended = new Promise((resolve, reject) => {
    end = resolve;
    giveUp = sentence => reject(new Error(sentence));
  });
  ended.catch(() => undefined);
  let silence;
  const waitFor = (what, ms) => {
    clearTimeout(silence);
    silence = setTimeout(() => giveUp(`${what} for ${ms / 1000} s.`), ms);
  };
  waitFor('The workbench did not say a word', FIRST_WORD_MS);
  page.once('crash', () => giveUp('The browser tab crashed.'));
  page.once('close', () => giveUp('The browser tab was closed before the tests ended.'));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    waitFor('The tests said nothing', SILENCE_MS);
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    const line = format(...args);
    if (!CHATTER.test(line)) stream.write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', code => {
    clearTimeout(silence);
    end(code);
  });
  return { ended };
};

const keepPicture = async page => {
  const file = path.join(outFolder, 'screenshots', `failed-${host}-host.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, timeout: 10_000 });
  process.stderr.write(`What the workbench looked like: ${file}\n`);
};

const runTests = async () => {
  const { folder: dataFolder } = temporaryFolder();
  await writeSettings(dataFolder, host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {});
  const server = await startServer({ dataFolder });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  try {
    const { ended } = await listenTo(page);
    const url = workbenchUrl({
      port: server.port,
      folder: path.resolve(positionals[0] ?? '.'),
      extension: values.extensionDevelopmentPath,
      tests: values.extensionTestsPath,
    });
    await Promise.race([page.goto(url), ended]);
    return await withDeadline(ended, RUN_MS, `The tests took longer than ${RUN_MS / 60_000} minutes.`);
  } catch (error) {
    process.stderr.write(`${error.message}\nThe server's log ends so:\n${await server.tail()}\n`);
    await keepPicture(page).catch(() => undefined);
    return 1;
  } finally {
    await browser.close();
    await server.stop();
  }
};

const code = await runTests().catch(error => {
  process.stderr.write(`${error.message}\n`);
  return 1;
});
process.exit(code);
