import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { pathOf } from './path-of.js';

/** A line: its name and a value for each point; null = unknown, and the line is broken there. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface Props {
  /** What the picture says, for who does not see it; its table says the rest. */
  readonly summary: string;
  readonly points: readonly string[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  /** Where the scale begins at least, and ends at least. */
  readonly least?: number;
}

const HEIGHT = 240;
const EDGE = { top: 12, right: 12, bottom: 26, left: 52 };
/** A label of the axis takes so many pixels. */
const LABEL = 88;
const DASHES = ['', '7 4', '2 4'];
const TICKS = 4;

/** Lines over time, drawn for the width there is: told apart by their strokes and their marks, not by colour alone. */
export default function LineChart({ summary, points, series, format, least = 0 }: Props): ReactElement {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(240, measured || 640);
  const top = niceTop(Math.max(least, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const inner = { width: width - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const x = (index: number): number => EDGE.left + (points.length < 2 ? inner.width / 2 : (index / (points.length - 1)) * inner.width);
  const y = (value: number): number => EDGE.top + inner.height - (value / top) * inner.height;
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(inner.width / LABEL))));
  return (
    <figure className="chart" ref={ref}>
      <svg role="img" aria-label={summary} width={width} height={HEIGHT}>
        {Array.from({ length: TICKS + 1 }, (_, index) => (top / TICKS) * index).map((tick) => (
          <g key={tick} className="grid-line"><line x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} /><text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end">{format(tick)}</text></g>
        ))}
        {points.map((point, index) => (points.length - 1 - index) % every === 0 && (
          <text key={point} x={x(index)} y={HEIGHT - 8} textAnchor={index === points.length - 1 && points.length > 1 ? 'end' : 'middle'}>{point}</text>))}
        {series.map(({ name, values }, index) => (
          <g key={name} className={`line-${index % DASHES.length}`}>
            <path d={pathOf(values, x, y)} fill="none" strokeWidth="2" strokeDasharray={DASHES[index % DASHES.length]} />
            {values.map((value, at) => value !== null && <Mark key={at} shape={index} x={x(at)} y={y(value)} />)}
          </g>
        ))}
      </svg>
      <figcaption className="row">
        {series.map(({ name }, index) => (
          <span key={name} className="legend"><svg width="30" height="12" aria-hidden="true" className={`line-${index % DASHES.length}`}><line x1="0" x2="30" y1="6" y2="6" strokeWidth="2" strokeDasharray={DASHES[index % DASHES.length]} /><Mark shape={index} x={15} y={6} /></svg>{name}</span>
        ))}
      </figcaption>
    </figure>
  );
}

function Mark({ shape, x, y }: { readonly shape: number; readonly x: number; readonly y: number }): ReactElement {
  if (shape % DASHES.length === 0) return <circle cx={x} cy={y} r="3.5" />;
  return shape % DASHES.length === 1 ? <rect x={x - 3} y={y - 3} width="6" height="6" /> : <path d={`M${x},${y - 4.5}l4.5,8h-9z`} />;
}

/** The first round number above: 1, 2, 2.5 or 5 times a power of ten. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value * 0.999) ?? 10) * power;
}
