import { useEffect, type ReactNode } from 'react';
import { Unanswered } from '../../../../app/answer';
import { usePages } from '../../../../app/pages';
import { Empty } from '../../../../ui/states/Empty';
import { Loading } from '../../../../ui/states/Loading';
import { type NamedCommunity } from '../../community-names';
import { useText } from '../../text';
import { type PeopleMap, StepsQuery } from './query';
import { Replay } from './Replay';
import { type People } from './use-people';

/** More steps than this are not played. */
const MOST = 1_000;
const NOTHING = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** How a product went from person to person, in the picture of everybody. */
export function Spread(props: {
  readonly productId: string;
  readonly map: PeopleMap;
  readonly people: People;
  readonly communities: ReadonlyMap<string, NamedCommunity>;
}): ReactNode {
  const { productId, ...picture } = props;
  const say = useText();
  const pages = usePages(StepsQuery, { productId }, (answer) => answer.trackCascade?.steps ?? NOTHING);
  const { rows, total = 0, error, isLoading, hasMore, more, retry } = pages;
  useEffect(() => {
    if (hasMore && rows.length < MOST) more();
  }, [hasMore, rows.length, more]);
  const wanted = Math.min(total, MOST);
  if (error) return <Unanswered error={error} onRetry={retry} />;
  if (isLoading || rows.length < wanted) {
    return <Loading rows={12} {...(wanted > 0 && { done: rows.length, of: wanted })} />;
  }
  if (rows.length === 0) return <Empty title={say('everybody.spread.none')} why={say('everybody.spread.none.why')} />;
  return <Replay steps={rows} {...picture} />;
}
