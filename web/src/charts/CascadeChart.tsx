import { scaleLinear } from '@visx/scale';
import { type ReactNode } from 'react';
import { type TableColumn } from '../ui/parts/Table';
import { useUiText } from '../ui/text';
import { useNumbers } from '../words/numbers';
import { MARGIN, OrderAxis, TimeAxis } from './Axes';
import { ChartFrame } from './ChartFrame';
import { lanesOf, type CascadePerson } from './forest';
import { timeScale } from './scales';

/** Pixels of the drawing, at least and at most, and of a lane where few people are drawn. */
const HEIGHT = { least: 120, most: 460, lane: 14 };

/**
 * The way of a product from person to person: time from left to right, a curve from who was heard to who heard. A dot is filled
 * where the person bought, hollow where the person only shared or praised; who nobody followed is in the lowest lane.
 */
export function CascadeChart(props: {
  readonly label: string;
  readonly name: string;
  /** In the order of time, parents before children. */
  readonly people: readonly CascadePerson[];
  /** How many of them are shown; the others are faint. */
  readonly shown: number;
  /** Whether the people stand as far from each other as their days; one beside the other by default. */
  readonly byDay: boolean;
  readonly acts?: ReactNode;
}): ReactNode {
  const { label, name, people, shown, byDay, acts } = props;
  const say = useUiText();
  const { day } = useNumbers();
  const { lanes, count } = lanesOf(people);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, count * HEIGHT.lane + MARGIN.top + MARGIN.bottom));
  const columns: TableColumn<CascadePerson>[] = [
    { key: 'at', title: say('chart.day'), value: ({ at }) => at, write: ({ at }) => day(at) },
    { key: 'name', title: say('cascade.person'), value: (person) => person.name },
    { key: 'did', title: say('cascade.did'), value: ({ bought }) => say(bought ? 'cascade.bought' : 'cascade.told') },
    { key: 'from', title: say('cascade.from'), value: ({ fromName }) => fromName },
    { key: 'below', title: say('cascade.below'), isNumber: true, value: ({ below }) => below },
    { key: 'id', title: say('id'), value: ({ key }) => key },
    { key: 'fromId', title: say('cascade.from.id'), value: ({ from }) => from },
  ];
  const now = people.slice(0, shown);
  const heard = now.filter(({ from }) => from !== null).length;
  return (
    <ChartFrame
      label={label}
      summary={say('cascade.summary', { shown, heard, total: people.length })}
      name={name}
      height={height}
      columns={columns}
      rows={now}
      legend={say('cascade.legend')}
      acts={acts}
    >
      {(width) => (
        <Drawing
          width={width}
          height={height}
          people={people}
          shown={shown}
          byDay={byDay}
          lanes={lanes}
          count={count}
        />
      )}
    </ChartFrame>
  );
}

function Drawing(props: {
  readonly width: number;
  readonly height: number;
  readonly people: readonly CascadePerson[];
  readonly shown: number;
  readonly byDay: boolean;
  readonly lanes: ReadonlyMap<string, number>;
  readonly count: number;
}): ReactNode {
  const { width, height, people, shown, byDay, lanes, count } = props;
  const { start, month } = useNumbers();
  const [first, last] = [Date.parse(people[0].at), Date.parse(people[people.length - 1].at)];
  const x = timeScale(first, last, width);
  const bottom = height - MARGIN.bottom - 6;
  const orders = new Map(people.map(({ key }, n) => [key, n]));
  const steps = scaleLinear<number>({ domain: [0, Math.max(1, people.length - 1)], range: x.range() });
  const placeOf = ({ key, at }: CascadePerson): readonly [number, number] => [
    byDay ? x(new Date(at)) : steps(orders.get(key) ?? 0),
    MARGIN.top + ((lanes.get(key) ?? 0) / Math.max(1, count - 1)) * (bottom - MARGIN.top),
  ];
  const byKey = new Map(people.map((person) => [person.key, person]));
  const isLong = last - first > 150 * 86_400_000;
  const faint = (n: number): string => (n < shown ? '' : ' faint');
  return (
    <>
      {byDay ? (
        <TimeAxis scale={x} width={width} height={height} write={isLong ? month : start} />
      ) : (
        <OrderAxis scale={steps} width={width} height={height} write={(n) => start(people[n].at)} />
      )}
      {people.map((person, n) => {
        const parent = person.from === null ? undefined : byKey.get(person.from);
        if (!parent) return null;
        const [[x0, y0], [x1, y1]] = [placeOf(parent), placeOf(person)];
        const half = (x0 + x1) / 2;
        return (
          <path
            key={person.key}
            className={`tie${faint(n)}`}
            d={`M${x0} ${y0}C${half} ${y0} ${half} ${y1} ${x1} ${y1}`}
          />
        );
      })}
      {people.map((person, n) => {
        const [cx, cy] = placeOf(person);
        const kind = person.bought ? 'dot' : 'dot told';
        return (
          <circle key={person.key} className={`${kind}${faint(n)}`} cx={cx} cy={cy} r={n === shown - 1 ? 6 : 3.5}>
            <title>{`${person.name}, ${start(person.at)}`}</title>
          </circle>
        );
      })}
    </>
  );
}
