import { type ShopEvent } from './events.js';
import { type Ties } from './friendships.js';
import { type World } from './world.js';

/** A cell of a row; nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;
export type Row<Column extends string> = Readonly<Record<Column, Cell>>;

/** The files of the default ingest mapping and their columns, in order. */
export const COLUMNS = {
  'users.csv': ['user_id', 'name', 'joined_at', 'region', 'share_activity', 'may_contact'],
  'item_info.csv': [
    'item_id',
    'title',
    'description',
    'category_id',
    'category_name',
    'parent_category_id',
    'parent_category_name',
    'brand',
    'tags',
    'price',
    'currency',
    'stock',
    'released_at',
    'active',
  ],
  'social_network.csv': ['user_id', 'friend_id', 'since'],
  'follows.csv': ['follower_id', 'followed_id', 'since'],
  'user_behavior.csv': [
    'event_id',
    'user_id',
    'item_id',
    'behavior_type',
    'timestamp',
    'value',
    'quantity',
    'price',
    'text',
    'channel',
  ],
} as const;

export type FileName = keyof typeof COLUMNS;
export type RowOf<File extends FileName> = Row<(typeof COLUMNS)[File][number]>;

const iso = (at: number): string => new Date(at).toISOString();

/** Event ids count up in order of time; those of the experiment with coupons have numbers of their own. */
export function eventId(event: ShopEvent): string {
  return `${event.ofTrial ? 'c' : 'e'}${String(event.number).padStart(8, '0')}`;
}

export function* userRows(world: World): Generator<RowOf<'users.csv'>> {
  for (const { id, name, joinedAt, region, shareActivity, mayContact } of world.people) {
    const consents = { share_activity: shareActivity, may_contact: mayContact };
    yield { user_id: id, name, joined_at: iso(joinedAt), region, ...consents };
  }
}

export function* itemRows({ catalogue, calendar }: World): Generator<RowOf<'item_info.csv'>> {
  for (const product of catalogue.products) {
    const category = catalogue.categories[product.category];
    yield {
      item_id: product.id,
      title: product.title,
      description: product.description,
      category_id: category.id,
      category_name: category.name,
      parent_category_id: category.department.id,
      parent_category_name: category.department.name,
      brand: product.brand,
      tags: product.tags.join(', '),
      price: product.listPrice,
      currency: 'EUR',
      stock: product.stock,
      released_at: iso(product.releasedAt),
      active: product.lastDay >= calendar.days,
    };
  }
}

function* ties({ people }: World, { from, to, since }: Ties): Generator<[from: string, to: string, since: string]> {
  for (let i = 0; i < from.length; i += 1) yield [people[from[i]].id, people[to[i]].id, iso(since[i])];
}

/** The smaller id stands first: a friendship is stored once. */
export function* friendshipRows(world: World): Generator<RowOf<'social_network.csv'>> {
  for (const [user_id, friend_id, since] of ties(world, world.friendships)) yield { user_id, friend_id, since };
}

export function* followRows(world: World): Generator<RowOf<'follows.csv'>> {
  for (const [follower_id, followed_id, since] of ties(world, world.follows)) yield { follower_id, followed_id, since };
}

export function eventRow(world: World, event: ShopEvent): RowOf<'user_behavior.csv'> {
  return {
    event_id: eventId(event),
    user_id: world.people[event.user].id,
    item_id: world.catalogue.products[event.product].id,
    behavior_type: event.kind,
    timestamp: iso(event.at),
    value: event.value,
    quantity: event.quantity,
    price: event.price,
    text: event.text,
    channel: event.channel,
  };
}
