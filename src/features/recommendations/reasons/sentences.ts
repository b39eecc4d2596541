import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type FriendReason, type Reason, type ReasonSubject } from './reason.js';
import { type Endorsement, type EndorsementKind } from './endorsement.js';
import { type ReasonParameters } from './texts.js';

/** Most friends that a reason lists. */
const MOST_FRIENDS = 3;
/** A product is new for so many seconds after its release. */
const NEW_FOR = 90 * 86_400;

/** How each act is said: the end of the templates `FRIENDS_...` and `CATEGORY_...`. */
const VERB = {
  PURCHASE: 'BOUGHT',
  RATE: 'RATED',
  LIKE: 'LIKED',
  SHARE: 'SHARED',
  COMMENT: 'PRAISED',
} as const satisfies Record<EndorsementKind, string>;

const NOBODY = { friends: [], friendCount: 0, count: null, productId: null, categoryId: null } as const;

/**
 * The reason by friends and followed people. The sentence says what the strongest of them did, and how many more did the
 * same: it is true of each person it counts.
 *
 * @param friends at least one, the strongest first
 */
export function friendsReason(friends: readonly FriendReason[]): Reason {
  const [lead] = friends;
  const same = friends.filter(({ action }) => action === lead.action);
  const relations = new Set(same.slice(1).map(({ relation }) => relation));
  const { name } = lead.user;
  return {
    kind: 'FRIENDS',
    template: `FRIENDS_${VERB[lead.action]}`,
    parameters: {
      named: name === null ? 'no' : 'yes',
      name: name ?? '',
      relation: lead.relation,
      others: same.length - 1,
      circle: relations.size > 1 ? 'BOTH' : ([...relations].at(0) ?? lead.relation),
      ...(lead.action === 'RATE' && { stars: Math.min(...same.map(({ stars }) => stars ?? 0)) }),
    },
    friends: friends.slice(0, MOST_FRIENDS),
    friendCount: friends.length,
    count: friends.length,
    productId: null,
    categoryId: null,
  };
}

/** The reason by one of the person's own products. */
export function ownReason(
  kind: 'CO_PURCHASE' | 'CATEGORY',
  about: {
    productId: ProductId;
    title: string;
    count?: number;
    category?: { readonly id: CategoryId; readonly name: string };
    endorsement?: Endorsement;
  },
): Reason {
  const { productId, title, count = null, category, endorsement } = about;
  if (!endorsement) return { ...NOBODY, kind, template: 'CO_PURCHASE', parameters: { title }, count, productId };
  const parameters: ReasonParameters = {
    title,
    category: category?.name ?? '',
    ...(endorsement.stars !== null && { stars: endorsement.stars }),
  };
  return {
    ...NOBODY,
    kind,
    template: `CATEGORY_${VERB[endorsement.kind]}`,
    parameters,
    productId,
    categoryId: category?.id ?? null,
  };
}

/** The reason by a product that a visitor looked at, where the two share a category; undefined where they do not. */
export function lookedReason({ shop: { table }, row, looked }: ReasonSubject): Reason | undefined {
  if (looked === undefined) return undefined;
  const id = table.categories[looked].find((category) => table.categories[row].includes(category));
  if (id === undefined) return undefined;
  const parameters = { title: table.titles[looked], category: table.categoryById.get(id)?.name ?? id };
  const about = { parameters, productId: table.ids[looked], categoryId: id };
  return { ...NOBODY, kind: 'CATEGORY', template: 'CATEGORY_VIEWED', ...about };
}

/** The reason that the shop as a whole gives: popular, new, or none but where the product belongs. */
export function shopReason({ person, shop, row, at }: ReasonSubject): Reason {
  const { table, popularity } = shop;
  const id = table.categories[row].at(0);
  const category = id === undefined ? undefined : (table.categoryById.get(id)?.name ?? id);
  const region = person.region === null ? undefined : popularity.popularIn({ region: person.region }, row);
  if (region !== undefined) return popular('POPULAR_IN_REGION', { region: person.region! }, region);
  const inCategory = id === undefined ? undefined : popularity.popularIn({ category: id }, row);
  if (inCategory !== undefined)
    return { ...popular('POPULAR_IN_CATEGORY', { category: category! }, inCategory), categoryId: id! };
  const inShop = popularity.popularIn('SHOP', row);
  if (inShop !== undefined) return popular('POPULAR_IN_SHOP', {}, inShop);
  const kind = at - table.releasedAt[row] <= NEW_FOR ? 'NEW' : 'DISCOVERY';
  return category === undefined
    ? { ...NOBODY, kind, template: `${kind}_IN_SHOP`, parameters: {} }
    : { ...NOBODY, kind, template: `${kind}_IN_CATEGORY`, parameters: { category }, categoryId: id! };
}

function popular(
  template: 'POPULAR_IN_REGION' | 'POPULAR_IN_CATEGORY' | 'POPULAR_IN_SHOP',
  parameters: Record<string, string>,
  count: number,
): Reason {
  return { ...NOBODY, kind: 'POPULAR', template, parameters, count };
}
