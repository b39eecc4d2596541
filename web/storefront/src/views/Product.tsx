import { type ReactNode } from 'react';
import { useSettings } from '../../../src/app/settings';
import { LANGUAGES } from '../../../src/words/words';
import { useActs } from '../data/acts';
import { useAsked } from '../data/asked';
import { PRODUCT, SIMILAR } from '../data/documents';
import { Card, Price } from '../parts/Card';
import { Changed } from '../parts/Changed';
import { FriendPath } from '../parts/FriendPath';
import { Recommended } from '../parts/Recommended';
import { Basket, Heart } from '../parts/Signs';
import { State } from '../parts/State';
import { Picture } from '../picture/Picture';
import { useText } from '../text';
import { useMe } from './use-me';

const SHOWN = 6;

/** A product: what friends did with it, what is like it for this customer, and what is like it for anybody. */
export function Product({ productId }: { readonly productId: string }): ReactNode {
  const say = useText();
  const { locale } = LANGUAGES[useSettings().language];
  const { data, error } = useAsked({ query: PRODUCT, variables: { productId } });
  const similar = useAsked({ query: SIMILAR, variables: { productId, first: SHOWN } });
  const { likes } = useMe();
  const acts = useActs();
  const product = data?.product;
  if (data && !product) return <p role="alert">{say('product.none')}</p>;
  if (!product) return <State error={error} />;
  const { title } = product;
  const liked = likes.has(productId);
  const told = product.friends.edges.map(({ node }) => node);
  return (
    <>
      <article className="product">
        <Picture title={title} categoryId={product.categories[0]?.categoryId} />
        <div className="product-text">
          <h1>{title}</h1>
          <Price product={product} />
          {product.description && <p>{product.description}</p>}
          <div className="card-acts">
            <button
              type="button"
              className="act"
              aria-pressed={liked}
              onClick={() => void (liked ? acts.unlike(productId) : acts.like(productId))}
            >
              <Heart full={liked} /> {say('like')}
            </button>
            <button type="button" className="act" onClick={() => void acts.putIntoCart(productId)}>
              <Basket /> {say('cart.put')}
            </button>
            <button type="button" className="act main" onClick={() => void acts.buy([productId])}>
              {say('buy')}
            </button>
          </div>
          <Changed change={undefined} />
          <h2>{say('product.friends', { count: product.friends.totalCount ?? told.length })}</h2>
          {told.length > 0 ? (
            <FriendPath friends={told} title={title} />
          ) : (
            <p className="muted">{say('product.no-friends')}</p>
          )}
        </div>
      </article>
      <Recommended
        title={say('product.more-for-you')}
        surface="PRODUCT"
        productIds={[productId]}
        first={SHOWN}
        locale={locale}
        likes={likes}
      />
      <section>
        <h2>{say('product.similar')}</h2>
        {!similar.data?.similarProducts ? (
          <State error={similar.error} />
        ) : (
          <ul className="shelf" aria-label={say('product.similar')}>
            {similar.data.similarProducts.edges.map(({ node }) => (
              <Card
                key={node.product.productId}
                product={node.product}
                liked={likes.has(node.product.productId)}
                acts={acts}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
