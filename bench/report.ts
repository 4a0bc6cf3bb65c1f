import { type Goal, GOALS, isMet, type RowName } from './goals';

/** The medians of one case. */
export interface Result {
  readonly name: RowName;
  readonly label: string;
  readonly ours: number;
  readonly peerName: string | undefined;
  readonly peer: number | undefined;
}

/** What the goal is compared with; `undefined` where a peer is missing. */
function ratioOf({ of }: Goal, { ours, peer }: Result): number | undefined {
  if (of === 'ours') return ours;
  if (peer === undefined) return undefined;
  return of === 'peer ÷ ours' ? peer / ours : ours / peer;
}

/** The least favourable case of a row; `undefined` where the row was not run. */
function worst(goal: Goal, results: readonly Result[]): Result | undefined {
  const order = goal.of === 'peer ÷ ours' ? 1 : -1;
  const ratio = (result: Result): number => ratioOf(goal, result) ?? Infinity * order;
  return results.filter(({ name }) => name === goal.name).sort((a, b) => order * (ratio(a) - ratio(b)))[0];
}

const round = (x: number | undefined): number | null => (x === undefined ? null : Number(x.toPrecision(4)));

/** For machines: every row of the table in its order, null where nothing was measured. */
export function jsonOf(results: readonly Result[]): string {
  const rows = GOALS.map(goal => {
    const result = worst(goal, results);
    return {
      name: goal.name,
      ours_ms: round(result?.ours),
      peer: result?.peerName ?? null,
      peer_ms: round(result?.peer),
      ratio: result ? round(ratioOf(goal, result)) : null,
      goal: goal.goal,
    };
  });
  return JSON.stringify(rows, undefined, 2);
}

/** For people: a line a case, and the rows that have none. */
export function tableOf(results: readonly Result[]): string {
  const lines = GOALS.flatMap(goal => {
    const cases = results.filter(({ name }) => name === goal.name);
    if (cases.length === 0) return [[goal.name, 'not measured', goalText(goal), '']];
    return cases.map(result => [
      `${goal.name}${cases.length > 1 ? ` – ${result.label}` : ''}`,
      figure(goal, result),
      goalText(goal),
      verdict(goal, ratioOf(goal, result)),
    ]);
  });
  const all = [['', 'measured', 'goal', ''], ...lines];
  const widths = [0, 1, 2].map(column => Math.max(...all.map(line => (line[column] ?? '').length)));
  return all
    .map(line =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figure(goal: Goal, result: Result): string {
  const ratio = ratioOf(goal, result);
  if (ratio === undefined) return 'no peer';
  if (goal.of === 'ours') return ratio.toPrecision(3);
  return `${ratio.toPrecision(3)}×${goal.of === 'peer ÷ ours' ? ` ${result.peerName ?? ''}` : ''}`;
}

function goalText({ goal, of }: Goal): string {
  return of === 'peer ÷ ours' ? `≥ ${goal}×` : `≤ ${goal}`;
}

function verdict(goal: Goal, ratio: number | undefined): string {
  if (ratio === undefined) return '';
  return isMet(goal, ratio) ? 'met' : 'short of it';
}
