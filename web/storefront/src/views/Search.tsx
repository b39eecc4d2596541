import { type ReactNode } from 'react';
import { type Acts, useActs } from '../data/acts';
import { useAsked } from '../data/asked';
import { POPULAR, SEARCH } from '../data/documents';
import { Card } from '../parts/Card';
import { Changed } from '../parts/Changed';
import { State } from '../parts/State';
import { useText } from '../text';
import { useMe } from './use-me';

const SHOWN = 24;
/** Popular products where nothing is found. */
const INSTEAD = 4;

/** What is found for a text, with the friends who bought or praised it. */
export function Search({ text }: { readonly text: string }): ReactNode {
  const say = useText();
  // Signs alone are no words: the service would refuse them.
  const isSearched = /[\p{L}\p{N}]/u.test(text);
  const { data, error } = useAsked({ query: SEARCH, variables: { text, first: SHOWN }, pause: !isSearched });
  const { likes } = useMe();
  const acts = useActs();
  const found = data?.products;
  const total = found?.totalCount ?? found?.edges.length ?? 0;
  return (
    <>
      <h1>{say('search.for', { text })}</h1>
      <Changed change={undefined} />
      {isSearched && !found && <State error={error} />}
      {(!isSearched || found) && <p className="lead">{say('search.found', { total })}</p>}
      {!isSearched || (found && total === 0) ? <Instead likes={likes} acts={acts} /> : null}
      <h2 className="aloud">{say('search.list')}</h2>
      <ul className="shelf" aria-label={say('search.for', { text })}>
        {found?.edges.map(({ node }) => {
          const names = node.friends.edges.map(({ node: { user } }) => user.name);
          const count = node.friends.totalCount ?? names.length;
          const said = say('search.friends', { count, name: names[0] ?? say('friend') });
          const reason = { text: said, friends: names, more: count - names.length };
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

/** What everybody buys, where nothing was found: said to be that, and no answer to the search. */
function Instead({ likes, acts }: { readonly likes: ReadonlySet<string>; readonly acts: Acts }): ReactNode {
  const say = useText();
  const { data, error } = useAsked({ query: POPULAR, variables: { first: INSTEAD } });
  const popular = data?.popular;
  return (
    <section>
      <h2>{say('search.instead')}</h2>
      {!popular && <State error={error} />}
      <ul className="shelf" aria-label={say('search.instead')}>
        {popular?.edges.map(({ node: { product } }) => (
          <Card
            key={product.productId}
            product={product}
            liked={likes.has(product.productId)}
            from={popular.recommendationId}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
}
