/** Mocha in the extension host of Node. */
import { mochaOptions } from './mochaOptions';

/** A mocha with `describe`, `it` and the rest as globals. */
export const createMocha = async (): Promise<Pick<Mocha, 'run'>> => {
  const { default: NodeMocha } = await import('mocha');
  const mocha = new NodeMocha({ ...mochaOptions, ui: 'bdd' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  return mocha;
};
