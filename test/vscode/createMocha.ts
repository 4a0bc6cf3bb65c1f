/** Mocha in the web extension host, a browser's worker. */
import 'mocha/mocha.js';
import { mochaOptions } from './mochaOptions';

/** A mocha with `describe`, `it` and the rest as globals. */
export const createMocha = (): Promise<Pick<Mocha, 'run'>> => {
  mocha.setup({ ...mochaOptions, ui: 'bdd' });
  return Promise.resolve(mocha);
};
