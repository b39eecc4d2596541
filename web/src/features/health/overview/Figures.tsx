import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { Cards } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Sales } from './query';

/** What word of mouth sold: how many purchases, what share of all, out of how many that followed a word, and for how much. */
export function Figures(props: {
  readonly sales: Sales | null;
  /** All purchases of the same time; undefined while they are counted. */
  readonly purchases: number | undefined;
}): ReactNode {
  const { sales, purchases } = props;
  const say = useText();
  const numbers = useNumbers();
  if (!sales) return <Empty title={say('sales.none')} why={say('sales.none.why')} />;
  const { adjusted, lower, upper, separable, bought, expected, adjustedRevenue } = sales;
  const isTold = separable && (lower > 0 || upper < 0);
  const of = (whole: number) => ({
    value: adjusted / whole,
    lower: lower / whole,
    upper: upper / whole,
    separable: isTold,
  });
  const [main, ...others] = adjustedRevenue.map(({ amount, currency }) => numbers.money(amount, currency));
  return (
    <Cards>
      <Figure
        title={say('figure.sales')}
        value={numbers.whole(adjusted)}
        estimate={{ value: adjusted, lower, upper, separable: isTold }}
        write={numbers.whole}
        note={say('figure.sales.note')}
      />
      <Figure
        title={say('figure.share')}
        value={purchases ? numbers.shareTenth(adjusted / purchases) : '–'}
        estimate={purchases ? of(purchases) : undefined}
        write={numbers.shareTenth}
        note={purchases !== undefined && say('figure.share.note', { purchases: numbers.whole(purchases) })}
      />
      <Figure
        title={say('figure.bought')}
        value={numbers.whole(bought)}
        note={say('figure.bought.note', { expected: numbers.whole(expected) })}
      />
      <Figure
        title={say('figure.revenue')}
        value={main ?? '–'}
        note={
          others.length > 0 ? say('figure.revenue.also', { others: others.join(' + ') }) : say('figure.revenue.note')
        }
      />
    </Cards>
  );
}
