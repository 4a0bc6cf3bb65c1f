import { type VNode } from 'preact';
import { signMarks } from './legendMarks';
import { type LegendRow } from './plot';
import { SceneView } from './sceneView';

/** What colours and patterns mean, in words beside the same patterns. */
export function Legend({ rows }: { readonly rows: readonly LegendRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <ul class="chart-legend">
      {rows.map(row => (
        <li key={row.text}>
          <SceneView scene={{ width: 16, height: 12, background: '', font: '', marks: signMarks(row, 1, 6) }} />
          {row.text}
        </li>
      ))}
    </ul>
  );
}
