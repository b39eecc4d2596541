import { type ReactNode } from 'react';
import { useActs } from '../data/acts';
import { useAsked } from '../data/asked';
import { SEARCH } from '../data/documents';
import { Card } from '../parts/Card';
import { Changed } from '../parts/Changed';
import { State } from '../parts/State';
import { useText } from '../text';
import { useMe } from './use-me';

const SHOWN = 24;

/** What is found for a text, with the friends who bought or praised it. */
export function Search({ text }: { readonly text: string }): ReactNode {
  const say = useText();
  const { data, error } = useAsked({ query: SEARCH, variables: { text, first: SHOWN } });
  const { likes } = useMe();
  const acts = useActs();
  const found = data?.products;
  const total = found?.totalCount ?? found?.edges.length ?? 0;
  return (
    <>
      <h1>{say('search.for', { text })}</h1>
      <Changed change={undefined} />
      {!found ? <State error={error} /> : <p className="lead">{say('search.found', { total })}</p>}
      <h2 className="aloud">{say('search.list')}</h2>
      <ul className="shelf" aria-label={say('search.for', { text })}>
        {found?.edges.map(({ node }) => {
          const names = node.friends.edges.map(({ node: { user } }) => user.name);
          const count = node.friends.totalCount ?? names.length;
          const reason = { text: say('search.friends', { count, name: names[0] ?? say('friend') }), friends: names };
          return (
            <Card
              key={node.productId}
              product={node}
              reason={count > 0 ? reason : undefined}
              liked={likes.has(node.productId)}
              acts={acts}
            />
          );
        })}
      </ul>
    </>
  );
}
