import { scaleLinear } from '@visx/scale';
import { area, line } from '@visx/shape';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useUiText } from '../ui/text';
import { useNumbers } from '../words/numbers';
import { MARGIN, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { valueScale } from './scales';

/** What all steps until this one bring together. */
export interface Gain {
  /** Who or what the step adds. */
  readonly name: string;
  readonly total: number;
  readonly lower?: number;
  readonly upper?: number;
}

const HEIGHT = 240;
/** Pixels of a number under the drawing. */
const NUMBER = 32;

/** What one more brings: the sum after each step, with its interval, and what another way brings after as many. */
export function GainCurve(props: {
  readonly label: string;
  readonly name: string;
  /** What a step is: "Seed". */
  readonly step: string;
  readonly gains: readonly Gain[];
  /** Other ways, for comparison: the sum of each at the last step. */
  readonly others?: readonly { readonly name: string; readonly total: number }[];
}): ReactNode {
  const { label, name, step, gains, others = [] } = props;
  const { whole, tenth } = useNumbers();
  const say = useUiText();
  const rows = gains.map((gain, n) => ({ ...gain, place: n + 1, adds: gain.total - (gains[n - 1]?.total ?? 0) }));
  type Row = (typeof rows)[number];
  const columns: TableColumn<Row>[] = [
    { key: 'place', title: '#', isNumber: true, value: ({ place }) => place },
    { key: 'name', title: step, value: (row) => row.name },
    {
      key: 'adds',
      title: say('chart.gain'),
      isNumber: true,
      value: ({ adds }) => adds,
      write: (row) => tenth(row.adds),
    },
    {
      key: 'total',
      title: say('chart.total'),
      isNumber: true,
      value: ({ total }) => total,
      write: (row) => tenth(row.total),
    },
  ];
  const begun: Row[] = [{ name: '', total: 0, lower: 0, upper: 0, place: 0, adds: 0 }, ...rows];
  const values = gains.flatMap(({ total, lower = total, upper = total }) => [total, lower, upper]);
  return (
    <ChartFrame
      {...{ label, name, columns, rows }}
      height={HEIGHT}
      summary={rows.map(({ place, total }) => `${place}: ${tenth(total)}`).join('; ')}
    >
      {(width) => {
        const x = scaleLinear<number>({
          domain: [0, Math.max(1, rows.length)],
          range: [MARGIN.left, width - MARGIN.right],
        });
        const y = valueScale([...values, ...others.map(({ total }) => total)], HEIGHT);
        const every = Math.ceil((begun.length * NUMBER) / (width - MARGIN.left));
        const band = area<Row>({
          x: ({ place }) => x(place),
          y0: ({ lower, total }) => y(lower ?? total),
          y1: ({ upper, total }) => y(upper ?? total),
        });
        return (
          <>
            <ValueAxis scale={y} width={width} write={whole} />
            {begun
              .filter((_, n) => n % every === 0)
              .map(({ place }) => (
                <text key={place} x={x(place)} y={HEIGHT - 8} textAnchor="middle">
                  {whole(place)}
                </text>
              ))}
            <path className="band" d={band(begun) ?? ''} />
            <path
              className="line"
              d={line<Row>({ x: ({ place }) => x(place), y: ({ total }) => y(total) })(begun) ?? ''}
            />
            {rows.map(({ place, total }) => (
              <circle key={place} className="dot" cx={x(place)} cy={y(total)} r={3} />
            ))}
            {others.map(({ name: other, total }) => (
              <g key={other} transform={`translate(0 ${y(total)})`}>
                <line className="zero" x1={x(0)} x2={width - MARGIN.right} />
                <text x={width - MARGIN.right} y={-4} textAnchor="end">
                  {other} {tenth(total)}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
