import { shortText } from '../../core/realText';
import { ChartFigure } from '../charts/chartFigure';
import { type Errors, type Head } from '../charts/chartTypes';
import { envelopePlot } from '../charts/envelopePlot';
import { ErrorEnvelope } from '../charts/errorEnvelope';
import { plotScene } from '../charts/plotScene';
import { NumberField, SelectField } from '../fields';
import { useRangeTexts, useStore, useTexts } from '../rangeContext';

export function ErrorsPanel({ head, errors }: { readonly head: Head; readonly errors: Errors }) {
  const store = useStore();
  const t = useTexts();
  const texts = useRangeTexts();
  const by = t(errors.by === 'value' ? 'errorsByValue' : 'errorsByIndex');
  return (
    <>
      <div class="row">
        <SelectField
          label={t('errorsBy')}
          value={head.controls.errorsBy}
          options={[
            { value: 'value', text: t('errorsByValue') },
            { value: 'index', text: t('errorsByIndex') },
          ]}
          onChange={errorsBy => store.change({ errorsBy })}
        />
        <NumberField
          label={t('worstCount')}
          value={head.controls.worst}
          min={1}
          max={200}
          whole
          onChange={worst => store.change({ worst })}
        />
      </div>
      <ChartFigure
        id="errors"
        title={t('errorBand', by)}
        caption={errors.caption}
        table={errorTable(errors, t('errorBand', by), by)}
        texts={texts}
        scene={(size, palette) => plotScene(envelopePlot(errors, texts, palette), size, palette)}
      >
        <ErrorEnvelope errors={errors} texts={texts} />
      </ChartFigure>
      <WorstTable errors={errors} />
    </>
  );
}

function errorTable({ x, low, high }: Errors, caption: string, by: string) {
  const rows = x.map((at, i) => [shortText(at, 6), shortText(low[i] ?? 0, 4), shortText(high[i] ?? 0, 4)]);
  return { caption, head: [by, 'min', 'max'], rows, current: -1 };
}

function WorstTable({ errors }: { readonly errors: Errors }) {
  const store = useStore();
  const t = useTexts();
  if (errors.worst.length === 0) return null;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('worst')}>
      <table>
        <caption>{t('worst')}</caption>
        <thead>
          <tr>
            {errors.worstHead.map(cell => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.worst.map(({ index, cells, canReveal }) => (
            <tr key={index}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {canReveal ? (
                      <button
                        type="button"
                        class="link"
                        aria-label={t('reveal', cell)}
                        onClick={() => void store.request('reveal', { index })}
                      >
                        {cell}
                      </button>
                    ) : (
                      cell
                    )}
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
