import { csrFromEdges, heardOf, type Dataset, type IdTables } from '../../../../gnn/index.js';
import { EVENT_KINDS } from '../../activity/index.js';
import { Growing } from '../../../algorithms/growing.js';
import { EventCollector, type EventRows } from './event-collector.js';
import { codesOf, idTable, rowsOf } from './id-tables.js';
import { inSample } from './sample.js';
import { type Snapshot, type SnapshotAbout } from './snapshot.js';
import { type SnapshotRequest } from './snapshot-source.js';

export interface PersonRow {
  readonly id: string;
  readonly region: string | null;
  /** Whether friends and followers hear what the person does: consent, and not inauthentic. */
  readonly shares: boolean;
}

/** The ties of one person. A friendship stands with one of its two people. */
export interface TieRow {
  readonly user: string;
  readonly friends: readonly string[];
  /** Whom the person follows. */
  readonly follows: readonly string[];
}

/** The events of one person: columns of one length, in any order; `items` are ids of products. */
export interface EventRow extends Omit<EventRows, 'items'> {
  readonly user: string;
  readonly items: readonly string[];
}

/** Makes a snapshot from rows that come in any order, each person at most once as `TieRow` and once as `EventRow`. */
export class SnapshotBuilder {
  readonly ids: IdTables;
  private readonly share: number;
  private readonly hidden: ReadonlySet<string>;
  private readonly regions: ReadonlyMap<string, string | null>;
  private readonly userRow: ReadonlyMap<string, number>;
  private readonly itemRow: ReadonlyMap<string, number>;
  private readonly collector: EventCollector;
  private readonly from = new Growing(Int32Array);
  private readonly to = new Growing(Int32Array);
  private readonly listeners = new Growing(Int32Array);
  private readonly tellers = new Growing(Int32Array);
  private cameLater = 0;

  /**
   * @param people those who are in the sample (`inSample`)
   * @param categories the category of each product, null where it has none
   */
  constructor(
    private readonly request: Pick<SnapshotRequest, 'cutoff' | 'since' | 'samplePeople'>,
    people: readonly PersonRow[],
    private readonly categories: ReadonlyMap<string, string | null>,
  ) {
    this.share = request.samplePeople ?? 1;
    this.hidden = new Set(people.filter(({ shares }) => !shares).map(({ id }) => id));
    this.regions = new Map(people.map(({ id, region }) => [id, region]));
    this.ids = {
      users: idTable(this.regions.keys()),
      items: idTable(categories.keys()),
      categories: idTable(categories.values()),
      regions: idTable(this.regions.values()),
    };
    this.userRow = rowsOf(this.ids.users);
    this.itemRow = rowsOf(this.ids.items);
    this.collector = new EventCollector(this.ids.users.length);
  }

  addTies({ user, friends, follows }: TieRow): void {
    const a = this.userRow.get(user)!;
    for (const [n, other] of [...friends, ...follows].entries()) {
      const b = this.userRow.get(other);
      if (b === undefined) {
        this.cameLater += inSample(other, this.share) ? 1 : 0;
        continue;
      }
      this.from.push(a);
      this.to.push(b);
      this.addHearing(a, b);
      if (n < friends.length) this.addHearing(b, a);
    }
  }

  addEvents(row: EventRow): void {
    const items = row.items.map((id) => this.itemRow.get(id) ?? -1);
    this.cameLater += items.length - this.collector.add(this.userRow.get(row.user)!, { ...row, items });
  }

  /** Call once. */
  finish(): Snapshot {
    const { ids } = this;
    const cutoff = Math.floor(this.request.cutoff.getTime() / 1000);
    const social = csrFromEdges(ids.users.length, this.from.values(), this.to.values());
    const dataset: Dataset = {
      users: ids.users.length,
      items: ids.items.length,
      categories: ids.categories.length,
      regions: ids.regions.length,
      events: this.collector.finish(),
      social,
      heard: heardOf(social, this.listeners.values(), this.tellers.values()),
      itemCategory: codesOf(ids.items, this.categories, ids.categories),
      userRegion: codesOf(ids.users, this.regions, ids.regions),
      cutoff,
    };
    return { about: this.describe(dataset), dataset, ids };
  }

  /** Decision 0001: a listener sees the events of friends and of followed people, unless these hide what they do. */
  private addHearing(listener: number, teller: number): void {
    if (this.hidden.has(this.ids.users[teller])) return;
    this.listeners.push(listener);
    this.tellers.push(teller);
  }

  private describe({ users, items, categories, regions, events, social, cutoff }: Dataset): SnapshotAbout {
    const { since } = this.request;
    const byKind = new Array<number>(EVENT_KINDS.length).fill(0);
    for (const code of events.kind) byKind[code] += 1;
    const sample = { ...(this.share < 1 && { people: this.share }), ...(since && { since: since.toISOString() }) };
    return {
      format: 1,
      cutoff: new Date(cutoff * 1000).toISOString(),
      counts: {
        ...{ users, items, categories, regions },
        events: events.item.length,
        ties: social.indices.length / 2,
        eventsByKind: Object.fromEntries(EVENT_KINDS.map(({ kind }, code) => [kind, byKind[code]])),
        cameLater: this.cameLater,
      },
      ...(Object.keys(sample).length > 0 && { sample }),
    };
  }
}
