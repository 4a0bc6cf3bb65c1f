import { ChartFigure } from '../charts/chartFigure';
import { ClipHandles } from '../charts/clipHandles';
import { ErrorSplit } from '../charts/errorSplit';
import { histogramPlot } from '../charts/histogramPlot';
import { plotScene } from '../charts/plotScene';
import { splitParts, splitScene } from '../charts/splitScene';
import { type Clipping, type Distribution, type Head } from '../charts/chartTypes';
import { NumberField, SelectField } from '../fields';
import { useRangeTexts, useStore, useTexts } from '../rangeContext';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Clip } from '../../protocol/rangeControls';

interface Props {
  readonly head: Head;
  readonly clipping: Clipping;
  readonly distribution: Distribution | undefined;
}

export function ClippingPanel({ head, clipping, distribution }: Props) {
  const store = useStore();
  const t = useTexts();
  const texts = useRangeTexts();
  const { clip } = head.controls;
  const change = (now: Clip): void => {
    store.change({ clip: now });
  };
  return (
    <>
      <div class="row">
        <SelectField
          label={t('clip')}
          value={clip.kind}
          options={[
            { value: 'none', text: t('clipNone') },
            { value: 'bounds', text: t('clipBounds') },
            { value: 'percentile', text: t('clipPercentile') },
            { value: 'sigma', text: t('clipSigma') },
          ]}
          onChange={kind => {
            change(firstClip(kind, clipping));
          }}
        />
        <ClipNumbers clip={clip} change={change} />
      </div>
      {distribution ? (
        <ChartFigure
          id="clipping"
          title={t('clipHandles')}
          caption={clipping.caption}
          table={clipping.table}
          texts={texts}
          scene={(size, palette) => plotScene(histogramPlot(distribution, false, texts, palette), size, palette)}
        >
          <ClipHandles
            distribution={distribution}
            clipping={clipping}
            controls={head.controls}
            texts={texts}
            onClip={clipped => {
              change(roundedClip(clipped, clip.kind === 'bounds' ? clip : clipping));
            }}
          />
        </ChartFigure>
      ) : null}
      <ChartFigure
        id="split"
        title={t('split')}
        caption={splitText(clipping, texts)}
        texts={texts}
        scene={(size, palette) => splitScene(clipping, texts, size, palette)}
      >
        <ErrorSplit clipping={clipping} texts={texts} />
      </ChartFigure>
    </>
  );
}

const splitText = (clipping: Clipping, texts: RangeTexts): string =>
  `${splitParts(clipping, texts)
    .map(({ says }) => says)
    .join(', ')}.`;

/** A handle is not set to more digits than a hand can mean; the other one keeps its place. */
function roundedClip(clip: Clip, before: { readonly min: number; readonly max: number }): Clip {
  if (clip.kind !== 'bounds') return clip;
  const rounded = (x: number, old: number): number => (x === old ? x : Number(x.toPrecision(5)));
  return { kind: 'bounds', min: rounded(clip.min, before.min), max: rounded(clip.max, before.max) };
}

/** With what a kind of clipping begins. */
function firstClip(kind: Clip['kind'], { min, max }: Clipping): Clip {
  switch (kind) {
    case 'none':
      return { kind };
    case 'bounds':
      return { kind, min, max };
    case 'percentile':
      return { kind, percent: 99 };
    case 'sigma':
      return { kind, n: 3 };
  }
}

function ClipNumbers({ clip, change }: { readonly clip: Clip; readonly change: (clip: Clip) => void }) {
  const t = useTexts();
  switch (clip.kind) {
    case 'none':
      return null;
    case 'bounds':
      return (
        <>
          <NumberField label={t('clipLow')} value={clip.min} onChange={min => change({ ...clip, min })} />
          <NumberField label={t('clipHigh')} value={clip.max} onChange={max => change({ ...clip, max })} />
        </>
      );
    case 'percentile':
      return (
        <NumberField
          label={t('clipPercent')}
          value={clip.percent}
          min={50}
          max={100}
          onChange={percent => change({ ...clip, percent })}
        />
      );
    case 'sigma':
      return (
        <NumberField label={t('clipN')} value={clip.n} min={0.1} max={100} onChange={n => change({ ...clip, n })} />
      );
  }
}
