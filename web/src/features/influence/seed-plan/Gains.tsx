import { type ReactNode } from 'react';
import { StepsChart } from '../../../charts/StepsChart';
import { Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { type Plan } from './query';
import { useText } from './text';

/** Buyers by the first seed, the first two, ...; from none. */
export function sums(gains: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...gains.map((gain) => (sum += gain))];
}

/** How many buyers the seeds bring together, one after the other in the order of the plan. */
export function Gains({ plan }: { readonly plan: Plan }): ReactNode {
  const say = useText();
  const { tenth, whole } = useNumbers();
  const { seeds, stock } = plan;
  const values = sums(seeds.map(({ gain }) => gain));
  const rows = seeds.map(({ user, gain }, n) => ({
    place: n + 1,
    name: user.name ?? user.userId,
    userId: user.userId,
    gain,
    sum: values[n + 1],
  }));
  const most = values.at(-1) ?? 0;
  // A stock far above what is sold would press the line to the ground.
  const level =
    stock !== null && stock <= 2 * most
      ? { name: say('gains.stock', { stock: whole(stock) }), value: stock }
      : undefined;
  return (
    <Section title={say('gains')} note={say('gains.note')}>
      <StepsChart
        label={say('gains.label')}
        summary={say('gains.aloud', { first: tenth(values[1] ?? 0), count: seeds.length, all: tenth(most) })}
        name="gains"
        values={values}
        level={level}
        across={say('gains.across')}
        rows={rows}
        columns={[
          { key: 'place', title: say('place'), isNumber: true, value: ({ place }) => place },
          { key: 'name', title: say('seed'), value: ({ name }) => name },
          {
            key: 'gain',
            title: say('gain'),
            isNumber: true,
            value: ({ gain }) => gain,
            write: ({ gain }) => tenth(gain),
          },
          { key: 'sum', title: say('sum'), isNumber: true, value: ({ sum }) => sum, write: ({ sum }) => tenth(sum) },
          { key: 'userId', title: say('id'), value: ({ userId }) => userId },
        ]}
      />
    </Section>
  );
}
