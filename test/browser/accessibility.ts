import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a page or a webview's frame, one sentence each; nothing found is an empty list.
 * `within` is a selector of the part to look at.
 */
export async function accessibilityProblems(frame: Frame | Page, within = 'body'): Promise<string[]> {
  await frame.evaluate(source);
  const results = await frame.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)})`);
  if (results.passes.length + results.violations.length === 0)
    throw new Error(`axe found nothing to look at in '${within}'.`);
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html}`));
}
