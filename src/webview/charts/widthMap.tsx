import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type RangeControls } from '../../protocol/rangeControls';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Choice } from './chartTypes';
import { chosenFracBw } from './curvePlot';
import { legendLines } from './legendMarks';
import { cellAt, cellText, legendOf, mapGrid, mapHeight, mapScene, movedCell } from './mapScene';
import { inPixels } from './inPixels';
import { useReadout, useReadoutOf } from './readout';
import { SceneView } from './sceneView';
import { useTheme } from './useTheme';
import { useWidth } from './useWidth';

interface Props {
  readonly choice: Choice;
  readonly controls: RangeControls;
  readonly texts: RangeTexts;
  readonly onChoose: (bw: number, fracBw: number) => void;
}

/** SQNR of every width and frac_bw; arrow keys move a cursor, click or Enter chooses. */
export function WidthMap({ choice, controls, texts, onChoose }: Props): VNode {
  const { map } = choice;
  const palette = useTheme();
  const [element, width] = useWidth<HTMLDivElement>();
  const [cell, setCell] = useState<{ readonly row: number; readonly column: number }>();
  const say = useReadout();
  useReadoutOf(cell ? cellText(map, cell.row, cell.column, texts) : '');
  const size = { width, height: mapHeight(map, width, texts, palette) };
  const grid = mapGrid(map, size, legendLines(legendOf(texts, palette), width - 20));
  const goTo = (next: { readonly row: number; readonly column: number }): void => {
    if (next.row === cell?.row && next.column === cell.column) return;
    setCell(next);
    say(cellText(map, next.row, next.column, texts));
  };
  const choose = ({ row, column }: { readonly row: number; readonly column: number }): void => {
    const [bw, fracBw] = [map.widths[row], map.fracBws[column]];
    if (bw !== undefined && fracBw !== undefined) onChoose(bw, fracBw);
  };
  const under = (event: MouseEvent, surface: HTMLElement): ReturnType<typeof cellAt> => {
    const { left, top } = surface.getBoundingClientRect();
    return cellAt(map, grid, event.clientX - left + grid.left, event.clientY - top + grid.top);
  };
  const current = {
    row: Math.max(0, map.widths.indexOf(controls.bw)),
    column: Math.max(0, map.fracBws.indexOf(chosenFracBw(choice, controls) ?? NaN)),
  };
  return (
    <div class="chart" ref={element}>
      {width > 0 && (
        <div class="chart-stage">
          <SceneView scene={mapScene(choice, controls, texts, size, palette)} />
          {cell && (
            <div
              class="chart-cell"
              style={inPixels({
                left: grid.left + cell.column * grid.cellWidth,
                top: grid.top + cell.row * grid.cellHeight,
                width: grid.cellWidth,
                height: grid.cellHeight,
              })}
            />
          )}
          <div
            class="chart-surface"
            tabIndex={0}
            role="application"
            aria-label={`bw × frac_bw. ${texts.chartKeysChoose}`}
            style={inPixels({
              left: grid.left,
              top: grid.top,
              width: map.fracBws.length * grid.cellWidth,
              height: map.widths.length * grid.cellHeight,
            })}
            onKeyDown={event => {
              const next = movedCell(map, cell ?? current, event.key, cell === undefined);
              if (next) goTo(next);
              else if (event.key === 'Enter' && cell) choose(cell);
              else return;
              event.preventDefault();
            }}
            onPointerMove={event => {
              const next = under(event, event.currentTarget);
              if (next) goTo(next);
            }}
            onClick={event => {
              const next = under(event, event.currentTarget);
              if (!next) return;
              goTo(next);
              choose(next);
            }}
          />
        </div>
      )}
    </div>
  );
}
