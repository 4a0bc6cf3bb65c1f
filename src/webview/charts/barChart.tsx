import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { cursorStep } from './cursorStep';
import { type Palette } from './palette';
import { useReadout, useReadoutOf } from './readout';
import { type Scene, type Size } from './scene';
import { SceneView } from './sceneView';
import { useTheme } from './useTheme';
import { useWidth } from './useWidth';

interface Props {
  readonly label: string;
  readonly says: readonly string[];
  readonly heightOf: (width: number, palette: Palette) => number;
  readonly sceneOf: (size: Size, palette: Palette) => Scene;
}

/** A picture of a few bars; the keyboard reads them one after the other. */
export function BarChart({ label, says, heightOf, sceneOf }: Props): VNode {
  const palette = useTheme();
  const [element, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState(-1);
  const say = useReadout();
  useReadoutOf(says[at] ?? '');
  return (
    <div class="chart" ref={element}>
      {width > 0 && (
        <div
          class="chart-stage chart-bars"
          tabIndex={0}
          role="application"
          aria-label={label}
          onKeyDown={event => {
            const next = cursorStep(event.key, at, says.length);
            if (next === undefined) return;
            event.preventDefault();
            setAt(next);
            say(says[next] ?? '');
          }}
        >
          <SceneView scene={sceneOf({ width, height: heightOf(width, palette) }, palette)} />
        </div>
      )}
    </div>
  );
}
