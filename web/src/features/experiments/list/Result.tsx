import { type ReactNode } from 'react';
import { type Estimate, Interval, IntervalLegend, scaleOf } from '../../../ui/parts/Interval';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Chosen } from './query';

type Effect = Chosen['result']['effects'][number];
type ArmOutcome = Chosen['result']['arms'][number];

/** What each arm does beside control: in words, and drawn on one scale. */
export function Effects({ of }: { readonly of: Chosen }): ReactNode {
  const say = useText();
  const { hundredth, money } = useNumbers();
  const isShare = of.outcome === 'BOUGHT';
  const write = (value: number): string => (isShare ? hundredth(100 * value) : money(value, of.currency));
  const { effects } = of.result;
  const estimates = effects.map(estimateOf);
  const scale = scaleOf(estimates);
  const columns: TableColumn<Effect>[] = [
    { key: 'arm', title: say('arm'), value: ({ arm }) => arm },
    { key: 'kind', title: say('kind'), value: ({ kind }) => say(`kind.${kind}`) },
    { key: 'against', title: say('against'), value: ({ against }) => against },
    {
      key: 'difference',
      title: say(isShare ? 'difference.points' : 'difference'),
      value: ({ difference }) => difference,
      write: (effect) => <Interval of={estimateOf(effect)} scale={scale} write={write} />,
    },
  ];
  return (
    <>
      {effects.map(({ kind, arm, text }) => (
        <p key={`${kind} ${arm}`} className="effect-text">
          {effects.length > 1 ? `${say(`kind.${kind}`)}: ${text}` : text}
        </p>
      ))}
      <Table label={say('effects')} columns={columns} rows={effects} />
      <IntervalLegend />
    </>
  );
}

function estimateOf({ difference, anytime, verdict }: Effect): Estimate | null {
  if (difference === null || !anytime) return null;
  return { value: difference, ...anytime, separable: verdict === 'BETTER' || verdict === 'WORSE' };
}

/** Who saw what, and what they did. */
export function Arms({ of }: { readonly of: Chosen }): ReactNode {
  const say = useText();
  const { whole, shareTenth, money } = useNumbers();
  const write = (mean: number): string => (of.outcome === 'BOUGHT' ? shareTenth(mean) : money(mean, of.currency));
  const columns: TableColumn<ArmOutcome>[] = [
    { key: 'arm', title: say('arm'), value: ({ arm }) => arm },
    {
      key: 'exposed',
      title: say('exposed'),
      isNumber: true,
      value: (row) => row.exposed,
      write: (row) => whole(row.exposed),
    },
    {
      key: 'people',
      title: say('people'),
      isNumber: true,
      value: (row) => row.people,
      write: (row) => whole(row.people),
    },
    ...(of.unit === 'COMMUNITY'
      ? [
          {
            key: 'units',
            title: say('communities'),
            isNumber: true,
            value: (row: ArmOutcome) => row.units,
            write: (row: ArmOutcome) => whole(row.units),
          },
        ]
      : []),
    {
      key: 'mean',
      title: say(`mean.${of.outcome}`),
      isNumber: true,
      value: ({ mean }) => mean,
      write: ({ mean }) => (mean === null ? '–' : write(mean)),
    },
  ];
  return <Table label={say('arms')} columns={columns} rows={of.result.arms} />;
}
