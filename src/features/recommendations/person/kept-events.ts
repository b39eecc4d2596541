import { LRUCache } from 'lru-cache';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type EventColumns } from './person-record.js';

/** How many events are kept in all: about 50 bytes each. */
const KEPT_EVENTS = 1_000_000;
/** How many ids of products are kept. */
const MOST_IDS = 500_000;
/** So long at most, in milliseconds: who writes events past the service gives no stamp. */
const KEPT_MS = 600_000;
/** A write is whole so many milliseconds after it was seen, and so many after its stamp: no transaction may take so long. */
const WHOLE_SINCE_SEEN_MS = 2_000;
const WHOLE_SINCE_STAMP_MS = 300_000;

interface Kept {
  readonly stamp: number;
  readonly events: EventColumns;
  /** When this stamp was seen first, in milliseconds since 1970. */
  readonly since: number;
  /** Read when the write that gave the stamp was whole. */
  readonly settled: boolean;
}

/**
 * What people did, as it was read, for as long as their stamp of events is the same. Neo4j shows the properties that a transaction
 * writes an instant before its relationships; so what was read soon after a write is read once more.
 */
export class KeptEvents {
  private readonly kept: LRUCache<UserId, Kept>;
  /** One text for each id of a product: compared and looked up faster than as many texts as events, in less memory. */
  private readonly ids = new Map<ProductId, ProductId>();

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {
    this.kept = new LRUCache({
      ...{ maxSize: KEPT_EVENTS, sizeCalculation: ({ events }: Kept) => events.items.length + 1 },
      ...{ ttl: KEPT_MS, perf: { now }, ttlResolution: 0 },
    });
  }

  /** The events of a person at a stamp; undefined where they are to be read. */
  get(userId: UserId, stamp: number): EventColumns | undefined {
    const kept = this.kept.get(userId);
    if (kept?.stamp !== stamp) return undefined;
    return kept.settled || this.now() - kept.since < WHOLE_SINCE_SEEN_MS ? kept.events : undefined;
  }

  /**
   * The events as they are kept.
   * @param stamp milliseconds since 1970 and a random fraction, read before the events were
   */
  keep(userId: UserId, stamp: number, read: EventColumns): EventColumns {
    const events = { ...read, items: read.items.map((id) => this.oneText(id)) };
    const now = this.now();
    const former = this.kept.get(userId);
    const since = former?.stamp === stamp ? former.since : now;
    const settled = now - since >= WHOLE_SINCE_SEEN_MS || now - stamp >= WHOLE_SINCE_STAMP_MS;
    this.kept.set(userId, { stamp, events, since, settled });
    return events;
  }

  private oneText(id: ProductId): ProductId {
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    if (this.ids.size >= MOST_IDS) this.ids.clear();
    this.ids.set(id, id);
    return id;
  }
}
