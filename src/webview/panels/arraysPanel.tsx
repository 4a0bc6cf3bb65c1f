import { countText, decibelText, shortText } from '../../core/realText';
import { type Look } from '../../protocol/savedView';
import { type Arrays } from '../charts/chartTypes';
import { MagnitudeBox } from '../charts/magnitudeBox';
import { useStore, useTexts } from '../rangeContext';
import { type SortColumn, sortedRows, SORTS } from './sortedRows';

/** One row an array; a click on its name opens it, one on a head sorts. */
export function ArraysPanel({ arrays, sort }: { readonly arrays: Arrays; readonly sort: Look['sort'] }) {
  const t = useTexts();
  const boxes = arrays.rows.flatMap(({ box }) => (box ? [box] : []));
  const low = Math.floor(Math.min(...boxes.map(box => box[0]), 0));
  const high = Math.ceil(Math.max(...boxes.map(box => box[4]), low + 1));
  return (
    <>
      <p class="verdict">{arrays.caption}</p>
      {arrays.common ? <p class="verdict">{arrays.common.cost}</p> : null}
      <div class="scroll" tabIndex={0} role="region" aria-label={t('arrays')}>
        <table>
          <caption>{t('arrays')}</caption>
          <thead>
            <tr>
              {SORTS.map(column => (
                <SortHead key={column} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sortedRows(arrays.rows, sort.column, sort.descending).map(row => (
              <ArrayRow key={row.id} row={row} low={low} high={high} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function SortHead({ column, sort }: { readonly column: SortColumn; readonly sort: Look['sort'] }) {
  const store = useStore();
  const t = useTexts();
  const isSorted = sort.column === column;
  const text = column === 'sqnr' ? 'SQNR' : t(column);
  return (
    <th scope="col" aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="link"
        title={t('sorted', text)}
        onClick={() => {
          store.look({ sort: { column, descending: isSorted && !sort.descending } });
        }}
      >
        {text}
        {isSorted ? <span aria-hidden="true">{sort.descending ? ' ▾' : ' ▴'}</span> : null}
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: Arrays['rows'][number];
  readonly low: number;
  readonly high: number;
}

function ArrayRow({ row, low, high }: RowProps) {
  const store = useStore();
  const t = useTexts();
  const decibels = (x: typeof row.sqnr): string => decibelText(x === 'infinite' ? Infinity : (x ?? undefined));
  const place = (power: number): string => power.toFixed(1);
  const magnitudes = row.box
    ? t('chartMagnitudes', row.name, place(row.box[0]), place(row.box[4]), place(row.box[2]))
    : t('chartNoMagnitudes', row.name);
  return (
    <tr class={row.current ? 'current' : ''} aria-current={row.current ? 'true' : undefined}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-label={t('open', row.name)}
          onClick={() => void store.request('openArray', { array: row.id })}
        >
          {row.name}
        </button>
      </th>
      <td>{row.line}</td>
      <td>{row.shape}</td>
      <td>{countText(row.count)}</td>
      <td>
        <MagnitudeBox box={row.box} low={low} high={high} label={magnitudes} />
      </td>
      <td>{row.format}</td>
      <td>{decibels(row.sqnr)}</td>
      <td>{shortText(row.maxError, 4)}</td>
      <td>{decibels(row.commonSqnr)}</td>
    </tr>
  );
}
