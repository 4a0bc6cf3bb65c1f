/** Progress for people: one plain sentence a step, and a sign of life while a long one lasts. */

const TICK_MS = 10_000;

/** Prints one sentence. @param {string} sentence */
export const say = sentence => {
  process.stdout.write(`• ${sentence}\n`);
};

/**
 * Says what begins, every ten seconds that it still lasts, and how long it took.
 * @template T
 * @param {string} sentence
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const step = async (sentence, work) => {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
  say(`${sentence} …`);
  const ticker = setInterval(() => say(`  still busy after ${seconds()} s`), TICK_MS);
  try {
    const result = await work();
    say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(ticker);
  }
};
