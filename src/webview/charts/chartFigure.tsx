import { type ComponentChildren } from 'preact';
import { type Table } from '../../protocol/schemas';
import { DataTable } from '../dataTable';
import { useStore, useTexts } from '../rangeContext';
import { type Palette, type Role, type Scene, PATTERNS } from '../scenes/scene';
import { scenePng } from '../scenes/sceneCanvas';
import { sceneSvg } from '../scenes/sceneSvg';
import { type Cursor } from './useCursor';

interface Props {
  readonly id: string;
  readonly title: string;
  /** The finding in words. */
  readonly caption: string;
  readonly table?: Table;
  readonly cursor: Cursor;
  /** What the cursor is on, in words. */
  readonly readout: string;
  readonly canPick?: boolean;
  readonly legend?: readonly { readonly role: Role; readonly text: string }[];
  readonly palette: Palette;
  readonly scene: () => Scene;
  readonly children: ComponentChildren;
}

/** A chart with everything that belongs to it: caption, legend, readout of its cursor, data as a table, its picture to be saved. */
export function ChartFigure(props: Props) {
  const { id, title, caption, table, cursor, readout, palette, scene, children, legend } = props;
  const store = useStore();
  const t = useTexts();
  const save = (kind: 'svg' | 'png'): void => {
    const content = kind === 'svg' ? sceneSvg(scene(), palette, `${title}: ${caption}`) : scenePng(scene(), palette);
    if (content !== undefined) void store.request('export', { kind, name: id, content });
  };
  return (
    <figure aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <figcaption id={`${id}-caption`}>{caption}</figcaption>
      <div
        class="chart"
        id={`${id}-chart`}
        tabIndex={0}
        role="group"
        aria-label={`${title}. ${props.canPick === true ? t('keysChoose') : t('keys')}`}
        aria-describedby={`${id}-caption`}
        onKeyDown={cursor.onKeyDown}
      >
        {children}
      </div>
      <p class="readout" aria-live="polite">
        {readout}
      </p>
      {legend ? <Legend id={id} items={legend} palette={palette} /> : null}
      <div class="under">
        {table && table.rows.length > 0 ? (
          <details>
            <summary>{t('tableOf')}</summary>
            <DataTable table={table} />
          </details>
        ) : null}
        <span class="save">
          {(['svg', 'png'] as const).map(kind => (
            <button
              key={kind}
              type="button"
              class="quiet"
              title={t('savePicture', kind.toUpperCase())}
              aria-label={`${t('savePicture', kind.toUpperCase())}: ${title}`}
              onClick={() => {
                save(kind);
              }}
            >
              {kind.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
    </figure>
  );
}

interface LegendProps {
  readonly id: string;
  readonly items: NonNullable<Props['legend']>;
  readonly palette: Palette;
}

function Legend({ id, items, palette }: LegendProps) {
  return (
    <ul class="legend">
      {items.map(({ role, text }) => (
        <li key={role}>
          <svg width={14} height={14} aria-hidden="true">
            {PATTERNS[role] === undefined ? null : (
              <LegendPattern id={`${id}-legend-${role}`} role={role} colour={palette[role]} />
            )}
            <rect
              width={14}
              height={14}
              fill={PATTERNS[role] === undefined ? palette[role] : `url(#${id}-legend-${role})`}
            />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

const PATHS = { up: 'M-1 7L7 -1', down: 'M-1 -1L7 7', dots: 'M2 2H4V4H2Z' } as const;

function LegendPattern({ id, role, colour }: { readonly id: string; readonly role: Role; readonly colour: string }) {
  const pattern = PATTERNS[role] ?? 'up';
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={colour} fill-opacity={0.3} />
      <path
        d={PATHS[pattern]}
        stroke={pattern === 'dots' ? 'none' : colour}
        stroke-width={2}
        fill={pattern === 'dots' ? colour : 'none'}
      />
    </pattern>
  );
}
