import { Growing } from '../../../src/algorithms/growing.js';
import { type Dataset, type KindTable } from '../../data/dataset.js';
import { popularityWeight, SECONDS_PER_DAY } from '../../data/events.js';
import { csrFromEntries, type Csr } from '../../tensors/csr.js';
import { type Part } from '../part.js';

/** Pseudo-count of events, spread like the whole shop's, that is added to each region: it keeps a region of three people from chance. */
const PRIOR_EVENTS = 50;

/**
 * Recent popularity region by region: pop_H counted over the events of each region's people.
 *
 * @returns regions x items; people of unknown region are in no row
 */
export function regionalPopularity(dataset: Dataset, kinds: KindTable, halfLifeDays: number): Csr {
  const { indptr, item, kind, value, time } = dataset.events;
  const [rows, columns, values] = [new Growing(Int32Array), new Growing(Int32Array), new Growing(Float32Array)];
  for (let u = 0; u < dataset.users; u += 1) {
    if (dataset.userRegion[u] < 0) continue;
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
      const weight = popularityWeight(kinds, kind[e], value[e]) / kinds.targetWeight;
      if (weight === 0) continue;
      rows.push(dataset.userRegion[u]);
      columns.push(item[e]);
      values.push(weight * 2 ** (-(dataset.cutoff - time[e]) / (halfLifeDays * SECONDS_PER_DAY)));
    }
  }
  return csrFromEntries(dataset.regions, dataset.items, rows.values(), columns.values(), values.values());
}

/**
 * "Popular in your region": the region's recent popularity plus 50 events spread like the whole shop's (a Dirichlet
 * prior). A person of unknown region gets the whole shop's. Cold people are shown it where no other part has scores.
 *
 * @param regional `regionalPopularity`
 * @param column `popularityColumn` with the same half-life
 */
export function regionalPart(name: string, regional: Csr, column: Float32Array): Part {
  let total = 0;
  for (const popularity of column) total += popularity;
  const prior = column.map((popularity) => (total === 0 ? 0 : (PRIOR_EVENTS * popularity) / total));
  return {
    name,
    groupOf: ({ region }) => region,
    score: (person, _at, out) => {
      out.set(prior);
      if (person.region < 0 || person.region >= regional.rows) return;
      for (let e = regional.indptr[person.region]; e < regional.indptr[person.region + 1]; e += 1) {
        const i = regional.indices[e];
        out[i] = Math.max(0, out[i] + regional.values[e]);
      }
    },
  };
}
