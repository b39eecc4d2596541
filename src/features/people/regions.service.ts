import { type QueryContext } from '../../platform/neo4j/index.js';
import { Refreshed } from '../../platform/refreshed.js';
import { type PeopleStore } from './people.store.js';

/** Age at which the regions are read again, milliseconds: a name is looked for among them if it is not found as written. */
const REFRESH_MS = 1_000;

/** Finds the regions of people by name, in any letter case. */
export class RegionsService {
  private readonly byName: Refreshed<ReadonlyMap<string, string>>;

  constructor(
    private readonly store: PeopleStore,
    now: () => number,
  ) {
    // A reading that failed is repeated soon, by a call that waits for it and throws.
    const onError = (): void => undefined;
    this.byName = new Refreshed(() => this.read(), { now, everyMs: REFRESH_MS, onError });
  }

  /**
   * The region as it is stored: the exact name, or else the first that differs in letter case only; undefined if nobody lives
   * in such a region. One that is spelt otherwise than stored may be found only some seconds after its first person came.
   */
  async find(name: string, context?: QueryContext): Promise<string | undefined> {
    if (await this.store.regionExists(name, context)) return name;
    return (await this.byName.get()).get(name.toLowerCase());
  }

  private async read(): Promise<ReadonlyMap<string, string>> {
    const regions = await this.store.regions();
    return new Map(regions.toReversed().map((region) => [region.toLowerCase(), region]));
  }
}
