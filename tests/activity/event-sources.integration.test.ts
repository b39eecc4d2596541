/** The promise of one set of rules: an event has one outcome, whether it is sent by GraphQL or stands in a file. */
import fc from 'fast-check';
import { type GraphQLSchema } from 'graphql';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_LIMITS } from '../../src/features/activity/events/rules.js';
import { type SentEvent } from '../../src/features/activity/sources/graphql/sent-event.js';
import { ingestFolder, type IngestReport } from '../../src/features/activity/sources/files/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { ask } from '../support/graphql.js';
import { mapping, sentEvent } from './sent-events.js';
import { type EventPage, NOW, type Payload, service, shopSchema, stock, text } from './shop.js';

let db: Database;
let schema: GraphQLSchema;
let folder = '';
beforeAll(async () => {
  db = await testDatabase();
  schema = shopSchema(db);
  folder = await mkdtemp(join(tmpdir(), 'grapevine-sources-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What became of the events of a batch: the stored ones as they are read, the others by id with the rule they break. */
interface Outcome {
  readonly stored: readonly unknown[];
  readonly refused: Readonly<Record<string, string>>;
  readonly duplicates: number;
}

async function stored(): Promise<readonly unknown[]> {
  const { events } = await ask<{ events: EventPage }>(schema, text.events, { first: 100 }, service);
  return events.edges.map(({ node }) => node);
}

async function byGraphql(events: readonly SentEvent[]): Promise<Outcome> {
  await wipe(db);
  await stock(schema);
  const answer = await ask<Record<string, Payload>>(schema, text['record-events'], { input: { events } }, service);
  const [{ refused = [], duplicates = NaN }] = Object.values(answer);
  // The rule is the beginning of the message: `field`: rule. And a sentence for whoever reads it.
  const rules = refused.map(({ eventId, message }) => [eventId, message.split('. ')[0].replaceAll('`', '')]);
  return { stored: await stored(), refused: Object.fromEntries(rules) as Record<string, string>, duplicates };
}

async function byFile(events: readonly SentEvent[]): Promise<Outcome> {
  await wipe(db);
  await stock(schema);
  await writeFile(join(folder, 'events.jsonl'), events.map((event) => JSON.stringify(event)).join('\n'));
  const report = await ingestFolder({ db, folder, mapping, dataFolder: folder, now: () => NOW });
  return { stored: await stored(), refused: await refusedBy(report, events), duplicates: report.duplicates };
}

/** Quarantined rows with their reason; of dropped ones the report has only the reason and how many. */
async function refusedBy(report: IngestReport, events: readonly SentEvent[]): Promise<Record<string, string>> {
  const lines = (await readFile(report.quarantineFile, 'utf8')).split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { line: number; reason: string });
  const refused = Object.fromEntries(rows.map(({ line, reason }) => [events[line - 1].id, reason]));
  const dropped = Object.entries(report.reasons.dropped).flatMap(([rule, count]) => Array<string>(count).fill(rule));
  const late = events.filter(({ id, at }) => !(id in refused) && isImpossible(at!));
  const rules = late.map(({ at }) => (at!.getTime() < NOW ? 'before 1990' : 'in the future'));
  expect([...rules].sort()).toEqual(dropped.sort());
  late.forEach(({ id }, n) => (refused[id] = `at: ${rules[n]}`));
  return refused;
}

function isImpossible(at: Date): boolean {
  return at.getTime() < EVENT_LIMITS.earliest || at.getTime() > NOW + EVENT_LIMITS.ahead;
}

it('stores an event equally or refuses it by one rule, whichever source it comes from', async () => {
  const events = fc.sample(sentEvent, { numRuns: 90, seed: 17 }).map((event, n) => ({ ...event, id: `e${n}` }));
  const outcome = await byGraphql(events);
  expect(await byFile(events)).toEqual(outcome);
  const refused = Object.keys(outcome.refused).length;
  expect(refused).toBeGreaterThan(10);
  expect(outcome.stored.length + refused + outcome.duplicates).toBe(events.length);
  expect(outcome.duplicates).toBeGreaterThan(2);
  expect(outcome.stored.length).toBeGreaterThan(30);
});

it.each(['VIEW', 'LIKE'] as const)(
  'refuses an id of a %s by one rule, whichever source it comes from',
  async (kind) => {
    const ids = ['x'.repeat(256), 'x'.repeat(257), 'a\u0000b', 'e\u0301', ' e ', '\ufffd', 'f\ud800'];
    const events = ids.map((id) => ({ id, kind, userId: 'ann', productId: 'p0', at: new Date(NOW) }) as const);
    const outcome = await byGraphql(events);
    expect(await byFile(events)).toEqual(outcome);
    expect(Object.values(outcome.refused)).toEqual([
      'id: too long',
      'id: characters that are no text',
      'id: characters that are no text',
      'id: characters that are no text',
    ]);
  },
);
