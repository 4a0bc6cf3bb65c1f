import { MetricCurve } from '../charts/metricCurve';
import { type Choice, type Head } from '../charts/props';
import { WidthMap } from '../charts/widthMap';
import { NumberField, SelectField } from '../fields';
import { useStore, useTexts } from '../rangeContext';
import { type Look } from '../../protocol/savedView';

const METRICS: readonly Look['metric'][] = ['sqnr', 'mse', 'maxError', 'saturated', 'flushed'];

interface Props {
  readonly head: Head;
  readonly choice: Choice;
  readonly metric: Look['metric'];
}

export function ChoicePanel({ head, choice, metric }: Props) {
  const store = useStore();
  const t = useTexts();
  const { wanted } = head.controls;
  return (
    <>
      <div class="row">
        <SelectField
          label={t('metric')}
          value={metric}
          options={METRICS.map(value => ({ value, text: value === 'sqnr' ? 'SQNR' : t(value) }))}
          onChange={now => store.look({ metric: now })}
        />
      </div>
      <MetricCurve choice={choice} head={head} metric={metric} onChoose={fracBw => store.change({ fracBw })} />
      <div class="row">
        <SelectField
          label={t('wanted')}
          value={wanted.kind}
          options={[
            { value: 'none', text: t('wantedNone') },
            { value: 'sqnr', text: t('wantedSqnr') },
            { value: 'maxError', text: t('wantedMaxError') },
          ]}
          onChange={kind => {
            if (kind === 'none') store.change({ wanted: { kind } });
            else if (kind === 'sqnr') store.change({ wanted: { kind, decibels: 40 } });
            else store.change({ wanted: { kind, value: head.format.step / 2 } });
          }}
        />
        {wanted.kind === 'sqnr' ? (
          <NumberField
            label="dB"
            value={wanted.decibels}
            onChange={decibels => store.change({ wanted: { kind: 'sqnr', decibels } })}
          />
        ) : null}
        {wanted.kind === 'maxError' ? (
          <NumberField
            label={t('maxError')}
            value={wanted.value}
            min={0}
            onChange={value => store.change({ wanted: { kind: 'maxError', value } })}
          />
        ) : null}
      </div>
      <WidthMap choice={choice} head={head} onChoose={(bw, fracBw) => store.change({ bw, fracBw })} />
    </>
  );
}
