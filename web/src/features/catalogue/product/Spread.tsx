import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Unanswered } from '../../../app/answer';
import { usePages } from '../../../app/pages';
import { Badge } from '../../../ui/parts/Badge';
import { Section } from '../../../ui/parts/Page';
import { Empty } from '../../../ui/states/Empty';
import { Loading } from '../../../ui/states/Loading';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { People } from './People';
import { CascadeQuery } from './query';
import { Replay } from './Replay';
import { product } from './route';
import { Starters } from './Starters';

/** More steps than this are not drawn: nobody could tell them apart. */
const MOST = 1000;
const NOTHING = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** How the product went from person to person: the replay of it, who started, and how many people it reached over time. */
export function Spread(): ReactNode {
  const { productId } = product.useParams();
  const say = useText();
  const { tenth, whole } = useNumbers();
  const [{ data }] = useQuery({ query: CascadeQuery, variables: { productId, after: null } });
  const pages = usePages(CascadeQuery, { productId }, (answer) => answer.trackCascade?.steps ?? NOTHING);
  const { rows, total = 0, error, isLoading, hasMore, more, retry } = pages;
  useEffect(() => {
    if (hasMore && rows.length < MOST) more();
  }, [hasMore, rows.length, more]);
  const cascade = data?.trackCascade;
  const wanted = Math.min(total, MOST);
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (!cascade || isLoading || rows.length < wanted) {
    return (
      <Section title={say('spread.title')}>
        <Loading rows={8} {...(wanted > 0 && { done: rows.length, of: wanted })} />
      </Section>
    );
  }
  if (rows.length === 0) {
    return (
      <Section title={say('spread.title')}>
        <Empty title={say('spread.none')} why={say('spread.none.why')} />
      </Section>
    );
  }
  const { byDepth, medianDays, inauthenticPeople, truncated, starters } = cascade;
  const heard = byDepth.slice(1).reduce((sum, people) => sum + people, 0);
  return (
    <>
      <Section
        title={say('spread.title')}
        note={
          medianDays === null
            ? say('spread.alone', { people: whole(total) })
            : say('spread.note', {
                people: whole(total),
                heard: whole(heard),
                depth: byDepth.length - 1,
                days: tenth(medianDays),
              })
        }
        acts={
          <>
            <Link to="/explorer" search={{ product: productId }}>
              {say('spread.map')}
            </Link>
            {inauthenticPeople > 0 && (
              <Badge kind="warn">{say('spread.left-out', { people: inauthenticPeople })}</Badge>
            )}
            {(truncated || total > rows.length) && (
              <Badge kind="warn">{say('spread.part', { shown: whole(rows.length) })}</Badge>
            )}
          </>
        }
      >
        <Replay steps={rows} />
      </Section>
      <div className="product-halves">
        <Section title={say('people.title')} note={say('people.note')}>
          <People steps={rows} />
        </Section>
        <Section title={say('starters.title')} note={say('starters.note')}>
          <Starters starters={starters} />
        </Section>
      </div>
    </>
  );
}
