import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, type Product, productLoader } from '../../catalogue/index.js';
import { type PeopleService } from '../../people/index.js';
import { type Reason } from '../reasons/reasons.js';
import { type Recommendation } from './recommendations.service.js';
import { type ReasonType, type RecommendationType } from './recommendation.type.js';

/** The rooms whose things an answer shows. */
export interface Shown {
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/**
 * A list as the schema shows it: products of all its places in one query. A product that is gone since the list was made is left
 * out; friends were read with what they did.
 */
export async function shownList(
  list: readonly Recommendation[],
  { catalogue }: Pick<Shown, 'catalogue'>,
  context: RequestContext,
): Promise<(RecommendationType & Pick<Recommendation, 'position' | 'attribution'>)[]> {
  const productIds = list.flatMap(({ productId, because }) => [productId, because.productId ?? productId]);
  const products = await foundBy(productIds, (ids) =>
    Promise.all(ids.map((id) => productLoader(catalogue, context).load(id))),
  );
  return list.flatMap((entry) => {
    const product = products.get(entry.productId);
    if (!product) return [];
    return [
      {
        ...entry,
        contributions: [...entry.contributions],
        product,
        because: shownReason(entry.because, products),
      },
    ];
  });
}

/** Things by their ids, without those that are not there. */
export async function foundBy<T>(
  ids: readonly string[],
  load: (ids: string[]) => Promise<(T | undefined)[]>,
): Promise<Map<string, T>> {
  const distinct = [...new Set(ids)];
  const found = await load(distinct);
  return new Map(distinct.flatMap((id, n) => (found[n] === undefined ? [] : [[id, found[n]] as const])));
}

function shownReason(reason: Reason, products: Map<string, Product>): ReasonType {
  const names = reason.friends.map(({ user }) => user.name ?? 'A friend');
  return {
    ...reason,
    text: reason.text ?? friendsText(names, reason.friendCount),
    friends: [...reason.friends],
    product: reason.productId === null ? null : (products.get(reason.productId) ?? null),
  };
}

/** "Ann likes this", "Ann and Ben like this", "Ann and 3 other friends like this". */
function friendsText(names: readonly string[], count: number): string {
  if (count <= 1) return `${names.at(0) ?? 'A friend'} likes this.`;
  if (count === 2 && names.length === 2) return `${names[0]} and ${names[1]} like this.`;
  const others = count - 1;
  return `${names.at(0) ?? 'A friend'} and ${others} other ${others === 1 ? 'friend' : 'friends'} like this.`;
}
