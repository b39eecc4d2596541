import type DataLoader from 'dataloader';
import { type Identity } from '../auth/identity.js';
import { type QueryContext } from '../neo4j/index.js';

/** What every resolver gets, made anew for each request. */
export interface RequestContext {
  readonly requestId: string;
  /** Absent for a caller without token or key: public fields only. */
  readonly identity: Identity | undefined;
  /** Travels into every database transaction of this request: metadata, time limit, query counter. */
  readonly query: QueryContext;
  readonly loaders: Loaders;
  /** Ends when the client goes away or the time limit is over. */
  readonly signal: AbortSignal;
}

/** One DataLoader per key and request: `context.loaders.get(friendsOf, () => new DataLoader(...))`. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<never, unknown>>();

  /** @param name unique in the process, `<feature>.<what>` */
  get<K, V>(name: string, make: () => DataLoader<K, V>): DataLoader<K, V> {
    let loader = this.made.get(name) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = make();
      this.made.set(name, loader);
    }
    return loader;
  }
}
