import { type TargetedMouseEvent } from 'preact';
import { decibelText } from '../../core/realText';
import { useTexts } from '../rangeContext';
import { cellAt, mapLayout, mapScene } from '../scenes/mapScene';
import { ChartFigure } from './chartFigure';
import { type Choice, type Head } from './props';
import { SceneView } from './sceneView';
import { type Cursor, useCursor } from './useCursor';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

interface Props {
  readonly choice: Choice;
  readonly head: Head;
  readonly onChoose: (bw: number, fracBw: number) => void;
}

/** SQNR of every width and frac_bw; a click or Enter chooses. */
export function WidthMap({ choice, head, onChoose }: Props) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const { map } = choice;
  const columns = Math.max(1, map.fracBws.length);
  const choose = (at: number): void => {
    const [bw, fracBw] = [map.widths[Math.floor(at / columns)], map.fracBws[at % columns]];
    if (bw !== undefined && fracBw !== undefined) onChoose(bw, fracBw);
  };
  const cursor = useCursor(map.widths.length * columns, choose, columns);
  const words = { bw: t('bw'), fracBw: 'frac_bw' };
  const chosen = { bw: head.controls.bw, fracBw: head.format.fracBw };
  const [row, column] = [Math.floor(cursor.at / columns), cursor.at % columns];
  const sqnr = map.sqnr[row]?.[column] ?? null;
  const readout =
    cursor.at < 0
      ? ''
      : t(
          'mapCell',
          map.widths[row] ?? '',
          map.fracBws[column] ?? '',
          decibelText(sqnr === 'infinite' ? Infinity : (sqnr ?? undefined)),
        );
  return (
    <ChartFigure
      id="map"
      title={t('map')}
      caption={map.caption}
      table={map.table}
      cursor={cursor}
      readout={readout}
      canPick
      palette={palette}
      legend={[
        { role: 'heat', text: 'SQNR' },
        { role: 'text', text: t('mapBest') },
        { role: 'chosen', text: t('mapChosen') },
      ]}
      scene={() => mapScene(map, chosen, words, 720)}
    >
      <div ref={ref}>
        <SceneView id="map" scene={mapScene(map, chosen, words, width)} palette={palette}>
          <MapCells map={map} width={width} columns={columns} cursor={cursor} stroke={palette.text} choose={choose} />
        </SceneView>
      </div>
    </ChartFigure>
  );
}

interface CellsProps {
  readonly map: Choice['map'];
  readonly width: number;
  readonly columns: number;
  readonly cursor: Cursor;
  readonly stroke: string;
  readonly choose: (at: number) => void;
}

/** What takes the mouse over the cells, and the frame around the one that the cursor is on. */
function MapCells({ map, width, columns, cursor, stroke, choose }: CellsProps) {
  const layout = mapLayout(map, width);
  const { frame, cellWidth, cellHeight } = layout;
  const indexAt = (event: TargetedMouseEvent<SVGRectElement>): number => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const cell = box && cellAt(map, layout, event.clientX - box.left, event.clientY - box.top);
    return cell ? cell.row * columns + cell.column : -1;
  };
  return (
    <>
      {cursor.at < 0 ? null : (
        <rect
          aria-hidden="true"
          x={frame.left + (cursor.at % columns) * cellWidth}
          y={frame.top + Math.floor(cursor.at / columns) * cellHeight}
          width={cellWidth - 1}
          height={cellHeight - 1}
          fill="none"
          stroke={stroke}
          stroke-dasharray="3 2"
        />
      )}
      <rect
        aria-hidden="true"
        class="map-cells"
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
        fill="transparent"
        onPointerMove={event => {
          cursor.set(indexAt(event));
        }}
        onPointerLeave={() => {
          cursor.set(-1);
        }}
        onClick={event => {
          const at = indexAt(event);
          if (at >= 0) choose(at);
        }}
      />
    </>
  );
}
