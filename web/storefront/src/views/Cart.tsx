import { useState, type ReactNode } from 'react';
import { useSettings } from '../../../src/app/settings';
import { LANGUAGES } from '../../../src/words/words';
import { useActs } from '../data/acts';
import { useAsked } from '../data/asked';
import { useCart } from '../data/cart';
import { CART_PRODUCT } from '../data/documents';
import { useShopper } from '../data/shopper';
import { Price } from '../parts/Card';
import { Link } from '../parts/Link';
import { Recommended } from '../parts/Recommended';
import { Picture } from '../picture/Picture';
import { useText } from '../text';
import { useMe } from './use-me';

/** The cart, what goes with it, and the order. */
export function Cart(): ReactNode {
  const say = useText();
  const { userId } = useShopper();
  const { locale } = LANGUAGES[useSettings().language];
  const lines = useCart(userId);
  const { likes } = useMe();
  const acts = useActs();
  const [ordered, setOrdered] = useState(0);
  const buy = async (): Promise<void> => {
    const count = lines.length;
    await acts.buy(lines);
    setOrdered(count);
  };
  return (
    <>
      <h1>{say('cart')}</h1>
      <p role="status" className={ordered > 0 ? 'changed' : 'aloud'}>
        {ordered > 0 && say('cart.ordered', { count: ordered })}
      </p>
      {lines.length === 0 ? (
        <p className="lead">{say('cart.empty')}</p>
      ) : (
        <>
          <ul className="lines" aria-label={say('cart')}>
            {lines.map((productId) => (
              <Line key={productId} productId={productId} onRemove={() => void acts.takeFromCart(productId)} />
            ))}
          </ul>
          <button type="button" className="act main" onClick={() => void buy()}>
            {say('cart.buy', { count: lines.length })}
          </button>
          <p className="note">{say('cart.note')}</p>
        </>
      )}
      <Recommended
        title={say(lines.length > 0 ? 'cart.goes-with' : 'cart.to-begin')}
        surface="CART"
        productIds={lines}
        first={6}
        locale={locale}
        likes={likes}
      />
    </>
  );
}

function Line({ productId, onRemove }: { readonly productId: string; readonly onRemove: () => void }): ReactNode {
  const say = useText();
  const { data } = useAsked({ query: CART_PRODUCT, variables: { productId } });
  const product = data?.product;
  const title = product?.title ?? productId;
  return (
    <li>
      <Picture title={title} categoryId={product?.categories[0]?.categoryId} />
      <div>
        <Link to={{ view: 'product', product: productId }}>{title}</Link>
        {product && <Price product={product} />}
      </div>
      <button type="button" className="act" aria-label={say('cart.remove.of', { title })} onClick={onRemove}>
        {say('cart.remove')}
      </button>
    </li>
  );
}
