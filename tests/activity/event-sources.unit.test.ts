/** The promise of one set of rules: both sources judge an event alike. */
import fc from 'fast-check';
import { type JudgedEvent } from '../../src/features/activity/events/event.js';
import { EventFault, faultMessage, judgeEvent } from '../../src/features/activity/events/rules.js';
import { emptyBatch } from '../../src/features/activity/sources/files/sieve/batch.js';
import { compileColumns } from '../../src/features/activity/sources/files/mapping/columns.js';
import { converterOf } from '../../src/features/activity/sources/files/mapping/convert.js';
import { shape } from '../../src/features/activity/sources/files/shape.js';
import { Sieve } from '../../src/features/activity/sources/files/sieve/sieve.js';
import { draftOf, type SentEvent } from '../../src/features/activity/sources/graphql/sent-event.js';
import { COLUMNS, mapping, sentEvent } from './sent-events.js';
import { NOW } from './shop.js';

/** The event that is stored, or the field and the rule that it breaks. */
type Outcome = JudgedEvent | string;

const file = {
  ...{ name: 'events.jsonl', path: '', bytes: 0, gzip: false, format: 'jsonl' as const },
  mapping: mapping.files[0],
} as const;
const convert = converterOf('events', compileColumns(file, COLUMNS, new Map()));

function byGraphql(sent: SentEvent): Outcome {
  try {
    return judgeEvent(draftOf(sent, NOW), NOW);
  } catch (error) {
    if (error instanceof EventFault) return error.message;
    throw error;
  }
}

function byFile(sent: SentEvent): Outcome {
  const batch = emptyBatch('events.jsonl', 'events');
  const cells = COLUMNS.map((field) => {
    const value = sent[field];
    return value instanceof Date ? value.toISOString() : String(value ?? '');
  });
  new Sieve(NOW).sort(shape({ line: 1, cells }, { convert }), 'events', batch);
  const { dropped, quarantined } = batch.tally;
  const [rule] = [...Object.keys(quarantined), ...Object.keys(dropped).map((reason) => `at: ${reason}`)];
  return rule ?? (batch.entries[0].row as JudgedEvent);
}

it('an event is stored equally or refused by one rule, whichever source it comes from', () => {
  const seen = { stored: 0, refused: 0 };
  fc.assert(
    fc.property(sentEvent, (event) => {
      const sent = { ...event, id: 'e' };
      const outcome = byGraphql(sent);
      expect(byFile(sent)).toEqual(outcome);
      seen[typeof outcome === 'string' ? 'refused' : 'stored']++;
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.stored, seen.refused)).toBeGreaterThan(400);
});

it('judges a rating of a file after its scale', () => {
  const value = { column: 'value', scale: 0.5 };
  const scaled = { ...file, mapping: { ...file.mapping, columns: { ...file.mapping.columns, value } } };
  const toRow = converterOf('events', compileColumns(scaled, COLUMNS, new Map()));
  const record = ['e', 'RATE', 'ann', 'p0', new Date(NOW).toISOString(), '11', '', '', '', '', ''];
  const batch = emptyBatch('events.jsonl', 'events');
  new Sieve(NOW).sort(shape({ line: 1, cells: record }, { convert: toRow }), 'events', batch);
  expect(batch.tally.quarantined).toEqual({ 'value: out of range': 1 });
});

it('names field, rule and limit', () => {
  expect(faultMessage(new EventFault('quantity', 'out of range', 0))).toBe(
    '`quantity`: out of range. It is a whole number from 1 to 1,000,000.',
  );
});
