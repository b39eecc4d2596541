import { EVENT_KINDS } from '../../../events/kinds.js';
import { type Surveyed } from './survey.files.js';

/** What a column may be, by its name and its texts. */
export type Role =
  | ('user' | 'email' | 'item' | 'otherUser' | 'time' | 'kind' | 'value' | 'quantity' | 'price' | 'currency')
  | ('text' | 'title' | 'category' | 'brand' | 'tags' | 'stock' | 'region')
  | ('order' | 'status' | 'eventId' | 'personName');

const ID = '(?:[ _-]?(?:id|no|nr|num|number|key|code|uuid|hash))?';
const named = (words: string): RegExp => new RegExp(`^(?:${words})${ID}$`, 'i');

/** In this order: a column has the first role that its name fits, and a role the first column that has it. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'otherUser',
    /^(friend|followed|followee|following|trusted|trustee|referee|referred|invitee|target(_user)?|to|to_user|user_?2|follows)([ _.-]?(user|customer))?([ _.-]?(id|e-?mail))?$/i,
  ],
  ['email', /^(customer|user|buyer|billing|contact|follower|referrer|inviter)?[ _.-]?e-?mail([ _]?address)?$/i],
  [
    'user',
    named(
      'user|customer|client|buyer|member|person|visitor|account|shopper|consumer|cust|uid|who|reviewer|follower|trustor|referrer|inviter|user_?1|kunde|kunden|from_user|from',
    ),
  ],
  ['eventId', /^(event|message|line|lineitem|review|rating|transaction_item|order_item|order_line)[ _-]?(id|uuid)$/i],
  ['order', /^(order|invoice|basket|transaction|receipt|bill|tx|bestell(ung|nummer)?)[ _-]?(id|no|nr|number|name)?$/i],
  [
    'item',
    named(
      'pid|item|product|article|artikel|sku|asin|isbn|movie|artist|book|game|song|track|goods?|material|stock ?code|listing|handle|what|parent_asin|terminal|business',
    ),
  ],
  ['kind', /^(event|behaviou?r|action|activity|interaction|kind)([ _-]?(type|name))?$/i],
  [
    'time',
    /^(time|date|datetime|timestamp|at|when|since|day|datum|zeit)$|([ _-](at|on|time|date|timestamp|datetime)$)|(^(time|date|timestamp)[ _-])|(time|date|timestamp)$|[a-z](At|Time|Date)$/i,
  ],
  ['value', /^(rating|stars?|score|rate|overall|grade|review[ _]?score|bewertung)$/i],
  ['stock', /(^|[ _])(stock|inventory|bestand)([ _]|$)/i],
  ['quantity', /^(.*[ _])?(qty|quantity|count|units|pieces|menge|anzahl)([ _].*)?$/i],
  ['price', /(^|[ _])(price|unit ?price|preis|cost|amount|spend|dollars|price_usd)$/i],
  ['currency', /^currency([ _]?code)?$/i],
  ['status', /^(.*[ _])?(status|state)$/i],
  [
    'text',
    /^(review|comment|text|body|review[ _]?(text|body|comment|comment[ _]message)|reviewtext|content|message|tag)$/i,
  ],
  ['title', /^(title|name|product[ _]?(name|title)|item[ _]?name|description)$/i],
  ['category', /^(.*[ _])?(category|categories|genres?|department|product[ _]?type)([ _]?(id|name|code))?$/i],
  ['brand', /^(brand|vendor|manufacturer|marke)$/i],
  ['tags', /^(tags|keywords|labels)$/i],
  ['region', /^(region|country|city|province|location|zip|postcode|land)([ _]?code)?$/i],
  ['personName', /^(first|full|last)[ _]?name$/i],
];

/** The kind of event that each word of some exports means, in lower case. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EVENT_KINDS.map(({ kind }) => [kind.toLowerCase(), kind])),
  ...words(
    'VIEW',
    'click pv page_view pageview viewed visit view_item product_view detail impression play listen read',
  ),
  ...words('LIKE', 'fav favorite favourite liked wishlist add_to_wishlist save bookmark upvote'),
  ...words('DISLIKE', 'disliked unfav downvote'),
  ...words('NOT_INTERESTED', 'hide skip'),
  ...words('COMMENT', 'review commented'),
  ...words('SHARE', 'forward shared repost'),
  ...words('ADD_TO_CART', 'cart addtocart add-to-cart basket add_to_basket'),
  ...words('RATE', 'rating rated'),
  ...words('PURCHASE', 'buy bought order ordered transaction purchased sale sold paid checkout order_completed'),
  ...words('RETURN', 'returned refund refunded'),
};

function words(kind: string, list: string): Record<string, string> {
  return Object.fromEntries(list.split(' ').map((word) => [word, kind]));
}

/** The roles of a file's columns. */
export function rolesOf(table: Surveyed): Map<Role, string> {
  const roles = new Map<Role, string>();
  if (!table.headed) return unnamed(table);
  for (const column of table.columns) {
    const name = column.split('.').at(-1) ?? column;
    const role = NAMES.find(
      ([candidate, pattern]) => pattern.test(name) && agrees(candidate, table.texts.get(column) ?? []),
    )?.[0];
    if (role && !roles.has(role)) roles.set(role, column);
  }
  const email = roles.get('email');
  if (email !== undefined && !roles.has('user')) roles.set('user', email);
  return roles;
}

function agrees(role: Role, texts: readonly string[]): boolean {
  const most = (test: (text: string) => boolean): boolean =>
    texts.length === 0 || texts.filter(test).length >= 0.8 * texts.length;
  if (role === 'kind') return most((text) => KIND_WORDS[text.toLowerCase()] !== undefined);
  if (role === 'value' || role === 'quantity') return most((text) => /^-?\d+([.,]\d+)?$/.test(text));
  if (role === 'price') return most((text) => /\d/.test(text) && text.length < 20);
  return role !== 'time' || most(isTime);
}

/** Whether a text may be a moment: a date with a year, or seconds, milli- or microseconds since 1990. */
function isTime(text: string): boolean {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) > 631_152_000 && Number(text) < 1e16;
  return /\d{4}/.test(text) && /\d[-/. ]\d|[a-z]{3}/i.test(text);
}

/** Columns without names, as most public sets have them: two that are ids, then stars, then a time. */
function unnamed({ columns, texts }: Surveyed): Map<Role, string> {
  const roles = new Map<Role, string>();
  const ids: string[] = [];
  for (const column of columns) {
    const seen = texts.get(column) ?? [];
    const numbers = seen.map(Number);
    if (seen.length === 0) continue;
    if (seen.every(isTime)) roles.set('time', roles.get('time') ?? column);
    else if (ids.length >= 2 && numbers.every((number) => number >= 0 && number <= 10)) roles.set('value', column);
    else if (new Set(seen).size > 1 && seen.every((text) => text.length < 80)) ids.push(column);
  }
  const [user, item] = ids;
  if (ids.length === 2) roles.set('user', user).set('item', item);
  return roles;
}
