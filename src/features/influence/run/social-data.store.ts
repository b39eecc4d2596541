import { setImmediate } from 'node:timers/promises';
import {
  decidedPeople,
  exportCategories,
  exportFirstActs,
  exportListening,
  exportPeople,
} from '../../../../cypher/influence/index.js';
import { arcsFrom } from '../../../algorithms/graph/arcs.js';
import { type Listening } from '../../../algorithms/graph/reach.js';
import { Growing } from '../../../algorithms/growing.js';
import { type DecidedPerson } from '../../../algorithms/influence/decided.js';
import { type ProductCategories } from '../../../algorithms/influence/community-tastes.js';
import {
  type EventSummary,
  type Moments,
  firstActsOf,
  looksOf,
  praiseOf,
  salesRowsOf,
} from '../../../algorithms/influence/event-summary.js';
import { type SocialData } from '../../../algorithms/influence/social-data.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { LIKED_FROM } from '../../activity/index.js';

/** The position of each person, by id. */
type Positions = ReadonlyMap<string, number>;

const OPERATION = { operation: 'scoreInfluence' };

/** Reads the ties and events of the whole shop, from which a run computes influence and sales. */
export class SocialDataStore {
  constructor(private readonly db: Database) {}

  /**
   * Streams people, ties and events, three queries one after another; a person who is added or deleted between them is left out.
   * Rows are not kept: memory is 20 bytes for each tie and direction, and about 150 bytes for each pair of person and product.
   */
  async read(signal?: AbortSignal): Promise<SocialData> {
    const rows: { id: string; region: string | null; joined: number }[] = [];
    for await (const row of this.db.stream(exportPeople, {}, OPERATION)) rows.push(row);
    signal?.throwIfAborted();
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    const regions = [...new Set(rows.flatMap(({ region }) => region ?? []))];
    const regionOf = new Map(regions.map((name, n) => [name, n]));
    const positions = new Map(rows.map(({ id }, n) => [id, n]));
    const listening = await this.listening(positions, signal);
    const { products, currencies, summary } = await this.eventSummary(positions, signal);
    // The next three take seconds together in a large shop: other work of the process gets its turn between them.
    const acts = firstActsOf(summary);
    await setImmediate();
    const sales = salesRowsOf(summary);
    await setImmediate();
    return {
      people: rows.map(({ id }) => id),
      products,
      listening,
      regions,
      currencies,
      region: Int32Array.from(rows, ({ region }) => regionOf.get(region ?? '') ?? -1),
      acts,
      sales: {
        products: products.length,
        currencies: currencies.length,
        listening,
        ...sales,
        present: Float64Array.from(rows, ({ joined }) => joined),
        end: sales.rows.told.reduce((latest, at) => Math.max(latest, at), 0) + 1,
      },
      looks: looksOf(summary),
      praise: praiseOf(summary),
    };
  }

  /** People of whom staff decided whether to trust them. */
  async decided(): Promise<readonly DecidedPerson[]> {
    return this.db.run(decidedPeople, {}, OPERATION);
  }

  /** The categories of these products. */
  async categories(products: readonly string[], signal?: AbortSignal): Promise<ProductCategories> {
    const position = new Map(products.map((id, n) => [id, n]));
    const known = new Map<string, number>();
    const [owners, categories] = [new Growing(Int32Array), new Growing(Int32Array)];
    for await (const row of this.db.stream(exportCategories, {}, OPERATION)) {
      signal?.throwIfAborted();
      const product = position.get(row.product);
      if (product === undefined) continue;
      for (const id of row.categories) {
        const category = known.get(id) ?? known.size;
        known.set(id, category);
        owners.push(product);
        categories.push(category);
      }
    }
    const { starts, heads } = arcsFrom(Math.max(products.length, known.size), owners.values(), categories.values());
    return { starts, categories: heads, ids: [...known.keys()] };
  }

  private async listening(positions: Positions, signal?: AbortSignal): Promise<Listening> {
    const [tails, heads, since] = [new Growing(Int32Array), new Growing(Int32Array), new Growing(Float64Array)];
    for await (const row of this.db.stream(exportListening, {}, OPERATION)) {
      signal?.throwIfAborted();
      const listener = positions.get(row.user);
      if (listener === undefined) continue;
      row.heard.forEach((id, n) => {
        const heard = positions.get(id);
        if (heard === undefined || heard === listener) return;
        tails.push(listener);
        heads.push(heard);
        // Weights of arcs are above zero, so a tie without a date gets the first second of 1970.
        since.push(Math.max(1, row.since[n]));
      });
    }
    const arcs = arcsFrom(positions.size, tails.values(), heads.values(), since.values());
    return { arcs, since: arcs.weights };
  }

