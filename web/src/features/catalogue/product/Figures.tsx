import { type ReactNode } from 'react';
import { Figure } from '../../../ui/parts/Figure';
import { Cards } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type ProductSales } from './query';

/** What word of mouth sold of the product, beside all purchases of it. */
export function Figures(props: {
  readonly sales: ProductSales['wordOfMouthSales'];
  readonly purchases: number | undefined;
}): ReactNode {
  const { sales, purchases } = props;
  const say = useText();
  const { tenth, whole } = useNumbers();
  if (!sales) return <Empty title={say('sales.none')} why={say('sales.none.why')} />;
  const { adjusted, lower, upper, proven, bought, expected, basedOn } = sales;
  return (
    <Cards>
      <Figure
        title={say('figure.sales')}
        value={tenth(adjusted)}
        estimate={{ value: adjusted, lower, upper, separable: proven }}
        note={
          basedOn.length > 0
            ? say('figure.sales.near', { products: basedOn.map(({ product }) => product.title).join(', ') })
            : say('figure.sales.note')
        }
      />
      <Figure
        title={say('figure.bought')}
        value={tenth(bought)}
        note={say('figure.bought.note', { expected: tenth(expected) })}
      />
      <Figure
        title={say('purchases')}
        value={purchases === undefined ? '–' : whole(purchases)}
        note={say('figure.purchases.note')}
      />
    </Cards>
  );
}
