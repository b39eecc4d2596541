import DataLoader from 'dataloader';
import { type RequestContext } from '../../platform/graphql/index.js';
import { type TiePair, type TiesService, type TieStrengthRecord } from './ties.service.js';

type Reasons = Awaited<ReturnType<TiesService['reasons']>>[number];

const keyOf = ({ userId, friendId }: TiePair): string => JSON.stringify([userId, friendId]);

/** Tie strengths of all friendships of one answer, in one query. */
export function strengthLoader(
  ties: TiesService,
  context: RequestContext,
): DataLoader<TiePair, TieStrengthRecord | null, string> {
  return context.loaders.get(
    'ties.strength',
    () => new DataLoader((pairs) => ties.strengths(pairs, context.query), { cacheKeyFn: keyOf }),
  );
}

/** Evidence of all friendships of one answer, in one query. */
export function reasonsLoader(ties: TiesService, context: RequestContext): DataLoader<TiePair, Reasons, string> {
  return context.loaders.get(
    'ties.reasons',
    () => new DataLoader((pairs) => ties.reasons(pairs, context.query), { cacheKeyFn: keyOf }),
  );
}
