import { scaleLinear } from '@visx/scale';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useNumbers } from '../words/numbers';
import { MARGIN, OrderAxis, ValueAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { valueScale } from './scales';

/** A share, 0 to 1, after so many steps, with its 95 % interval. */
export interface ShareAfter {
  readonly after: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

const HEIGHT = 220;

/** Shares over counted steps: a dot for each, the band is the 95 % interval. */
export function ShareCurve<Row extends ShareAfter>(props: {
  readonly label: string;
  readonly name: string;
  readonly points: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly legend: string;
  readonly acts?: ReactNode;
}): ReactNode {
  const { label, name, points, columns, legend, acts } = props;
  const { share, shareTenth, whole } = useNumbers();
  const told = ({ after, share: value, lower, upper }: Row): string =>
    `${whole(after)}: ${shareTenth(value)} (${shareTenth(lower)} – ${shareTenth(upper)})`;
  return (
    <ChartFrame
      label={label}
      summary={points.map(told).join('; ')}
      name={name}
      height={HEIGHT}
      columns={columns}
      rows={points}
      legend={legend}
      acts={acts}
    >
      {(width) => {
        const last = points.at(-1)?.after ?? 1;
        const x = scaleLinear<number>({
          domain: [1, Math.max(2, last)],
          range: [MARGIN.left + 12, width - MARGIN.right],
        });
        const y = valueScale(
          points.map(({ upper }) => upper),
          HEIGHT,
        );
        const at = ({ after }: Row): number => x(after);
        const along = (ys: (point: Row) => number, of: readonly Row[]): string =>
          of.map((point) => `${at(point)} ${y(ys(point))}`).join(' L ');
        const path = `M ${along((point) => point.share, points)}`;
        const back = along(({ lower }) => lower, points.toReversed());
        const band = `M ${along(({ upper }) => upper, points)} L ${back} Z`;
        return (
          <>
            <ValueAxis scale={y} width={width} write={share} />
            <OrderAxis scale={x} width={width} height={HEIGHT} write={whole} />
            <path className="band" d={band} />
            <path className="line" d={path} />
            {points.map((point) => (
              <circle key={point.after} className="dot" cx={at(point)} cy={y(point.share)} r={3.5}>
                <title>{told(point)}</title>
              </circle>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
