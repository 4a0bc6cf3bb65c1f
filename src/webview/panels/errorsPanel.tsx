import { ErrorEnvelope } from '../charts/errorEnvelope';
import { type Errors, type Head } from '../charts/props';
import { NumberField, SelectField } from '../fields';
import { useStore, useTexts } from '../rangeContext';

export function ErrorsPanel({ head, errors }: { readonly head: Head; readonly errors: Errors }) {
  const store = useStore();
  const t = useTexts();
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
      <ErrorEnvelope errors={errors} />
      <WorstTable errors={errors} />
    </>
  );
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
