import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Meter } from '../../../src/ui/parts/Meter';
import { useNumbers } from '../../../src/words/numbers';
import { useAsked } from '../data/asked';
import { WHY } from '../data/documents';
import { useShopper } from '../data/shopper';
import { type CardProduct } from '../parts/Card';
import { FriendPath, type PathFriend } from '../parts/FriendPath';
import { State } from '../parts/State';
import { useText } from '../text';
import { SHOWN } from './shown';

interface Recommended {
  readonly product: CardProduct;
  readonly because: { readonly text: string; readonly friends: readonly PathFriend[] };
}

/** Why a product is on the list: the way from friend to product, the parts of the score, and what is left without a friend. */
export function Why({ of, onClose }: { readonly of: Recommended; readonly onClose: () => void }): ReactNode {
  const { product, because } = of;
  const say = useText();
  const { userId } = useShopper();
  const { data, error } = useAsked({ query: WHY, variables: { userId, first: SHOWN } });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { title } = product;
  const nodes = data?.recommendations?.edges.map(({ node }) => node);
  const node = nodes?.find(({ product: { productId } }) => productId === product.productId);
  return (
    <dialog ref={dialog} className="why" aria-label={say('why.of', { title })} onClose={onClose}>
      <div className="code-head">
        <h2>{say('why.title')}</h2>
        <button type="button" className="act" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </div>
      <p>
        <strong>{title}</strong>. {because.text}
      </p>
      <FriendPath friends={because.friends} title={title} />
      {!nodes || !node ? (
        <State error={error} />
      ) : (
        <Parts
          parts={node.attribution}
          score={node.score}
          others={nodes.filter((one) => one !== node).map(({ score }) => score)}
        />
      )}
    </dialog>
  );
}

interface Attribution {
  readonly products: readonly { readonly value: number }[];
  readonly otherProducts: number;
  readonly friends: readonly {
    readonly value: number;
    readonly user: { readonly userId: string; readonly name: string | null };
  }[];
  readonly otherFriends: number;
  readonly network: number;
  readonly popularity: number;
}

/** The score as bars, with a switch for each friend: the parts sum to the score, so what is left is a subtraction. */
function Parts(props: {
  readonly parts: Attribution;
  readonly score: number;
  readonly others: readonly number[];
}): ReactNode {
  const { parts, score, others } = props;
  const say = useText();
  const { hundredth, whole } = useNumbers();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const sum = (values: readonly { readonly value: number }[]): number =>
    values.reduce((all, { value }) => all + value, 0);
  const off = sum(parts.friends.filter(({ user }) => without.has(user.userId)));
  const left = score - off;
  const rows = [
    ['friends', sum(parts.friends) + parts.otherFriends - off],
    ['products', sum(parts.products) + parts.otherProducts],
    ['network', parts.network],
    ['popularity', parts.popularity],
  ] as const;
  const most = Math.max(...rows.map(([, value]) => Math.abs(value)), 1e-9);
  const place = 1 + others.filter((other) => other > left).length;
  const toggle = (userId: string): void => {
    const next = new Set(without);
    if (!next.delete(userId)) next.add(userId);
    setWithout(next);
  };
  return (
    <>
      <h3>{say('why.score', { score: hundredth(left) })}</h3>
      <dl className="parts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{say(`part.${key}`)}</dt>
            <dd>
              <Meter share={Math.max(0, value) / most} text={hundredth(value)} />
            </dd>
          </div>
        ))}
      </dl>
      {parts.friends.length > 0 && (
        <fieldset className="switches">
          <legend>{say('why.switch')}</legend>
          {parts.friends.map(({ user, value }) => (
            <label key={user.userId}>
              <input type="checkbox" checked={!without.has(user.userId)} onChange={() => toggle(user.userId)} />
              {user.name ?? user.userId} <span className="note number">{hundredth(value)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p role="status">
        {place > others.length
          ? say('why.last', { shown: whole(others.length + 1) })
          : say('why.place', { place: whole(place), shown: whole(others.length + 1) })}
      </p>
    </>
  );
}
