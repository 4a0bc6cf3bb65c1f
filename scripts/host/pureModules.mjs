/**
 * Two parts of the served VS Code are compiled when they are installed, and we run no install scripts. Without them it only
 * complains, but the output channels that extensions log to would stay empty. These stand in.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Appends to the file that an output channel shows; same functions as the compiled module. */
const SPDLOG = `'use strict';
const fs = require('fs');
const path = require('path');
const NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
  }
  write(level, text) {
    if (level < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.appendFileSync(this.file, this.raw ? text : stamp + ' [' + NAMES[level] + '] ' + text + '\\n');
  }
  trace(text) { this.write(0, text); }
  debug(text) { this.write(1, text); }
  info(text) { this.write(2, text); }
  warn(text) { this.write(3, text); }
  error(text) { this.write(4, text); }
  critical(text) { this.write(5, text); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.raw = true; }
  flush() {}
  drop() {}
}
const create = async (name, file) => {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
};
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/** Ends an extension host whose server is gone, from a thread of its own: the host may hang in an endless loop. */
const WATCHDOG = `'use strict';
const { Worker } = require('worker_threads');
const watch = \`
  const { workerData: server } = require('worker_threads');
  const parent = process.ppid;
  setInterval(() => {
    try {
      process.kill(server, 0);
      if (process.ppid === parent) return;
    } catch {}
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
\`;
exports.start = server => new Worker(watch, { eval: true, workerData: server, execArgv: [] }).unref();
exports.exit = code => process.exit(code || 0);
`;

const writeIfOther = async (file, text) => {
  if ((await readFile(file, 'utf8')) !== text) await writeFile(file, text);
};

/** Also for a server that an earlier version of this file has served. @param {string} vscode its folder `lib/vscode` */
export const writePureModules = async vscode => {
  const modules = path.join(vscode, 'node_modules', '@vscode');
  await writeIfOther(path.join(modules, 'spdlog', 'index.js'), SPDLOG);
  await writeIfOther(path.join(modules, 'native-watchdog', 'index.js'), WATCHDOG);
};
