/** What VS Code calls to run the tests: all files `*.test.ts` of this folder, found when this is bundled. */
import { loadTests } from 'every-test-file';
import * as vscode from 'vscode';
import { createMocha } from './createMocha';
import { extensionId } from './extensionId';

declare const FPL_HOST: 'node' | 'web';
/** The folder of this run below out/. */
declare const FPL_RUN: string;

interface Report {
  passed: number;
  failed: number;
  readonly ms: number;
  readonly failures: { readonly title: string; readonly message: string }[];
}

/** The report goes through VS Code's own file system, which both hosts have. */
const writeReport = async (report: Report): Promise<void> => {
  const folder = vscode.extensions.getExtension(extensionId)?.extensionUri;
  if (!folder) throw new Error(`VS Code does not know the extension ${extensionId}.`);
  const text = new TextEncoder().encode(JSON.stringify(report, undefined, 2));
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder, 'out', FPL_RUN, 'reports', `${FPL_HOST}-host.json`),
    text,
  );
};

const runMocha = (mocha: Pick<Mocha, 'run'>, report: Report): Promise<void> =>
  new Promise(resolve => {
    mocha
      .run(() => resolve())
      .on('pass', () => report.passed++)
      .on('fail', (test, error: unknown) => {
        report.failed++;
        report.failures.push({
          title: test.fullTitle(),
          message: error instanceof Error ? error.message : String(error),
        });
      });
  });

/** Rejects when a test fails or none ran. */
export async function run(): Promise<void> {
  const started = Date.now();
  const mocha = await createMocha();
  await loadTests();
  const report: Report = { passed: 0, failed: 0, ms: 0, failures: [] };
  await runMocha(mocha, report);
  await writeReport({ ...report, ms: Date.now() - started });
  if (report.failed > 0 || report.passed === 0)
    throw new Error(`${report.passed} passed, ${report.failed} failed in the ${FPL_HOST} extension host.`);
}
