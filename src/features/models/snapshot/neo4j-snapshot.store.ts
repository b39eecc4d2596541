import { exportEvents, exportItems, exportPeople, exportTies } from '../../../../cypher/models/index.js';
import { RELATIONSHIP_CODES } from '../../activity/index.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { inSample } from './sample.js';
import { sizeUp } from './snapshot-size.js';
import { type EventRow, type PersonRow, SnapshotBuilder, type TieRow } from './snapshot-builder.js';
import { peoplePages } from './snapshot-pages.js';
import { type SnapshotRequest, type SnapshotSource } from './snapshot-source.js';
import { type Snapshot } from './snapshot.js';

const CONTEXT = { operation: 'export' };

/**
 * Reads snapshots from Neo4j. People and products are read first, then ties and events by pages of people, the next page
 * while one is taken in: memory is that of the arrays, a passing failure costs one page, and a sample costs its share.
 * The database reads committed data page by page, so the cut-off and not a transaction makes the cut consistent.
 */
export class Neo4jSnapshotSource implements SnapshotSource {
  constructor(private readonly db: Database) {}

  async read(request: SnapshotRequest): Promise<Snapshot> {
    const { since = new Date(0), samplePeople = 1, onSize, onProgress, signal } = request;
    const cutoff = new Date(Math.floor(request.cutoff.getTime() / 1000) * 1000);
    const people = await this.people(samplePeople);
    const builder = new SnapshotBuilder(request, people, await this.categories());
    const { users, items } = builder.ids;
    signal?.throwIfAborted();

    const readTies = (page: string[]): Promise<TieRow[]> => this.db.run(exportTies, { users: page, cutoff }, CONTEXT);
    const readEvents = (page: string[]): Promise<EventRow[]> =>
      this.db.run(exportEvents, { users: page, since, cutoff, codes: RELATIONSHIP_CODES }, CONTEXT);
    if (onSize) {
      const { size, times } = await sizeUp(users, readEvents, readTies, samplePeople);
      onSize({ ...size, items: items.length }, times);
    }
    for await (const { rows } of peoplePages(users, readTies)) {
      for (const row of rows) builder.addTies(row);
      signal?.throwIfAborted();
    }
    for await (const { rows, done } of peoplePages(users, readEvents)) {
      for (const row of rows) builder.addEvents(row);
      signal?.throwIfAborted();
      onProgress?.(done, users.length);
    }
    return builder.finish();
  }

  private async people(share: number): Promise<PersonRow[]> {
    const people: PersonRow[] = [];
    for await (const row of this.db.stream(exportPeople, {}, CONTEXT)) if (inSample(row.id, share)) people.push(row);
    return people;
  }

  private async categories(): Promise<Map<string, string | null>> {
    const categories = new Map<string, string | null>();
    for await (const { id, category } of this.db.stream(exportItems, {}, CONTEXT)) categories.set(id, category);
    return categories;
  }
}
