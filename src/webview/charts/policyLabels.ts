import { type Choice } from './chartTypes';

export interface PolicyLabel {
  readonly fracBw: number;
  readonly text: string;
}

/** The policies that choose each frac_bw, joined where several choose the same; in rising frac_bw. */
export function policyLabels(policies: Choice['policies']): readonly PolicyLabel[] {
  const names = new Map<number, string[]>();
  for (const { name, fracBw } of policies) {
    if (fracBw === null) continue;
    const there = names.get(fracBw);
    if (there) there.push(name);
    else names.set(fracBw, [name]);
  }
  return [...names].map(([fracBw, all]) => ({ fracBw, text: all.join(', ') })).sort((a, b) => a.fracBw - b.fracBw);
}

const LONGEST_LINE = 24;

/** A label in lines that a narrow column holds, broken between names. */
export function labelLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const name of text.split(', ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 2 <= LONGEST_LINE)
      lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? `${line},` : line));
}
