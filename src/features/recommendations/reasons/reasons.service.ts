import { type ProductId } from '../../catalogue/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { visibleActs } from '../../activity/index.js';
import { type Standing, type UserId } from '../../people/index.js';
import { type ModelSource } from '../shop/serving-model.js';
import { type Candidates, candidatesOf, proofsOf } from './candidates.js';
import { type FriendReason, type Reason, type ReasonSubject } from './reason.js';
import { type CommonBuyersStore } from './common-buyers.store.js';
import { pairKey } from './pair.js';
import { type ReasonStore } from './reason.store.js';
import { friendsReason, lookedReason, ownReason, shopReason } from './sentences.js';
import { type Act, type Endorsement, endorsementOf } from './endorsement.js';

export interface ReasonsOptions {
  readonly store: ReasonStore;
  readonly buyers: CommonBuyersStore;
  readonly models: ModelSource;
  /** Fewest people who bought both products of a CO_PURCHASE reason. */
  readonly minCommonBuyers: number;
}

/**
 * Gives each product of a list the first reason that the graph proves now. Candidates come from what was read to score the
 * list; what they rest on must be known whole: every act of these people on these products, with the texts of comments, and
 * the numbers of common buyers. Of a person with more events than are read, the acts are asked for. Friends come from what was
 * read for this request, so that a friend who withdrew consent is not named.
 */
export class ReasonsService {
  constructor(private readonly options: ReasonsOptions) {}

  /** Forgets who bought what with what: somebody begins or ends to count. */
  forget(): void {
    this.options.buyers.forget();
  }

  /** The reasons of many products of many people, in their order, by two queries at most. */
  async of(subjects: readonly ReasonSubject[], context?: QueryContext): Promise<Reason[]> {
    const candidates = candidatesOf(subjects, this.options.models.current());
    const { known, unknown } = proofsOf(candidates);
    const asked = await this.options.store.acts(unknown, context);
    const actsOf = (key: string): readonly Act[] => known.get(key) ?? asked.get(key) ?? NO_ACTS;
    const told: Told = (userId, productId, standing) =>
      endorsementOf(visibleActs(actsOf(pairKey(userId, productId)), standing));
    const withoutFriends: { candidate: Candidates; n: number }[] = [];
    const reasons = candidates.map((candidate, n) => {
      const friends = friendsOf(candidate, told);
      if (friends.length > 0) return friendsReason(friends);
      withoutFriends.push({ candidate, n });
      return undefined;
    });
    const buyers = await this.buyersOf(
      withoutFriends.map(({ candidate }) => candidate),
      told,
      context,
    );
    for (const { candidate, n } of withoutFriends) reasons[n] = this.other(candidate, told, buyers);
    return reasons as Reason[];
  }

  /** Why products go with others: how many people bought both. @param pairs the product, and the one that it goes with */
  async boughtWith(
    pairs: readonly { readonly productId: ProductId; readonly lead: ProductId; readonly title: string }[],
    context?: QueryContext,
  ): Promise<Reason[]> {
    const buyers = await this.options.buyers.count(
      pairs.map(({ productId, lead }) => ({ one: lead, other: productId })),
      context,
    );
    return pairs.map(({ productId, lead, title }) =>
      ownReason('CO_PURCHASE', { productId: lead, title, count: buyers.get(pairKey(lead, productId)) ?? 0 }),
    );
  }

  private async buyersOf(
    candidates: readonly Candidates[],
    told: Told,
    context: QueryContext | undefined,
  ): Promise<Map<string, number>> {
    const pairs = candidates.flatMap(({ subject: { person, shop, beside }, productId, own }) => {
      const proven = own.filter((row) => told(person.userId, shop.table.ids[row], OWN));
      return [...given(beside), ...proven].map((row) => ({ one: shop.table.ids[row], other: productId }));
    });
    return this.options.buyers.count(pairs, context);
  }

  private other(candidate: Candidates, told: Told, buyers: ReadonlyMap<string, number>): Reason {
    const { subject, productId, own, ofCategory } = candidate;
    const { person, shop } = subject;
    const { table } = shop;
    for (const row of [...given(subject.beside), ...own]) {
      const count = buyers.get(pairKey(table.ids[row], productId)) ?? 0;
      if (count >= this.options.minCommonBuyers) {
        return ownReason('CO_PURCHASE', { productId: table.ids[row], title: table.titles[row], count });
      }
    }
    const endorsement = ofCategory && told(person.userId, table.ids[ofCategory.row], OWN);
    if (ofCategory && endorsement) {
      const { row, category } = ofCategory;
      const name = table.categoryById.get(category)?.name ?? category;
      return ownReason('CATEGORY', {
        productId: table.ids[row],
        title: table.titles[row],
        category: { id: category, name },
        endorsement,
      });
    }
    return lookedReason(subject) ?? shopReason(subject);
  }
}

function given(row: number | undefined): readonly number[] {
  return row === undefined ? [] : [row];
}

type Told = (userId: UserId, productId: ProductId, standing: Standing) => Endorsement | undefined;
/** The person of the list sees what that person did. */
const OWN: Standing = { relation: 'SELF', consent: 'NOBODY' };
const NO_ACTS: readonly Act[] = [];

/** Friends and followed people who endorse the product, the strongest first. */
function friendsOf({ subject, productId, friends }: Candidates, told: Told): FriendReason[] {
  const found = friends.flatMap((f) => {
    const { user, relation } = subject.person.friends[f];
    const endorsement = told(user.userId, productId, { relation, consent: user.shareActivity });
    return endorsement ? [{ f, user, relation, endorsement }] : [];
  });
  if (found.length === 0) return [];
  const shares = subject.shares();
  return found
    .map(({ f, user, relation, endorsement: { kind, at, stars } }) => ({
      user,
      relation,
      action: kind,
      at,
      stars,
      strength: shares[f],
    }))
    .sort((a, b) => b.strength - a.strength || (a.user.userId < b.user.userId ? -1 : 1));
}
