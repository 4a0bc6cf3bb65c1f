/** A test that never gives the thread back cannot be timed out from that thread: another one watches. */
import { Worker } from 'node:worker_threads';

const BEAT_MS = 1_000;

/** Runs in the worker: tells who was last at work, and ends the process. */
const WATCH = `
const { parentPort, workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let last = Date.now();
let title = 'the first test';
parentPort.on('message', next => {
  last = Date.now();
  title = next;
});
setInterval(() => {
  if (Date.now() - last < workerData) return;
  writeSync(2, 'This has not come back for ' + workerData / 1000 + ' s and is ended: ' + title + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, ${BEAT_MS});
`;

/**
 * Ends this process when its thread is blocked for longer than `ms`.
 * @param {number} ms
 * @returns {(title: string) => void} to be told what is at work now
 */
export const watchForHang = ms => {
  const worker = new Worker(WATCH, { eval: true, workerData: ms, execArgv: [] });
  worker.unref();
  let title = 'the loading of the tests';
  const beat = () => worker.postMessage(title);
  setInterval(beat, BEAT_MS).unref();
  return next => {
    title = next;
    beat();
  };
};
