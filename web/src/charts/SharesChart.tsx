import { scaleLinear } from '@visx/scale';
import { line } from '@visx/shape';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useNumbers } from '../words/numbers';
import { MARGIN, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { valueScale } from './scales';

/** Values of one way at each share. */
export interface ShareLine {
  readonly key: string;
  readonly name: string;
  readonly values: readonly number[];
  /** What the others are compared with: grey. */
  readonly isOthers?: boolean;
}

interface Row {
  readonly share: number;
  readonly n: number;
}

const HEIGHT = 240;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What several ways bring, if a share of all is taken: a line for each, from none to all. */
export function SharesChart(props: {
  readonly label: string;
  readonly name: string;
  /** What a share is of: "Share of people". */
  readonly share: string;
  /** 0 to 1, ascending. */
  readonly shares: readonly number[];
  readonly lines: readonly ShareLine[];
}): ReactNode {
  const { label, name, share, shares, lines } = props;
  const numbers = useNumbers();
  const rows = shares.map((each, n): Row => ({ share: each, n }));
  const columns: TableColumn<Row>[] = [
    { key: 'share', title: share, value: (row) => row.share, write: (row) => numbers.share(row.share) },
    ...lines.map(({ key, name: title, values }): TableColumn<Row> => ({
      ...{ key, title, isNumber: true },
      value: ({ n }) => values[n],
      write: ({ n }) => numbers.tenth(values[n]),
    })),
  ];
  const half = Math.floor(shares.length / 2);
  const colour = (n: number): string => (lines[n].isOthers ? 'var(--group-others)' : `var(--group-${n + 1})`);
  return (
    <ChartFrame
      {...{ label, name, columns, rows }}
      height={HEIGHT}
      summary={lines
        .map(({ name: way, values }) => `${way}; ${numbers.share(shares[half])}: ${numbers.tenth(values[half])}`)
        .join('; ')}
      legend={
        <ul className="chart-legend">
          {lines.map((one, n) => (
            <li key={one.key}>
              <span className="swatch" style={{ borderTop: `3px solid ${colour(n)}` }} aria-hidden="true" />
              {one.name}
            </li>
          ))}
        </ul>
      }
    >
      {(width) => {
        const x = scaleLinear<number>({ domain: [0, 1], range: [MARGIN.left, width - MARGIN.right] });
        const y = valueScale(
          lines.flatMap(({ values }) => values),
          HEIGHT,
        );
        const path = line<number>({ x: (_, n) => x(shares[n]), y: (value) => y(value) });
        return (
          <>
            <ValueAxis scale={y} width={width} write={numbers.whole} />
            {TICKS.map((tick) => (
              <text key={tick} x={x(tick)} y={HEIGHT - MARGIN.bottom + 16} textAnchor="middle">
                {numbers.share(tick)}
              </text>
            ))}
            {lines.map(({ key, name: title, values }, n) => (
              <path key={key} className="line" d={path([...values]) ?? ''} style={{ stroke: colour(n) }}>
                <title>{title}</title>
              </path>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
