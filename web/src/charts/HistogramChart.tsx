import { scaleLinear } from '@visx/scale';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useNumbers } from '../words/numbers';
import { MARGIN, OrderAxis, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { valueScale } from './scales';

/** How many have a value within a part of a scale; the last part is open. */
export interface HistogramBin {
  readonly from: number;
  readonly until: number | null;
  readonly count: number;
}

const HEIGHT = 220;
/** Pixels between two columns. */
const GAP = 2;

/** Columns over the parts of a scale, as high as many have a value there. */
export function HistogramChart<Bin extends HistogramBin>(props: {
  readonly label: string;
  readonly summary: string;
  readonly name: string;
  readonly bins: readonly Bin[];
  readonly columns: readonly TableColumn<Bin>[];
  /** The value at which a part begins. */
  readonly write: (value: number) => string;
  /** What one column says, when pointed at. */
  readonly writeBin: (bin: Bin) => string;
  readonly legend: string;
}): ReactNode {
  const { label, summary, name, bins, columns, write, writeBin, legend } = props;
  const { whole } = useNumbers();
  return (
    <ChartFrame
      label={label}
      summary={summary}
      name={name}
      height={HEIGHT}
      columns={columns}
      rows={bins}
      legend={legend}
    >
      {(width) => {
        const x = scaleLinear<number>({ domain: [0, bins.length], range: [MARGIN.left, width - MARGIN.right] });
        const y = valueScale(
          bins.map(({ count }) => count),
          HEIGHT,
        );
        return (
          <>
            <ValueAxis scale={y} width={width} write={(value) => (Number.isInteger(value) ? whole(value) : '')} />
            <OrderAxis
              scale={x}
              width={width}
              height={HEIGHT}
              write={(place) => (place < bins.length ? write(bins[place].from) : '')}
            />
            {bins.map((bin, n) => (
              <rect
                key={bin.from}
                className="bar"
                x={x(n)}
                width={Math.max(1, x(n + 1) - x(n) - GAP)}
                y={y(bin.count)}
                height={y(0) - y(bin.count)}
              >
                <title>{writeBin(bin)}</title>
              </rect>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
