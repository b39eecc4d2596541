import { arcsFrom, rowOwners } from '../graph/arcs.js';
import { type SocialData } from './social-data.js';

/** The data without the ties and events of some people, who keep their positions. */
export function withoutPeople(data: SocialData, isOut: (person: number) => boolean): SocialData {
  const { listening, acts, sales, looks, people } = data;
  const tails = rowOwners(listening.arcs.starts);
  const kept = [...tails.keys()].filter((arc) => !isOut(tails[arc]) && !isOut(listening.arcs.heads[arc]));
  const arcs = arcsFrom(
    people.length,
    kept.map((arc) => tails[arc]),
    kept.map((arc) => listening.arcs.heads[arc]),
    kept.map((arc) => listening.since[arc]),
  );
  const left = { arcs, since: arcs.weights };
  const ofActs = rowsLeft(acts.starts, isOut);
  const ofSales = rowsLeft(sales.rows.starts, isOut);
  const ofLooks = rowsLeft(looks.starts, isOut);
  const told = ofSales.rows.map((row) =>
    sales.tellings.times.subarray(sales.tellings.starts[row], sales.tellings.starts[row + 1]),
  );
  const tellingStarts = new Uint32Array(told.length + 1);
  told.forEach((times, row) => (tellingStarts[row + 1] = tellingStarts[row] + times.length));
  const times = new Float64Array(tellingStarts[told.length]);
  told.forEach((of, row) => times.set(of, tellingStarts[row]));
  const pick = <Kind extends Int32Array | Float64Array>(
    values: Kind,
    { rows }: { readonly rows: readonly number[] },
  ): Kind => {
    const out = values.slice(0, rows.length) as Kind;
    rows.forEach((row, n) => (out[n] = values[row]));
    return out;
  };
  return {
    ...data,
    listening: left,
    acts: {
      starts: ofActs.starts,
      products: pick(acts.products, ofActs),
      told: pick(acts.told, ofActs),
      did: pick(acts.did, ofActs),
    },
    sales: {
      ...sales,
      listening: left,
      rows: {
        starts: ofSales.starts,
        products: pick(sales.rows.products, ofSales),
        told: pick(sales.rows.told, ofSales),
        bought: pick(sales.rows.bought, ofSales),
        amount: pick(sales.rows.amount, ofSales),
      },
      tellings: { starts: tellingStarts, times },
    },
    looks: { starts: ofLooks.starts, products: pick(looks.products, ofLooks), weights: pick(looks.weights, ofLooks) },
  };
}

function rowsLeft(
  starts: Uint32Array,
  isOut: (person: number) => boolean,
): { readonly starts: Uint32Array; readonly rows: readonly number[] } {
  const rows: number[] = [];
  const out = new Uint32Array(starts.length);
  for (let person = 0; person + 1 < starts.length; person += 1) {
    if (!isOut(person)) for (let row = starts[person]; row < starts[person + 1]; row += 1) rows.push(row);
    out[person + 1] = rows.length;
  }
  return { starts: out, rows };
}
