import { scaleLinear } from '@visx/scale';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useUiText } from '../ui/text';
import { ChartFrame } from './ChartFrame';

/** A known part of a whole. For an estimate take `Interval`: a bar hides how sure it is. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** Of the person or product that it is about: two of one name are told apart in the table. */
  readonly id?: string;
  /** A heading of the bars below it: drawn stronger. */
  readonly isHeading?: boolean;
}

/** Pixels of a bar with its name above it. */
const ROW = 36;

/** Bars from the zero line, one under the other, each with its name and number; below zero they are grey and go to the left. */
export function BarChart(props: {
  readonly label: string;
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly nameTitle: string;
  readonly valueTitle: string;
  readonly write: (value: number) => string;
}): ReactNode {
  const { label, name, bars, nameTitle, valueTitle, write } = props;
  const say = useUiText();
  const columns: TableColumn<Bar>[] = [
    { key: 'name', title: nameTitle, value: (bar) => bar.name },
    { key: 'value', title: valueTitle, isNumber: true, value: (bar) => bar.value, write: (bar) => write(bar.value) },
    ...(bars.some(({ id }) => id !== undefined)
      ? [{ key: 'id', title: say('id'), value: ({ id }: Bar) => id ?? null }]
      : []),
  ];
  const values = bars.map(({ value }) => value);
  const hasLess = values.some((value) => value < 0);
  return (
    <ChartFrame
      label={label}
      summary={bars.map((bar) => `${bar.name}: ${write(bar.value)}`).join('; ')}
      name={name}
      height={bars.length * ROW}
      columns={columns}
      rows={bars}
      legend={hasLess ? say('chart.less') : undefined}
    >
      {(width) => {
        const x = scaleLinear<number>({
          domain: [Math.min(0, ...values), Math.max(...values, 0) || 1],
          range: [0, width],
        });
        return bars.map((bar, n) => (
          <g key={bar.key} transform={`translate(0 ${n * ROW})`}>
            <text className="strong" y={14} fontWeight={bar.isHeading ? 600 : 400}>
              {bar.name}
            </text>
            <text x={width} y={14} textAnchor="end">
              {write(bar.value)}
            </text>
            <rect className="track" x={0} y={20} width={width} height={6} rx={3} />
            <rect
              className={bar.value < 0 ? 'bar against' : 'bar'}
              x={Math.min(x(0), x(bar.value))}
              y={20}
              // What is hardly anything is still seen; nothing is not.
              width={bar.value === 0 ? 0 : Math.max(1, Math.abs(x(bar.value) - x(0)))}
              height={6}
              rx={3}
            />
          </g>
        ));
      }}
    </ChartFrame>
  );
}
