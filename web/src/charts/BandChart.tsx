import { area, line } from '@visx/shape';
import { type ReactNode } from 'react';
import { type Estimate } from '../ui/parts/Interval';
import { type TableColumn } from '../ui/parts/Table';
import { useUiText } from '../ui/text';
import { useNumbers } from '../words/numbers';
import { TimeAxis, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { timeScale, valueScale } from './scales';

/** A time with the estimate of it. */
export interface Period {
  readonly from: string;
  readonly until: string;
  /** Null where it is too early for one. */
  readonly estimate: Estimate | null;
}

const HEIGHT = 240;

/**
 * Estimates over time: a dot for each period, the band is the 95 % interval, zero is dashed. A dot is hollow where the estimate
 * cannot be told from nothing; a period that is too early is grey and has none.
 */
export function BandChart<Row extends Period>(props: {
  readonly label: string;
  readonly name: string;
  readonly periods: readonly Row[];
  /** How a period is called: its month or day. */
  readonly writePeriod: (at: string | Date) => string;
  readonly valueTitle: string;
  /** More columns of the table. */
  readonly more?: readonly TableColumn<Row>[];
  readonly acts?: ReactNode;
  /** What dots and band are; by default as above. */
  readonly legend?: string;
}): ReactNode {
  const { label, name, periods, writePeriod, valueTitle, more = [], acts, legend } = props;
  const say = useUiText();
  const numbers = useNumbers();
  const known = periods.flatMap(({ estimate, ...period }) => (estimate ? [{ ...period, estimate }] : []));
  const columns: TableColumn<Row>[] = [
    { key: 'from', title: say('chart.period'), value: ({ from }) => from, write: ({ from }) => writePeriod(from) },
    ...(['value', 'lower', 'upper'] as const).map((key): TableColumn<Row> => ({
      key,
      title: key === 'value' ? valueTitle : say(`csv.${key}`, { title: valueTitle }),
      isNumber: true,
      value: ({ estimate }) => estimate?.[key] ?? null,
      write: ({ estimate }) => (estimate ? numbers.tenth(estimate[key]) : key === 'value' ? say('interval.early') : ''),
    })),
    ...more,
  ];
  const summary = known
    .map(
      ({ from, estimate: { value, lower, upper } }) => `${writePeriod(from)}: ${numbers.interval(value, lower, upper)}`,
    )
    .join('; ');
  return (
    <ChartFrame
      label={label}
      summary={summary}
      name={name}
      height={HEIGHT}
      columns={columns}
      rows={periods}
      legend={legend ?? say('chart.band')}
      acts={acts}
    >
      {(width) => <Drawing width={width} periods={periods} writePeriod={writePeriod} />}
    </ChartFrame>
  );
}

function Drawing(props: {
  readonly width: number;
  readonly periods: readonly Period[];
  readonly writePeriod: (at: string | Date) => string;
}): ReactNode {
  const { width, periods, writePeriod } = props;
  const say = useUiText();
  const numbers = useNumbers();
  const moments = periods.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]);
  const x = timeScale(Math.min(...moments), Math.max(...moments), width);
  const known = periods.flatMap(({ from, until, estimate }) =>
    estimate ? [{ at: new Date((Date.parse(from) + Date.parse(until)) / 2), from, estimate }] : [],
  );
  const y = valueScale(
    known.flatMap(({ estimate }) => [estimate.lower, estimate.upper, estimate.value]),
    HEIGHT,
  );
  type Point = (typeof known)[number];
  const middle = ({ at }: Point): number => x(at);
  const band = area<Point>({
    x: middle,
    y0: ({ estimate }) => y(estimate.lower),
    y1: ({ estimate }) => y(estimate.upper),
  });
  const path = line<Point>({ x: middle, y: ({ estimate }) => y(estimate.value) });
  const early = periods.filter(({ estimate }) => !estimate);
  return (
    <>
      <ValueAxis scale={y} width={width} write={y.domain()[1] < 4 ? numbers.tenth : numbers.whole} />
      <TimeAxis scale={x} width={width} height={HEIGHT} write={writePeriod} />
      {early.map(({ from, until }) => {
        const [left, right] = [x(new Date(from)), x(new Date(until))];
        return (
          <rect
            key={from}
            className="early"
            x={left}
            width={right - left}
            y={y.range()[1]}
            height={y.range()[0] - y.range()[1]}
          >
            <title>{`${writePeriod(from)}: ${say('interval.early')}`}</title>
          </rect>
        );
      })}
      <path className="band" d={band(known) ?? ''} />
      <path className="line" d={path(known) ?? ''} />
      {known.map((point) => {
        const { value, lower, upper, separable } = point.estimate;
        return (
          <circle
            key={point.from}
            className={separable ? 'dot' : 'dot hollow'}
            cx={middle(point)}
            cy={y(value)}
            r={3.5}
          >
            <title>{`${writePeriod(point.from)}: ${numbers.interval(value, lower, upper)}`}</title>
          </circle>
        );
      })}
    </>
  );
}
