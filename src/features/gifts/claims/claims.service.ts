import { randomUUID } from 'node:crypto';
import { checkCurrency, checkId, checkKey, checkNumber, isGiven } from '../../../platform/checks.js';
import { Failure, invalidInput, notFound } from '../../../platform/errors.js';
import { keyTaken, onceByKey } from '../../../platform/idempotency-key.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { visibleActs } from '../../activity/index.js';
import { type CatalogueService, type ProductId } from '../../catalogue/index.js';
import { type PeopleService, type UserId } from '../../people/index.js';
import { GIFT_FAILURES } from '../failures.js';
import { type GiftAct, type GiftRecord, type Occasion } from '../gift.js';
import { type ClaimsStore, type Done, type StepDraft } from './claims.store.js';
import { giftAfter } from './gift-change.js';

const KEY = 256;
const MOST_MONEY = 1e9;
const LEAST_MONEY = 0.000001;
const DAY_MS = 86_400_000;
const DAYS = { usual: 30, most: 366 } as const;

/** A gift that somebody wants to give. */
export interface ClaimDraft {
  readonly key: string;
  readonly userId: UserId;
  readonly forUserId: UserId;
  readonly productId: ProductId;
  readonly occasion: Occasion;
  readonly days?: number | null;
  /** What it costs, where several pay, and what the person promises of it. */
  readonly pool?: { readonly goal: number; readonly share: number; readonly currency: string } | null;
}

/** What is done with a gift. */
export interface GiftActDraft {
  readonly key: string;
  readonly giftId: string;
  readonly userId: UserId;
}

/**
 * Claims products as gifts, so that no two give the same, and lets several pay. Only friends of whoever receives learn of it, and whoever receives never: to that person, and to
 * strangers, a gift is as one that there is not.
 */
export class ClaimsService {
  constructor(
    private readonly store: ClaimsStore,
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
    private readonly now: () => number,
  ) {}

  /** @throws Failure INVALID_INPUT; NOT_FOUND for an unknown product, and for a person who is no friend; CONFLICT; GIFT_TAKEN */
  async claim(draft: ClaimDraft, by: string, context?: QueryContext): Promise<GiftRecord> {
    const { userId, forUserId, productId } = draft;
    const step = this.stepOf(by, draft.key, 'CLAIM', userId, draft.pool?.share ?? null);
    await this.requireFriend(userId, forUserId, context);
    const [product] = await this.catalogue.byIds([productId], context);
    if (!product) throw notFound('product', productId, 'input', 'productId');
    const pool = checkPool(draft.pool);
    const days = checkNumber(draft.days, { min: 1, max: DAYS.most, whole: true }, 'input', 'days') ?? DAYS.usual;
    const at = new Date(this.now());
    const state = !pool ? 'CLAIMED' : pool.share >= pool.goal ? 'FUNDED' : 'POOLING';
    const gift = {
      ...{ id: randomUUID(), state, occasion: draft.occasion, claimerId: userId, claimedAt: at },
      until: new Date(at.getTime() + days * DAY_MS),
      ...{ goal: pool?.goal ?? null, promised: pool?.share ?? null, currency: pool?.currency ?? null },
    };
    const params = { forUserId, productId, userId, gift, step: { ...step, at } };
    const done = await onceByKey(() => this.store.claim(params, at, context));
    if (done === 'TAKEN') {
      throw new Failure(GIFT_FAILURES.GIFT_TAKEN, 'Somebody is about to give this product to the person.', [
        ...['input', 'productId'],
      ]);
    }
    checkSame(done, step);
    const kept = await this.store.byId(done?.giftId ?? gift.id, context);
    if (kept?.forUserId !== forUserId || kept.productId !== productId) throw keyTaken();
    return kept;
  }

  /** Somebody pays a share of a gift. @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT, GIFT_CLOSED, SHARE_TOO_LARGE */
  async share(
    draft: GiftActDraft & { readonly amount: number; readonly currency: string },
    by: string,
    context?: QueryContext,
  ): Promise<GiftRecord> {
    const amount = checkNumber(draft.amount, { min: LEAST_MONEY, max: MOST_MONEY }, 'input', 'amount')!;
    const gift = await this.require(draft.giftId, draft.userId, context);
    const currency = checkCurrency(draft.currency, 'input', 'currency');
    if (gift.currency !== null && currency !== gift.currency) {
      throw invalidInput(`The gift is paid in ${gift.currency}.`, 'input', 'currency');
    }
    return this.change('SHARE', draft, by, amount, context);
  }

  /** Whoever claimed it has bought it. @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT, GIFT_CLOSED */
  async buy(draft: GiftActDraft, by: string, context?: QueryContext): Promise<GiftRecord> {
    return this.changeOwn('BUY', draft, by, context);
  }

