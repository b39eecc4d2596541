import {
  changeGift,
  claimGift,
  type ClaimGiftParams,
  giftById,
  type GiftByIdRow,
  giftsFor,
  giftStepOfKey,
  isClaimed,
  lockGift,
  lockReceiver,
} from '../../../../cypher/gifts/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type GiftAct, type GiftRecord, type GiftState, type Occasion } from '../gift.js';

/** What was done under a key before. */
export type Done = { readonly giftId: string; readonly act: string; readonly userId: string } | undefined;

export interface StepDraft {
  readonly id: string;
  readonly act: GiftAct;
  readonly by: string;
  readonly userId: string;
  readonly amount: number | null;
}

/** Gifts are changed under a lock of whoever receives: of two calls the second reads what the first wrote. */
export class ClaimsStore {
  constructor(private readonly db: Database) {}

  /** Claims a product, or finds what was done under the key before. @returns TAKEN where it is to be given already */
  async claim(params: ClaimGiftParams, now: Date, context?: QueryContext): Promise<Done | 'TAKEN'> {
    return this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(lockReceiver, { userId: params.forUserId });
        const [done] = await tx.run(giftStepOfKey, { id: params.step.id });
        if (done) return done;
        const { forUserId, productId } = params;
        const [{ claimed }] = await tx.run(isClaimed, { forUserId, productId, now });
        if (claimed) return 'TAKEN' as const;
        await tx.run(claimGift, params);
        return undefined;
      },
      context,
    );
  }

  /** Does what `decide` makes of the gift under the lock, and keeps the step. */
  async change(
    giftId: string,
    step: StepDraft,
    at: Date,
    decide: (gift: GiftRecord) => GiftState | undefined,
    context?: QueryContext,
  ): Promise<Done> {
    return this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(lockGift, { giftId });
        const [done] = await tx.run(giftStepOfKey, { id: step.id });
        if (done) return done;
        const [row] = await tx.run(giftById, { id: giftId });
        const state = decide(recordOf(row));
        if (state) await tx.run(changeGift, { giftId, state, at, step: { ...step, at } });
        return undefined;
      },
      context,
    );
  }

  async byId(id: string, context?: QueryContext): Promise<GiftRecord | undefined> {
    const [row] = await this.db.run(giftById, { id }, context);
    return row && recordOf(row);
  }

  /** Those that are neither released nor over, the latest first. */
  async forPerson(
    params: {
      readonly forUserId: string;
      readonly now: Date;
      readonly beforeAt: Date | null;
      readonly beforeId: string | null;
      readonly limit: number;
    },
    context?: QueryContext,
  ): Promise<GiftRecord[]> {
    return (await this.db.run(giftsFor, params, context)).map(recordOf);
  }
}

function recordOf({ state, occasion, ...row }: GiftByIdRow): GiftRecord {
  return { ...row, state: state as GiftState, occasion: occasion as Occasion };
}
