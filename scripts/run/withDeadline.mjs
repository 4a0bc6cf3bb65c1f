/**
 * The promise's value, or an error with the sentence given when it takes longer.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} sentence
 * @returns {Promise<T>}
 */
export const withDeadline = (promise, ms, sentence) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};
