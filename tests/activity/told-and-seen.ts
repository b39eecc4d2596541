/** What others see of a person: what is told of each event, who sees how much, and the events of Tim that tests put it to. */
import { type Identity } from '../../src/platform/auth/index.js';
import { as } from '../support/graphql.js';
import { NOW } from './shop.js';

export type Row = Record<string, unknown>;

/** What a friend or follower sees of an event that stands alone on its product: the fields, or nothing at all. */
const TOLD = `
  event               | fields that are told
  VIEW                | nothing
  LIKE                | none
  DISLIKE             | nothing
  NOT_INTERESTED      | nothing
  COMMENT praising    | text
  COMMENT of neither  | nothing
  COMMENT complaining | nothing
  SHARE               | none
  ADD_TO_CART         | nothing
  RATE 5              | value
  RATE 4              | value
  RATE 3.5            | nothing
  PURCHASE            | none
  RETURN              | nothing`;

/** Who sees how much: by what Tim is to the viewer, and by Tim's consent. */
export const SEEN = `
  viewer                       | FRIENDS | NOBODY
  tim himself                  | all     | all
  friend                       | told    | nothing
  friend who follows too       | told    | nothing
  person who follows tim       | told    | nothing
  person whom tim follows      | nothing | nothing
  friend of a friend           | nothing | nothing
  stranger                     | nothing | nothing
  customer whom nobody knows   | nothing | nothing
  visitor without a token      | nothing | nothing
  service                      | all     | all
  marketer                     | all     | all
  analyst                      | all     | all
  admin                        | all     | all`;

export const table = (source: string): string[][] =>
  source
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

const EVERYTHING = { quantity: 2, price: 19.9, channel: 'mail', reason: 'too small', value: 5, text: 'I love it' };
const MORE: Readonly<Record<string, Row>> = {
  'COMMENT of neither': { text: 'It came on Tuesday.' },
  'COMMENT complaining': { text: 'Broke after a day, very disappointed.' },
  'RATE 4': { value: 4 },
  'RATE 3.5': { value: 3.5 },
};
/** One event on a product of its own for each row of the table. */
export const ALONE = table(TOLD).map(([name, told], i) => ({
  name,
  told: told === 'nothing' ? undefined : told.split(', ').filter((field) => field !== 'none'),
  sent: event(`order-${i}`, name.split(' ')[0], `alone${i}`, i, MORE[name]),
}));
/** Whatever was told of a product is not told once one of these is there, before or after. */
export const AGAINST = ['DISLIKE', 'NOT_INTERESTED', 'COMMENT complaining', 'RATE 3.5', 'RETURN'];
const REGRETTED = AGAINST.flatMap((name, i) => [
  event(`bought-${i}`, 'PURCHASE', `regretted${i}`, 100),
  event(`liked-${i}`, 'LIKE', `regretted${i}`, 300),
  event(`regret-${i}`, name.split(' ')[0], `regretted${i}`, 200, MORE[name]),
]);
export const ALL = [...ALONE.map(({ sent }) => sent), ...REGRETTED];

function event(id: string, kind: string, productId: string, at: number, more: Row = {}): Row {
  return { ...EVERYTHING, ...more, id, kind, userId: 'tim', productId, at: new Date(NOW + at * 1000).toISOString() };
}

export const VIEWERS: Readonly<Record<string, Identity | undefined>> = {
  'tim himself': as('CUSTOMER', 'tim'),
  friend: as('CUSTOMER', 'friend'),
  'friend who follows too': as('CUSTOMER', 'both'),
  'person who follows tim': as('CUSTOMER', 'fan'),
  'person whom tim follows': as('CUSTOMER', 'star'),
  'friend of a friend': as('CUSTOMER', 'far'),
  stranger: as('CUSTOMER', 'stranger'),
  'customer whom nobody knows': as('CUSTOMER', 'nobody'),
  'visitor without a token': undefined,
  service: as('SERVICE'),
  marketer: as('MARKETER'),
  analyst: as('ANALYST'),
  admin: as('ADMIN'),
};
