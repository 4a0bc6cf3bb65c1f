import { type ComponentChildren } from 'preact';
import { type Mark, type Palette, PATTERNS, type Role, type Scene } from '../scenes/scene';

interface Props {
  readonly id: string;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly children?: ComponentChildren;
}

/** A picture in the page. Its data are told by the figure around it, so that it is hidden from screen readers. */
export function SceneView({ id, scene, palette, children }: Props) {
  const { width, height, marks } = scene;
  return (
    <svg class="scene" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <g aria-hidden="true">
        <defs>
          {Object.keys(PATTERNS).map(role => (
            <PatternTile key={role} id={id} role={role as Role} palette={palette} />
          ))}
        </defs>
        {marks.map((mark, i) => (
          <MarkView key={i} mark={mark} id={id} palette={palette} />
        ))}
      </g>
      {children}
    </svg>
  );
}

const PATHS = { up: 'M-1 7L7 -1', down: 'M-1 -1L7 7', dots: 'M2 2H4V4H2Z' } as const;

function PatternTile({ id, role, palette }: { readonly id: string; readonly role: Role; readonly palette: Palette }) {
  const pattern = PATTERNS[role];
  if (pattern === undefined) return null;
  const colour = palette[role];
  return (
    <pattern id={`${id}-${role}`} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={colour} fill-opacity={0.3} />
      {pattern === 'dots' ? (
        <path d={PATHS.dots} fill={colour} />
      ) : (
        <path d={PATHS[pattern]} stroke={colour} stroke-width={2} fill="none" />
      )}
    </pattern>
  );
}

function MarkView({ mark, id, palette }: { readonly mark: Mark; readonly id: string; readonly palette: Palette }) {
  const fillOf = (role: Role): string => (PATTERNS[role] === undefined ? palette[role] : `url(#${id}-${role})`);
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          fill={mark.fill ? fillOf(mark.fill) : 'none'}
          stroke={mark.stroke ? palette[mark.stroke] : 'none'}
          stroke-width={2}
          opacity={mark.opacity ?? 1}
        />
      );
    case 'line':
      return (
        <polyline
          points={pointsOf(mark.points)}
          fill="none"
          stroke={palette[mark.stroke]}
          stroke-width={mark.width ?? 1}
          stroke-dasharray={mark.dashed === true ? '6 3' : 'none'}
        />
      );
    case 'area':
      return <polygon points={pointsOf(mark.points)} fill={fillOf(mark.fill)} opacity={mark.opacity ?? 1} />;
    case 'dot':
      return <circle cx={mark.at[0]} cy={mark.at[1]} r={mark.radius} fill={palette[mark.fill]} />;
    case 'text':
      return (
        <text
          x={mark.at[0]}
          y={mark.at[1]}
          text-anchor={mark.anchor ?? 'start'}
          font-size={mark.size ?? 12}
          fill={palette[mark.fill ?? 'text']}
        >
          {mark.text}
        </text>
      );
  }
}

const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x},${y}`).join(' ');
