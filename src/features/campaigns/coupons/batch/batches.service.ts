import { isDeepStrictEqual } from 'node:util';
import { checkLine, checkNewId, checkNumber } from '../../../../platform/checks.js';
import { conflict, invalidInput, notFound } from '../../../../platform/errors.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type SegmentsService } from '../../segments/segments.service.js';
import { checkPlan, COUPON_LIMITS, type PlanInput } from '../check-plan.js';
import { type CouponCodes } from '../codes.js';
import { type CouponBatchRecord, type CouponPlan } from '../coupon.js';
import { type CouponBatchId } from '../ids.js';
import { type BatchesStore } from './batches.store.js';
import { type UpliftChoice, type UpliftChoiceService } from '../choice/uplift-choice.service.js';
import { costOf, type CouponCost, coveredPeople, expectedOff } from './cost.js';

const NAME = 200;

/** Whom a plan gives codes to, and what that may cost. */
export interface CouponPreview {
  readonly plan: CouponPlan;
  /** Members of the segment, and those to whom the shop may write. */
  readonly members: number;
  readonly contactable: number;
  /** Who gets codes, in the order of ids. */
  readonly chosen: readonly string[];
  readonly codes: number;
  readonly cost: CouponCost;
  /** Of UPLIFT. */
  readonly uplift?: UpliftChoice;
}

export interface BatchesOptions {
  readonly store: BatchesStore;
  readonly segments: SegmentsService;
  readonly codes: CouponCodes;
  readonly uplift: UpliftChoiceService;
  readonly now: () => number;
}

/** Gives codes to people of a segment, and ends them. */
export class BatchesService {
  constructor(private readonly options: BatchesOptions) {}

  /**
   * Whom a plan would give codes to; nothing is kept.
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_COUPON_EXPERIMENT
   */
  async preview(input: PlanInput, context?: QueryContext): Promise<CouponPreview> {
    const { store, segments, now } = this.options;
    const plan = checkPlan(input, now());
    const asked = checkNumber(input.people, COUPON_LIMITS.people, 'input', 'people');
    const segment = await segments.require(plan.segmentId, context, 'input', 'segmentId');
    const candidates = await store.candidates(plan.segmentId, plan.currency, context);
    const most = Math.min(asked ?? coveredPeople(plan), COUPON_LIMITS.people.max);
    if (most < 1) throw invalidInput('The budget does not pay for one code.', 'input', 'budget');
    const uplift = plan.choice === 'UPLIFT' ? await this.byUplift(plan, input, candidates, most, context) : undefined;
    const chosen = uplift ? candidatesOf(candidates, uplift.chosen) : inOrder(plan, candidates).slice(0, most);
    const history = await store.history(plan.currency, new Date(now()), context);
    const evidence = { ...history, ...paidBy(chosen) };
    const codes = chosen.length * plan.perPerson;
    return {
      ...{ plan, members: segment.people, contactable: candidates.length, codes },
      chosen: chosen.map(({ userId }) => userId).toSorted(),
      cost: costOf(plan, codes, evidence),
      uplift,
    };
  }

  private byUplift(
    plan: CouponPlan,
    { worth: given, experimentId }: PlanInput,
    candidates: readonly Candidate[],
    most: number,
    context?: QueryContext,
  ): Promise<UpliftChoice> {
    const worth = checkNumber(given, COUPON_LIMITS.amount, 'input', 'worth');
    if (worth === undefined) {
      throw invalidInput(
        'UPLIFT weighs what a code costs: `worth` says what a purchase more brings.',
        'input',
        'worth',
      );
    }
    const off = expectedOff(plan, paidBy(candidates));
    const ids = candidates.map(({ userId }) => userId);
    return this.options.uplift.choose({ candidates: ids, most, worth, off, experimentId }, context);
  }

