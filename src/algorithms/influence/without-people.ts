import { blocksAt, entriesWhere, type KeptEntries, spansAt, valuesAt } from '../compressed-rows.js';
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
  const leftIn = (starts: Uint32Array): KeptEntries => {
    const owners = rowOwners(starts);
    return entriesWhere(starts, (n) => !isOut(owners[n]));
  };
  const ofActs = leftIn(acts.starts);
  const ofSales = leftIn(sales.rows.starts);
  const ofLooks = leftIn(looks.starts);
  const { starts, times } = sales.tellings;
  const tellings = spansAt(ofSales.entries, (row) => times.subarray(starts[row], starts[row + 1]));
  return {
    ...data,
    listening: left,
    acts: {
      starts: ofActs.starts,
      products: valuesAt(acts.products, ofActs.entries),
      told: valuesAt(acts.told, ofActs.entries),
      did: valuesAt(acts.did, ofActs.entries),
    },
    sales: {
      ...sales,
      listening: left,
      rows: {
        starts: ofSales.starts,
        products: valuesAt(sales.rows.products, ofSales.entries),
        told: valuesAt(sales.rows.told, ofSales.entries),
        bought: valuesAt(sales.rows.bought, ofSales.entries),
        amounts: blocksAt(sales.rows.amounts, sales.currencies, ofSales.entries),
      },
      tellings: { starts: tellings.starts, times: tellings.values },
    },
    looks: {
      starts: ofLooks.starts,
      products: valuesAt(looks.products, ofLooks.entries),
      weights: valuesAt(looks.weights, ofLooks.entries),
    },
  };
}
