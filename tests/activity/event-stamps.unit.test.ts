/** What people did is kept by their stamp of events: a query that writes an event of a person and gives no new stamp would be seen late. */
import { readdirSync, readFileSync } from 'node:fs';
import { EVENT_KINDS } from '../../src/features/activity/events/kinds.js';

const TYPES = [...new Set(EVENT_KINDS.map(({ relationship }) => relationship)), 'EACH'].join('|');
const MADE = new RegExp(`(CREATE|MERGE)\\s[^;]{0,200}?\\[\\w*:(${TYPES})\\b`);
const MATCHED = new RegExp(`\\[(\\w+):(?:${TYPES})\\b`, 'g');

function writesEvents(text: string): boolean {
  const removed = [...text.matchAll(MATCHED)].some(([, name]) => new RegExp(`DELETE [^\\n]*\\b${name}\\b`).test(text));
  return removed || MADE.test(text);
}

it('gives whose event is written or removed a new stamp, in every query', () => {
  const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  const writers = files.filter((file) => writesEvents(readFileSync(`cypher/${file}`, 'utf8')));
  const without = writers.filter(
    (file) => !readFileSync(`cypher/${file}`, 'utf8').includes('eventsStamp = timestamp()'),
  );
  expect(without).toEqual([]);
  expect(writers.map((file) => file.replace('activity/', '')).sort()).toEqual(
    expect.arrayContaining(
      ['confirm-purchases', 'ingest-events', 'load-events', 'remove-from-cart', 'take-back-purchases', 'unlike'].map(
        (name) => `${name}.cypher`,
      ),
    ),
  );
});
