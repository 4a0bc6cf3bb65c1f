import { type VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type Mark, type Pattern, type Scene } from './scene';

/** A scene as SVG of the page; the words for it stand elsewhere, so it is hidden from a screen reader. */
export function SceneView({ scene }: { readonly scene: Scene }): VNode {
  const id = useId();
  const hatches = [
    ...new Set(scene.marks.flatMap(mark => ('pattern' in mark && mark.pattern !== 'solid' ? [hatchKey(mark)] : []))),
  ];
  const fillOf = (mark: { readonly colour: string; readonly pattern: Pattern }): string =>
    mark.pattern === 'solid' ? mark.colour : `url(#${id}-${hatches.indexOf(hatchKey(mark))})`;
  return (
    <svg class="chart-scene" width={scene.width} height={scene.height} aria-hidden="true" focusable="false">
      <defs>
        {hatches.map((key, i) => (
          <Hatch key={key} id={`${id}-${i}`} name={key} />
        ))}
      </defs>
      {scene.marks.map((mark, i) => (
        <MarkView key={i} mark={mark} fillOf={fillOf} />
      ))}
    </svg>
  );
}

const hatchKey = ({ colour, pattern }: { readonly colour: string; readonly pattern: Pattern }): string =>
  `${pattern} ${colour}`;

function Hatch({ id, name }: { readonly id: string; readonly name: string }): VNode {
  const at = name.indexOf(' ');
  const pattern = name.slice(0, at);
  const colour = name.slice(at + 1);
  if (pattern === 'dots')
    return (
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.6" fill={colour} />
      </pattern>
    );
  const turn = `rotate(${pattern === 'rising' ? 45 : -45})`;
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={turn}>
      <rect width="6" height="6" fill={colour} fill-opacity="0.25" />
      <rect width="2.5" height="6" fill={colour} />
    </pattern>
  );
}

interface MarkProps {
  readonly mark: Mark;
  readonly fillOf: (mark: { readonly colour: string; readonly pattern: Pattern }) => string;
}

function MarkView({ mark, fillOf }: MarkProps): VNode {
  switch (mark.kind) {
    case 'area':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={Math.max(0, mark.width)}
          height={Math.max(0, mark.height)}
          fill={fillOf(mark)}
          fill-opacity={mark.opacity ?? 1}
        />
      );
    case 'outline': {
      const { x, y, width, height } = mark;
      return (
        <rect
          x={x}
          y={y}
          width={Math.max(0, width)}
          height={Math.max(0, height)}
          fill="none"
          stroke={mark.colour}
          stroke-width={mark.thickness}
          stroke-dasharray={mark.dash}
        />
      );
    }
    case 'line':
      return (
        <polyline
          points={mark.points.join(' ')}
          fill="none"
          stroke={mark.colour}
          stroke-width={mark.thickness}
          stroke-dasharray={mark.dash}
        />
      );
    case 'shape':
      return <polygon points={mark.points.join(' ')} fill={fillOf(mark)} fill-opacity={mark.opacity ?? 1} />;
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y + mark.size * 0.35}
          fill={mark.colour}
          font-size={mark.size}
          font-weight={mark.bold ? 'bold' : 'normal'}
          text-anchor={mark.anchor}
        >
          {mark.text}
        </text>
      );
  }
}
