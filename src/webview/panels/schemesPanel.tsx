import { ChartFigure } from '../charts/chartFigure';
import { type Head, type Schemes } from '../charts/chartTypes';
import { SchemeBars } from '../charts/schemeBars';
import { schemeScene } from '../charts/schemeScene';
import { DataTable } from '../dataTable';
import { CheckField, SelectField } from '../fields';
import { useRangeTexts, useStore, useTexts } from '../rangeContext';

const NO_AXIS = 'none';

export function SchemesPanel({ head, schemes }: { readonly head: Head; readonly schemes: Schemes }) {
  const store = useStore();
  const t = useTexts();
  const texts = useRangeTexts();
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
      <ChartFigure
        id="schemes"
        title={t('schemeBars')}
        caption={schemes.caption}
        texts={texts}
        scene={(size, palette) => schemeScene(schemes, texts, size, palette)}
      >
        <SchemeBars schemes={schemes} texts={texts} />
      </ChartFigure>
      <DataTable table={schemes.table} />
      {schemes.note === '' ? null : <p class="note">{schemes.note}</p>}
    </>
  );
}
