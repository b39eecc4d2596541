import { type ReactNode } from 'react';
import { Interval, scaleOf, type Estimate } from '../../../ui/parts/Interval';
import { Table, type TableColumn } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { type Card } from '../query';
import { useText } from '../text';

type Group = NonNullable<Card['fairness']>['groups'][number];

/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

/** How well each group of people is served, on one scale. */
export function ServedGroups(props: {
  readonly of: readonly Group[];
  readonly nameOf: (group: string) => string;
}): ReactNode {
  const { of, nameOf } = props;
  const say = useText();
  const { thousandth, whole } = useNumbers();
  const scale = scaleOf(of.map(estimateOf));
  const columns: TableColumn<Group>[] = [
    {
      key: 'group',
      title: say('slice'),
      value: ({ by, group }) => nameOf(by === 'REGION' ? `region ${group}` : group),
    },
    {
      ...{ key: 'people', title: say('people'), isNumber: true },
      ...{ value: ({ people }) => people, write: ({ people }) => whole(people) },
    },
    {
      ...{ key: 'ndcg', title: say('fair.ndcg'), value: ({ ndcgAt10 }) => ndcgAt10 },
      write: (group) => <Interval of={estimateOf(group)} scale={scale} write={thousandth} />,
    },
  ];
  return <Table label={say('fair.groups')} rows={of} columns={columns} />;
}

function estimateOf({ ndcgAt10: value, standardError }: Group): Estimate {
  const half = Z95 * standardError;
  return { value, lower: Math.max(0, value - half), upper: value + half, separable: true };
}
