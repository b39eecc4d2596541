import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { mayBeTold } from '../../activity/index.js';
import { type Friend, type Person } from '../person/person.js';
import { type ProductTable } from '../shop/product-table.js';
import { type ServingModel } from '../shop/serving-model.js';
import { memo } from './memo.js';
import { sameCategory, supporters } from './own-products.js';
import { type ReasonSubject } from './reason.js';
import { type PersonProduct } from './reason.store.js';
import { type Act, actsByProduct } from './endorsement.js';

/** So many of the person's products are tried for CO_PURCHASE. */
const TRIED = 3;

/** What a reason could rest on, before it is proven by the graph. */
export interface Candidates {
  readonly subject: ReasonSubject;
  readonly productId: ProductId;
  /** Indexes in `person.friends`. */
  readonly friends: readonly number[];
  /** Rows of the person's products that may have common buyers with this one, the strongest first. */
  readonly own: readonly number[];
  readonly ofCategory: { readonly row: number; readonly category: string } | undefined;
}

/** Finds the candidates of many subjects; what people did is sorted by product once for each person. */
export function candidatesOf(subjects: readonly ReasonSubject[], model: ServingModel | undefined): Candidates[] {
  const acts = memo(actsByProduct);
  const endorsable = memo((person: Person) => endorsableBy(person, acts(person.events)));
  return subjects.map((subject) => {
    const { person, row, shop } = subject;
    const productId = shop.table.ids[row];
    const own = endorsable(person).flatMap((id) => rowOf(shop.table, id));
    const mayEndorseIt = ({ events }: Friend): boolean => mayBeTold(acts(events).get(productId) ?? []);
    return {
      subject,
      productId,
      friends: person.friends.flatMap((friend, f) => (mayEndorseIt(friend) ? [f] : [])),
      own: supporters(model, shop.table, own, row, TRIED),
      ofCategory: sameCategory(shop.table, own, row),
    };
  });
}

/** The pairs of person and product whose acts prove or refute the candidates, each once. */
export function pairsOf(candidates: readonly Candidates[]): PersonProduct[] {
  const pairs = new Map<string, PersonProduct>();
  const add = (userId: UserId, productId: ProductId): void =>
    void pairs.set(`${userId}\n${productId}`, { userId, productId });
  for (const { subject, productId, friends, own, ofCategory } of candidates) {
    const { person, shop } = subject;
    for (const f of friends) add(person.friends[f].user.userId, productId);
    for (const row of own) add(person.userId, shop.table.ids[row]);
    if (ofCategory) add(person.userId, shop.table.ids[ofCategory.row]);
  }
  return [...pairs.values()];
}

/** Products that the person may endorse, the latest first. */
function endorsableBy({ events }: Person, acts: ReadonlyMap<string, readonly Act[]>): string[] {
  return [...new Set(events.items)].filter((id) => mayBeTold(acts.get(id) ?? []));
}

function rowOf(table: ProductTable, id: string): number[] {
  const row = table.rowOf.get(id);
  return row === undefined ? [] : [row];
}
