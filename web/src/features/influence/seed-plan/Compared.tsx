import { type ReactNode } from 'react';
import { Interval, scaleOf } from '../../../ui/parts/Interval';
import { Table } from '../../../ui/parts/Table';
import { useNumbers } from '../../../words/numbers';
import { estimateOf } from './Beside';
import { useCosts } from './costs';
import { type Plan } from './query';
import { type SavedPlan } from './saved';
import { useText } from './text';

/** Two plans on one scale, and how many seeds they share. */
export function Compared({ plan, other }: { readonly plan: Plan; readonly other: SavedPlan }): ReactNode {
  const say = useText();
  const { whole, moment } = useNumbers();
  const [costNow, costThen] = [useCosts(plan), useCosts(other)];
  const mine = plan.seeds.map(({ user }) => user.userId);
  const rows = [
    { ...plan, name: say('compare.this'), seeds: mine.length, write: costNow },
    { ...other, seeds: other.userIds.length, write: costThen },
  ];
  const scale = scaleOf(rows.map(estimateOf));
  const shared = mine.filter((userId) => other.userIds.includes(userId)).length;
  return (
    <>
      <Table
        label={say('compare.title', { name: other.name })}
        rows={rows}
        columns={[
          { key: 'name', title: say('plan'), value: ({ name }) => name },
          {
            key: 'buyers',
            title: say('buyers.interval'),
            value: ({ buyers }) => buyers,
            write: (row) => <Interval of={estimateOf(row)} scale={scale} />,
          },
          { key: 'seeds', title: say('seeds'), isNumber: true, value: (row) => row.seeds },
          {
            key: 'cost',
            title: say('cost'),
            isNumber: true,
            value: ({ cost }) => cost,
            write: (row) => row.write(row.cost),
          },
          {
            key: 'per',
            title: say('perBuyer'),
            isNumber: true,
            value: ({ costPerBuyer }) => costPerBuyer,
            write: (row) => (row.costPerBuyer === null ? '–' : row.write(row.costPerBuyer)),
          },
        ]}
      />
      <p className="note">
        {say('compare.shared', { shared: whole(shared), name: other.name, at: moment(other.at) })}{' '}
        {other.modelId !== plan.modelId && say('compare.model')}
      </p>
    </>
  );
}
