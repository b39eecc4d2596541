import { randomUUID } from 'node:crypto';
import { checkId, checkKey, checkLines, checkNumber } from '../../../platform/checks.js';
import { Failure, invalidInput, notFound } from '../../../platform/errors.js';
import { keyTaken, onceByKey } from '../../../platform/idempotency-key.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type PeopleService, type UserId } from '../../people/index.js';
import { GROUP_FAILURES } from '../failures.js';
import { type OffersService } from '../offers/offers.service.js';
import { changeBy, free, type GroupAct, type GroupRecord, inAnother, soldOut, tierFor } from './group-purchase.js';
import { type Done, type PurchasesStore, type StepDraft } from './purchases.store.js';

const KEY = 256;
const NOTE = 2_000;
/** Most people who are asked by one call. */
const MOST_ASKED = 50;
const HOUR_MS = 3_600_000;
const DUE_AT_A_TIME = 100;

/** A group purchase that somebody opens. */
export interface OpeningDraft {
  readonly key: string;
  readonly productId: ProductId;
  readonly userId: UserId;
  readonly askedIds?: readonly UserId[] | null;
  readonly mostPeople?: number | null;
}

/** What is done with a group purchase. */
export interface ActDraft {
  readonly key: string;
  readonly groupId: string;
  readonly userId: UserId;
}

/**
 * Opens group purchases and changes them. Each call has a key of whoever makes it: a call that comes again under its key changes nothing and answers with the group as it is
 * by then; what fails is not kept, and may be tried again under the same key.
 */
export class PurchasesService {
  constructor(
    private readonly store: PurchasesStore,
    private readonly offers: OffersService,
    private readonly people: PeopleService,
    private readonly now: () => number,
  ) {}

  /** @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT, NO_GROUP_OFFER, SOLD_OUT, IN_ANOTHER_GROUP */
  async open(draft: OpeningDraft, by: string, context?: QueryContext): Promise<GroupRecord> {
    const stepId = idOfStep(by, draft.key);
    const userId = checkId(draft.userId, 'user', 'input', 'userId');
    const asked = checkAsked(draft.askedIds ?? [], 'input', 'askedIds');
    await this.requirePerson(userId, context);
    const offer = await this.offers.require(draft.productId, context, 'input', 'productId');
    const range = { min: offer.tiers[0].people, max: offer.mostPeople, whole: true };
    const mostPeople = checkNumber(draft.mostPeople, range, 'input', 'mostPeople') ?? offer.mostPeople;
    const at = this.now();
    const openedAt = new Date(at);
    const group = {
      ...{ id: randomUUID(), state: 'OPEN', openerId: userId, openedAt, changedAt: openedAt },
      deadline: new Date(at + offer.hours * HOUR_MS),
      tierPeople: offer.tiers.map(({ people }) => people),
      tierPrices: offer.tiers.map(({ unitPrice }) => unitPrice),
      ...{ currency: offer.currency, listPrice: offer.listPrice, mostPeople, people: 1 },
    };
    const step = { id: stepId, at: openedAt, by, act: 'OPEN', userId, before: 'OPEN', after: 'OPEN', people: 1 };
    const params = { productId: draft.productId, userId, group, step };
    const done = await onceByKey(() =>
      this.store.open(
        params,
        (product) => {
          if (product.elsewhere) throw inAnother();
          if (free(product) < 1) throw soldOut();
        },
        context,
      ),
    );
    checkSame(done, 'OPEN', userId);
    const id = done?.groupId ?? group.id;
    if (asked.length > 0) await this.store.ask(id, userId, asked, openedAt, context);
    return this.require(id, context);
  }

  /**
   * Asks friends of somebody who is in an open group purchase.
   * @throws Failure INVALID_INPUT; NOT_FOUND for a group that the person is not in, and where one of them is no friend; GROUP_CLOSED
   */
  async ask(
    groupId: string,
    userId: UserId,
    askedIds: readonly UserId[],
    context?: QueryContext,
  ): Promise<GroupRecord> {
    const asked = checkAsked(askedIds, 'input', 'askedIds');
    if (asked.length === 0) throw invalidInput('`askedIds` names whom to ask.', 'input', 'askedIds');
    const group = await this.visible(groupId, userId, context);
    const [{ members }] = await this.store.people([groupId], context);
    if (!group || !members.includes(userId)) throw notFound('group purchase', groupId, 'input', 'groupId');
    if (group.state !== 'OPEN') throw new Failure(GROUP_FAILURES.GROUP_CLOSED, `The group purchase is ${group.state}.`);
    const friends = await this.store.ask(group.id, userId, asked, new Date(this.now()), context);
    if (friends < asked.length) {
      throw notFound('friend', `${asked.length - friends} of ${asked.length}`, 'input', 'askedIds');
    }
    return group;
  }

  /** Somebody who was asked comes in. @throws Failure as {@link act}; NOT_FOUND for whoever was not asked */
  async join(draft: ActDraft, by: string, context?: QueryContext): Promise<GroupRecord> {
    return this.act('JOIN', draft, by, context);
  }

