declare const FPL_GREP: string;

/** The same in both hosts. A test that is skipped, or that alone is not skipped, is a failure. */
export const mochaOptions = {
  reporter: 'spec',
  timeout: 20_000,
  forbidOnly: true,
  forbidPending: true,
  ...(FPL_GREP === '' ? {} : { grep: new RegExp(FPL_GREP) }),
} as const;
