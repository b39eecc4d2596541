import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { Cards, Section } from '../../../ui/parts/Page';
import { useNumbers } from '../../../words/numbers';
import { type Chosen } from './query';
import { useText } from './text';

/** What the plan promised, with its interval, and what limits it. */
export function Promised({ of }: { readonly of: NonNullable<Chosen['promise']> }): ReactNode {
  const say = useText();
  const { whole, tenth, money } = useNumbers();
  const { buyers, lower, upper, seeds, heldBack, revenue, stock, capped, whyFewerSeeds } = of;
  const limits = [
    ...(whyFewerSeeds === null ? [] : [say(`fewer.${whyFewerSeeds}`)]),
    ...(capped && stock !== null ? [say('capped', { stock: whole(stock) })] : []),
  ];
  return (
    <Section title={say('promise')} note={say('promise.note')}>
      {limits.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Cards>
        <Figure
          title={say('promise.buyers')}
          value={tenth(buyers)}
          estimate={{ value: buyers, lower, upper, separable: lower > 0 }}
          note={say('promise.buyers.note')}
        />
        {revenue && (
          <Figure
            title={say('promise.revenue')}
            value={money(revenue.expected.amount, revenue.expected.currency)}
            estimate={{
              ...{ value: revenue.expected.amount, lower: revenue.lower.amount, upper: revenue.upper.amount },
              separable: lower > 0,
            }}
            write={(amount) => money(amount, revenue.expected.currency)}
          />
        )}
        <Figure title={say('promise.seeds')} value={whole(seeds)} note={say('heldBack', { people: whole(heldBack) })} />
      </Cards>
    </Section>
  );
}
