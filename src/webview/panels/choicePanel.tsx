import { ChartFigure } from '../charts/chartFigure';
import { type Choice, type Head } from '../charts/chartTypes';
import { curvePlot } from '../charts/curvePlot';
import { mapScene } from '../charts/mapScene';
import { MetricCurve } from '../charts/metricCurve';
import { plotScene } from '../charts/plotScene';
import { WidthMap } from '../charts/widthMap';
import { NumberField, SelectField } from '../fields';
import { useRangeTexts, useStore, useTexts } from '../rangeContext';
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
  const texts = useRangeTexts();
  // The format in force is the one that is chosen, whoever chose it.
  const controls = { ...head.controls, fracBw: head.controls.fracBw ?? head.format.fracBw };
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
      <ChartFigure
        id="curve"
        title={t('curve', metric === 'sqnr' ? 'SQNR' : t(metric))}
        caption={choice.caption}
        table={choice.table}
        texts={texts}
        scene={(size, palette) => plotScene(curvePlot(choice, controls, metric, texts, palette), size, palette)}
      >
        <MetricCurve
          choice={choice}
          controls={controls}
          metric={metric}
          texts={texts}
          onChoose={fracBw => {
            store.change({ fracBw });
          }}
        />
      </ChartFigure>
      <WantedRow head={head} />
      <ChartFigure
        id="map"
        title={t('map')}
        caption={choice.map.caption}
        table={choice.map.table}
        texts={texts}
        scene={(size, palette) => mapScene(choice, controls, texts, size, palette)}
      >
        <WidthMap
          choice={choice}
          controls={controls}
          texts={texts}
          onChoose={(bw, fracBw) => {
            store.change({ bw, fracBw });
          }}
        />
      </ChartFigure>
    </>
  );
}

/** What the smallest width is to reach. */
function WantedRow({ head }: { readonly head: Head }) {
  const store = useStore();
  const t = useTexts();
  const { wanted } = head.controls;
  return (
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
  );
}
