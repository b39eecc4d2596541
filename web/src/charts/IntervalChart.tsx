import { type ReactNode } from 'react';
import { Interval, IntervalLegend, scaleOf, type Estimate } from '../ui/parts/Interval';
import { useNumbers } from '../words/numbers';
import './charts.css';

/** Estimates one under the other on one scale, so that they can be compared: by region, against a baseline, by slice. */
export function IntervalChart(props: {
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    readonly estimate: Estimate | null;
    /** The one that the others are compared with. */
    readonly isOwn?: boolean;
  }[];
  /** How a value is written; with one decimal by default. */
  readonly write?: (value: number) => string;
}): ReactNode {
  const { label, rows, write } = props;
  const { tenth } = useNumbers();
  const scale = scaleOf(rows.map(({ estimate }) => estimate));
  return (
    <figure className="chart" aria-label={label}>
      <dl className="interval-rows">
        {rows.map(({ name, estimate, isOwn }) => (
          <div key={name} className={isOwn ? 'interval-row own' : 'interval-row'}>
            <dt>{name}</dt>
            <dd>
              <Interval of={estimate} scale={scale} write={write ?? tenth} />
            </dd>
          </div>
        ))}
      </dl>
      <IntervalLegend />
    </figure>
  );
}
