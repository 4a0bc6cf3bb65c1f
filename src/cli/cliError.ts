/** Bad input to the command line: one clear sentence, exit code 2. */
export class CliError extends Error {}