  /**
   * Gives the codes away. A call that comes again under its id changes nothing.
   * @param by who gives them
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_COUPON_EXPERIMENT; CONFLICT where the id was used for another batch, or nobody would get a code
   */
  async issue(
    input: PlanInput & { readonly id: string; readonly name: string },
    by: string,
    context?: QueryContext,
  ): Promise<CouponBatchRecord> {
    const { store, codes, now } = this.options;
    const id = checkNewId(input.id, 'batch of coupons', 'input', 'id') as CouponBatchId;
    const name = checkLine(input.name, NAME, 'input', 'name');
    if (name === undefined) throw invalidInput('A batch of coupons has a name.', 'input', 'name');
    const [before] = await store.byIds([id], context);
    // Sent again it is what it is, though by now it may have expired, or its segment be gone.
    const plan = before ? checkPlan(input, before.createdAt.getTime()) : checkPlan(input, now());
    if (before && !isSame(before, name, plan)) throw conflict(`Another batch has the id "${id}".`, 'input', 'id');
    if (before && before.state !== 'ISSUING') return before;
    const { chosen } = await this.preview(input, context);
    if (chosen.length === 0) throw conflict('Nobody of the segment would get a code.', 'input', 'segmentId');
    const { productIds, categoryIds, ...rest } = plan;
    const batch = { id, name, ...rest, productIds: [...productIds], categoryIds: [...categoryIds], createdBy: by };
    await store.create({ batch, at: new Date(now()) }, context);
    const stored = await this.require(id, context, 'input', 'id');
    if (!isSame(stored, name, plan)) throw conflict(`Another batch has the id "${id}".`, 'input', 'id');
    const coupons = chosen.flatMap((userId, k) =>
      Array.from({ length: plan.perPerson }, (_, n) => ({
        ...{ id: codes.nameOf(id, userId, n), number: k * plan.perPerson + n, userId },
      })),
    );
    await store.issue(id, coupons, context);
    return this.require(id, context, 'input', 'id');
  }

  /** Ends a batch: none of its codes is taken any more. Ended twice it changes nothing. @throws Failure NOT_FOUND */
  async end(id: CouponBatchId, by: string, context?: QueryContext): Promise<CouponBatchRecord> {
    const { store, now } = this.options;
    const isThere = await store.end({ id, at: new Date(now()), by }, context);
    if (!isThere) throw notFound('batch of coupons', id, 'input', 'batchId');
    return this.require(id, context, 'input', 'batchId');
  }

  /** @throws Failure NOT_FOUND at `path` */
  async require(id: CouponBatchId, context?: QueryContext, ...path: string[]): Promise<CouponBatchRecord> {
    const [batch] = await this.options.store.byIds([id], context);
    if (!batch) throw notFound('batch of coupons', id, ...path);
    return batch;
  }
}

type Candidate = Awaited<ReturnType<BatchesStore['candidates']>>[number];

function inOrder({ choice }: CouponPlan, people: readonly Candidate[]): readonly Candidate[] {
  return choice === 'VALUE' ? people.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)) : people;
}

function candidatesOf(people: readonly Candidate[], ids: readonly string[]): Candidate[] {
  const chosen = new Set(ids);
  return people.filter(({ userId }) => chosen.has(userId));
}

/** Orders of people who paid in the currency, and what they paid. */
function paidBy(people: readonly Candidate[]): { orders: number; spent: number } {
  const paid = people.filter(({ spent }) => spent !== null);
  return {
    orders: paid.reduce((sum, { orders }) => sum + orders, 0),
    spent: paid.reduce((sum, { spent }) => sum + spent!, 0),
  };
}

/** Whether a stored batch is the one that is asked for; the most redemptions are known once it is issued. */
function isSame(stored: CouponBatchRecord, name: string, plan: CouponPlan): boolean {
  const asked = { name, ...plan, mostRedemptions: plan.mostRedemptions ?? stored.mostRedemptions };
  return isDeepStrictEqual(
    asked,
    Object.fromEntries(Object.keys(asked).map((key) => [key, stored[key as keyof CouponBatchRecord]])),
  );
}
