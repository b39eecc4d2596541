import { useMemo, useState, type ReactNode } from 'react';
import { useSettings } from '../../../src/app/settings';
import { LANGUAGES } from '../../../src/words/words';
import { useActs } from '../data/acts';
import { useAsked } from '../data/asked';
import { FOR_YOU, POPULAR } from '../data/documents';
import { useShopper } from '../data/shopper';
import { Card } from '../parts/Card';
import { Changed } from '../parts/Changed';
import { State } from '../parts/State';
import { useText } from '../text';
import { reasonOf } from './reason-of';
import { SHOWN } from './shown';
import { useChanges } from './use-changes';
import { useMe } from './use-me';
import { Why } from './Why';

/** The first page: the shelf of everybody, and what friends make of it. */
export function Home(): ReactNode {
  const say = useText();
  const { userId, name, friends } = useShopper();
  const [sees, setSees] = useState<'everybody' | 'friends'>('friends');
  const [why, setWhy] = useState<string>();
  const { locale } = LANGUAGES[useSettings().language];
  const mine = useAsked({ query: FOR_YOU, variables: { userId, first: SHOWN, locale } });
  const everybody = useAsked({ query: POPULAR, variables: { first: SHOWN } });
  const { likes } = useMe();
  const acts = useActs();
  const list = mine.data?.recommendations;
  const ids = useMemo(() => list?.edges.map(({ node }) => node.product.productId), [list]);
  const popular = everybody.data?.popular?.edges.map(({ node }) => node.product) ?? [];
  const change = useChanges(ids, list);
  const byFriends = list?.edges.filter(({ node }) => node.because.kind === 'FRIENDS').length ?? 0;
  const different = ids?.filter((id) => !popular.some(({ productId }) => productId === id)).length ?? 0;
  const reason = list?.edges.find(({ node }) => node.product.productId === why)?.node;
  return (
    <>
      <div className="title-row">
        <h1>{say(sees === 'friends' ? 'home.mine' : 'home.everybody', { name: name.split(' ')[0] })}</h1>
        <div className="switch" role="group" aria-label={say('switch')}>
          {(['everybody', 'friends'] as const).map((key) => (
            <button key={key} type="button" aria-pressed={sees === key} onClick={() => setSees(key)}>
              {say(`switch.${key}`)}
            </button>
          ))}
        </div>
      </div>
      {list && (
        <p className="lead">
          {sees === 'everybody'
            ? say('lead.everybody', { shown: popular.length, different })
            : friends === 0
              ? say('lead.newcomer')
              : say('lead.friends', { byFriends, shown: list.edges.length, different })}
        </p>
      )}
      <Changed change={change} />
      <h2 className="aloud">{say(`switch.${sees}`)}</h2>
      {!list ? (
        <State error={mine.error} />
      ) : (
        <ul className="shelf" aria-label={say(`switch.${sees}`)}>
          {sees === 'friends'
            ? list.edges.map(({ node }) => (
                <Card
                  key={node.product.productId}
                  product={node.product}
                  reason={reasonOf(node.because)}
                  liked={likes.has(node.product.productId)}
                  isNew={change?.added.has(node.product.productId)}
                  from={list.recommendationId}
                  acts={acts}
                  onWhy={() => setWhy(node.product.productId)}
                />
              ))
            : popular.map((product) => (
                <Card
                  key={product.productId}
                  product={product}
                  liked={likes.has(product.productId)}
                  from={everybody.data?.popular?.recommendationId}
                  acts={acts}
                />
              ))}
        </ul>
      )}
      {reason && <Why of={reason} onClose={() => setWhy(undefined)} />}
    </>
  );
}
