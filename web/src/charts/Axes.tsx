import { type ReactNode } from 'react';

/** Where the drawing stands inside its area, pixels: space for the numbers at the left and the dates below. */
export const MARGIN = { top: 10, right: 14, bottom: 24, left: 48 } as const;

interface Numeric {
  (value: number): number;
  readonly ticks: (count?: number) => number[];
}

interface Temporal {
  (at: Date): number;
  readonly ticks: (count?: number) => Date[];
}

/** Lines at round values, with their numbers; zero is dashed. */
export function ValueAxis(props: {
  readonly scale: Numeric;
  readonly width: number;
  readonly write: (value: number) => string;
}): ReactNode {
  const { scale, width, write } = props;
  return (
    <g>
      {scale.ticks(4).map((value) => (
        <g key={value} transform={`translate(0 ${scale(value)})`}>
          <line className={value === 0 ? 'zero' : 'rule'} x1={MARGIN.left} x2={width - MARGIN.right} />
          <text x={MARGIN.left - 8} textAnchor="end" dominantBaseline="central">
            {write(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Dates under the drawing, as many as fit beside each other. */
export function TimeAxis(props: {
  readonly scale: Temporal;
  readonly width: number;
  readonly height: number;
  readonly write: (at: Date) => string;
}): ReactNode {
  const { scale, width, height, write } = props;
  // A date and the space around it take about so many pixels.
  const most = Math.max(2, Math.floor((width - MARGIN.left - MARGIN.right) / 95));
  const ticks = scale.ticks(2 * most);
  const every = Math.ceil(ticks.length / most);
  return (
    <g transform={`translate(0 ${height - MARGIN.bottom})`}>
      {ticks
        .filter((_, n) => n % every === 0)
        .map((at) => (
          <text key={at.getTime()} x={scale(at)} y={16} textAnchor="middle">
            {write(at)}
          </text>
        ))}
    </g>
  );
}

/** What stands at some places of an order, as many as fit beside each other. */
export function OrderAxis(props: {
  readonly scale: Numeric;
  readonly width: number;
  readonly height: number;
  readonly write: (place: number) => string;
}): ReactNode {
  const { scale, width, height, write } = props;
  const most = Math.max(2, Math.floor((width - MARGIN.left - MARGIN.right) / 110));
  const places = scale.ticks(most).filter((place) => Number.isInteger(place));
  return (
    <g transform={`translate(0 ${height - MARGIN.bottom})`}>
      {places.map((place) => (
        <text key={place} x={scale(place)} y={16} textAnchor="middle">
          {write(place)}
        </text>
      ))}
    </g>
  );
}
