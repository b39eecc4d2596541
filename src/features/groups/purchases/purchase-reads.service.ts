import { type QueryContext } from '../../../platform/neo4j/index.js';
import { visibleActs } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type PeopleService, type UserId } from '../../people/index.js';
import { type GroupRecord, type GroupState, type StepRecord } from './group-purchase.js';
import { type AskedPerson, type PurchasesStore } from './purchases.store.js';

/** Of a group, at most so many steps are listed. */
const MOST_STEPS = 500;

/** Where a page begins. */
interface From {
  readonly beforeAt: Date | null;
  readonly beforeId: string | null;
}

/** Whom of a group purchase somebody sees. */
export interface SeenPeople {
  readonly members: readonly UserId[];
  readonly asked: readonly UserId[];
}

/** Reads group purchases, each person as far as the viewer may be told. */
export class PurchaseReads {
  constructor(
    private readonly store: PurchasesStore,
    private readonly people: PeopleService,
  ) {}

  /** Up to `first + 1` that a person is in or was asked into, the latest first. */
  async ofPerson(
    userId: UserId,
    filter: { readonly productId?: ProductId | null; readonly openOnly: boolean },
    first: number,
    from: From,
    context?: QueryContext,
  ): Promise<GroupRecord[]> {
    return this.store.ofPerson({ userId, ...filter, ...from, limit: first + 1 }, context);
  }

  /** Up to `first + 1` of all, the latest first. */
  async list(
    filter: { readonly productId?: ProductId | null; readonly state?: GroupState | null },
    first: number,
    from: From,
    context?: QueryContext,
  ): Promise<GroupRecord[]> {
    return this.store.list({ ...filter, ...from, limit: first + 1 }, context);
  }

  /**
   * Who is in groups, and whom the viewer asked, in the order of `ids`. To be in a group is to buy: whoever's purchases the viewer may not be told is counted and not
   * named, apart from the viewer and whoever asked the viewer, who made that known by asking.
   * @param viewerId absent: the shop looks, and sees all
   */
  async peopleOf(ids: readonly string[], viewerId?: UserId, context?: QueryContext): Promise<SeenPeople[]> {
    const found = await this.store.people(ids, context);
    if (viewerId === undefined) {
      return found.map(({ members, asked }) => ({ members, asked: notIn(members, asked) }));
    }
    const everybody = [...new Set(found.flatMap(({ members }) => members))];
    const standings = await this.people.standingsTo(viewerId, everybody, context);
    const told = new Set(
      everybody.filter((_, n) => visibleActs([{ kind: 'PURCHASE', value: null }], standings[n]).length > 0),
    );
    return found.map(({ members, asked }) => {
      const askers = new Set(asked.filter(({ userId }) => userId === viewerId).map(({ by }) => by));
      return {
        members: members.filter((id) => id === viewerId || told.has(id) || askers.has(id)),
        asked: notIn(
          members,
          asked.filter(({ by }) => by === viewerId),
        ),
      };
    });
  }

  async stepsOf(groupId: string, context?: QueryContext): Promise<StepRecord[]> {
    return this.store.steps(groupId, MOST_STEPS, context);
  }
}

function notIn(members: readonly UserId[], asked: readonly AskedPerson[]): UserId[] {
  return asked.map(({ userId }) => userId).filter((userId) => !members.includes(userId));
}
