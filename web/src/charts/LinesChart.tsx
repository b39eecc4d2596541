import { line } from '@visx/shape';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useUiText } from '../ui/text';
import { useNumbers } from '../words/numbers';
import { TimeAxis, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { timeScale, valueScale } from './scales';

/** Counts of one group over time, one for each moment. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly counts: readonly number[];
  /** All that has no line of its own: grey. */
  readonly isOthers?: boolean;
}

interface Moment {
  readonly at: string;
  readonly n: number;
}

const HEIGHT = 220;
/** Colours that can be told apart; a further line would be mistaken for another. */
export const MOST_LINES = 7;

/** Counts over time, a line for each group, at most seven and the others. */
export function LinesChart(props: {
  readonly label: string;
  readonly name: string;
  /** When each count begins. */
  readonly starts: readonly string[];
  readonly lines: readonly Line[];
  readonly writeStart: (at: string | Date) => string;
  /** Whether each count holds those before it: the last is then the total. */
  readonly isRunning?: boolean;
  readonly acts?: ReactNode;
}): ReactNode {
  const { label, name, starts, lines, writeStart, isRunning = false, acts } = props;
  const say = useUiText();
  const numbers = useNumbers();
  const rows = starts.map((at, n): Moment => ({ at, n }));
  const columns: TableColumn<Moment>[] = [
    { key: 'at', title: say('chart.period'), value: ({ at }) => at, write: ({ at }) => writeStart(at) },
    ...lines.map(({ key, name: title, counts }): TableColumn<Moment> => ({
      key,
      title,
      isNumber: true,
      value: ({ n }) => counts[n],
      write: ({ n }) => numbers.whole(counts[n]),
    })),
  ];
  const total = (counts: readonly number[]): string =>
    numbers.whole(isRunning ? (counts.at(-1) ?? 0) : counts.reduce((sum, one) => sum + one, 0));
  const colour = (n: number): string => (lines[n].isOthers ? 'var(--group-others)' : `var(--group-${n + 1})`);
  return (
    <ChartFrame
      label={label}
      summary={lines.map((one) => `${one.name}: ${total(one.counts)}`).join('; ')}
      name={name}
      height={HEIGHT}
      columns={columns}
      rows={rows}
      acts={acts}
      legend={
        <ul className="chart-legend">
          {lines.map((one, n) => (
            <li key={one.key}>
              <span className="swatch" style={{ borderTop: `3px solid ${colour(n)}` }} aria-hidden="true" />
              {one.name} · {total(one.counts)}
            </li>
          ))}
        </ul>
      }
    >
      {(width) => <Drawing width={width} starts={starts} lines={lines} colour={colour} writeStart={writeStart} />}
    </ChartFrame>
  );
}

function Drawing(props: {
  readonly width: number;
  readonly starts: readonly string[];
  readonly lines: readonly Line[];
  readonly colour: (n: number) => string;
  readonly writeStart: (at: string | Date) => string;
}): ReactNode {
  const { width, starts, lines, colour, writeStart } = props;
  const numbers = useNumbers();
  const moments = starts.map((at) => Date.parse(at));
  const x = timeScale(moments[0] ?? 0, moments.at(-1) ?? 1, width);
  const y = valueScale(
    lines.flatMap(({ counts }) => counts),
    HEIGHT,
  );
  const path = line<number>({ x: (_, n) => x(new Date(moments[n])), y: (count) => y(count) });
  return (
    <>
      <ValueAxis scale={y} width={width} write={numbers.whole} />
      <TimeAxis scale={x} width={width} height={HEIGHT} write={writeStart} />
      {lines.map(({ key, name, counts }, n) => (
        <path key={key} className="line" d={path([...counts]) ?? ''} style={{ stroke: colour(n) }}>
          <title>{name}</title>
        </path>
      ))}
    </>
  );
}
