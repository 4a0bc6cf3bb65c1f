import { runCli } from './cli/runCli';
import { nodeTerminal } from './cli/nodeTerminal';

void runCli(process.argv.slice(2), nodeTerminal()).then(code => {
  process.exitCode = code;
});