  async leave(draft: ActDraft, by: string, context?: QueryContext): Promise<GroupRecord> {
    return this.act('LEAVE', draft, by, context);
  }

  /** Whoever opened it takes nobody else in: the price of that moment holds. */
  async confirm(draft: ActDraft, by: string, context?: QueryContext): Promise<GroupRecord> {
    return this.act('CONFIRM', draft, by, context);
  }

  /** The shop has sold the pieces, or paid everybody back. @throws Failure INVALID_INPUT, NOT_FOUND, CONFLICT, GROUP_CLOSED, SOLD_OUT */
  async close(
    act: 'COMPLETE' | 'REFUND',
    { key, groupId, note }: { readonly key: string; readonly groupId: string; readonly note?: string | null },
    by: string,
    context?: QueryContext,
  ): Promise<GroupRecord> {
    const said = checkLines(note, NOTE, 'input', 'note');
    return this.change(groupId, { id: idOfStep(by, key), act, by, userId: null, note: said }, context);
  }

  /** Decides the groups whose deadline is over: those with enough people are confirmed, of the others the pieces are given back. */
  async expireDue(signal?: AbortSignal, context?: QueryContext): Promise<number> {
    const due = await this.store.due(new Date(this.now()), DUE_AT_A_TIME, context);
    for (const id of due) {
      if (signal?.aborted) break;
      await this.change(id, { id: idOfStep('deadline', id), act: 'EXPIRE', by: 'deadline', userId: null }, context);
    }
    return due.length;
  }

  /** A group purchase as a person may see it: undefined for whoever is not in it and was not asked. @param viewerId absent: the shop looks */
  async visible(id: string, viewerId?: UserId, context?: QueryContext): Promise<GroupRecord | undefined> {
    const [group] = await this.store.byIds([id], context);
    if (!group || viewerId === undefined || group.openerId === viewerId) return group;
    const [{ members, asked }] = await this.store.people([id], context);
    return members.includes(viewerId) || asked.some(({ userId }) => userId === viewerId) ? group : undefined;
  }

  private async act(
    act: 'JOIN' | 'LEAVE' | 'CONFIRM',
    { key, groupId, userId }: ActDraft,
    by: string,
    context?: QueryContext,
  ): Promise<GroupRecord> {
    const person = checkId(userId, 'user', 'input', 'userId');
    await this.requirePerson(person, context);
    return this.change(groupId, { id: idOfStep(by, key), act, by, userId: person }, context);
  }

  private async change(groupId: string, step: StepDraft, context?: QueryContext): Promise<GroupRecord> {
    const at = this.now();
    const unknown = (): Failure => notFound('group purchase', groupId, 'input', 'groupId');
    const act = step.act as Exclude<GroupAct, 'OPEN'>;
    const done = await onceByKey(() =>
      this.store.change(
        groupId,
        step,
        new Date(at),
        (group) => {
          // Whoever was not asked is told nothing, not even that the group is there.
          if (step.userId !== null && !group.member && !group.asked && group.openerId !== step.userId) throw unknown();
          if (act === 'CONFIRM' && group.openerId !== step.userId) {
            throw invalidInput('Whoever opened the group purchase confirms it.', 'input', 'userId');
          }
          const change = changeBy(act, group, at);
          if (!change) return undefined;
          const price = change.to === 'CONFIRMED' ? tierFor(group.tiers, group.people + change.people) : undefined;
          return { ...change, unitPrice: price?.unitPrice ?? null };
        },
        context,
      ),
    );
    if (done === 'NO_GROUP') throw unknown();
    checkSame(done, act, step.userId, groupId);
    return this.require(groupId, context);
  }

  private async require(id: string, context?: QueryContext): Promise<GroupRecord> {
    const [group] = await this.store.byIds([id], context);
    if (!group) throw notFound('group purchase', id, 'input', 'groupId');
    return group;
  }

  private async requirePerson(userId: UserId, context?: QueryContext): Promise<void> {
    const [person] = await this.people.byIds([userId], context);
    if (!person) throw notFound('user', userId, 'input', 'userId');
  }
}

/** Keys of two callers are never the same. */
function idOfStep(by: string, key: string): string {
  return JSON.stringify([by, checkKey(key, KEY, 'input', 'key')]);
}

/** @throws Failure CONFLICT where something else was done under the key */
function checkSame(done: Done, act: GroupAct, userId: string | null, groupId?: string): void {
  if (!done) return;
  if (done.act === act && done.userId === userId && (groupId === undefined || done.groupId === groupId)) return;
  throw keyTaken();
}

function checkAsked(ids: readonly UserId[], ...path: string[]): UserId[] {
  if (ids.length > MOST_ASKED) {
    throw invalidInput(`\`askedIds\` takes at most ${MOST_ASKED}, got ${ids.length}.`, ...path);
  }
  return [...new Set(ids.map((id, n) => checkId(id, 'user', ...path, String(n)) as UserId))];
}
