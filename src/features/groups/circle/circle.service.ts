import { likelyCircle } from '../../../algorithms/groups/likely-circle.js';
import { checkNumber } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { visibleActs } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type PeopleService, type UserId } from '../../people/index.js';
import { type OfferRecord } from '../offers/offer.js';
import { type OffersService } from '../offers/offers.service.js';
import { tierFor } from '../purchases/group-purchase.js';
import { type CircleLimit, type CircleRecord, PLAIN_TIE, PRIOR } from './circle.js';
import { type Candidate, type CircleStore, type NearAct } from './circle.store.js';

export const CIRCLE = { least: 2, most: 20 } as const;
const REASONS = 2;

/** A friend who could be asked, by what that friend tells. */
interface Known {
  readonly userId: UserId;
  readonly interest: number;
  readonly reasons: readonly NearAct[];
}

/** Says whom to ask to buy a product together. */
export class CircleService {
  constructor(
    private readonly store: CircleStore,
    private readonly offers: OffersService,
    private readonly people: PeopleService,
  ) {}

  /**
   * The friends who with the person buy a product together most likely: all of them, and not each alone. Judged by what each tells the person who asks
   * (`visibleActs`) and by ties: what a friend did and does not tell changes nothing, so that nothing of it can be read from the answer.
   * @param size people in the circle, with the person who asks
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_GROUP_OFFER
   */
  async likely(productId: ProductId, userId: UserId, size: number, context?: QueryContext): Promise<CircleRecord> {
    checkNumber(size, { min: CIRCLE.least, max: CIRCLE.most, whole: true }, 'size');
    const [person] = await this.people.byIds([userId], context);
    if (!person) throw notFound('user', userId, 'userId');
    const offer = await this.offers.require(productId, context, 'productId');
    const candidates = await this.store.candidates(userId, productId, context);
    const known = knownFriends(candidates, productId);
    const { people, heldBy } = sizeOf(size, known.length, offer);
    const none = { productId, members: [], chance: 0, currency: offer.currency, tier: null, heldBy };
    if (people < CIRCLE.least) return none;
    const found = likelyCircle({
      ...{ opener: 0, candidates: known.map((_, n) => n + 1), size: people, joining: PRIOR },
      interest: (n) => known[n - 1].interest,
      tie: await this.ties(userId, known, candidates, context),
    })!;
    const members = found.members.slice(1).map((n) => {
      const { userId: id, reasons } = known[n - 1];
      return {
        userId: id,
        reasons: reasons.map(({ kind, productId: near, at }) => ({ productId: near, action: kind, at })),
      };
    });
    return { ...none, members, chance: found.chance, tier: tierFor(offer.tiers, people) ?? null };
  }

  /** Strengths by place in the circle, that of the person who asks being 0. */
  private async ties(
    userId: UserId,
    known: readonly Known[],
    candidates: readonly Candidate[],
    context?: QueryContext,
  ): Promise<(a: number, b: number) => number> {
    const places = new Map([userId, ...known.map((one) => one.userId)].map((id, place) => [id, place]));
    const silent = new Set(candidates.filter(({ consent }) => consent === 'NOBODY').map((one) => one.userId));
    const strengths = new Map<string, number>();
    for (const { a, b, strength } of await this.store.ties([...places.keys()], context)) {
      const told = silent.has(a) || silent.has(b) ? PLAIN_TIE : (strength ?? PLAIN_TIE);
      const [from, to] = [places.get(a)!, places.get(b)!];
      strengths.set(`${from} ${to}`, told).set(`${to} ${from}`, told);
    }
    return (a, b) => strengths.get(`${a} ${b}`) ?? 0;
  }
}

/** Friends of whom it is not told that they have the product, with what they tell of products near to it. */
function knownFriends(candidates: readonly Candidate[], productId: ProductId): Known[] {
  return candidates.flatMap(({ userId, consent, acts }) => {
    const byProduct = new Map<ProductId, NearAct[]>();
    for (const act of acts) byProduct.set(act.productId, [...(byProduct.get(act.productId) ?? []), act]);
    const told = [...byProduct.values()].flatMap((own) => visibleActs<NearAct>(own, { relation: 'FRIEND', consent }));
    if (told.some((act) => act.productId === productId && act.kind === 'PURCHASE')) return [];
    const products = new Set(told.map((act) => act.productId));
    const latest = [...told].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.productId < b.productId ? -1 : 1));
    const reasons = latest.filter((act, n) => latest.findIndex((one) => one.productId === act.productId) === n);
    return [{ userId, interest: Math.log1p(products.size), reasons: reasons.slice(0, REASONS) }];
  });
}

/** How many people the circle has, and what makes it smaller than was asked for. */
function sizeOf(size: number, friends: number, offer: OfferRecord): { people: number; heldBy: CircleLimit | null } {
  const limits: [number, CircleLimit | null][] = [
    [size, null],
    [offer.mostPeople, 'OFFER'],
    [friends + 1, 'FRIENDS'],
    [offer.free, 'STOCK'],
  ];
  const [people, heldBy] = limits.reduce((least, limit) => (limit[0] < least[0] ? limit : least));
  return { people, heldBy };
}