  /** Whoever claimed it gives it to nobody: others may claim it again; shares are void. @throws Failure as {@link buy} */
  async release(draft: GiftActDraft, by: string, context?: QueryContext): Promise<GiftRecord> {
    return this.changeOwn('RELEASE', draft, by, context);
  }

  /** Up to `first + 1` that are to be given to a person, the latest first. @throws Failure INVALID_INPUT, NOT_FOUND as {@link claim} */
  async forPerson(
    userId: UserId,
    forUserId: UserId,
    first: number,
    from: { readonly beforeAt: Date | null; readonly beforeId: string | null },
    context?: QueryContext,
  ): Promise<GiftRecord[]> {
    await this.requireFriend(userId, forUserId, context, 'forUserId');
    return this.store.forPerson({ forUserId, now: new Date(this.now()), ...from, limit: first + 1 }, context);
  }

  /** Of the givers of a gift, those who are named to somebody: that person, and those whose purchases that person may be told. */
  async named(gift: GiftRecord, viewerId: UserId, context?: QueryContext): Promise<UserId[]> {
    const ids = gift.givers.map(({ userId }) => userId);
    const standings = await this.people.standingsTo(viewerId, ids, context);
    return ids.filter(
      (id, n) => id === viewerId || visibleActs([{ kind: 'PURCHASE', value: null }], standings[n]).length > 0,
    );
  }

  private async changeOwn(
    act: 'BUY' | 'RELEASE',
    draft: GiftActDraft,
    by: string,
    context?: QueryContext,
  ): Promise<GiftRecord> {
    const gift = await this.require(draft.giftId, draft.userId, context);
    if (gift.claimerId !== draft.userId) {
      throw invalidInput('Whoever claimed the gift buys it, or lets it go.', 'input', 'userId');
    }
    return this.change(act, draft, by, null, context);
  }

  private async change(
    act: Exclude<GiftAct, 'CLAIM'>,
    { key, giftId, userId }: GiftActDraft,
    by: string,
    amount: number | null,
    context?: QueryContext,
  ): Promise<GiftRecord> {
    const now = this.now();
    const step = this.stepOf(by, key, act, userId, amount);
    const decide = (gift: GiftRecord): ReturnType<typeof giftAfter> => giftAfter(act, gift, now, amount ?? undefined);
    checkSame(await onceByKey(() => this.store.change(giftId, step, new Date(now), decide, context)), step, giftId);
    return (await this.store.byId(giftId, context))!;
  }

  private stepOf(by: string, key: string, act: GiftAct, userId: UserId, amount: number | null): StepDraft {
    return { id: JSON.stringify([by, checkKey(key, KEY, 'input', 'key')]), act, by, userId, amount };
  }

  /** The gift, for a friend of whoever receives; for others, and for that person, there is none. */
  private async require(giftId: string, userId: UserId, context?: QueryContext): Promise<GiftRecord> {
    const gift = await this.store.byId(giftId, context);
    const person = checkId(userId, 'user', 'input', 'userId') as UserId;
    const relation = gift && (await this.people.standingsTo(person, [gift.forUserId], context))[0].relation;
    if (!gift || (relation !== 'FRIEND' && gift.claimerId !== person)) {
      throw notFound('gift', giftId, 'input', 'giftId');
    }
    return gift;
  }

  private async requireFriend(
    userId: UserId,
    forUserId: UserId,
    context?: QueryContext,
    ...path: string[]
  ): Promise<void> {
    const at = path.length > 0 ? path : ['input', 'forUserId'];
    if (userId === forUserId) throw invalidInput('Gifts are for somebody else.', ...at);
    const [{ relation }] = await this.people.standingsTo(userId, [forUserId], context);
    if (relation !== 'FRIEND') throw notFound('friend', forUserId, ...at);
  }
}

function checkPool(pool: ClaimDraft['pool']): { goal: number; share: number; currency: string } | undefined {
  if (!isGiven(pool)) return undefined;
  const path = ['input', 'pool'];
  const goal = checkNumber(pool.goal, { min: LEAST_MONEY, max: MOST_MONEY }, ...path, 'goal')!;
  const share = checkNumber(pool.share, { min: LEAST_MONEY, max: goal }, ...path, 'share')!;
  return { goal, share, currency: checkCurrency(pool.currency, ...path, 'currency')! };
}

/** @throws Failure CONFLICT where something else was done under the key */
function checkSame(done: Done, step: StepDraft, giftId?: string): void {
  if (!done) return;
  if (done.act === step.act && done.userId === step.userId && (!giftId || done.giftId === giftId)) return;
  throw keyTaken();
}
