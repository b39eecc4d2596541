import { type ReactNode } from 'react';
import { Interval, scaleOf, type Estimate } from '../../../ui/parts/Interval';
import { Section } from '../../../ui/parts/Page';
import { Table } from '../../../ui/parts/Table';
import { useCosts } from './costs';
import { type Plan } from './query';
import { useText } from './text';

type Value = Plan['random'];

/** The plan beside the same means spent on the largest audiences and on random people, on one scale. */
export function Beside({ plan }: { readonly plan: Plan }): ReactNode {
  const say = useText();
  const cost = useCosts(plan);
  const rows: readonly (Value & { readonly name: string })[] = [
    { name: say('plan'), ...plan },
    { name: say('followed'), ...plan.followed },
    { name: say('random'), ...plan.random },
  ];
  const scale = scaleOf(rows.map(estimateOf));
  return (
    <Section title={say('beside')} note={say('beside.note')}>
      <Table
        label={say('beside.table')}
        rows={rows}
        columns={[
          { key: 'name', title: say('beside.who'), value: ({ name }) => name },
          {
            key: 'buyers',
            title: say('buyers.interval'),
            value: ({ buyers }) => buyers,
            write: (row) => <Interval of={estimateOf(row)} scale={scale} />,
          },
          { key: 'cost', title: say('cost'), isNumber: true, value: (row) => row.cost, write: (row) => cost(row.cost) },
          {
            key: 'per',
            title: say('perBuyer'),
            isNumber: true,
            value: (row) => perBuyer(row),
            write: (row) => (perBuyer(row) === null ? '–' : cost(perBuyer(row)!)),
          },
        ]}
      />
    </Section>
  );
}

export function estimateOf({ buyers, lower, upper }: Omit<Value, 'cost'>): Estimate {
  return { value: buyers, lower, upper, separable: lower > 0 };
}

function perBuyer({ cost, buyers }: Value): number | null {
  return buyers > 0 ? cost / buyers : null;
}
