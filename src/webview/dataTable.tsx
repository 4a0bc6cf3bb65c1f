import { type Table } from '../protocol/schemas';

/** A table of final texts; it scrolls by itself where it is wider than the column. */
export function DataTable({ table }: { readonly table: Table }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell, i) =>
              cell === '' ? (
                <td key={i} />
              ) : (
                <th key={i} scope="col">
                  {cell}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr
              key={row}
              class={row === table.current ? 'current' : ''}
              aria-current={row === table.current ? 'true' : undefined}
            >
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
