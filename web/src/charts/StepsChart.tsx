import { scaleLinear } from '@visx/scale';
import { line } from '@visx/shape';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useNumbers } from '../words/numbers';
import { MARGIN, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { valueScale } from './scales';

const HEIGHT = 230;
/** With more steps than this no step has a dot of its own. */
const MOST_DOTS = 60;

interface Steps {
  /** Values at 0, 1, 2, ... steps. */
  readonly values: readonly number[];
  /** What is counted along the bottom. */
  readonly across: string;
  /** A line across with its name: what cannot be passed. */
  readonly level?: { readonly name: string; readonly value: number };
}

/** A value over counted steps: what the first seeds bring together. */
export function StepsChart<Row>(
  props: Steps & {
    readonly label: string;
    readonly summary: string;
    readonly name: string;
    readonly columns: readonly TableColumn<Row>[];
    readonly rows: readonly Row[];
  },
): ReactNode {
  const { values, across, level, ...frame } = props;
  return (
    <ChartFrame {...frame} height={HEIGHT} legend={level?.name}>
      {(width) => <Drawing width={width} values={values} across={across} level={level} />}
    </ChartFrame>
  );
}

function Drawing({ width, values, across, level }: Steps & { readonly width: number }): ReactNode {
  const { whole } = useNumbers();
  const last = Math.max(1, values.length - 1);
  const x = scaleLinear<number>({ domain: [0, last], range: [MARGIN.left, width - MARGIN.right] });
  const y = valueScale([...values, level?.value ?? 0], HEIGHT);
  const path = line<number>({ x: (_, n) => x(n), y: (value) => y(value) });
  const steps = x.ticks(Math.min(last, Math.floor(width / 60))).filter(Number.isInteger);
  return (
    <>
      <ValueAxis scale={y} width={width} write={(value) => (Number.isInteger(value) ? whole(value) : '')} />
      {steps.map((step) => (
        <text key={step} x={x(step)} y={HEIGHT - MARGIN.bottom + 16} textAnchor="middle">
          {whole(step)}
        </text>
      ))}
      <text x={width - MARGIN.right} y={HEIGHT - MARGIN.bottom - 6} textAnchor="end">
        {across}
      </text>
      {level && (
        <line className="level" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(level.value)} y2={y(level.value)} />
      )}
      <path className="line" d={path([...values]) ?? ''} />
      {values.length <= MOST_DOTS &&
        values.map((value, n) => <circle key={n} className="dot" cx={x(n)} cy={y(value)} r={3} />)}
    </>
  );
}
