import { checkCurrency, checkNumber } from '../../../platform/checks.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventKind, visibleActs } from '../../activity/index.js';
import { type PriceRange, type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type Occasion } from '../gift.js';
import { type FriendsAct, type IdeasStore, type ProductAct } from './ideas.store.js';

/** Liked products that are looked at, the latest first; products near to them; ideas of a list; reasons of an idea. */
const MOST = { liked: 50, near: 500, ideas: 200, reasons: 2 } as const;
const LATELY_MS = 30 * 86_400_000;

/** Why something is an idea: what the receiver did and tells friends. */
export interface IdeaReason {
  readonly productId: ProductId;
  readonly action: EventKind;
  readonly at: Date;
}

/** A product to give. */
export interface GiftIdeaRecord {
  readonly productId: ProductId;
  /** Its place in the list, from 0. */
  readonly place: number;
  /** The latest first. */
  readonly reasons: readonly IdeaReason[];
}

/** Says what to give to a friend. */
export class IdeasService {
  constructor(
    private readonly store: IdeasStore,
    private readonly now: () => number,
  ) {}

  /**
   * What a friend would like, best first: what the friend tells to like and has not told to have bought, then what is near to it. Left out is what is to be given already, and what a friend of both
   * bought within 30 days and tells. All is judged by what the giver may be told (`visibleActs`): what the receiver, or a friend of both, did and does not tell changes nothing, so that
   * neither "likes" nor "does not own" can be read from the list (docs/decisions/0015).
   * @throws Failure INVALID_INPUT; NOT_FOUND for whoever is no friend
   */
  async ideas(
    userId: UserId,
    forUserId: UserId,
    occasion: Occasion,
    range: PriceRange | null | undefined,
    context?: QueryContext,
  ): Promise<GiftIdeaRecord[]> {
    if (userId === forUserId) throw invalidInput('Gifts are for somebody else.', 'forUserId');
    const prices = checkRange(range);
    const receiver = await this.store.receiver(userId, forUserId, context);
    if (!receiver?.friend) throw notFound('friend', forUserId, 'forUserId');
    const told = toldOf(receiver.acts, (acts) => visibleActs(acts, { relation: 'FRIEND', consent: receiver.consent }));
    const owned = new Set(told.filter(({ kind }) => kind === 'PURCHASE').map(({ productId }) => productId));
    const latest = latestOfEach(told);
    const liked = [...latest.keys()].slice(0, MOST.liked);
    const near = await this.store.near({ forUserId, liked, occasion, ...prices, limit: MOST.near }, context);
    const free = near.filter(({ productId }) => !owned.has(productId));
    const taken = await this.taken(
      userId,
      forUserId,
      free.map(({ productId }) => productId),
      context,
    );
    const left = free.filter(({ productId }) => !taken.has(productId));
    // What the friend likes itself comes first.
    const ordered = [
      ...left.filter(({ productId }) => latest.has(productId)),
      ...left.filter(({ productId }) => !latest.has(productId)),
    ];
    return ordered.slice(0, MOST.ideas).map(({ productId, near: beside }, place) => {
      const because = latest.has(productId) ? [productId] : liked.filter((id) => beside.includes(id));
      return { productId, place, reasons: because.slice(0, MOST.reasons).map((id) => latest.get(id)!) };
    });
  }

  /** Products that are to be given already, or that a friend of both bought lately and tells. */
  private async taken(
    userId: UserId,
    forUserId: UserId,
    productIds: readonly ProductId[],
    context?: QueryContext,
  ): Promise<Set<string>> {
    const now = this.now();
    const { claimed, acts } = await this.store.taken({ userId, forUserId, productIds, now: new Date(now) }, context);
    const byFriend = new Map<UserId, FriendsAct[]>();
    for (const act of acts) byFriend.set(act.userId, [...(byFriend.get(act.userId) ?? []), act]);
    const told = [...byFriend.values()].flatMap((own) =>
      toldOf(own, (one) => visibleActs(one, { relation: 'FRIEND', consent: own[0].consent })),
    );
    const bought = told.filter(({ kind, at }) => kind === 'PURCHASE' && at.getTime() > now - LATELY_MS);
    return new Set([...claimed, ...bought.map(({ productId }) => productId)]);
  }
}

/** What is told of the acts of one person, judged product by product. */
function toldOf<A extends ProductAct>(acts: readonly A[], visible: (acts: readonly A[]) => A[]): A[] {
  const byProduct = new Map<ProductId, A[]>();
  for (const act of acts) byProduct.set(act.productId, [...(byProduct.get(act.productId) ?? []), act]);
  return [...byProduct.values()].flatMap((own) => visible(own));
}

/** The latest act on each product, the latest product first. */
function latestOfEach(told: readonly ProductAct[]): Map<ProductId, IdeaReason> {
  const sorted = [...told].sort(
    (a, b) => b.at.getTime() - a.at.getTime() || (a.productId < b.productId ? -1 : 1) || (a.kind < b.kind ? -1 : 1),
  );
  const found = new Map<ProductId, IdeaReason>();
  for (const { productId, kind, at } of sorted) {
    if (!found.has(productId)) found.set(productId, { productId, action: kind, at });
  }
  return found;
}

function checkRange(range: PriceRange | null | undefined): {
  minPrice: number | null;
  maxPrice: number | null;
  currency: string | null;
} {
  const limits = { min: 0, max: 1e9 };
  const minPrice = checkNumber(range?.min, limits, 'priceRange', 'min') ?? null;
  const maxPrice = checkNumber(range?.max, limits, 'priceRange', 'max') ?? null;
  if (minPrice !== null && maxPrice !== null && minPrice > maxPrice) {
    throw invalidInput('`min` is above `max`.', 'priceRange', 'min');
  }
  return { minPrice, maxPrice, currency: checkCurrency(range?.currency, 'priceRange', 'currency') ?? null };
}
