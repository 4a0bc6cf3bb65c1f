import { type VNode } from 'preact';
import { type Table } from '../protocol/schemas';

/** A table of final texts; it scrolls in its own region where the column is narrow. */
export function DataTable({ table }: { readonly table: Table }): VNode {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell, i) => (
              <th key={i} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row} class={row === table.current ? 'current' : undefined}>
              {cells.map((cell, i) => (i === 0 ? <th scope="row">{cell}</th> : <td key={i}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
