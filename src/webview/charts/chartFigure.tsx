import { type ComponentChildren, type VNode } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Table } from '../../protocol/schemas';
import { DataTable } from '../dataTable';
import { type Palette } from './palette';
import { Pictures } from './pictureExport';
import { Readout } from './readout';
import { type Scene, type Size } from './scene';
import { scenePng } from './sceneCanvas';
import { sceneSvg } from './sceneSvg';
import { useTheme } from './useTheme';

interface Props {
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words: the host's. */
  readonly caption: string;
  readonly table?: Table | undefined;
  readonly texts: RangeTexts;
  readonly children: ComponentChildren;
  /** The picture to be saved; without it there are no buttons. */
  readonly scene?: ((size: Size, palette: Palette) => Scene) | undefined;
}

/** What is saved has this size, whatever the column's. */
const SAVED: Size = { width: 720, height: 420 };

/** A chart with its finding in words, what its cursor reads, its data as a table, and its picture to save. */
export function ChartFigure({ id, title, caption, table, texts, children, scene }: Props): VNode {
  const [words, setWords] = useState('');
  const save = useContext(Pictures);
  const palette = useTheme();
  const savePng = (): void => {
    const content = scene && scenePng(scene(SAVED, palette));
    if (content) save('png', id, content);
  };
  return (
    <figure class="chart-figure" aria-labelledby={`${id}-title`}>
      <div class="chart-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {scene && (
          <div class="chart-buttons">
            <button type="button" onClick={() => save('svg', id, sceneSvg(scene(SAVED, palette)))}>
              {texts.chartSaveSvg}
            </button>
            <button type="button" onClick={savePng}>
              {texts.chartSavePng}
            </button>
          </div>
        )}
      </div>
      <Readout.Provider value={{ words, say: setWords }}>{children}</Readout.Provider>
      <p class="chart-readout" aria-live="polite">
        {words}
      </p>
      <figcaption>{caption}</figcaption>
      {table && (
        <details>
          <summary>{texts.chartTable}</summary>
          <DataTable table={table} />
        </details>
      )}
    </figure>
  );
}
