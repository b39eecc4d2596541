import { type ReactNode } from 'react';
import { useNumbers } from '../../../src/words/numbers';
import { type Acts } from '../data/acts';
import { Picture } from '../picture/Picture';
import { useText } from '../text';
import { Faces } from './Faces';
import { Link } from './Link';
import { Basket, Heart } from './Signs';

export interface CardProduct {
  readonly productId: string;
  readonly title: string;
  readonly price: { readonly amount: number; readonly currency: string | null } | null;
  readonly categories: readonly { readonly categoryId: string; readonly name: string }[];
}

/** Why a product is there, as a card says it. */
export interface CardReason {
  readonly text: string;
  /** Names of friends that the reason rests on; none where it is not about friends. */
  readonly friends: readonly (string | null)[];
  /** How many more friends the text counts than are named here. */
  readonly more?: number;
}

/** A product of a list. Where friends are the reason, their faces and its outline say so. */
export function Card(props: {
  readonly product: CardProduct;
  readonly reason?: CardReason;
  readonly liked: boolean;
  readonly isNew?: boolean;
  readonly from?: string;
  readonly acts: Acts;
  readonly onWhy?: () => void;
}): ReactNode {
  const { product, reason, liked, isNew, from, acts, onWhy } = props;
  const say = useText();
  const { title } = product;
  const byFriends = (reason?.friends.length ?? 0) > 0;
  return (
    <li className={byFriends ? 'card by-friends' : 'card'}>
      <Picture title={title} categoryId={product.categories[0]?.categoryId} />
      {isNew && <span className="new">{say('new')}</span>}
      <div className="card-text">
        <h3>
          <Link to={{ view: 'product', product: product.productId }}>{title}</Link>
        </h3>
        <Price product={product} />
        {reason && (
          <p className={byFriends ? 'reason' : 'reason muted'}>
            {byFriends && <Faces names={reason.friends} more={reason.more} />}
            <span>{reason.text}</span>
          </p>
        )}
        <div className="card-acts">
          <button
            type="button"
            className="act"
            aria-pressed={liked}
            aria-label={say('like.of', { title })}
            onClick={() => void (liked ? acts.unlike(product.productId) : acts.like(product.productId, from))}
          >
            <Heart full={liked} /> {say('like')}
          </button>
          <button
            type="button"
            className="act"
            aria-label={say('cart.put.of', { title })}
            onClick={() => void acts.putIntoCart(product.productId, from)}
          >
            <Basket /> {say('cart.put')}
          </button>
          {onWhy && (
            <button type="button" className="act quiet" aria-label={say('why.of', { title })} onClick={onWhy}>
              {say('why')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

export function Price({ product: { price, categories } }: { readonly product: CardProduct }): ReactNode {
  const { money, hundredth } = useNumbers();
  const parts = [
    price && (price.currency ? money(price.amount, price.currency) : hundredth(price.amount)),
    categories[0]?.name,
  ].filter(Boolean);
  return <p className="muted number">{parts.join(' · ')}</p>;
}
