import { quantize } from '../core/quantize';
import { type ArrayFacts } from './arrayHover';
import { type ArrayReport } from './arrayReport';
import { type ExportData } from './exporters';

/** An array in its format, ready for an exporter; a sentence where a value has no code. */
export function exportData(facts: ArrayFacts, report: ArrayReport): ExportData | string {
  const { format, modes } = report.decision;
  const codes: bigint[] = [];
  const values = new Float64Array(report.values.length);
  for (const [i, x] of report.values.entries()) {
    const { code, value } = quantize(x, format, modes);
    if (code === undefined) return 'A value of this array has no code in this format; nothing was copied.';
    codes.push(code);
    values[i] = value;
  }
  return { name: facts.name ?? 'values', shape: facts.shape, codes, values, format, modes };
}
