/** Events at random, good and bad, and the mapping of a file that has one column for each field of an event. */
import fc from 'fast-check';
import { EVENT_FIELDS, EVENT_KINDS } from '../../src/features/activity/events/kinds.js';
import { EVENT_LIMITS } from '../../src/features/activity/events/rules.js';
import { parseMapping } from '../../src/features/activity/sources/files/index.js';
import { NOW } from './shop.js';

/** Files know of no lists of recommendations. */
const IN_FILES = EVENT_FIELDS.filter((field) => field !== 'recommendationId');
export const COLUMNS = ['id', 'kind', 'userId', 'productId', 'at', ...IN_FILES] as const;

export const mapping = parseMapping(
  {
    name: 'events',
    files: [
      {
        file: 'events.jsonl',
        target: 'events',
        columns: Object.fromEntries(COLUMNS.map((field) => [field, field])),
      },
    ],
  },
  'test',
);

const long = (limit: number) => fc.constantFrom('x'.repeat(limit), 'x'.repeat(limit + 1));
const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('Cafe\u0301', ' a \t b ', 'one\r\ntwo', '\u0007', 'a\u0000b', 'NO', '\u{1f600} x', ' '),
);
const idOf = (known: string) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(known) },
    { weight: 1, arbitrary: fc.constantFrom(` ${known} `, ' ', 'a\u0001', 'x'.repeat(257)) },
  );
const decimal = (min: number, max: number) => fc.integer({ min, max }).map((cents) => cents / 100 + 0);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
/** An event as a caller of the API may send it; its `id` is for the test to choose. */
export const sentEvent = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS.map(({ kind }) => kind)),
  userId: idOf('ann'),
  productId: idOf('p0'),
  at: fc.oneof(
    { weight: 6, arbitrary: fc.date({ min: new Date('2001-01-01'), max: new Date(NOW), noInvalidDate: true }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[
          EVENT_LIMITS.earliest - 1,
          EVENT_LIMITS.earliest,
          NOW + EVENT_LIMITS.ahead,
          NOW + EVENT_LIMITS.ahead + 1,
        ].map((at) => new Date(at)),
      ),
    },
  ),
  value: maybe(decimal(-10, 510)),
  quantity: maybe(fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(1_000_000, 1_000_001))),
  price: maybe(fc.oneof(decimal(-10, 10_000), fc.constantFrom(1e9, 1e9 + 1, 12.345))),
  currency: maybe(fc.constantFrom('EUR', ' jpy ', 'euro', '')),
  text: maybe(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: long(EVENT_LIMITS.text) })),
  channel: maybe(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: long(EVENT_LIMITS.channel) })),
  reason: maybe(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: long(EVENT_LIMITS.reason) })),
});
