/** Child processes that never outlive us: Ctrl-C, an error or the end of the script ends them too. */
import { spawn, spawnSync } from 'node:child_process';

const KILL_AFTER_MS = 5_000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {Set<() => void>} */
const farewells = new Set();
let listening = false;
let leaving = false;

/** Whether a signal (Ctrl-C) is ending us, so that our children's ends are no news. */
export const isLeaving = () => leaving;

const signal = (child, name) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
  else
    try {
      process.kill(child.ownGroup ? -child.pid : child.pid, name);
    } catch {
      // It ended in this moment.
    }
};

const endAll = () => {
  for (const child of running) signal(child, 'SIGKILL');
  for (const farewell of farewells) farewell();
  farewells.clear();
};

const listen = () => {
  if (listening) return;
  listening = true;
  process.on('exit', endAll);
  for (const [name, code] of Object.entries(SIGNALS))
    process.on(name, () => {
      leaving = true;
      void Promise.all([...running].map(stopChild)).finally(() => process.exit(code));
    });
};

/** Runs `farewell` when this process ends, however it ends; call what is returned to take it back. */
export const atExit = farewell => {
  listen();
  farewells.add(farewell);
  return () => farewells.delete(farewell);
};

/**
 * Starts a process. `ownGroup` makes it the head of a process group that is ended as a whole.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { ownGroup?: boolean }} [options]
 */
export const startChild = (command, args, { ownGroup = false, ...options } = {}) => {
  listen();
  const child = spawn(command, args, { ...options, shell: false, detached: ownGroup && process.platform !== 'win32' });
  child.ownGroup = ownGroup;
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
};

/** The exit code, or the signal's name; rejects when the program cannot be started. */
export const ended = child =>
  new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? child.signalCode);
    child.once('error', reject);
    child.once('exit', (code, name) => resolve(code ?? name));
  });

/** Asks a process to end, and after some seconds makes it. */
export const stopChild = async child => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const end = ended(child);
  signal(child, 'SIGTERM');
  const harder = setTimeout(() => signal(child, 'SIGKILL'), KILL_AFTER_MS);
  await end.finally(() => clearTimeout(harder));
};

/**
 * Runs a program to its end and keeps what it prints (or, with `show`, lets it print).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs: number }} options
 * @returns {Promise<{ code: number | string, output: string }>} `code` is 0, another number, a signal's name or 'timeout'
 */
export const runChild = async (command, args, { show = false, timeoutMs, ...options }) => {
  const child = startChild(command, args, {
    ...options,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (output += data));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void stopChild(child);
  }, timeoutMs);
  try {
    const code = await ended(child);
    return { code: late ? 'timeout' : code, output };
  } finally {
    clearTimeout(timer);
  }
};
