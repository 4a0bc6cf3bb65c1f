/** Shows an address to the person at this machine, where there is a display. */
import { spawn } from 'node:child_process';
import { hasDisplay } from './desktopVSCode.mjs';

const OPENERS = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** Never fails: the address is printed as well. @param {string} url */
export const openInBrowser = url => {
  const [program, ...args] = OPENERS[process.platform] ?? [];
  if (program === undefined || !hasDisplay()) return;
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};
