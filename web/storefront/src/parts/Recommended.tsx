import { useMemo, type ReactNode } from 'react';
import { useActs } from '../data/acts';
import { useAsked } from '../data/asked';
import { FOR_YOU } from '../data/documents';
import { useShopper } from '../data/shopper';
import { useText } from '../text';
import { reasonOf } from '../views/reason-of';
import { useChanges } from '../views/use-changes';
import { Card } from './Card';
import { Changed } from './Changed';
import { State } from './State';

/** A list of recommendations beside something else: beside a product, under a cart. */
export function Recommended(props: {
  readonly title: string;
  readonly surface: 'PRODUCT' | 'CART';
  readonly productIds: readonly string[];
  readonly first: number;
  readonly locale: string;
  readonly likes: ReadonlySet<string>;
}): ReactNode {
  const { title, surface, productIds, first, locale, likes } = props;
  const say = useText();
  const { userId } = useShopper();
  const acts = useActs();
  const variables = { userId, first, locale, surface, productIds: [...productIds] };
  const { data, error } = useAsked({ query: FOR_YOU, variables });
  const list = data?.recommendations;
  const ids = useMemo(() => list?.edges.map(({ node }) => node.product.productId), [list]);
  const change = useChanges(ids, list);
  return (
    <section>
      <h2>{title}</h2>
      <Changed change={change} />
      {!list ? (
        <State error={error} />
      ) : list.edges.length === 0 ? (
        <p className="muted">{say('nothing')}</p>
      ) : (
        <ul className="shelf" aria-label={title}>
          {list.edges.map(({ node }) => (
            <Card
              key={node.product.productId}
              product={node.product}
              reason={reasonOf(node.because)}
              liked={likes.has(node.product.productId)}
              isNew={change?.added.has(node.product.productId)}
              from={list.recommendationId}
              acts={acts}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