  /** 60 bytes and 8 for each recommendation, for each pair of person and product. */
  private async eventSummary(
    positions: Positions,
    signal?: AbortSignal,
  ): Promise<{ readonly summary: EventSummary } & Pick<SocialData, 'products' | 'currencies'>> {
    const known = new Map<string, number>();
    const from = new Uint32Array(positions.size);
    const counts = new Uint32Array(positions.size);
    const [products, looks] = [new Growing(Int32Array), new Growing(Int32Array)];
    const [did, told] = [new Growing(Float64Array), new Growing(Float64Array)];
    const bought = new Growing(Float64Array);
    const payments = new Payments();
    const [tellings, praise] = [new MomentsList(), new MomentsList()];
    for await (const row of this.db.stream(exportFirstActs, { likedFrom: LIKED_FROM }, OPERATION)) {
      signal?.throwIfAborted();
      const person = positions.get(row.user);
      if (person === undefined) continue;
      const places = row.products.map((id) => {
        const place = known.get(id) ?? known.size;
        known.set(id, place);
        return place;
      });
      from[person] = products.length;
      counts[person] = places.length;
      for (const n of [...places.keys()].sort((a, b) => places[a] - places[b])) {
        products.push(places[n]);
        looks.push(row.looks[n]);
        did.push(row.did[n]);
        told.push(row.told[n]);
        bought.push(row.bought[n]);
        payments.push(row.paid[n], row.kept[n]);
        tellings.push(row.tellings[n]);
        praise.push(row.praise[n]);
      }
    }
    const starts = new Uint32Array(positions.size + 1);
    for (let person = 0; person < positions.size; person += 1) starts[person + 1] = starts[person] + counts[person];
    /** Rows arrive in any order of people; here they are put into the order of positions. */
    const ordered = <Kind extends Int32Array | Float64Array>(values: Kind): Kind => {
      const out = values.slice() as Kind;
      for (let person = 0; person < positions.size; person += 1) {
        out.set(values.subarray(from[person], from[person] + counts[person]), starts[person]);
      }
      return out;
    };
    const { currencies, amounts } = payments.amounts(ordered);
    return {
      products: [...known.keys()],
      currencies,
      summary: {
        starts,
        products: ordered(products.values()),
        looks: ordered(looks.values()),
        did: ordered(did.values()),
        told: ordered(told.values()),
        bought: ordered(bought.values()),
        currencies: currencies.length,
        amounts,
        tellings: tellings.moments(ordered),
        praise: praise.moments(ordered),
      },
    };
  }
}

/** Collects what was paid entry by entry. */
class Payments {
  private entries = 0;
  private readonly known = new Map<string | null, number>();
  private readonly entry = new Growing(Int32Array);
  private readonly currency = new Growing(Int32Array);
  private readonly amount = new Growing(Float64Array);

  /** @param kept share of the pieces that was not returned */
  push(paid: readonly { readonly currency: string | null; readonly amount: number }[], kept: number): void {
    for (const { currency, amount } of paid) {
      if (amount * kept === 0) continue;
      const code = this.known.get(currency) ?? this.known.size;
      this.known.set(currency, code);
      this.entry.push(this.entries);
      this.currency.push(code);
      this.amount.push(amount * kept);
    }
    this.entries += 1;
  }

  /** The sums by entry, in their final order, and currency. */
  amounts(ordered: (values: Int32Array) => Int32Array): Pick<SocialData, 'currencies'> & { amounts: Float64Array } {
    const currencies = [...this.known.keys()].sort(
      (a, b) => Number(a === null) - Number(b === null) || (a! < b! ? -1 : 1),
    );
    const places = [...this.known.keys()].map((currency) => currencies.indexOf(currency));
    const [entry, currency, amount] = [this.entry.values(), this.currency.values(), this.amount.values()];
    const positions = new Int32Array(this.entries);
    ordered(positions.map((_, n) => n)).forEach((from, to) => (positions[from] = to));
    const amounts = new Float64Array(this.entries * currencies.length);
    amount.forEach((paid, n) => {
      amounts[positions[entry[n]] * currencies.length + places[currency[n]]] += paid;
    });
    return { currencies, amounts };
  }
}

/** Collects moments entry by entry. */
class MomentsList {
  private readonly from = new Growing(Int32Array);
  private readonly counts = new Growing(Int32Array);
  private readonly times = new Growing(Float64Array);

  push(times: readonly number[]): void {
    this.from.push(this.times.length);
    this.counts.push(times.length);
    for (const at of [...times].sort((a, b) => a - b)) this.times.push(at);
  }

  moments(ordered: (values: Int32Array) => Int32Array): Moments {
    return { from: ordered(this.from.values()), counts: ordered(this.counts.values()), times: this.times.values() };
  }
}
