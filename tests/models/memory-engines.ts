import { EVENT_KINDS, KIND_CODE } from '../../src/features/activity/index.js';
import { type ScoreSink, type SnapshotSource } from '../../src/features/models/index.js';
import { inSample } from '../../src/features/models/snapshot/sample.js';
import { type EventRow, SnapshotBuilder } from '../../src/features/models/snapshot/snapshot-builder.js';
import { type TestEvent, type TestShop } from './shop.js';

/** The code of the kind of an event. */
export function codeOf(event: TestEvent): number {
  if (event.reason === 'NOT_INTERESTED') return KIND_CODE.NOT_INTERESTED;
  return EVENT_KINDS.findIndex(({ relationship }) => relationship === event.type);
}

/** Reads snapshots from a shop in memory: another engine in the place of Neo4j. Rows come in the reverse order of ids. */
export function memorySnapshots(shop: TestShop): SnapshotSource {
  return {
    read: async (request) => {
      const stood = ({ since }: { since: Date | null }): boolean => since === null || since <= request.cutoff;
      const people = shop.people.filter(({ id }) => inSample(id, request.samplePeople ?? 1));
      const categories = shop.products.map(({ id, categories: of }) => [id, [...of].sort()[0] ?? null] as const);
      const builder = new SnapshotBuilder(
        request,
        people.map((person) => ({ ...person, shares: true })),
        new Map(categories),
      );
      for (const { id } of [...people].reverse()) {
        const from = (ties: TestShop['friends']): string[] =>
          ties.filter((tie) => tie.from === id && stood(tie)).map(({ to }) => to);
        builder.addTies({ user: id, friends: from(shop.friends), follows: from(shop.follows) });
        builder.addEvents(eventsOf(shop, id, request.cutoff));
      }
      return Promise.resolve(builder.finish());
    },
  };
}

function eventsOf(shop: TestShop, user: string, cutoff: Date): EventRow {
  const events = shop.events.filter((event) => event.user === user && event.at <= cutoff);
  return {
    user,
    items: events.map(({ product }) => product),
    kinds: events.map(codeOf),
    values: events.map(({ value }) => value ?? 1),
    times: events.map(({ at }) => Math.floor(at.getTime() / 1000)),
  };
}

/** Counts what is written back, by method, in the order of the calls. */
export function memoryScores(): ScoreSink & { readonly written: Map<string, number> } {
  const written = new Map<string, number>();
  const add = (what: string, count: number): Promise<void> => {
    written.set(what, count);
    return Promise.resolve();
  };
  return {
    written,
    writeTopScores: (_model, { users }) => add('people with top scores', users.length),
    writeEmbeddings: (_model, embeddings) =>
      add('people with embeddings', embeddings ? embeddings.users.length / embeddings.width : 0),
    writeTieStrengths: (_model, strengths) => add('ties', [...(strengths?.ties ?? [])].length),
    removeTopScores: (keep) => add('models whose scores stay', keep.length),
  };
}
