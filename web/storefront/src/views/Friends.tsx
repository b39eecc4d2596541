import { type ReactNode } from 'react';
import { useAsked } from '../data/asked';
import { ACTIVITY } from '../data/documents';
import { Faces } from '../parts/Faces';
import { useDid } from '../parts/FriendPath';
import { Link } from '../parts/Link';
import { State } from '../parts/State';
import { Picture } from '../picture/Picture';
import { useText } from '../text';

const SHOWN = 20;

/** What friends did lately, as it happens. */
export function Friends(): ReactNode {
  const say = useText();
  const did = useDid();
  const { data, error } = useAsked({ query: ACTIVITY, variables: { first: SHOWN } }, true);
  const acts = data?.friendsActivity?.edges.map(({ node }) => node);
  return (
    <>
      <h1>{say('friends')}</h1>
      <p className="lead">{say('friends.what')}</p>
      {!acts ? (
        <State error={error} />
      ) : acts.length === 0 ? (
        <p className="muted">{say('friends.none')}</p>
      ) : (
        <ul className="lines" aria-label={say('friends')}>
          {acts.map((act) => (
            <li key={`${act.user.userId} ${act.product.productId} ${act.action} ${act.at}`}>
              <Picture title={act.product.title} categoryId={act.product.categories[0]?.categoryId} />
              <div>
                <Link to={{ view: 'product', product: act.product.productId }}>{act.product.title}</Link>
                <p className="reason">
                  <Faces names={[act.user.name]} />
                  <span>
                    {act.user.name ?? say('friend')} {did(act)}
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
