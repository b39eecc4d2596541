import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { Facts } from '../../../ui/parts/Facts';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { type Product } from './query';

/** What the shop says of the product, and what people did with it. */
export function Profile({ product }: { readonly product: Product }): ReactNode {
  const say = useText();
  const { whole, money, day } = useNumbers();
  const { productId, price, stock, active, releasedAt, categories, tags, eventCounts } = product;
  return (
    <Facts
      facts={[
        [say('id'), productId],
        [say('categories'), categories.map(({ name }) => name).join(', ')],
        ...(tags.length > 0 ? [[say('tags'), tags.map((tag) => <Badge key={tag}>{tag}</Badge>)] as const] : []),
        [say('price'), price ? money(price.amount, price.currency) : say('unknown')],
        [
          say('stock'),
          <>
            {stock === null ? say('unknown') : whole(stock)}
            {stock === 0 && <Badge kind="warn">{say('stock.out')}</Badge>}
            {!active && <Badge>{say('inactive')}</Badge>}
          </>,
        ],
        [say('released'), releasedAt ? day(releasedAt) : say('unknown')],
        [say('views'), whole(eventCounts.views)],
        [say('likes'), whole(eventCounts.likes)],
        [say('shares'), whole(eventCounts.shares)],
        [say('carts'), whole(eventCounts.cartAdds)],
        [say('purchases'), whole(eventCounts.purchases)],
        [say('returns'), whole(eventCounts.returns)],
      ]}
    />
  );
}
