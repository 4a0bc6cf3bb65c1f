import { shortText } from '../../core/realText';
import { useTexts } from '../rangeContext';
import { schemeScene, splitScene } from '../scenes/barsScene';
import { ChartFigure } from './chartFigure';
import { type Clipping, type Schemes } from './props';
import { SceneView } from './sceneView';
import { useCursor } from './useCursor';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

/** SQNR of every scheme. */
export function SchemeBars({ schemes }: { readonly schemes: Schemes }) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const cursor = useCursor(schemes.rows.length);
  const row = schemes.table.rows[cursor.at];
  const readout = row
    ? row.map((cell, i) => (i === 0 ? cell : `${schemes.table.head[i] ?? ''} ${cell}`)).join(', ')
    : '';
  return (
    <ChartFigure
      id="schemes"
      title={t('schemeBars')}
      caption={schemes.caption}
      cursor={cursor}
      readout={readout}
      palette={palette}
      scene={() => schemeScene(schemes.rows, 720)}
    >
      <div ref={ref}>
        <SceneView id="schemes" scene={schemeScene(schemes.rows, width)} palette={palette} />
      </div>
    </ChartFigure>
  );
}

/** The squared error as one bar: what clipping adds to what rounding costs. */
export function ErrorSplit({ clipping }: { readonly clipping: Clipping }) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const cursor = useCursor(2);
  const words = { clipping: t('byClipping'), rounding: t('byRounding') };
  const parts = [
    `${words.clipping}: ${shortText(clipping.mseClipping, 4)}`,
    `${words.rounding}: ${shortText(clipping.mseRounding, 4)}`,
  ];
  return (
    <ChartFigure
      id="split"
      title={t('split')}
      caption={`${parts.join(', ')}.`}
      cursor={cursor}
      readout={parts[cursor.at] ?? ''}
      palette={palette}
      scene={() => splitScene(clipping, words, 720)}
    >
      <div ref={ref}>
        <SceneView id="split" scene={splitScene(clipping, words, width)} palette={palette} />
      </div>
    </ChartFigure>
  );
}
