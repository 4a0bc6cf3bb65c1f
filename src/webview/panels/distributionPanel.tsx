import { ChartFigure } from '../charts/chartFigure';
import { BitHistogram } from '../charts/bitHistogram';
import { bitPlot } from '../charts/bitPlot';
import { boxEnds } from '../charts/bitBox';
import { type Distribution, type Head } from '../charts/chartTypes';
import { histogramPlot } from '../charts/histogramPlot';
import { LinearHistogram } from '../charts/linearHistogram';
import { octaveWindow } from '../charts/octaveWindow';
import { plotScene } from '../charts/plotScene';
import { CheckField } from '../fields';
import { useRangeTexts, useStore } from '../rangeContext';

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly logCounts: boolean;
}

export function DistributionPanel({ head, distribution, logCounts }: Props) {
  const store = useStore();
  const texts = useRangeTexts();
  const ends = boxEnds(head.format, head.format.signed);
  const shown = octaveWindow(distribution.octaves, ends.lsb, ends.end);
  return (
    <>
      <div class="row">
        <CheckField label={texts.logCounts} checked={logCounts} onChange={now => store.look({ logCounts: now })} />
      </div>
      <ChartFigure
        id="histogram"
        title={texts.histogram}
        caption={distribution.caption}
        table={distribution.table}
        texts={texts}
        scene={(size, palette) => plotScene(histogramPlot(distribution, logCounts, texts, palette), size, palette)}
      >
        <LinearHistogram head={head} distribution={distribution} logCounts={logCounts} texts={texts} />
      </ChartFigure>
      <ChartFigure
        id="bits"
        title={texts.bits}
        caption={distribution.bitCaption}
        table={distribution.bitTable}
        texts={texts}
        scene={(size, palette) => plotScene(bitPlot(distribution, ends, shown, texts, palette), size, palette)}
      >
        <BitHistogram
          head={head}
          distribution={distribution}
          texts={texts}
          onControls={change => {
            store.change(change);
          }}
        />
      </ChartFigure>
    </>
  );
}
