/** Made by the bundler: loads every `*.test.ts` of the folder it is imported from. */
declare module 'every-test-file' {
  export function loadTests(): Promise<void>;
}
