import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { mayBeTold } from '../../activity/index.js';
import { type Person } from '../person/person.js';
import { type EventColumns } from '../person/person-record.js';
import { type ProductTable } from '../shop/product-table.js';
import { type ServingModel } from '../shop/serving-model.js';
import { memo } from './memo.js';
import { sameCategory, supporters } from './own-products.js';
import { type ReasonSubject } from './reason.js';
import { pairKey, type PersonProduct } from './pair.js';
import { type Act } from './endorsement.js';
import { actsByProduct, readActs, wholeActs } from './read-acts.js';

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
  const endorsable = memo(endorsableBy);
  const listed = new Set(subjects.map(({ row, shop }) => shop.table.ids[row]));
  const friendsWith = memo((person: Person) => friendsByProduct(person, listed));
  return subjects.map((subject) => {
    const { person, row, shop } = subject;
    const productId = shop.table.ids[row];
    const own = endorsable(person).flatMap((id) => rowOf(shop.table, id));
    const mayEndorseIt = (f: number): boolean => mayBeTold(readActs(person.friends[f].events, productId));
    return {
      subject,
      productId,
      friends: (friendsWith(person).get(productId) ?? []).filter(mayEndorseIt),
      own: supporters(model, shop.table, own, row, TRIED),
      ofCategory: sameCategory(shop.table, own, row),
    };
  });
}

export interface Proofs {
  /** All acts of a person on a product, by {@link pairKey}. */
  readonly known: Map<string, readonly Act[]>;
  /** Pairs whose acts only the database knows whole, each once. */
  readonly unknown: readonly PersonProduct[];
}

/** The acts that prove or refute the candidates, as far as they were read with the people. */
export function proofsOf(candidates: readonly Candidates[]): Proofs {
  const known = new Map<string, readonly Act[]>();
  const unknown = new Map<string, PersonProduct>();
  const add = (userId: UserId, events: EventColumns, productId: ProductId): void => {
    const key = pairKey(userId, productId);
    if (known.has(key)) return;
    const acts = wholeActs(events, productId);
    if (acts) known.set(key, acts);
    else unknown.set(key, { userId, productId });
  };
  for (const { subject, productId, friends, own, ofCategory } of candidates) {
    const { person, shop } = subject;
    for (const f of friends) add(person.friends[f].user.userId, person.friends[f].events, productId);
    for (const row of own) add(person.userId, person.events, shop.table.ids[row]);
    if (ofCategory) add(person.userId, person.events, shop.table.ids[ofCategory.row]);
  }
  return { known, unknown: [...unknown.values()] };
}

/** Products that the person may endorse, the latest first. */
function endorsableBy({ events }: Person): string[] {
  return [...actsByProduct(events)].flatMap(([id, acts]) => (mayBeTold(acts) ? [id] : []));
}

/** The friends who did something with each of the products, as indexes in `person.friends`, in their order. */
function friendsByProduct({ friends }: Person, products: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  friends.forEach(({ events }, f) => {
    for (const id of events.items) {
      if (!products.has(id)) continue;
      const list = found.get(id);
      if (!list) found.set(id, [f]);
      else if (list.at(-1) !== f) list.push(f);
    }
  });
  return found;
}

function rowOf(table: ProductTable, id: string): number[] {
  const row = table.rowOf.get(id);
  return row === undefined ? [] : [row];
}
