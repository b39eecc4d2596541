import {
  askIntoGroup,
  changeGroup,
  dueGroups,
  groupNow,
  type GroupNowRow,
  groupsByIds,
  type GroupsByIdsRow,
  groupsOfPerson,
  listGroups,
  lockGroup,
  lockProduct,
  openGroup,
  type OpenGroupParams,
  peopleOfGroups,
  productNow,
  stepOfKey,
  stepsOfGroup,
} from '../../../../cypher/groups/index.js';
import { type Database, type QueryContext, type Transaction } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { tiersOf } from '../offers/offer.js';
import {
  type GroupAct,
  type GroupChange,
  type GroupNow,
  type GroupRecord,
  type GroupState,
  type StepRecord,
} from './group-purchase.js';

/** What is kept of an act beside what it changed. */
export interface StepDraft {
  /** Of who did it and of the key of the call. */
  readonly id: string;
  readonly act: GroupAct;
  readonly by: string;
  readonly userId: UserId | null;
  readonly note?: string;
}

/** A person who was asked, whether the person came in or not, and who asked. */
export interface AskedPerson {
  readonly userId: UserId;
  readonly by: UserId;
}

/** What {@link PurchasesStore.change} is told to do. */
export type Decide = (
  group: GroupNow & { readonly openerId: UserId; readonly asked: boolean },
) => (GroupChange & { readonly unitPrice: number | null }) | undefined;

/** What was done under a key before. */
export type Done = { readonly groupId: string; readonly act: string; readonly userId: string | null } | undefined;

interface Page {
  readonly beforeAt: Date | null;
  readonly beforeId: string | null;
  readonly limit: number;
}

/** Pieces are counted under a lock of their product: of two calls the second reads what the first wrote. */
export class PurchasesStore {
  constructor(private readonly db: Database) {}

  /** Opens a group purchase, or finds what was done under the key before. */
  async open(
    params: OpenGroupParams,
    check: (product: { readonly stock: number | null; readonly reserved: number; readonly elsewhere: boolean }) => void,
    context?: QueryContext,
  ): Promise<Done> {
    return this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(lockProduct, { productId: params.productId });
        const [done] = await tx.run(stepOfKey, { id: params.step.id });
        if (done) return done;
        const [product] = await tx.run(productNow, { productId: params.productId, userId: params.userId });
        check(product);
        await tx.run(openGroup, params);
        return undefined;
      },
      context,
    );
  }

  /**
   * Does what `decide` makes of the group under the lock, and keeps the step; what was done under the key before is not done again. It is asked once without the lock before,
   * so that a crowd for the last piece does not stand in line to hear that there is none.
   */
  async change(
    groupId: string,
    step: StepDraft,
    at: Date,
    decide: Decide,
    context?: QueryContext,
  ): Promise<Done | 'NO_GROUP'> {
    const [before] = await this.db.run(stepOfKey, { id: step.id }, context);
    if (before) return before;
    const [seen] = await this.db.run(groupNow, { groupId, userId: step.userId }, context);
    if (!seen) return 'NO_GROUP';
    if (!decide(stateOf(seen))) return undefined;
    const work = async (tx: Transaction<'write'>): Promise<Done> => {
      await tx.run(lockGroup, { groupId });
      const [done] = await tx.run(stepOfKey, { id: step.id });
      if (done) return done;
      const [row] = await tx.run(groupNow, { groupId, userId: step.userId });
      const change = decide(stateOf(row));
      if (!change) return undefined;
      const { to, people, reserved, stock, unitPrice } = change;
      await tx.run(changeGroup, {
        ...{ groupId, state: to, people, reserved, stock, unitPrice, at },
        joins: step.act === 'JOIN' ? step.userId : null,
        leaves: step.act === 'LEAVE' ? step.userId : null,
        step: { ...step, at, before: row.state, after: to, people: row.people + people },
      });
      return undefined;
    };
    return this.db.transaction('write', work, context);
  }

  /** @returns how many of them are friends of the person who asks */
  async ask(
    groupId: string,
    by: UserId,
    userIds: readonly UserId[],
    at: Date,
    context?: QueryContext,
  ): Promise<number> {
    return (await this.db.run(askIntoGroup, { groupId, by, userIds: [...userIds].sort(), at }, context))[0].asked;
  }

  async due(now: Date, limit: number, context?: QueryContext): Promise<string[]> {
    return (await this.db.run(dueGroups, { now, limit }, context)).map(({ id }) => id);
  }

  async byIds(ids: readonly string[], context?: QueryContext): Promise<(GroupRecord | undefined)[]> {
    const rows = await this.db.run(groupsByIds, { ids }, context);
    const found = new Map(rows.map((row) => [row.id, recordOf(row)]));
    return ids.map((id) => found.get(id));
  }

  async ofPerson(
    params: Page & { readonly userId: string; readonly productId?: string | null; readonly openOnly: boolean },
    context?: QueryContext,
  ): Promise<GroupRecord[]> {
    return (await this.db.run(groupsOfPerson, params, context)).map(recordOf);
  }

  async list(
    params: Page & { readonly productId?: string | null; readonly state?: GroupState | null },
    context?: QueryContext,
  ): Promise<GroupRecord[]> {
    return (await this.db.run(listGroups, params, context)).map(recordOf);
  }

  /** In the order of `ids`. */
  async people(
    ids: readonly string[],
    context?: QueryContext,
  ): Promise<{ readonly members: readonly UserId[]; readonly asked: readonly AskedPerson[] }[]> {
    const rows = await this.db.run(peopleOfGroups, { ids }, context);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { members: [], asked: [] });
  }

  async steps(groupId: string, limit: number, context?: QueryContext): Promise<StepRecord[]> {
    const rows = await this.db.run(stepsOfGroup, { groupId, limit }, context);
    return rows.map(({ act, before, after, ...row }) => ({
      ...row,
      ...{ act: act as GroupAct, before: before as GroupState, after: after as GroupState },
    }));
  }
}

function stateOf({ tierPeople, tierPrices, deadline, state, ...row }: GroupNowRow): Parameters<Decide>[0] {
  const tiers = tiersOf(tierPeople, tierPrices);
  return { ...row, tiers, state: state as GroupState, deadline: deadline.getTime() };
}

function recordOf({ tierPeople, tierPrices, state, ...row }: GroupsByIdsRow): GroupRecord {
  return { ...row, state: state as GroupState, tiers: tiersOf(tierPeople, tierPrices) };
}
