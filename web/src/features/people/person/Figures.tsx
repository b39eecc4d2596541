import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { Cards } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Influence } from './query';

/** What the person's word sold and will sell, and the person's place among all. */
export function Figures(props: {
  readonly influence: Influence | null;
  readonly people: number | undefined;
}): ReactNode {
  const { influence, people } = props;
  const say = useText();
  const { tenth, hundredth, whole, money } = useNumbers();
  if (!influence) return <Empty title={say('influence.none')} why={say('influence.none.why')} />;
  const { sales, forecast, rank, reach, listeners } = influence;
  const revenue = sales?.adjustedRevenue.map(({ amount, currency }) => money(amount, currency)).join(' + ');
  return (
    <Cards>
      <Figure
        title={say('figure.sales')}
        value={sales ? tenth(sales.adjusted) : '–'}
        estimate={sales && { value: sales.adjusted, lower: sales.lower, upper: sales.upper, separable: sales.proven }}
        note={revenue && say('figure.sales.note', { revenue })}
      />
      <Figure
        title={say('figure.forecast')}
        value={forecast === null ? '–' : tenth(forecast)}
        note={say(forecast === null ? 'figure.forecast.early' : 'figure.forecast.note')}
      />
      <Figure
        title={say('figure.rank')}
        value={whole(rank)}
        note={
          people !== undefined &&
          say('figure.rank.note', { people: whole(people), influence: hundredth(influence.influence) })
        }
      />
      <Figure
        title={say('figure.reach')}
        value={tenth(reach)}
        note={say('figure.reach.note', { listeners: whole(listeners) })}
      />
    </Cards>
  );
}
