import { SchemeBars } from '../charts/bars';
import { type Head, type Schemes } from '../charts/props';
import { DataTable } from '../dataTable';
import { CheckField, SelectField } from '../fields';
import { useStore, useTexts } from '../rangeContext';

const NO_AXIS = 'none';

export function SchemesPanel({ head, schemes }: { readonly head: Head; readonly schemes: Schemes }) {
  const store = useStore();
  const t = useTexts();
  const { includeZero, order, axis } = head.controls;
  const { shape } = head.source;
  return (
    <>
      <div class="row">
        <CheckField
          label={t('includeZero')}
          checked={includeZero}
          onChange={now => store.change({ includeZero: now })}
        />
        <SelectField
          label={t('order')}
          value={order}
          options={[
            { value: 'seed', text: t('orderSeed') },
            { value: 'onnx', text: t('orderOnnx') },
          ]}
          onChange={now => store.change({ order: now })}
        />
        {shape.length > 1 ? (
          <SelectField
            label={t('axis')}
            value={axis === null ? NO_AXIS : String(axis)}
            options={[
              { value: NO_AXIS, text: t('axisNone') },
              ...shape.map((size, i) => ({ value: String(i), text: t('axisOf', i, size) })),
            ]}
            onChange={now => store.change({ axis: now === NO_AXIS ? null : Number(now) })}
          />
        ) : null}
      </div>
      <SchemeBars schemes={schemes} />
      <DataTable table={schemes.table} />
      {schemes.note === '' ? null : <p class="note">{schemes.note}</p>}
    </>
  );
}
